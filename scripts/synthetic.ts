// `npm run synthetic -- COUNT DIR [SEED]`: a library of any size, to measure and test with.
// Then WARAQ_CONTENT=DIR makes the build, and everything else that reads content, use it.
import { orderFrom, refusalOf, writeSynthetic } from './synthetic-tree';

const content = 'content';
const order = orderFrom(process.argv.slice(2));
const error = 'error' in order ? order.error : refusalOf(order.dir, content);
if (error !== null || 'error' in order) {
  console.error(`synthetic: ${error}`);
  process.exit(2);
}
writeSynthetic(order, content);
console.log(`synthetic: ${order.count} stories in ${order.dir} (seed ${order.seed})`);
