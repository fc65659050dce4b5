import type { OrderField } from '../orders/order-fields.ts';
import { meaningOf, saysElse } from './header-aliases.ts';
import type { HeaderSide } from './header-meaning.ts';
import { exactHeader } from './header-text.ts';
import type { Looks } from './looks-like.ts';
import { isNeverImported } from './never-import.ts';

/** A column to guess: its header (empty where there is none) and what its cells look like. */
export interface SeenColumn {
  readonly header: string;
  readonly looks: Looks;
}

/** Where one column goes. Several may go to one field, by `part`. */
export interface GuessedColumn {
  readonly index: number;
  /** Further columns with the same header. */
  readonly others: readonly number[];
  readonly field: OrderField;
  readonly part: number;
  readonly confidence: number;
}

interface Candidate extends GuessedColumn {
  readonly side: HeaderSide;
}

/** Guesses below this are not made: the person is asked. */
const LEAST = 0.4;

/** What cells may look like where a header says this field; anything else speaks against the header. */
const FITTING: Readonly<Partial<Record<string, readonly Looks[]>>> = {
  name: ['name', 'text', 'masked', 'encrypted', 'city', 'district', 'province'],
  phone: ['phone', 'masked', 'encrypted', 'number', 'order-number', 'text', 'tracking', 'postcode'],
  orderNo: ['order-number', 'number', 'text', 'phone', 'tracking', 'postcode', 'quantity', 'date'],
  tracking: ['tracking', 'order-number', 'number', 'text', 'phone'],
  'items.name': ['text', 'name', 'address', 'city', 'district', 'province', 'masked'],
  'items.quantity': ['quantity', 'number', 'money', 'postcode', 'text'],
  detail: ['address', 'text', 'masked', 'encrypted', 'name', 'district', 'city', 'province', 'quantity'],
  postcode: ['postcode', 'number', 'order-number', 'text', 'quantity', 'phone'],
};
const AGAINST = 0.4;

/**
 * Guesses which column is which field, from the headers and from what the cells look like, each with its confidence (0 to 1).
 * Parts of the buyer's address are never mixed into the recipient's. Identity columns are
 * left out. Gives the columns to be read, in column order within each field.
 */
export function guessColumns(columns: readonly SeenColumn[]): readonly GuessedColumn[] {
  const candidates: Candidate[] = [];
  const twins = twinsOf(columns);
  for (const [index, column] of columns.entries()) {
    const others = twins.get(index);
    if (others === undefined || isNeverImported(column.header)) continue;
    const meaning = meaningOf(column.header);
    if (meaning === undefined) continue;
    candidates.push({
      index,
      others,
      ...meaning,
      confidence: weighed(meaning.field, meaning.confidence, column.looks),
    });
  }
  const likely = candidates.filter((candidate) => candidate.confidence >= LEAST);
  const byHeader = choose(townsAsCities(familyFirst(likely, columns), columns), columns);
  return fillByLooks(columns, rescueName(candidates, byHeader, columns));
}

/** The first column of each header with the others that have the same. */
function twinsOf(columns: readonly SeenColumn[]): ReadonlyMap<number, readonly number[]> {
  const first = new Map<string, number>();
  const twins = new Map<number, number[]>();
  for (const [index, column] of columns.entries()) {
    const header = exactHeader(column.header);
    const before = header === '' ? undefined : first.get(header);
    if (before === undefined) {
      first.set(header, index);
      twins.set(index, []);
    } else {
      twins.get(before)?.push(index);
    }
  }
  return twins;
}

/** What cells of no region, country, goods or remark look like. */
const NEVER_WORDS: ReadonlySet<Looks> = new Set([
  'phone',
  'email',
  'date',
  'money',
  'order-number',
  'tracking',
]);
const WORDS = /\.(?:province|city|district|country)$|^remark$/u;

function weighed(field: OrderField, confidence: number, looks: Looks): number {
  if (looks === 'empty') return confidence - 0.1;
  if (looks === 'email') return 0;
  if (WORDS.test(field) && NEVER_WORDS.has(looks)) return confidence * AGAINST;
  const fitting = FITTING[field] ?? FITTING[field.replace(/^(?:recipient|sender)\./u, '')];
  if (fitting === undefined) return confidence;
  if (!fitting.includes(looks)) return confidence * AGAINST;
  return fitting[0] === looks ? Math.min(0.99, confidence + 0.04) : confidence;
}

/** 姓 and 名, 氏 and 名: the family's name stands first, and what is otherwise a whole name is the given one. */
function familyFirst(candidates: readonly Candidate[], columns: readonly SeenColumn[]): readonly Candidate[] {
  const isFamily = ({ index, field, part }: Candidate): boolean =>
    field.endsWith('.name') &&
    part === 2 &&
    /\p{Script=Han}|\p{Script=Hangul}/u.test(columns[index]?.header ?? '');
  const families = candidates.filter(isFamily);
  if (families.length === 0) return candidates;
  return candidates.map((candidate) => {
    if (isFamily(candidate)) return { ...candidate, part: 1 };
    const isGiven =
      candidate.part === 0 &&
      /名(?:字)?(?:$|[^\p{L}])/u.test(columns[candidate.index]?.header ?? '') &&
      families.some(({ field, side }) => field === candidate.field && side === candidate.side);
    return isGiven ? { ...candidate, part: 2 } : candidate;
  });
}

/** A town is the city, and a county the province, where no other column is. */
function townsAsCities(
  candidates: readonly Candidate[],
  columns: readonly SeenColumn[],
): readonly Candidate[] {
  const has = (field: OrderField): boolean => candidates.some((candidate) => candidate.field === field);
  const [noCity, noProvince] = [!has('recipient.city'), !has('recipient.province')];
  return candidates.map((candidate): Candidate => {
    const header = columns[candidate.index]?.header ?? '';
    if (noCity && candidate.field === 'recipient.detail' && candidate.part === 1 && /town/iu.test(header)) {
      return { ...candidate, field: 'recipient.city', part: 0 };
    }
    if (noProvince && candidate.field === 'recipient.district' && /county/iu.test(header)) {
      return { ...candidate, field: 'recipient.province', part: 0 };
    }
    return candidate;
  });
}

const ADDRESS = /^recipient\.(?:province|city|district|detail|postcode|country)$/u;
const SIDE_ORDER: readonly HeaderSide[] = ['recipient', 'unsaid', 'payer'];

/** For each field the columns of the best side; of the address all from the buyer or none. */
function choose(candidates: readonly Candidate[], columns: readonly SeenColumn[]): readonly Candidate[] {
  const addressSide = SIDE_ORDER.find((side) =>
    candidates.some((candidate) => candidate.field === 'recipient.detail' && candidate.side === side),
  );
  const isSaidWhose = candidates.some(
    ({ field, side }) => side === 'recipient' && (field === 'recipient.name' || field === 'recipient.detail'),
  );
  const chosen: Candidate[] = [];
  const all = regionAsDistrict(candidates);
  for (const field of new Set(all.map((candidate) => candidate.field))) {
    let ofField = all.filter((candidate) => candidate.field === field);
    if (ADDRESS.test(field) && addressSide !== undefined) {
      ofField = ofField.filter((candidate) => (candidate.side === 'payer') === (addressSide === 'payer'));
    }
    // The payer's name on a parcel to somebody else would send it to the wrong person.
    if (isSaidWhose && field === 'recipient.name') ofField = ofField.filter(({ side }) => side !== 'payer');
    const side = [...SIDE_ORDER, 'sender' as const].find((one) =>
      ofField.some((candidate) => candidate.side === one),
    );
    const ofSide = ofField.filter((candidate) => candidate.side === side);
    if (side === 'recipient' && field === 'recipient.detail') ofSide.push(...unsaidParts(ofSide, ofField));
    chosen.push(...parts(ofSide, columns));
  }
  return chosen;
}

/** The house number or line 2 beside the recipient's street is the recipient's, whether said so or not. */
function unsaidParts(ofSide: readonly Candidate[], ofField: readonly Candidate[]): readonly Candidate[] {
  return ofField.filter(
    ({ side, part }) =>
      side === 'unsaid' && part !== 0 && part !== 2 && !ofSide.some((other) => other.part === part),
  );
}

/** 地区 holds the whole region, unless province and city have columns of their own: then it is the district. */
function regionAsDistrict(candidates: readonly Candidate[]): readonly Candidate[] {
  const has = (field: OrderField): boolean =>
    candidates.some((candidate) => candidate.field === field && candidate.part === 0);
  if (!has('recipient.province') || !has('recipient.city') || has('recipient.district')) return candidates;
  return candidates.map((candidate) =>
    candidate.field === 'recipient.province' && candidate.part === 1
      ? { ...candidate, field: 'recipient.district', part: 0 }
      : candidate,
  );
}

/** Phones are all read; otherwise one column a part, and a column that holds everything makes the parts unnecessary. */
function parts(candidates: readonly Candidate[], columns: readonly SeenColumn[]): readonly Candidate[] {
  const best = new Map<number, Candidate>();
  for (const candidate of candidates) {
    const before = best.get(candidate.part);
    if (before === undefined || candidate.confidence > before.confidence) best.set(candidate.part, candidate);
  }
  const whole = best.get(0);
  const field = candidates[0]?.field ?? '';
  if (field.endsWith('.phone')) return candidates;
  if (whole === undefined) return [...best.values()].sort((a, b) => a.part - b.part);
  if (field.endsWith('.name') && field !== 'items.name') return namesOf(whole, best.get(1), best.get(2));
  if (field.endsWith('.postcode')) {
    const rest = best.get(1);
    return rest === undefined ? [whole] : [whole, rest];
  }
  if (!field.endsWith('.detail') && field !== 'items.name') return [whole];
  if (field !== 'items.name') {
    const town = best.get(1);
    const header = columns[town?.index ?? -1]?.header ?? '';
    // Of an address a town is a part already, where it is said in English; elsewhere wards and villages are not. See `joinAddress` for what is repeated.
    if (/town|village/iu.test(header)) best.delete(1);
    if (town !== undefined && /\p{Script=Han}/u.test(header)) {
      best.delete(1);
      return [town, ...[...best.values()].sort((a, b) => a.part - b.part)];
    }
    const others = [...best.values()].filter(({ part }) => part > 1).sort((a, b) => a.part - b.part);
    const last = best.get(1);
    return [whole, ...others, ...(last === undefined ? [] : [last])];
  }
  return [...best.values()].sort((a, b) => a.part - b.part);
}

/** Nom beside Prénom is the family's name, Nombre beside Apellidos the given one; beside both it is all of it. */
function namesOf(
  whole: Candidate,
  first: Candidate | undefined,
  last: Candidate | undefined,
): readonly Candidate[] {
  if (first !== undefined && last === undefined) return [first, whole];
  return last !== undefined && first === undefined ? [whole, last] : [whole];
}

const BARE_NAME = /^(?:name|名称|名稱|名前|nom|nombre|nama|tên|이름|ชื่อ|bezeichnung)$/iu;

/** A bare `Name` beside a recipient's name is the goods' (WooCommerce). */
function rescueName(
  candidates: readonly Candidate[],
  chosen: readonly Candidate[],
  columns: readonly SeenColumn[],
): readonly GuessedColumn[] {
  if (chosen.some((candidate) => candidate.field === 'items.name' && candidate.part === 0)) return chosen;
  const spare = candidates.find(
    (candidate) =>
      candidate.field === 'recipient.name' &&
      candidate.part === 0 &&
      candidate.side === 'unsaid' &&
      BARE_NAME.test((columns[candidate.index]?.header ?? '').trim()) &&
      !chosen.includes(candidate),
  );
  if (spare === undefined) return chosen;
  return [
    ...chosen,
    { index: spare.index, others: spare.others, field: 'items.name', part: 0, confidence: 0.5 },
  ];
}

/** Fields that the cells alone can tell, how surely, and whether that is believed beside headers that nobody knows. */
const BY_LOOKS: readonly (readonly [looks: Looks, field: OrderField, confidence: number])[] = [
  ['phone', 'recipient.phone', 0.75],
  ['address', 'recipient.detail', 0.7],
  ['name', 'recipient.name', 0.65],
  ['tracking', 'tracking', 0.7],
  ['province', 'recipient.province', 0.7],
  ['city', 'recipient.city', 0.65],
  ['district', 'recipient.district', 0.65],
  ['order-number', 'orderNo', 0.5],
  ['quantity', 'items.quantity', 0.4],
];

function fillByLooks(
  columns: readonly SeenColumn[],
  chosen: readonly GuessedColumn[],
): readonly GuessedColumn[] {
  const taken = new Set(chosen.flatMap((column) => [column.index, ...column.others]));
  const hasHeader = columns.some((column) => column.header !== '');
  const result = [...chosen];
  for (const [looks, field, confidence] of BY_LOOKS) {
    if (result.some((column) => column.field === field)) continue;
    const index = columns.findIndex(
      (column, at) =>
        column.looks === looks &&
        !taken.has(at) &&
        meaningOf(column.header) === undefined &&
        !saysElse(column.header) &&
        !isNeverImported(column.header),
    );
    if (index < 0) continue;
    // A header that says something else (下单时间, SKU) is a reason for doubt; only the essentials are tried against it.
    const isEssential =
      field === 'recipient.phone' || field === 'recipient.name' || field === 'recipient.detail';
    if (hasHeader && !isEssential) continue;
    taken.add(index);
    result.push({ index, others: [], field, part: 0, confidence: hasHeader ? confidence - 0.2 : confidence });
  }
  if (!hasHeader && !result.some((column) => column.field === 'items.name')) {
    const index = columns.findIndex((column, at) => column.looks === 'text' && !taken.has(at));
    if (index >= 0) result.push({ index, others: [], field: 'items.name', part: 0, confidence: 0.35 });
  }
  return result;
}
