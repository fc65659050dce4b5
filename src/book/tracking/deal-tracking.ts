import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { cleanNumberText } from '../../orders/clean-text.ts';
import type { BookProblem } from '../book-problems.ts';
import { ChangeBuilder } from '../change.ts';
import { LIMITS } from '../limits.ts';
import type { OrderBook } from '../order-book.ts';
import { Refusals } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { FLAG } from '../row-facts.ts';
import { NO_REPORT } from '../step.ts';
import type { BookReport, BookStep } from '../step.ts';
import { readTrackingNumber, TrackingNumbers } from './tracking-number.ts';

/** Numbers that a carrier gave the shop: from one to another, both inclusive, as many digits each; or a list. */
export type NumberPool =
  | { readonly kind: 'range'; readonly prefix: string; readonly from: string; readonly to: string }
  | { readonly kind: 'list'; readonly text: string };

export interface DealOutcome extends Outcome {
  /** Rows that got none because the pool was empty. */
  readonly missing: number;
  /** Numbers of the pool that are still free. */
  readonly left: number;
  /** Numbers of the pool that rows had already. */
  readonly used: number;
  /** The first free number, to begin with the next time: numbers of batches that are deleted are forgotten with them. */
  readonly next: string | null;
}

/**
 * Deals each number of a pool at most once, in order, to the rows that have none. Numbers that any row of the book has, closed batches
 * included, are passed over.
 */
export async function dealTracking(
  book: OrderBook,
  rows: Uint32Array,
  pool: NumberPool,
  step: BookStep,
  report: BookReport = NO_REPORT,
): Promise<Result<DealOutcome, BookProblem>> {
  const numbers = poolNumbers(pool);
  if (!numbers.ok) return numbers;
  await book.settle(step, report);
  const taken = await TrackingNumbers.of(book, step, report);
  const free = numbers.value.filter((number) => !taken.has(number));
  const refusals = new Refusals(book);
  const changes = new ChangeBuilder();
  let dealt = 0;
  let missing = 0;
  for (const slot of rows) {
    if ((book.flags(slot) & (FLAG.tracking | FLAG.leftOut | FLAG.hidden)) !== 0) continue;
    const number = free[dealt];
    if (number === undefined) {
      missing += 1;
      continue;
    }
    dealt += 1;
    taken.give(book, slot, number, false, changes, refusals);
  }
  return success({
    ...refusals.outcome(book.apply(changes, 'tracking-dealt')),
    missing,
    left: free.length - dealt,
    used: numbers.value.length - free.length,
    next: free[dealt] ?? null,
  });
}

export interface ListOutcome extends Outcome {
  /** Lines for which there was no row. */
  readonly left: number;
  /** Rows for which there was no line. */
  readonly missing: number;
}

/** Gives a pasted list to rows, one line a row; an empty line passes a row over. */
export async function pasteTracking(
  book: OrderBook,
  rows: Uint32Array,
  text: string,
  replace: boolean,
  step: BookStep,
  report: BookReport = NO_REPORT,
): Promise<Result<ListOutcome, BookProblem>> {
  if (text.length > LIMITS.pool * (LIMITS.tracking + 2)) return failure(poolTooLarge());
  const lines = text.replace(/(?:\r\n|\r|\n)+$/u, '').split(/\r\n|\r|\n/u);
  if (lines.length > LIMITS.pool) return failure(poolTooLarge());
  await book.settle(step, report);
  const taken = await TrackingNumbers.of(book, step, report);
  const refusals = new Refusals(book);
  const changes = new ChangeBuilder();
  for (const [place, slot] of rows.entries()) {
    const line = lines[place]?.trim() ?? '';
    if (line === '') continue;
    const number = readTrackingNumber(line);
    if (number === undefined) refusals.add(slot, 'tracking-invalid', { limit: LIMITS.tracking });
    else taken.give(book, slot, number, replace, changes, refusals);
  }
  return success({
    ...refusals.outcome(book.apply(changes, 'tracking-pasted')),
    left: Math.max(0, lines.length - rows.length),
    missing: Math.max(0, rows.length - lines.length),
  });
}

/** The numbers of a pool, in order, each once. */
export function poolNumbers(pool: NumberPool): Result<readonly string[], BookProblem> {
  return pool.kind === 'range' ? rangeNumbers(pool) : listNumbers(pool.text);
}

function rangeNumbers({
  prefix,
  from,
  to,
}: Extract<NumberPool, { kind: 'range' }>): Result<readonly string[], BookProblem> {
  const first = cleanNumberText(from);
  const last = cleanNumberText(to);
  const head = cleanNumberText(prefix);
  const isShaped = [first, last].every((text) => /^\d{1,30}$/u.test(text)) && first.length === last.length;
  if (!isShaped || !/^[A-Z0-9-]*$/iu.test(head) || head.length + first.length > LIMITS.tracking) {
    return failure({ code: 'pool-invalid' });
  }
  const start = BigInt(first);
  const count = BigInt(last) - start + 1n;
  if (count < 1n) return failure({ code: 'pool-invalid' });
  if (count > BigInt(LIMITS.pool)) return failure(poolTooLarge());
  const numbers: string[] = [];
  for (let place = 0; place < Number(count); place += 1) {
    const digits = String(start + BigInt(place)).padStart(first.length, '0');
    numbers.push(head + digits);
  }
  return success(numbers);
}

function listNumbers(text: string): Result<readonly string[], BookProblem> {
  if (text.length > LIMITS.pool * (LIMITS.tracking + 2)) return failure(poolTooLarge());
  const numbers = new Map<string, string>();
  for (const typed of text.split(/[\s,，;；、]+/u)) {
    if (typed === '') continue;
    const number = readTrackingNumber(typed);
    if (number === undefined) return failure({ code: 'pool-invalid' });
    if (!numbers.has(number.toUpperCase())) numbers.set(number.toUpperCase(), number);
    if (numbers.size > LIMITS.pool) return failure(poolTooLarge());
  }
  return numbers.size === 0 ? failure({ code: 'pool-invalid' }) : success([...numbers.values()]);
}

function poolTooLarge(): BookProblem {
  return { code: 'pool-too-large', params: { limit: LIMITS.pool } };
}
