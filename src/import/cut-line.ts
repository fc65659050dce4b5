import { findNumbers, hasPhone } from './address/find-numbers.ts';
import { hasRegion, regionStarts } from './address/find-region.ts';
import { findLabels } from './address/labels.ts';
import { foldText } from './address/fold-text.ts';

/** Lines that are longer are cut at `;` and numbers only, or not at all. */
const LONGEST = 8000;
const LONGEST_LIST = 200_000;
const MOST_PEOPLE = 2000;

/**
 * Cuts a line that holds several people: at `;` or `|`, at `1.` `2.`, or else around each phone that has an address of its own. A
 * line about one person is given back whole, and so is one with a sender and a recipient: they make one parcel.
 */
export function cutLine(line: string): readonly string[] {
  if (line.length > LONGEST_LIST) return [line];
  const { typed, folded } = foldText(line);
  const phones = findNumbers(folded).filter(({ kind }) => kind === 'phone');
  const isList = /[;|。②❷]|\d[.、)】]/u.test(folded);
  if (phones.length < 2 && !isList) return [line];
  const sides = new Set(findLabels(folded).map(({ side }) => side));
  if (sides.has('sender') && sides.has('recipient')) return [line];
  if (isList) {
    const numbered = cutAtNumbers(typed, folded);
    if (numbered !== undefined) return numbered;
    for (const sign of [/[;；]/u, /[|｜]/u, /[。！]/u]) {
      const shares = typed
        .split(sign)
        .map((share) => share.trim())
        .filter((share) => /[\p{L}\p{N}]/u.test(share));
      // `|` and `。` may stand between the parts of one address.
      if (areEntries(shares) && (sign.source.includes(';') || shares.every(hasPhone))) return shares;
    }
  }
  return phones.length < 2 || line.length > LONGEST ? [line] : (cutAtPhones(typed, folded, phones) ?? [line]);
}

/** Whether each share is about a parcel of its own: it has a region, or a phone and an address. */
function areEntries(shares: readonly string[]): boolean {
  if (shares.length < 2 || shares.length > MOST_PEOPLE) return false;
  const hanOf = (share: string): number => share.replace(/[^\p{Script=Han}]/gu, '').length;
  // A list of names and phones needs no addresses.
  if (shares.every((share) => hanOf(share) >= 2 && hasPhone(share))) return true;
  return shares.every((share) => hasRegion(foldText(share).folded) || (hasPhone(share) && hanOf(share) >= 6));
}

const NUMBERED =
  /(?:(?:^|[\s,;。])[(]?(\d{1,3})[.、)](?=\s*\D|\s|1\d{10})|([①-⑳❶-❿])|[【[](\d{1,3})[】\]])\s*/gu;

/** `1. … 2. … 3. …`, `①…②…`, `【1】…【2】…` in one line. */
function cutAtNumbers(typed: string, folded: string): readonly string[] | undefined {
  const starts: { readonly from: number; readonly end: number }[] = [];
  for (const match of folded.matchAll(NUMBERED)) {
    const sign = match[2]?.codePointAt(0) ?? 0;
    const number = sign === 0 ? Number(match[1] ?? match[3]) : sign - (sign >= 0x2776 ? 0x2775 : 0x245f);
    if (number === starts.length + 1 || (starts.length === 0 && number === 2)) {
      if (starts.length === 0 && number === 2) starts.push({ from: 0, end: 0 });
      starts.push({ from: match.index, end: match.index + match[0].length });
    }
  }
  if (starts.length < 2) return undefined;
  const shares = starts.map(({ end }, index) => typed.slice(end, starts[index + 1]?.from).trim());
  return areEntries(shares) ? shares : undefined;
}

interface Place {
  readonly from: number;
  readonly end: number;
}

/** Where every phone has a region of its own, the order of the first person is that of all. */
function cutAtPhones(typed: string, folded: string, phones: readonly Place[]): readonly string[] | undefined {
  const regions = regionStarts(folded);
  const own = phones.filter((phone, index) => {
    const before = phones[index - 1];
    return (
      before === undefined ||
      folded.slice(before.end, phone.from).replace(/[^\p{Script=Han}]/gu, '').length >= 4
    );
  });
  if (own.length < 2 || regions.length < own.length) return undefined;
  const [first] = own;
  const last = phones.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isBlank = (from: number, end?: number): boolean => !/[\p{L}\p{N}]/u.test(folded.slice(from, end));
  let cuts: readonly number[];
  if (isBlank(0, first.from)) cuts = own.slice(1).map(({ from }) => from);
  else if (isBlank(last.end)) cuts = own.slice(1).map(({ from }) => endBefore(phones, from));
  else {
    const isAddressFirst = (regions[0] ?? 0) < first.from;
    cuts = own.slice(1).map((phone) => {
      const from = endBefore(phones, phone.from);
      return isAddressFirst
        ? behindFirstWord(folded, from, phone.from)
        : beforeLastWord(folded, from, phone.from);
    });
  }
  const shares = [0, ...cuts].map((from, index) =>
    typed.slice(from, cuts[index]).replace(/^[\s,，、。]+|[\s,，、。]+$/gu, ''),
  );
  return shares.every(hasPhone) ? shares : undefined;
}

function endBefore(phones: readonly Place[], at: number): number {
  return phones.findLast(({ end }) => end <= at)?.end ?? 0;
}

const BREAK = /[\s,;，、。]/u;

function beforeLastWord(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && BREAK.test(text.charAt(at - 1))) at -= 1;
  while (at > from && !BREAK.test(text.charAt(at - 1))) at -= 1;
  return at > from ? at : end;
}

function behindFirstWord(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && BREAK.test(text.charAt(at))) at += 1;
  while (at < end && !BREAK.test(text.charAt(at))) at += 1;
  return at < end ? at : from;
}
