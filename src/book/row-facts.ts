import type { Problem } from '../base/problem.ts';
import { isCiphertext } from '../orders/ciphertext.ts';
import { cleanText } from '../orders/clean-text.ts';
import { readLongNumber } from '../orders/long-number.ts';
import type { OrderDraft } from '../orders/order-draft.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import { parseOrder } from '../orders/parse-order.ts';
import { readExistingMask } from '../masking/recognise/existing-mask.ts';
import { hashText } from '../base/hash-text.ts';
import { Interned } from './interned.ts';
import { orderKey, recipientKey } from './recipient-key.ts';

/** What is known of a row without reading it again: one bit each. */
export const FLAG = {
  error: 1,
  warning: 2,
  leftOut: 4,
  tracking: 8,
  /** Ciphertext in name, phone or address. */
  encrypted: 16,
  /** Name, phone or address were masked before they came here. */
  masked: 32,
  /** Something of it was edited by a person. */
  edited: 64,
  /** Combined into another row, which stands for it. */
  hidden: 128,
  /** Stands for other rows too. */
  combined: 256,
  selected: 512,
  /** A field may be read in more than one way. */
  doubt: 1024,
  /** A person looked at it beside its duplicates and keeps them all. */
  kept: 2048,
} as const;

/** Bits that reading the draft decides; the others are a person's. */
export const READ_FLAGS =
  FLAG.error | FLAG.warning | FLAG.tracking | FLAG.encrypted | FLAG.masked | FLAG.doubt;

/** Where a parcel goes, as its source says. */
export interface Place {
  readonly province: string;
  readonly city: string;
}

/** A problem of a row without the row, so that all rows with the same problems share one list. */
export type SharedProblem = Omit<ImportProblem, 'row'>;

/** What all rows of a book share. */
export interface SharedFacts {
  readonly problems: Interned<readonly SharedProblem[]>;
  readonly places: Interned<Place>;
}

export function sharedFacts(): SharedFacts {
  const problems = new Interned<readonly SharedProblem[]>();
  problems.number('', () => []);
  return { problems, places: new Interned<Place>() };
}

export interface RowFacts {
  /** Of `READ_FLAGS`. */
  readonly flags: number;
  /** Number in `SharedFacts.problems`; 0 where there is none. */
  readonly problems: number;
  /** Number in `SharedFacts.places`. */
  readonly place: number;
  /** `hashText` of the keys that duplicates are found by; 0 where there is none. */
  readonly order: number;
  readonly recipient: number;
}

/** Reads a draft once and says what views, counts and duplicates need to know of it. */
export function readFacts(draft: OrderDraft, platform: string, shared: SharedFacts): RowFacts {
  const { problems } = parseOrder(draft);
  const { values } = draft;
  const isError = problems.some(({ severity }) => severity === 'error');
  const isWarning = problems.some(({ severity }) => severity === 'warning');
  const name = values['recipient.name'] ?? '';
  const phone = values['recipient.phone'] ?? '';
  const detail = values['recipient.detail'] ?? '';
  const isEncrypted = [name, phone, detail].some((text) => isCiphertext(text.trim()));
  const isMasked = !isEncrypted && (isMaskedValue(name) || isMaskedValue(phone) || detail.includes('**'));
  const province = cleanText(values['recipient.province'] ?? '');
  const city = cleanText(values['recipient.city'] ?? '');
  const recipient = recipientKey(values);
  const order = orderKey(platform, values);
  return {
    flags:
      (isError ? FLAG.error : 0) |
      (isWarning ? FLAG.warning : 0) |
      ((values.tracking ?? '').trim() === '' ? 0 : FLAG.tracking) |
      (isEncrypted ? FLAG.encrypted : 0) |
      (isMasked ? FLAG.masked : 0) |
      ((draft.doubts?.length ?? 0) > 0 ? FLAG.doubt : 0),
    problems: problems.length === 0 ? 0 : shareProblems(problems, shared),
    place: shared.places.number(`${province}\u0001${city}`, () => ({ province, city })),
    order: order === '' ? 0 : hashText(order),
    recipient: recipient === '' ? 0 : hashText(recipient),
  };
}

const PLAIN_NUMBER = /^[A-Z0-9-]*$/iu;

/**
 * The facts of a row whose tracking number alone became another: a hundred thousand numbers are dealt at once, and the rest of those rows is
 * as it was. Undefined where the number, the old or the new one, has or had a part in the row's problems.
 */
export function factsWithTracking(facts: RowFacts, typed: string, shared: SharedFacts): RowFacts | undefined {
  // Without an order number it is the tracking number that keeps a row from having none.
  if (facts.order === 0 || !PLAIN_NUMBER.test(typed)) return undefined;
  const number = readLongNumber(typed);
  if (number.kind === 'ruined' || number.doubtful) return undefined;
  const problems = shared.problems.at(facts.problems) ?? [];
  if (problems.some(({ field }) => field === 'tracking')) return undefined;
  const flags = typed === '' ? facts.flags & ~FLAG.tracking : facts.flags | FLAG.tracking;
  return { ...facts, flags };
}

function isMaskedValue(text: string): boolean {
  return readExistingMask(text) !== undefined;
}

function shareProblems(problems: readonly (ImportProblem & Problem)[], shared: SharedFacts): number {
  const list = problems.map(({ row: _row, ...problem }) => problem);
  return shared.problems.number(JSON.stringify(list), () => list);
}
