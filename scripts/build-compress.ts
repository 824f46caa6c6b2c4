import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesUnder, isText } from './build-files';

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Writes `.br` and `.gz` beside every text file, where they are smaller: the server need not compress. */
export async function compressExport(out: string): Promise<void> {
  const left = filesUnder(out).filter(isText);
  const work = async () => {
    for (let file = left.pop(); file; file = left.pop()) {
      const full = path.join(out, file);
      for (const { ending, body } of await compressed(readFileSync(full))) writeFileSync(full + ending, body);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}

/** What stands beside a text file: its compressed forms, as far as they are smaller. */
export async function compressed(body: Buffer): Promise<{ ending: string; body: Buffer }[]> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  const [brotli, gzipped] = await Promise.all([asBrotli(body, { params }), asGzip(body, { level: 9 })]);
  return [
    { ending: '.br', body: brotli },
    { ending: '.gz', body: gzipped },
  ].filter((one) => one.body.length < body.length);
}
