import { maskOrder } from '../masking/mask-order.ts';
import { RunMemo } from '../masking/run-memo.ts';
import { EXIT, onePositional, parseOptions, printJson } from './command.ts';
import type { Command } from './command.ts';
import { readPolicy, readSenderFile } from './documents.ts';
import { readInput } from './files.ts';
import { maskedOrderJson } from './order-json.ts';
import type { OrderJson } from './order-json.ts';
import { shownSheets } from '../room/shown-sheets.ts';
import { exitCodeOf, sourceJson } from './read-command.ts';
import { problemJson, readOrders, withSafeColumns } from './read-orders.ts';
import { readTokenKey, TOKEN_HELP } from './token-key.ts';
import { SOURCE_HELP, SOURCE_OPTIONS, sourceOptions, takeMappings } from './source-options.ts';

export const maskCommand: Command = {
  name: 'mask',
  summary: 'print the orders as a policy shows them',
  help: `
Usage: hushlabel mask FILE|- [--policy ID|FILE.json] [OPTIONS]

Prints { source, policy, orders, problems } as JSON, in the shape of 'hushlabel read', every value masked. Columns whose
headers are no known words are named by their letters.

Options:
  --policy ID|FILE.json a policy of 'hushlabel list policies', or a policy document; default: the national standard
  --sender FILE.json    the shop's own sender: name, phone, province, city, district, detail${TOKEN_HELP}${SOURCE_HELP}
`,
  async run(args) {
    const given = parseOptions(args, {
      ...SOURCE_OPTIONS,
      policy: { type: 'string' },
      sender: { type: 'string' },
      'token-key': { type: 'string' },
    });
    const taken = takeMappings(given.positionals, given.values.map);
    const options = sourceOptions({ ...given.values, map: taken.map });
    const path = onePositional(taken.paths, 'FILE');
    const policy = await readPolicy(given.values.policy);
    const sender = await readSenderFile(given.values.sender);
    const token = await readTokenKey(given.values['token-key']);
    const read = withSafeColumns(await readOrders(await readInput(path), options, sender));
    const orders: OrderJson[] = [];
    const refused = [];
    const memo = new RunMemo();
    for (const order of read.orders) {
      const masked = maskOrder(order, policy, { platform: read.source.platform, token, memo });
      if (masked.ok) orders.push(maskedOrderJson(masked.value));
      else refused.push({ ...problemJson({ row: order.row, ...masked.problem }), severity: 'error' });
    }
    const json = sourceJson(read, orders);
    const problems = [...json.problems, ...refused].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
    const { sheets, ...source } = json.source;
    const shown = sheets === undefined ? source : { ...source, sheets: shownSheets(sheets) };
    printJson({ source: shown, policy: policy.id, orders, problems });
    return refused.length > 0 ? EXIT.refused : exitCodeOf(read);
  },
};
