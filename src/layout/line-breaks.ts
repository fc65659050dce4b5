import { Rules } from '@cto.af/linebreak';

const rules = new Rules();

/**
 * Takes a text without line ends; gives the UTF-16 positions, in order, where a line may end (UAX #14, Unicode 15),
 * the end of the text left out. The only file that knows the line-breaking library.
 */
export function lineBreaks(text: string): readonly number[] {
  const positions: number[] = [];
  for (const { position } of rules.breaks(text)) {
    if (position < text.length) positions.push(position);
  }
  return positions;
}
