import type { PartyField } from '../orders/order-fields.ts';
import { partyMeaning } from './header-meaning.ts';
import type { HeaderMeaning, HeaderSide } from './header-meaning.ts';
import type { HeaderSense } from './header-vocabulary-table.ts';
import type { HeaderWords } from './read-header.ts';

/** `else`: the words are known and say something that no label needs. */
export type WordsMeaning = HeaderMeaning | 'else' | undefined;

/** What each word says of a person, and the place of it among several columns. The address itself comes last: it gives way to any other. */
const PARTY_SENSES: readonly (readonly [sense: HeaderSense, field: PartyField, part: number])[] = [
  ['first', 'name', 1],
  ['last', 'name', 2],
  ['name', 'name', 0],
  ['phone', 'phone', 0],
  ['landline', 'phone', 1],
  ['postcode', 'postcode', 0],
  ['house', 'detail', 3],
  ['line2', 'detail', 4],
  ['street', 'detail', 2],
  ['region', 'province', 1],
  ['province', 'province', 0],
  ['city', 'city', 0],
  ['district', 'district', 0],
  ['town', 'detail', 1],
  ['country', 'country', 0],
  ['address', 'detail', 0],
];
const REGIONS: ReadonlySet<string> = new Set(['province', 'city', 'district', 'town', 'region']);

/** Reads what the words of a header say together: whom, and what of them. */
export function meaningOfWords(words: HeaderWords): WordsMeaning {
  const meaning = meaningOfKnown(words);
  if (meaning === undefined || meaning === 'else' || words.unknown === 0) return meaning;
  // What else stands in it may turn it into anything.
  const doubt = words.unknown >= words.known ? 0.4 : 0.75 ** words.unknown;
  return { ...meaning, confidence: meaning.confidence * doubt };
}

function meaningOfKnown(words: HeaderWords): WordsMeaning {
  const { senses } = words;
  const has = (...wanted: readonly HeaderSense[]): boolean => wanted.some((sense) => senses.has(sense));
  if (has('stop')) return 'else';
  const isOthers = has('H') && !has('R', 'Rn', 'S', 'Sn');
  const isPerson = has(
    'phone',
    'landline',
    'first',
    'last',
    'postcode',
    'street',
    'house',
    'line2',
    'address',
  );
  if (has('total') && has('G') && !has('U')) return ofOrder('items.quantity', 0.6);
  if (has('total') && !has('quantity')) return 'else';
  if (has('remark'))
    return isOthers && !has('G') ? 'else' : ofOrder('remark', has('Bn', 'B', 'U') ? 0.93 : 0.85);
  if (has('tracking') && !isPerson)
    return has('reference') ? ofOrder('orderNo', 0.6) : ofOrder('tracking', 0.92);
  if (has('quantity') && !isPerson)
    return ofOrder('items.quantity', has('G') ? 0.92 : has('O', 'R') ? 0.7 : 0.88);
  if (has('G') || (has('title') && !has('U', 'Bn', 'H'))) return goods(words);
  if (has('title')) return 'else';
  if (has('variant'))
    return has('R', 'Rn', 'S', 'Sn', 'B', 'Bn', 'O', 'T', 'H') ? 'else' : ofOrder('items.name', 0.8, 5);
  const isWhose = has('Rn', 'Sn', 'Bn') || (isPerson && has('R', 'S', 'B'));
  if (has('O') && !isWhose) return orderNumber(words, isPerson);
  if (has('reference') && !isPerson && !has('name')) return isOthers ? 'else' : ofOrder('orderNo', 0.7);
  if (has('T') && !has('R', 'Rn', 'S', 'Sn')) {
    return has('number') && !isPerson && !has('name') ? ofOrder('tracking', 0.85) : 'else';
  }
  if (isOthers) return 'else';
  return party(words);
}

/** Of goods their number is not wanted, nor where they lie or who made them. */
function goods({ senses }: HeaderWords): WordsMeaning {
  const has = (...wanted: readonly HeaderSense[]): boolean => wanted.some((sense) => senses.has(sense));
  if (has('phone', 'address', 'street', 'postcode', 'country', 'province', 'city', 'district', 'region'))
    return 'else';
  if (has('variant')) return ofOrder('items.name', 0.85, 5);
  if (has('number') && !has('name', 'title')) return 'else';
  return ofOrder('items.name', has('name', 'title') ? 0.9 : 0.8);
}

function orderNumber({ senses }: HeaderWords, isPerson: boolean): WordsMeaning {
  const has = (...wanted: readonly HeaderSense[]): boolean => wanted.some((sense) => senses.has(sense));
  if (isPerson || has('name', 'province', 'city', 'district', 'region', 'country')) return 'else';
  if (has('inner')) return ofOrder('orderNo', 0.65);
  return ofOrder('orderNo', has('number', 'reference') ? 0.93 : 0.8);
}

function party({ senses, ordered, digit }: HeaderWords): WordsMeaning {
  const has = (...wanted: readonly HeaderSense[]): boolean => wanted.some((sense) => senses.has(sense));
  const side: HeaderSide = has('R', 'Rn')
    ? 'recipient'
    : has('S', 'Sn')
      ? 'sender'
      : has('B', 'Bn')
        ? 'payer'
        : 'unsaid';
  const weight = side === 'unsaid' && has('U') ? 0.85 : 1;
  const said = PARTY_SENSES.filter(([sense]) => has(sense));
  const kinds = new Set(said.map(([, field]) => field));
  // Name, phone and address in one cell.
  if (
    kinds.has('name') &&
    (kinds.has('phone') || has('address')) &&
    has('phone', 'landline') &&
    has('name')
  ) {
    return weighted(partyMeaning('detail', 0, side), 0.8);
  }
  // Province/City/Town: the first that the header names.
  const regions = ordered.filter((sense) => REGIONS.has(sense));
  const region = regions.find((sense) => sense !== 'town') ?? regions[0];
  const chosen =
    said.find(
      ([sense]) => !REGIONS.has(sense) && sense !== 'address' && sense !== 'country' && sense !== 'name',
    ) ??
    said.find(([sense]) => sense === region) ??
    said.find(([sense]) => sense !== 'address') ??
    said[0];
  const line = digit !== undefined && digit >= 1 && digit <= 5 ? digit : undefined;
  if (chosen !== undefined && has('address') && line !== undefined && (line > 1 || chosen[0] === 'address')) {
    return weighted(partyMeaning('detail', LINE_PARTS[line - 1] ?? 0, side), weight);
  }
  if (chosen === undefined) {
    // Tokopedia calls its orders invoices.
    if (has('number') && has('B') && !has('Bn')) return ofOrder('orderNo', 0.45);
    if (has('number')) return side === 'recipient' && has('R') ? ofOrder('tracking', 0.6) : 'else';
    if (has('Rn', 'Sn', 'Bn')) return weighted(partyMeaning('name', 0, side), 0.97);
    return has('U') && side === 'unsaid' ? weighted(partyMeaning('name', 0, side), 0.75) : undefined;
  }
  const [sense, field, part] = chosen;
  if (field === 'name' && line !== undefined && line > 1) return 'else';
  // Which lines of an address a second street is.
  if (sense === 'street' && line !== undefined) {
    return weighted(partyMeaning('detail', LINE_PARTS[line - 1] ?? part, side), weight);
  }
  if ((sense === 'phone' || sense === 'postcode') && line !== undefined && line > 1) {
    return weighted(partyMeaning(field, line - 1, side), weight * 0.9);
  }
  // A name's number, a customer's number: an account.
  if (sense === 'name' && has('number') && !has('Rn')) return 'else';
  return weighted(partyMeaning(field, part, side), weight);
}

/** Line 1 of an address, line 2 … as parts. */
const LINE_PARTS = [2, 4, 5, 6, 7];

function weighted(meaning: HeaderMeaning, weight: number): HeaderMeaning {
  return { ...meaning, confidence: meaning.confidence * weight };
}

function ofOrder(
  field: 'orderNo' | 'tracking' | 'items.name' | 'items.quantity' | 'remark',
  confidence: number,
  part = 0,
): HeaderMeaning {
  return { field, part, side: 'unsaid', confidence };
}
