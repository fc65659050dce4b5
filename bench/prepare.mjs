/** Makes what the contenders read in `results/`, in a process of its own: `node prepare.mjs COUNT`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ourFiles } from './inputs.mjs';
import { inventedOrders } from './orders.mjs';
import { RESULTS } from './paths.mjs';
import { ordersOf, peerInputOf } from './results/ours.mjs';

const drafts = inventedOrders(Number(process.argv[2]));
const { label, labels, pdfme } = await peerInputOf(ordersOf(drafts), ourFiles());
const write = (name, value) => writeFileSync(path.join(RESULTS, `${name}.json`), JSON.stringify(value));
write('orders', drafts);
write('marks', { label, labels });
write('pdfme', pdfme);
