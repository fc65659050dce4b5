import { isRemark } from './address/name-words.ts';
import { nameScore } from './address/names.ts';
import { findNumbers } from './address/find-numbers.ts';
import { foldText, isHanCode } from './address/fold-text.ts';
import { findLabels } from './address/labels.ts';
import { hasRegion } from './address/find-region.ts';
import { readRegionAt } from './address/read-region.ts';
import { cutLine } from './cut-line.ts';

/** A stretch of a paste that is about one parcel; `row` counts lines, and people where a line has several. */
export interface Piece {
  readonly row: number;
  readonly text: string;
}

/** What one line, or one person's share of it, holds. */
interface Fragment {
  readonly row: number;
  readonly text: string;
  readonly isNumbered: boolean;
  readonly isAfterGap: boolean;
  readonly labels: ReadonlySet<string>;
  readonly phones: number;
  readonly isPhoneOnly: boolean;
  readonly hasRegion: boolean;
  /** Nothing but a region, perhaps only its first level. */
  readonly isRegionOnly: boolean;
  readonly isStreet: boolean;
  readonly isNameOnly: boolean;
  readonly isRemark: boolean;
  readonly hasHan: boolean;
  /** Letters and no Chinese character. */
  readonly isLatin: boolean;
  /** An address abroad in a single line. */
  readonly isWhole: boolean;
}

interface Growing {
  readonly row: number;
  text: string;
  readonly labels: Set<string>;
  hasPhone: boolean;
  hasRegion: boolean;
  hasAddress: boolean;
  hasName: boolean;
  isLatin: boolean;
  isWhole: boolean;
  last: Fragment;
}

/** `1.` `2、` `(3)` `④` `-` before an entry of a list. */
const NUMBERING =
  /^\s*(?:[(（]?(?<number>\d{1,3})[.．、)）:：]\s*|(?<sign>[①-⑳❶-❿]|[【[]\d{1,3}[】\]]|(?:第[一二三四五六七八九十\d]{1,3}|(?:订单|地址|客户|收件人?)[一二三四五六七八九十\d]{1,2})[个单件位份条]?(?:[、.．:：)]|$)|[一二三四五六七八九十]{1,2}[、.．])\s*|[-*•·]\s+)/u;

/**
 * Cuts a paste into one piece a parcel: at numbers of a list, at blank lines, where a label comes again, and where a phone or an
 * address begins anew. A blank line between the lines of one person does not cut; a line that holds several people does.
 */
export function cutPieces(text: string): readonly Piece[] {
  const pieces: Growing[] = [];
  const fragments = fragmentsOf(text);
  for (const [index, fragment] of fragments.entries()) {
    const current = pieces.at(-1);
    if (current === undefined || beginsAnew(current, fragment, fragments, index)) {
      pieces.push({
        row: fragment.row,
        text: fragment.text,
        labels: new Set(fragment.labels),
        hasPhone: fragment.phones > 0,
        hasRegion: fragment.hasRegion,
        hasAddress: isAddress(fragment),
        hasName: fragment.isNameOnly || fragment.labels.has('name'),
        isLatin: fragment.isLatin,
        isWhole: fragment.isWhole,
        last: fragment,
      });
      continue;
    }
    current.text += `\n${fragment.text}`;
    for (const label of fragment.labels) current.labels.add(label);
    current.hasPhone ||= fragment.phones > 0;
    current.hasRegion ||= fragment.hasRegion;
    current.hasAddress ||= isAddress(fragment);
    current.hasName ||= fragment.isNameOnly || fragment.labels.has('name');
    current.isWhole ||= fragment.isWhole;
    current.isLatin &&= fragment.isLatin;
    current.last = fragment;
  }
  return pieces.map(({ row, text: own }) => ({ row, text: own }));
}

function isAddress(fragment: Fragment): boolean {
  return fragment.hasRegion || fragment.isStreet;
}

function fragmentsOf(text: string): readonly Fragment[] {
  const fragments: Fragment[] = [];
  let isAfterGap = false;
  let extra = 0;
  let before = 0;
  for (const [index, raw] of text.split(/\r\n?|\n/u).entries()) {
    const numbering = NUMBERING.exec(raw);
    const number = Number(numbering?.groups?.['number'] ?? NaN);
    // 3、4号楼 is an address; 3、13800138000 behind 2、 is not.
    const isList =
      numbering !== null &&
      (Number.isNaN(number) ||
        number === before + 1 ||
        (!/^\d/u.test(raw.slice(numbering[0].length)) && !/^\s*[(（]/u.test(raw)));
    if (isList && !Number.isNaN(number)) before = number;
    const line = (isList ? raw.slice(numbering[0].length) : raw).trim();
    if (line === '') {
      isAfterGap = true;
      continue;
    }
    const isNumbered = isList && (!Number.isNaN(number) || numbering.groups?.['sign'] !== undefined);
    for (const [share, own] of cutLine(line).entries()) {
      if (share > 0) extra += 1;
      fragments.push(describe(own, index + 1 + extra, isNumbered || share > 0, isAfterGap));
      isAfterGap = false;
    }
  }
  return fragments;
}

/** What a line is about shows at its head. */
const LONGEST_LOOK = 1000;

const STREET = /[路街巷弄村镇乡道].{0,12}\d|\d+\s?[号弄栋幢室楼]/u;

function describe(text: string, row: number, isNumbered: boolean, isAfterGap: boolean): Fragment {
  const { folded } = foldText(text.slice(0, LONGEST_LOOK));
  const labels = new Set(
    findLabels(folded).map(({ meaning, side }) => `${side ?? ''}${meaning}`.replace(/^recipient/u, '')),
  );
  const phones = findNumbers(folded).filter(({ kind }) => kind === 'phone');
  const rest = phones
    .reduceRight((left, { from, end }) => `${left.slice(0, from)} ${left.slice(end)}`, folded)
    .trim();
  const isLatin = !hasHan(folded) && /\p{L}{2}/u.test(folded);
  const isRegionOnly = !isLatin && folded.length <= 40 && readRegionAt(folded, 0)?.end === folded.length;
  return {
    row,
    text,
    isNumbered,
    isAfterGap,
    labels,
    phones: phones.length,
    isPhoneOnly: phones.length > 0 && !/[\p{L}\p{N}]/u.test(rest),
    hasRegion: !isLatin && (isRegionOnly || hasRegion(folded)),
    isRegionOnly,
    isStreet: !isLatin && folded.length >= 4 && STREET.test(rest),
    isNameOnly: labels.size === 0 && rest.length <= 12 && nameScore(rest) > 0.4,
    isRemark: isRemark(folded),
    hasHan: hasHan(folded),
    isLatin,
    isWhole: isLatin && /\d/u.test(folded) && (folded.match(/,/gu)?.length ?? 0) >= 2,
  };
}

function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isHanCode(text.charCodeAt(at))) return true;
  return false;
}

function beginsAnew(current: Growing, next: Fragment, all: readonly Fragment[], index: number): boolean {
  if (next.isNumbered) return true;
  if (next.isAfterGap && !completes(current, next, all, index)) return true;
  if (current.isLatin && !next.hasHan) return current.isWhole && next.isWhole;
  if (next.isPhoneOnly && !current.hasPhone) return false;
  const isComplete = current.hasPhone && current.hasAddress;
  const areLabelled = current.labels.size > 0 && next.labels.size > 0;
  const isOtherSide = areLabelled && ofSender(current.labels) !== ofSender(next.labels);
  if (continuesRegion(current.last, next)) return false;
  if (isComplete && !isOtherSide && current.hasRegion && next.hasRegion) return true;
  if (areLabelled) return [...next.labels].some((label) => current.labels.has(label));
  if (isNote(next)) return false;
  if (next.phones > 0 && current.hasPhone) return !(next.isPhoneOnly && !current.hasAddress);
  if (next.hasRegion && current.hasRegion) return true;
  if (isAddress(next) && current.hasAddress) {
    // 浙江省杭州市西湖区 / 文三路1号: the street of the region in the line before.
    return !(current.last.hasRegion && !current.last.isStreet && !next.hasRegion);
  }
  if (!isComplete) return false;
  if (current.last.isRegionOnly && next.phones === 0 && !next.isNameOnly) return false;
  if (next.isRemark && next.phones === 0 && !isAddress(next)) return false;
  // The name may be what comes last.
  return !(next.isNameOnly && next.phones === 0 && !current.hasName && isNamelessSoFar(current));
}

/** 订单号 8827…, 备注 …: what stands behind a person is about him. */
function isNote({ labels, phones, isStreet, hasRegion: isPlace }: Fragment): boolean {
  if (phones > 0 || isStreet || isPlace || labels.size === 0) return false;
  return [...labels].every((label) => NOTES.has(label));
}

const NOTES = new Set(['orderNo', 'tracking', 'remark', 'goods', 'quantity', 'ignored', 'id', 'postcode']);

/** 浙江省 / 杭州市 / 西湖区, a line each: one region. */
function continuesRegion(before: Fragment, next: Fragment): boolean {
  if (!before.isRegionOnly || !next.hasRegion) return false;
  const { folded } = foldText(`${before.text}\n${next.text}`);
  return (readRegionAt(folded, 0)?.end ?? 0) > before.text.length + 1;
}

function ofSender(labels: ReadonlySet<string>): boolean {
  return [...labels].some((label) => label.startsWith('sender'));
}

/** Whether the line before, a complete one, has no person yet: only then a mere name belongs to it. */
function isNamelessSoFar(current: Growing): boolean {
  return current.last.isPhoneOnly || (current.text.includes('\n') && isAddress(current.last));
}

/** Whether what stands behind a blank line is what the piece before it lacks. */
function completes(current: Growing, next: Fragment, all: readonly Fragment[], index: number): boolean {
  if (current.isLatin || next.isLatin || (current.hasPhone && current.hasAddress)) return false;
  if (!current.hasPhone && !current.hasAddress && !current.hasName) return false;
  let hasPhone = false;
  let hasAddress = false;
  for (let at = index; at < all.length && at < index + 8; at += 1) {
    const fragment = all[at];
    if (fragment === undefined || (at > index && (fragment.isAfterGap || fragment.isNumbered))) break;
    hasPhone ||= fragment.phones > 0;
    hasAddress ||= isAddress(fragment);
  }
  if (hasPhone && hasAddress) return false;
  return (hasPhone && !current.hasPhone) || (hasAddress && !current.hasAddress);
}
