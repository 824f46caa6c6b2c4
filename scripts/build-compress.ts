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
      const body = readFileSync(full);
      const [brotli, gzipped] = await Promise.all([
        asBrotli(body, {
          params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
        }),
        asGzip(body, { level: 9 }),
      ]);
      if (brotli.length < body.length) writeFileSync(`${full}.br`, brotli);
      if (gzipped.length < body.length) writeFileSync(`${full}.gz`, gzipped);
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}
