import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { content } from '@/lib/content/content';
import { ContentError } from '@/lib/content/content-error';
import { libraryFiles } from '@/lib/content/library-files';
import { headAddress, wholeAddress } from '@/lib/core/catalogue';
import { compressed } from './build-compress';
import { isCommand } from './command';

type Published = Awaited<ReturnType<typeof libraryFiles>>['files'];

/**
 * Publishes a library into a folder that is being served, or into an empty one to be copied there. What the catalogue
 * names is there before the catalogue; each file appears whole; what is no longer named stays, for phones that still
 * have the catalogue before.
 *
 * @returns addresses of the files that are new or another
 */
export async function publishLibrary(out: string, files: Published): Promise<string[]> {
  const last = [wholeAddress, headAddress];
  const rank = (address: string) => last.indexOf(address);
  const written: string[] = [];
  for (const { path: address, text } of [...files].sort((a, b) => rank(a.path) - rank(b.path))) {
    const full = path.join(out, address);
    // The name carries the content's hash.
    if (rank(address) < 0 && existsSync(full)) continue;
    mkdirSync(path.dirname(full), { recursive: true });
    const body = Buffer.from(text);
    const beside = await compressed(body);
    for (const ending of ['.br', '.gz'])
      if (!beside.some((one) => one.ending === ending)) rmSync(full + ending, { force: true });
    for (const one of [...beside, { ending: '', body }]) {
      writeFileSync(`${full}${one.ending}.new`, one.body);
      renameSync(`${full}${one.ending}.new`, full + one.ending);
    }
    written.push(address);
  }
  return written;
}

/** `npm run library -- OUT`: exit code 2 without a folder, 1 where the content has mistakes. */
async function main(out: string | undefined): Promise<void> {
  if (!out || !statSync(out, { throwIfNoEntry: false })?.isDirectory()) {
    console.error('npm run library -- OUT: publishes content/ into the folder OUT, which must be there.');
    process.exitCode = 2;
    return;
  }
  try {
    content();
    const written = await publishLibrary(out, (await libraryFiles()).files);
    console.log(`${written.length} files written to ${out}:\n${written.join('\n')}`);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (isCommand(import.meta.url)) await main(process.argv[2]);
