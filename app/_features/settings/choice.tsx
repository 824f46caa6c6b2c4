import type { ReactNode } from 'react';

type Option<V extends string> = { value: V; label: string; lang?: string; dir?: 'ltr' | 'rtl' };
type Props<V extends string> = {
  name: string;
  title: string;
  value: V;
  options: readonly Option<V>[];
  onChoose: (value: V) => void;
  children?: ReactNode;
};

/** One choice of several: real radio buttons, so that keyboards and screen readers know what to do. */
export function Choice<V extends string>({ name, title, value, options, onChoose, children }: Props<V>) {
  return (
    <fieldset className="panel choice">
      <legend>{title}</legend>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value} className="chip">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
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
