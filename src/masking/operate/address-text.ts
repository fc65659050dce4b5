import type { Span } from '../fold/fold.ts';
import { MASK } from '../outcome.ts';

/** How the text of a masked address is put together: what stays, and masks that are always written alike. */

const USUAL_HAN = /[\u4e00-\u9fff]/;
const HAN = /\p{Script=Han}/u;
const WORD = /\p{L}{2}/u;

/** With Han in it, or no word at all, as `3-2-1801`. */
export function isChinese(text: string): boolean {
  return hasHan(text) || !WORD.test(text);
}

export function hasHan(text: string): boolean {
  return USUAL_HAN.test(text) || HAN.test(text);
}

export function isTelling(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part);
}

export function maskAfter(text: string): string {
  return isChinese(text) ? MASK : ` ${MASK}`;
}

/** What a rule keeps of a text, as spans of it in order, and whether masks stand at its ends. */
export interface Cut {
  readonly keep: readonly Span[];
  /** Masks with their spaces, or empty. */
  readonly before: string;
  readonly after: string;
}

export const NOTHING_KEPT: Cut = { keep: [], before: '', after: MASK };

/** The kept parts with a mask between any two. */
export function joinKept(text: string, keep: readonly Span[]): string {
  const parts = keep.map(({ start, end }) => trimEnd(text.slice(start, end))).filter((part) => part !== '');
  return parts.reduce((joined, part) => {
    if (joined === '') return part;
    return isChinese(joined) ? `${joined}${MASK}${trimStart(part)}` : `${joined} ${MASK} ${trimStart(part)}`;
  }, '');
}

/** The parts of a text that are not kept. */
export function hiddenParts(text: string, keep: readonly Span[]): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of keep) {
    parts.push(text.slice(from, start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter(isTelling);
}

/** Spans in order, those that overlap as one. Where two only meet, something of no length is hidden between them. */
export function mergeSpans(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  const ordered = spans.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  for (const span of ordered) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}

const SEPARATORS = ' \t,，،、;；:：.。·(（[【{<《"\'/|_+*';

/** Separators before a mask tell what was there; a dash after a digit (`3-***`) says that the digit is a building. */
export function trimEnd(text: string): string {
  return text.slice(0, trimmedEnd(text, text.length));
}

/** Where the text before `from` ends without them. */
export function trimmedEnd(text: string, from: number): number {
  let end = from;
  while (end > 0) {
    const code = text.charCodeAt(end - 1);
    if (code >= FIRST_HAN && code <= LAST_HAN) break;
    const last = text.charAt(end - 1);
    if (!SEPARATORS.includes(last) && last.trim() !== '' && !(last === '-' && isLooseDash(text, end - 1)))
      break;
    end -= 1;
  }
  return end;
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

function trimStart(text: string): string {
  return text.replace(/^[\s,，、;；:：.。)）-]+/u, '');
}

function isLooseDash(text: string, at: number): boolean {
  return at === 0 || !/[0-9０-９a-zA-Z]/.test(text.charAt(at - 1));
}
