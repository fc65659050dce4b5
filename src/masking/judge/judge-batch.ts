import type { JudgedOrder, OrderJudgement } from './judgement.ts';
import { showsAllOf, together } from './showing.ts';
import type { Showing } from './showing.ts';
import { CLAUSES } from './standard.ts';
import type { Clause, ClauseResult } from './standard.ts';
import { WARNING_CODES } from './warning-codes.ts';
import type { WarningCode } from './warning-codes.ts';
import { concernOf } from './concern.ts';

/** Upper bounds of the classes in which labels are counted; the last class has none. */
export const FIT_BOUNDS = [1, 10, 100, 1_000, 10_000] as const;

/** Labels by how many could be meant: below each bound, and the rest. */
export type FitCounts = readonly number[];

/** How alike the labels of a batch are: classes of those that show the same (`k`-anonymity). */
export interface Uniqueness {
  readonly classes: number;
  /** The smallest class; 0 where there are no labels. */
  readonly smallest: number;
  /** Labels that are alone in their class. */
  readonly unique: number;
  /** One over the smallest class: the risk of the label that is worst off. */
  readonly prosecutorRisk: number;
  /** Classes over labels: how many of all could be told by someone who has everybody's data. */
  readonly marketerRisk: number;
}

/** What all labels together come to. */
export interface BatchJudgement {
  readonly orders: number;
  readonly standard: Readonly<Record<Clause, Readonly<Record<ClauseResult, number>>>>;
  /** Labels that pass all clauses. */
  readonly passed: number;
  readonly people: { readonly counts: FitCounts; readonly median: number };
  /** Of the labels that show anything of a phone. */
  readonly phones: { readonly counts: FitCounts; readonly median: number; readonly labels: number };
  readonly uniqueness: Uniqueness;
  readonly warnings: Readonly<Record<WarningCode, number>>;
  /** Rows of the labels that want a look most, the worst first. */
  readonly worst: readonly number[];
  readonly finds: number;
}

/** How much of a person was shown before, on labels that are printed; by the digits that tell a person. */
export type ShownBefore = (person: string) => readonly Showing[];

const MOST_WORST = 100;
const NONE_BEFORE: ShownBefore = () => [];

/** What of an order is needed to compare it with the others: not its label, of which a large batch would hold much. */
interface Entry {
  readonly judgement: OrderJudgement;
  readonly person: string;
  readonly showing: Showing;
  warnings: readonly WarningCode[];
}

/** Most groups are of one. */
type Groups = Map<string, Entry | Entry[]>;

/**
 * Judges orders one after the other and then all of them together. Holds what tells people apart while it works: it lives in the
 * room and is dropped after it.
 */
export class BatchJudge {
  readonly #entries: Entry[] = [];
  readonly #pickups: Groups = new Map();
  readonly #people: Groups = new Map();
  readonly #classes = new Map<string, number>();
  readonly #before: ShownBefore;

  constructor(before: ShownBefore = NONE_BEFORE) {
    this.#before = before;
  }

  add(judged: JudgedOrder): void {
    const { judgement, person, showing, masked, shown } = judged;
    const entry: Entry = { judgement, person, showing, warnings: judgement.warnings };
    this.#entries.push(entry);
    const { province, city, district, pickup } = masked.recipient;
    const digits = lastDigits(pickup.text.text);
    // Two parcels of different towns are not on one shelf, and two digits are told apart by asking.
    if (digits.length >= FEWEST_OF_A_PICKUP)
      put(
        this.#pickups,
        `${digits}${shown.surname}\u0001${province.text.text}${city.text.text}${district.text.text}`,
        entry,
      );
    if (person !== '') put(this.#people, person, entry);
    const key = classKey(judged);
    this.#classes.set(key, (this.#classes.get(key) ?? 0) + 1);
  }

  /** The judgements with what the batch adds to them, in the order in which they came, and the whole. */
  finish(): { readonly orders: readonly OrderJudgement[]; readonly batch: BatchJudgement } {
    for (const group of this.#pickups.values())
      if (Array.isArray(group) && isOfSeveral(group)) warn(group, 'same-pickup');
    for (const [person, group] of this.#people) {
      const before = this.#before(person);
      if (Array.isArray(group)) warn(complementary(group, before), 'complementary');
      else if (before.length > 0) warn(complementary([group], before), 'complementary');
    }
    const orders = this.#entries.map(({ judgement, warnings }) =>
      warnings === judgement.warnings ? judgement : { ...judgement, warnings: sorted(warnings) },
    );
    return { orders, batch: summary(orders, uniqueness(this.#classes, orders.length)) };
  }
}

const FEWEST_OF_A_PICKUP = 3;

function lastDigits(pickup: string): string {
  return /[0-9]*$/.exec(pickup)?.[0] ?? '';
}

function put(groups: Groups, key: string, entry: Entry): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, entry);
  else if (Array.isArray(group)) group.push(entry);
  else groups.set(key, [group, entry]);
}

function warn(entries: readonly Entry[], code: WarningCode): void {
  for (const entry of entries) if (!entry.warnings.includes(code)) entry.warnings = [...entry.warnings, code];
}

function sorted(codes: readonly WarningCode[]): readonly WarningCode[] {
  return WARNING_CODES.filter((code) => codes.includes(code));
}

/** Parcels of one person are found together, which is well. */
function isOfSeveral(group: readonly Entry[]): boolean {
  const [first, ...rest] = group;
  return rest.some(({ person }) => person === '' || person !== first?.person);
}

/** The labels of one person that, with the others, show more than any of them. */
function complementary(group: readonly Entry[], before: readonly Showing[]): readonly Entry[] {
  if (group.length + before.length < 2) return [];
  const all = [...group.map(({ showing }) => showing), ...before];
  const joined = all.reduce(together);
  return all.some((showing) => showsAllOf(showing, joined)) ? [] : group;
}

/** What a label shows of its recipient: labels with the same are one class. */
function classKey({ masked: { recipient } }: JudgedOrder): string {
  const { name, phone, province, city, district, detail } = recipient;
  return `${name.text.text}\u0001${phone.text.text}\u0001${province.text.text}\u0001${city.text.text}\u0001${district.text.text}\u0001${detail.text.text}`;
}

function uniqueness(classes: ReadonlyMap<string, number>, labels: number): Uniqueness {
  let smallest = labels;
  let unique = 0;
  for (const size of classes.values()) {
    if (size < smallest) smallest = size;
    if (size === 1) unique += 1;
  }
  return {
    classes: classes.size,
    smallest,
    unique,
    prosecutorRisk: smallest === 0 ? 0 : 1 / smallest,
    marketerRisk: labels === 0 ? 0 : classes.size / labels,
  };
}

function summary(orders: readonly OrderJudgement[], alike: Uniqueness): BatchJudgement {
  const standard = {
    name: emptyClause(),
    phone: emptyClause(),
    address: emptyClause(),
  } satisfies Record<Clause, Record<ClauseResult, number>>;
  const warnings = emptyWarnings();
  let passed = 0;
  let finds = 0;
  for (const order of orders) {
    let isPassed = true;
    for (const clause of CLAUSES) {
      const result = order.standard[clause];
      standard[clause][result] += 1;
      isPassed &&= result === 'pass';
    }
    if (isPassed) passed += 1;
    for (const code of order.warnings) warnings[code] += 1;
    finds += order.finds.length;
  }
  const withPhone = orders.filter(({ showsPhone }) => showsPhone);
  return {
    orders: orders.length,
    standard,
    passed,
    people: fits(orders.map(({ people }) => people.count)),
    phones: { ...fits(withPhone.map(({ phones }) => phones.count)), labels: withPhone.length },
    uniqueness: alike,
    warnings,
    worst: worst(orders),
    finds,
  };
}

function emptyClause(): Record<ClauseResult, number> {
  return { pass: 0, unknown: 0, fail: 0 };
}

function emptyWarnings(): Record<WarningCode, number> {
  return {
    'kept-whole': 0,
    'one-person': 0,
    complementary: 0,
    'rare-surname': 0,
    'few-people': 0,
    'few-phones': 0,
    'sensitive-goods': 0,
    'virtual-expired': 0,
    'same-pickup': 0,
    'no-pickup-digits': 0,
    'no-routing': 0,
    'already-masked': 0,
    'no-unit-found': 0,
  };
}

function fits(values: readonly number[]): { readonly counts: FitCounts; readonly median: number } {
  const counts: number[] = [...FIT_BOUNDS.map(() => 0), 0];
  for (const value of values) {
    const at = FIT_BOUNDS.findIndex((bound) => value < bound);
    const place = at < 0 ? FIT_BOUNDS.length : at;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return { counts, median: median(values) };
}

/** 0 where there are none. */
function median(values: readonly number[]): number {
  const inOrder = Float64Array.from(values).sort();
  return inOrder[Math.floor(inOrder.length / 2)] ?? 0;
}

function worst(orders: readonly OrderJudgement[]): readonly number[] {
  return orders
    .map((order) => ({ row: order.row, concern: concernOf(order) }))
    .filter(({ concern }) => concern > 0)
    .toSorted((a, b) => b.concern - a.concern)
    .slice(0, MOST_WORST)
    .map(({ row }) => row);
}
