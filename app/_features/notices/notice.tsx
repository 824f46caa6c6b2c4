type Props = { text: string } & ({ action: string; act: () => void } | { action?: never; act?: never });

/** One line, and what can be done about it. */
export function Notice({ text, action, act }: Props) {
  return (
    <p className="notice">
      <span>{text}</span>
      {action !== undefined && (
        <button type="button" onClick={act}>
          {action}
        </button>
      )}
    </p>
  );
}
