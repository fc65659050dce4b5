import { stopIfCancelled } from '../../base/cancel.ts';
import { BatchJudge } from '../../masking/judge/judge-batch.ts';
import { parsePolicyText } from '../../masking/parse-policy.ts';
import type { MaskingRoom, RowJudgement } from '../../room/masking-room.ts';
import { PolicyShelf } from '../../room/policy-shelf.ts';

type Answering = <T>(call: string, value: T) => Promise<T>;

/** The masking side of a room without orders: policies are read as in a real one. */
export function fakeMasking(answer: Answering): MaskingRoom {
  const shelf = new PolicyShelf();
  return {
    setOwnPolicies: (documents) => answer(`setOwnPolicies(${documents.length})`, shelf.setOwn(documents)),
    readPolicy: (text) => answer('readPolicy()', parsePolicyText(text)),
    shownName: (name) => Promise.resolve(name),
    setTokenKey: () => answer('setTokenKey()', undefined),
    compareRows: (policies, from, count) => answer(`compareRows(${policies.join()},${from},${count})`, []),
    async judge(signal, report) {
      report?.({ stage: 'reading', done: 1, total: 2 });
      const batch = await answer('judge()', new BatchJudge().finish().batch);
      stopIfCancelled(signal);
      return { ...batch, orders: 7, worst: [4, 2] };
    },
    judgement: (row) => answer(`judgement(${row})`, judgementOf(row)),
    setOrderRules: (row, rules, reason) =>
      answer(
        `setOrderRules(${row},${JSON.stringify(rules)})`,
        reason === ''
          ? { ok: false, problem: { code: 'reason-missing', row } }
          : { ok: true, value: judgementOf(row) },
      ),
    clearOrderRules: (row) => answer(`clearOrderRules(${row})`, null),
    allowFind: (row, field, nth) => answer(`allowFind(${row},${field},${nth})`, null),
    disallowFind: (row, field, nth) => answer(`disallowFind(${row},${field},${nth})`, null),
  };
}

function judgementOf(row: number): RowJudgement {
  const standard = { name: 'pass', phone: 'pass', address: 'pass' } as const;
  const nothing = { count: 1, basis: [] };
  return {
    row,
    name: { text: '王**', state: 'masked', rule: 'name.surname-only' },
    pickup: { text: '', state: 'empty', rule: 'pickup.shown-digits' },
    standard,
    sides: { recipient: standard, sender: standard },
    people: nothing,
    phones: nothing,
    showsPhone: true,
    finds: [],
    warnings: [],
    freeFinds: [],
    exception: null,
  };
}
