import { BatchJudge } from '../masking/judge/judge-batch.ts';
import { judgeOrder } from '../masking/judge/judge-order.ts';
import { RunMemo } from '../masking/run-memo.ts';
import type { OrderJudgement } from '../masking/judge/judgement.ts';
import { EXIT, onePositional, parseOptions, printJson } from './command.ts';
import type { Command } from './command.ts';
import { dayOption } from './day-option.ts';
import { readPolicy, readSenderFile } from './documents.ts';
import { readInput } from './files.ts';
import { problemJson, readOrders, withSafeColumns } from './read-orders.ts';
import { SOURCE_HELP, SOURCE_OPTIONS, sourceOptions, takeMappings } from './source-options.ts';
import { readTokenKey, TOKEN_HELP } from './token-key.ts';

export const judgeCommand: Command = {
  name: 'judge',
  summary: 'say what the masked labels still tell',
  help: `
Usage: hushlabel judge FILE|- [--policy ID|FILE.json] [OPTIONS]

Prints { policy, orders, batch, problems } as JSON. Of each order: row; standard { name, phone, address }, each 'pass', 'fail' or
'unknown' by what is publicly reported of the privacy clause of GB/T 41833-2022; fits { people, phones }, about how many people and
phone numbers the label could be of (phones is null where none is shown); finds, what was replaced in free text, by field and
kind; warnings. No value of an order is printed, and none hidden.

Options:
  --policy ID|FILE.json a policy of 'hushlabel list policies', or a policy document; default: the national standard
  --sender FILE.json    the shop's own sender: name, phone, province, city, district, detail
  --date YYYY-MM-DD     the day of printing, which virtual numbers are measured by; default: today${TOKEN_HELP}${SOURCE_HELP}
`,
  async run(args) {
    const given = parseOptions(args, {
      ...SOURCE_OPTIONS,
      policy: { type: 'string' },
      sender: { type: 'string' },
      date: { type: 'string' },
      'token-key': { type: 'string' },
    });
    const taken = takeMappings(given.positionals, given.values.map);
    const options = sourceOptions({ ...given.values, map: taken.map });
    const path = onePositional(taken.paths, 'FILE');
    const policy = await readPolicy(given.values.policy);
    const sender = await readSenderFile(given.values.sender);
    const token = await readTokenKey(given.values['token-key']);
    const today = dayOption(given.values.date);
    const read = withSafeColumns(await readOrders(await readInput(path), options, sender));
    const { platform } = read.source;
    const judge = new BatchJudge();
    const refused = [];
    const memo = new RunMemo();
    for (const order of read.orders) {
      const judged = judgeOrder(order, policy, today, { platform, token, memo });
      if (judged.ok) judge.add(judged.value);
      else refused.push({ ...problemJson({ row: order.row, ...judged.problem }), severity: 'error' });
    }
    const { orders, batch } = judge.finish();
    const unread = read.problems.map((problem) => ({ ...problemJson(problem), severity: problem.severity }));
    const problems = [...unread, ...refused].toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
    printJson({ policy: policy.id, orders: orders.map(judgementJson), batch, problems });
    return problems.some(({ severity }) => severity === 'error') ? EXIT.refused : EXIT.fine;
  },
};

function judgementJson({ row, standard, people, phones, showsPhone, finds, warnings }: OrderJudgement) {
  return {
    row,
    standard,
    fits: { people: rounded(people.count), phones: showsPhone ? rounded(phones.count) : null },
    finds: finds.map(({ field, kind }) => ({ field, kind })),
    warnings,
  };
}

/** Two digits: an estimate has no more. */
function rounded(count: number): number {
  return Number(count.toPrecision(2));
}
