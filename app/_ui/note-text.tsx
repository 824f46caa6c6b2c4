import { directionOf } from '@/lib/core/written';

/** What a reader wrote, line by line: in whatever language, so it says its direction and no language. */
export function NoteText({ children }: { children: string }) {
  return (
    <p className="note-text" dir={directionOf(children) ?? undefined}>
      {children}
    </p>
  );
}
