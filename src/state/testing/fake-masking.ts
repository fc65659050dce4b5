import { BatchJudge } from '../../masking/judge/judge-batch.ts';
import { parsePolicyText } from '../../masking/parse-policy.ts';
import type { MaskingRoom } from '../../room/masking-room.ts';
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
    judge: () => answer('judge()', new BatchJudge().finish().batch),
    judgement: (row) => answer(`judgement(${row})`, null),
    setOrderRules: (row) => answer(`setOrderRules(${row})`, { ok: true, value: null }),
    clearOrderRules: (row) => answer(`clearOrderRules(${row})`, null),
    allowFind: (row, field, nth) => answer(`allowFind(${row},${field},${nth})`, null),
    disallowFind: (row, at) => answer(`disallowFind(${row},${at})`, null),
  };
}
