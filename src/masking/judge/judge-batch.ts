import { Alike } from './alike.ts';
import type { JudgedOrder, OrderJudgement } from './judgement.ts';
import { showsAllOf, together } from './showing.ts';
import type { Showing } from './showing.ts';
import { countTrailing } from './shown-phone.ts';
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
  readonly surname: string;
  /** What the label shows of its recipient. */
  readonly name: string;
  readonly phone: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly detail: string;
  /** The last digits that it shows of the phone. */
  readonly digits: string;
  warnings: readonly WarningCode[];
}

function entryOf({ judgement, person, showing, masked: { recipient }, shown }: JudgedOrder): Entry {
  const { name, phone, province, city, district, detail, pickup } = recipient;
  return {
    judgement,
    person,
    showing,
    surname: shown.surname,
    name: name.text.text,
    phone: phone.text.text,
    province: province.text.text,
    city: city.text.text,
    district: district.text.text,
    detail: detail.text.text,
    digits: lastDigits(pickup.text.text),
    warnings: judgement.warnings,
  };
}

/**
 * Judges orders one after the other and then all of them together. Holds what tells people apart while it works: it lives in the
 * room and is dropped after it.
 */
export class BatchJudge {
  readonly #entries: Entry[] = [];
  /** Two parcels of different towns are not on one shelf. */
  readonly #pickups = new Alike<Entry>(({ digits, surname, province, city, district }) => [
    digits,
    surname,
    province,
    city,
    district,
  ]);
  readonly #people = new Alike<Entry>(({ person }) => [person]);
  readonly #labels = new Alike<Entry>(({ name, phone, province, city, district, detail }) => [
    name,
    phone,
    province,
    city,
    district,
    detail,
  ]);
  readonly #before: ShownBefore;

  constructor(before: ShownBefore = NONE_BEFORE) {
    this.#before = before;
  }

  add(judged: JudgedOrder): void {
    const entry = entryOf(judged);
    this.#entries.push(entry);
    // Two digits are told apart by asking.
    if (entry.digits.length >= FEWEST_OF_A_PICKUP) this.#pickups.add(entry);
    if (entry.person !== '') this.#people.add(entry);
    this.#labels.add(entry);
  }

  /** The judgements with what the batch adds to them, in the order in which they came, and the whole. */
  finish(): { readonly orders: readonly OrderJudgement[]; readonly batch: BatchJudgement } {
    for (const group of this.#pickups.groups()) if (isOfSeveral(group)) warn(group, 'same-pickup');
    this.#warnOfPeople();
    const orders = this.#entries.map(({ judgement, warnings }) =>
      warnings === judgement.warnings ? judgement : { ...judgement, warnings: sorted(warnings) },
    );
    return { orders, batch: summary(orders, uniqueness(this.#labels.groups(), orders.length)) };
  }

  #warnOfPeople(): void {
    const groups = this.#people.groups();
    const inGroups = new Set(groups.flat());
    for (const group of groups)
      warn(complementary(group, this.#before(group[0]?.person ?? '')), 'complementary');
    if (this.#before === NONE_BEFORE) return;
    for (const entry of this.#entries)
      if (entry.person !== '' && !inGroups.has(entry))
        warn(complementary([entry], this.#before(entry.person)), 'complementary');
  }
}

const FEWEST_OF_A_PICKUP = 3;

function lastDigits(pickup: string): string {
  return pickup.slice(pickup.length - countTrailing(pickup));
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

/** `groups` are the classes of two labels and more, of all labels there are. */
function uniqueness(groups: readonly (readonly Entry[])[], labels: number): Uniqueness {
  const alike = groups.reduce((sum, { length }) => sum + length, 0);
  const unique = labels - alike;
  const smallest = unique > 0 ? 1 : groups.reduce((least, { length }) => Math.min(least, length), labels);
  const classes = unique + groups.length;
  return {
    classes,
    smallest,
    unique,
    prosecutorRisk: smallest === 0 ? 0 : 1 / smallest,
    marketerRisk: labels === 0 ? 0 : classes / labels,
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
