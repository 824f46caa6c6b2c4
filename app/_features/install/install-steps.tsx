import { Written } from '@/app/_ui/written';
import type { InstallHelp } from '@/lib/core/install';
import type { Locale } from '@/lib/core/locale';
import type { ToolWords } from '@/lib/i18n/tool-words';
import { type Drawing, StepDrawing } from './step-drawing';

type Words = ToolWords['Install'];
export type Step = readonly [word: keyof Words, drawing: Drawing];

/** The steps of each kind of browser, in order; the drawings show where to touch. */
const steps: Record<Exclude<InstallHelp, 'inApp'>, readonly Step[]> = {
  iosSafari: [
    ['iosSafariShare', 'shareBelow'],
    ['iosAdd', 'add'],
    ['iosDone', 'home'],
  ],
  iosOther: [
    ['iosOtherShare', 'shareAbove'],
    ['iosAdd', 'add'],
    ['iosDone', 'home'],
  ],
  androidFirefox: [
    ['androidMenu', 'menu'],
    ['androidFirefox', 'add'],
  ],
  android: [
    ['androidMenu', 'menu'],
    ['android', 'add'],
  ],
  desktop: [['desktop', 'desktop']],
};

type Props = { locale: Locale; words: Words; help: keyof typeof steps };

/** Steps to the home screen. */
export function InstallSteps({ locale, words, help }: Props) {
  return <Steps locale={locale} words={words} steps={steps[help]} />;
}

export function Steps({ locale, words, steps: list }: Omit<Props, 'help'> & { steps: readonly Step[] }) {
  return (
    <ol className="install-steps">
      {list.map(([word, drawing]) => (
        <li key={word}>
          <StepDrawing name={drawing} />
          <p>
            <Written locale={locale}>{words[word]}</Written>
          </p>
        </li>
      ))}
    </ol>
  );
}
