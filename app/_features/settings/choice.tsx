import { type ReactNode, useId } from 'react';

type Option<V extends string> = { value: V; label: string; lang?: string; dir?: 'ltr' | 'rtl' };
type Props<V extends string> = {
  name: string;
  title: string;
  value: V;
  options: readonly Option<V>[];
  onChoose: (value: V) => void;
  /** What the choice means, in one line. */
  hint?: string;
  children?: ReactNode;
};

/** One choice of several: real radio buttons, so that keyboards and screen readers know what to do. */
export function Choice<V extends string>(props: Props<V>) {
  return <Chips {...props} type="radio" chosen={(option) => option === props.value} />;
}

type SeveralProps<V extends string> = Omit<Props<V>, 'value'> & { values: readonly V[] };

/** Any of several, likewise. */
export function Several<V extends string>({ values, ...props }: SeveralProps<V>) {
  return <Chips {...props} type="checkbox" chosen={(option) => values.includes(option)} />;
}

type ChipsProps<V extends string> = Omit<Props<V>, 'value'> & {
  type: 'radio' | 'checkbox';
  chosen: (option: V) => boolean;
};

function Chips<V extends string>({
  name,
  title,
  options,
  onChoose,
  hint,
  type,
  chosen,
  children,
}: ChipsProps<V>) {
  const id = useId();
  return (
    <fieldset className="panel choice" aria-describedby={hint && id}>
      <legend>{title}</legend>
      {hint && (
        <p id={id} className="hint">
          {hint}
        </p>
      )}
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="chip">
            <input
              type={type}
              name={name}
              value={option.value}
              checked={chosen(option.value)}
              onChange={() => onChoose(option.value)}
            />
            <span lang={option.lang} dir={option.dir}>
              {option.label}
            </span>
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
