import type { MaskedText } from '../privacy/masked-text.ts';

/**
 * A text put together of parts of another and of what a symbology adds to it, so that text stays masked text: a part by
 * its UTF-16 indices, or the characters to add.
 */
export type TextPart = { readonly start: number; readonly end: number } | string;

/** `mint` is for the characters that are added: they are no one's. */
export function joinParts(
  text: MaskedText,
  parts: readonly TextPart[],
  mint: (text: string) => MaskedText,
): MaskedText {
  const [first, ...rest] = parts.map((part) =>
    typeof part === 'string' ? mint(part) : text.slice(part.start, part.end),
  );
  return first === undefined ? text.slice(0, 0) : first.concat(...rest);
}

/** Groups of these lengths with a space between them; what is left over is a last group. */
export function grouped(length: number, groups: readonly number[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let start = 0;
  for (const group of [...groups, length]) {
    if (start >= length) break;
    const end = Math.min(start + group, length);
    parts.push(...(start === 0 ? [] : [' ']), { start, end });
    start = end;
  }
  return parts;
}
