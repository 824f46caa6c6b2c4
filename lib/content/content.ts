import { type Content, readContent } from './read-content';

let read: Content | undefined;

/**
 * The content of this build, read once a process: every page of a static export asks for it.
 * `WARAQ_CONTENT` names another folder than `content`, such as one made by `npm run synthetic`.
 */
export function content(): Content {
  read ??= readContent(process.env.WARAQ_CONTENT ?? 'content');
  return read;
}
