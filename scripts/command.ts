import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether a module is the command being run, rather than imported. @param url its `import.meta.url` */
export function isCommand(url: string): boolean {
  const command = process.argv[1];
  return command !== undefined && realpathSync(command) === fileURLToPath(url);
}
