import { ContentError } from '../lib/content/content-error';
import { isCommand } from './command';
import { check } from './glossary-check';
import { type Subcommand, UsageError } from './glossary-command';
import * as exportCommand from './glossary-export';
import * as importCommand from './glossary-import';
import { link } from './glossary-link';
import * as searchCommand from './glossary-search';

/** What `npm run --silent glossary -- NAME …` answers in lines. */
const subcommands: Readonly<Record<string, Subcommand>> = { link, check };

/** What writes whole files or waits for something; each says itself what is amiss. */
const commands: Readonly<Record<string, { usage: string; run(args: string[]): Promise<number> }>> = {
  search: searchCommand,
  export: exportCommand,
  import: importCommand,
};

/** Runs a subcommand that answers in lines. @returns the exit code: 1 where the input is bad or something was found amiss */
export function glossary(
  [name, ...args]: readonly string[],
  print: (line: string) => void,
  complain: (line: string) => void,
): 0 | 1 {
  const known = name !== undefined && Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  const usage = [...Object.values(subcommands), ...Object.values(commands)].map(
    (one) => `  glossary ${one.usage}`,
  );
  if (name === '--help' || name === 'help') {
    for (const line of usage) print(line);
    return 0;
  }
  if (!known) {
    complain(name === undefined ? 'glossary: what shall it do?' : `glossary: unknown command "${name}"`);
    for (const line of usage) complain(line);
    return 1;
  }
  try {
    return known.run(args, print) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) complain(`glossary ${name}: ${error.message}`);
    else if (error instanceof ContentError) complain(error.message);
    else throw error;
    return 1;
  }
}

const asked = commands[process.argv[2] ?? ''];
if (isCommand(import.meta.url) && asked) process.exitCode = await asked.run(process.argv.slice(3));
else if (isCommand(import.meta.url)) {
  const lines: string[] = [];
  process.exitCode = glossary(
    process.argv.slice(2),
    (line) => lines.push(line),
    (line) => console.error(line),
  );
  // One write: a pipe that closes early (head) ends the command quietly.
  process.stdout.on('error', () => process.exit());
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
