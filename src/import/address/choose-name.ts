import type { ContactParts, Part } from './contact-parts.ts';
import { isHanCode } from './fold-text.ts';
import { isCompany, isFiller, isPolite, isRemark, isStop, leadsOn } from './name-words.ts';
import { LEAST_SCORE, nameScore, tailNames } from './names.ts';
import type { RegionReading } from './read-region.ts';
import { beginsWithCommonSurname } from './surnames.ts';

/** A stretch of text that is taken for the name; `others` might be it instead, best first. */
export interface ChosenName {
  readonly from: number;
  readonly end: number;
  /** With what goes with it: 收, （亲启）, brackets around it. */
  readonly takenFrom: number;
  readonly takenEnd: number;
  readonly isDoubtful: boolean;
  readonly others: readonly { readonly from: number; readonly end: number }[];
}

/** No name is longer, a Latin one with titles included. */
const LONGEST_NAME = 40;

interface Candidate {
  readonly from: number;
  readonly end: number;
  readonly takenFrom?: number;
  readonly takenEnd: number;
  readonly base: number;
  readonly score: number;
}

const BY_PHONE = 1.5;
const FIRST = 0.7;
const LAST = 0.5;
const OWN_LINE = 0.5;
const BETWEEN = -1.4;
/** Without a phone somewhere a paste may well be a mere address. */
const LEAST_WITHOUT_PHONE = 3;

/**
 * Chooses the name where no label says it: a part that stands alone, the head before the region, or the tail of the address.
 * Gives nothing rather than a word of the address, above all where there is no phone.
 */
export function chooseName(contact: ContactParts, region: RegionReading | undefined): ChosenName | undefined {
  const hasPhone = contact.numbers.some(({ kind }) => kind === 'phone');
  const alone = aloneCandidates(contact, region, hasPhone);
  const tails = tailCandidates(contact, region, hasPhone);
  const [best] = alone;
  const [tail] = tails;
  const isWeak = best === undefined || best.base <= 1;
  if (tail !== undefined && (best === undefined || (isWeak && tail.score > 3.5))) {
    const others = [...tails.slice(1), ...alone].slice(0, 3);
    return {
      ...place(tail),
      isDoubtful: tail.score < 2.6 || (tails[1]?.score ?? 0) > tail.score - 0.8,
      others,
    };
  }
  if (best !== undefined) {
    const rival = alone[1];
    const isDoubtful =
      best.base < 0.5 || (rival !== undefined && rival.base >= 2.5 && rival.score > best.score - 0.4);
    return { ...place(best), isDoubtful, others: alone.slice(1, 4) };
  }
  return hasPhone ? companyAtHead(contact, region) : undefined;
}

function place({
  from,
  end,
  takenFrom,
  takenEnd,
}: Candidate): Pick<ChosenName, 'from' | 'end' | 'takenFrom' | 'takenEnd'> {
  return { from, end, takenFrom: takenFrom ?? from, takenEnd };
}

function aloneCandidates(
  contact: ContactParts,
  region: RegionReading | undefined,
  hasPhone: boolean,
): readonly Candidate[] {
  const { blanked, parts } = contact;
  const found: Candidate[] = [];
  const isInRegion = (part: Part): boolean =>
    region !== undefined && part.from < region.end && part.end > region.from;
  const rest = parts.filter((part) => !isInRegion(part));
  const hasDetail = detailLength(parts, region) >= 3;
  for (const [index, part] of parts.entries()) {
    const isHead = region !== undefined && region.from > part.from && region.from < part.end;
    if (isInRegion(part) && !isHead) continue;
    if (!mayHoldName(part, region)) continue;
    const end = isHead ? endOfHead(blanked, part.from, region.from) : part.end;
    if (end - part.from > LONGEST_NAME) continue;
    const text = blanked.slice(part.from, end);
    if (end <= part.from || isFiller(text) || isRemark(text)) continue;
    if (region !== undefined && end <= region.from && leadsOn(text)) continue;
    const name = withoutPolite(text);
    const base = nameScore(name);
    if (base < -1) continue;
    const isFirst = index === 0;
    const isLast = index === parts.length - 1;
    const before = contact.typed.slice(parts[index - 1]?.end ?? 0, part.from);
    const behind = contact.typed.slice(part.end, parts[index + 1]?.from);
    let score = base;
    // Glued to the region it is by the phone only where the phone stands before it.
    if (part.isByPhone && (!isHead || isPhoneBefore(contact, part))) score += BY_PHONE;
    if (isFirst) score += FIRST;
    if (isLast) score += LAST;
    if (isHead) score += 0.6;
    if (!isHead && (isFirst || before.includes('\n')) && (isLast || behind.includes('\n'))) score += OWN_LINE;
    if (!isFirst && !isLast && !isHead && !part.isByPhone) score += BETWEEN;
    const isAlone =
      name.length === 1 && isLast && before.trim() !== '' && hasDetail && isHanCode(name.charCodeAt(0));
    if (isAlone) score += 3.5;
    // All that the address would have behind its region, or all there is: a place sooner than a person.
    const isOnlyDetail = !hasDetail || (rest.length === 1 && !isHead);
    if (
      isOnlyDetail &&
      region !== undefined &&
      !isBeforeRegion(part, region) &&
      detailLength(parts, region) - name.length < 2
    ) {
      if (!hasPhone || !beginsWithCommonSurname(name)) continue;
      score -= 1;
    }
    if (!hasPhone && !isAlone) {
      // Words alone, without phone or place, are about no parcel: 马克杯 蓝色.
      if (region === undefined && !/[路街巷村镇乡道弄]|\d\s?[号栋幢室楼座单]/u.test(blanked)) continue;
      if (!isSureWithoutPhone(name, base, blanked, contact, part)) continue;
    }
    const least = hasPhone ? LEAST_SCORE : LEAST_WITHOUT_PHONE;
    if (score >= least)
      found.push({ from: part.from, end: part.from + name.length, takenEnd: end, base, score });
  }
  found.push(...inBrackets(contact, hasPhone));
  return found.sort((one, other) => other.score - one.score);
}

/** `文三路1号（张三收）`, `【张三】`: a bracket at the end of a part, with a whole name in it. */
function inBrackets({ blanked, parts }: ContactParts, hasPhone: boolean): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const part of parts) {
    if (part.said === 'name' || !/[)）】\]]/u.test(blanked.slice(part.end - 1, part.end + 1))) continue;
    const match = /[(（【[]([^(（【[\])）】]{2,10})[)）】\]]?$/u.exec(blanked.slice(part.from, part.end));
    if (match === null || match.index === 0) continue;
    const name = withoutPolite(match[1] ?? '');
    const base = nameScore(name);
    if (base < (hasPhone ? 2.5 : 3.5)) continue;
    const from = part.from + match.index;
    found.push({
      from: from + 1,
      end: from + 1 + name.length,
      takenFrom: from,
      takenEnd: part.end,
      base,
      score: base + 0.5,
    });
  }
  return found;
}

/** A mere address may end in 金都 or 师大: without a phone only a title, a whole usual name, or one behind a house number. */
function isSureWithoutPhone(
  name: string,
  base: number,
  blanked: string,
  { parts }: ContactParts,
  part: Part,
): boolean {
  if (base >= 4) return true;
  if (base < 3) return false;
  const before = parts[parts.indexOf(part) - 1];
  if (before === undefined) return true;
  const isBehindHouse = isStop(blanked.charAt(before.end - 1)) === 'strong';
  return name.length >= 3 || isBehindHouse;
}

/** Behind a label for the address a name may stand all the same: next to the phone, or before the region. */
function mayHoldName(part: Part, region: RegionReading | undefined): boolean {
  switch (part.said) {
    case undefined:
    case 'phone':
    case 'party':
      return true;
    case 'detail':
    case 'region':
      return part.isByPhone || (region !== undefined && part.end <= region.from);
    default:
      return false;
  }
}

function isBeforeRegion(part: Part, region: RegionReading): boolean {
  return part.from < region.from;
}

function isPhoneBefore({ numbers, typed }: ContactParts, part: Part): boolean {
  return numbers.some(
    ({ kind, end }) => kind === 'phone' && end <= part.from && typed.slice(end, part.from).trim().length <= 1,
  );
}

/** Without the separators between a head and the region. */
function endOfHead(text: string, from: number, regionFrom: number): number {
  let end = regionFrom;
  while (end > from && /[\s,:;、。\-/([（【]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(from, end).endsWith('中国') ? end - 2 : end;
}

function withoutPolite(text: string): string {
  const bare = /^(.{2,})(?:收|亲收|启|亲启)$/u.exec(text)?.[1];
  if (bare !== undefined) return bare;
  const bracket = /^(.{2,}?)\s*[([（【](.{1,3})[)\]）】]$/u.exec(text);
  return bracket !== null && isPolite(bracket[2] ?? '') ? (bracket[1] ?? text) : text;
}

/** How many characters the address has besides its region, if every part belongs to it. */
function detailLength(parts: readonly Part[], region: RegionReading | undefined): number {
  let length = 0;
  for (const part of parts) {
    const from =
      region !== undefined && part.from < region.end && part.end > region.from
        ? Math.max(part.from, region.end)
        : part.from;
    length += Math.max(0, part.end - from);
  }
  return length;
}

function tailCandidates(
  contact: ContactParts,
  region: RegionReading | undefined,
  hasPhone: boolean,
): readonly Candidate[] {
  const { blanked, parts } = contact;
  const found: Candidate[] = [];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const isBeforePhone = part.isByPhone && !isPhoneBefore(contact, part);
    if (!isLast && !isBeforePhone && !/\n/u.test(contact.typed.slice(part.end, parts[index + 1]?.from)))
      continue;
    if (part.said === 'name' || isRemark(blanked.slice(part.from, part.end))) continue;
    const from =
      region !== undefined && region.end > part.from && region.end <= part.end ? region.end : part.from;
    if (region !== undefined && part.end <= region.end && part.from >= region.from) continue;
    const text = withoutPolite(blanked.slice(from, part.end));
    for (const tail of tailNames(blanked, from, from + text.length, {
      hasPhone,
      isBeforePhone: part.isByPhone,
    })) {
      // All that stands behind the region is the address, and no name.
      if (tail.from === region?.end && tail.score < 4) continue;
      found.push({
        from: tail.from,
        end: from + text.length,
        takenEnd: part.end,
        base: tail.score,
        score: tail.score + (isBeforePhone ? 0.5 : 0),
      });
    }
  }
  return found.sort((one, other) => other.score - one.score);
}

/**
 * Where nobody is named beside a phone: what may be a nickname all the same, at the end of the address (`…大厦 菊仙`, `…正阳路翠翠`).
 * Not taken, only shown: it may as well be a house.
 */
export function suspectedName(
  { blanked, parts, typed }: ContactParts,
  region: RegionReading | undefined,
): string | undefined {
  const last = parts.findLast(({ from, end }) => !isRemark(blanked.slice(from, end)));
  if (last === undefined || (region !== undefined && last.end <= region.end)) return undefined;
  const isGlued = region !== undefined && last.from < region.end;
  const text = blanked.slice(isGlued ? region.end : last.from, last.end);
  const tail =
    !isGlued && /^\p{Script=Han}{2,4}$/u.test(text)
      ? text
      : /[路段号楼室栋幢](\p{Script=Han}{2,3})$/u.exec(text)?.[1];
  if (tail === undefined || isFiller(tail) || isCompany(tail) || nameScore(tail) <= 0) return undefined;
  return typed.slice(last.end - tail.length, last.end);
}

/** Where nobody is named, a company that stands before the address is who gets the parcel; a look is asked for. */
function companyAtHead(
  { blanked, parts }: ContactParts,
  region: RegionReading | undefined,
): ChosenName | undefined {
  const [first] = parts;
  if (first === undefined || region === undefined || first.end > region.from || first.said !== undefined)
    return undefined;
  const text = blanked.slice(first.from, first.end);
  if (!isCompany(text) || text.length < 4 || text.length > 30) return undefined;
  return {
    from: first.from,
    end: first.end,
    takenFrom: first.from,
    takenEnd: first.end,
    isDoubtful: true,
    others: [],
  };
}
