import { Rules } from '@cto.af/linebreak';

const rules = new Rules();

/** A mask stays with what it hides the rest of, and a count (`×2`) with what it counts. */
const BELONGS_BEFORE: ReadonlySet<string> = new Set(['*', '×', '●']);

/**
 * Takes a text without line ends; gives the UTF-16 positions, in order, where a line may end (UAX #14, Unicode 15; none
 * before a mask or a count), the end of the text left out. The only file that knows the line-breaking library.
 */
export function lineBreaks(text: string): readonly number[] {
  const positions: number[] = [];
  for (const { position } of rules.breaks(text)) {
    if (position < text.length && !BELONGS_BEFORE.has(text.charAt(position))) positions.push(position);
  }
  return positions;
}
