import type { FontWeight } from '../fonts/font-set.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { oneLine } from '../layout/table-texts.ts';
import { maskFixedText } from '../masking/fixed-text.ts';
import type { MaskedText } from '../privacy/masked-text.ts';

const SPACE = maskFixedText(' ');
/** Stands where no font has a character, as readers of such files show it. */
const GAP = maskFixedText('□');

/**
 * A text in one line, ready to be set: loads the font files that it needs, and puts a box in the place of each character that no font
 * has. For lists and separators, which are not refused for a sign in the name of goods.
 */
export async function printableText(
  text: MaskedText,
  weight: FontWeight,
  store: FontStore,
): Promise<MaskedText> {
  const { shaper } = store.fonts;
  const line = oneLine(text, SPACE);
  if (shaper.missingFiles('', weight).length > 0) await store.ensure('', weight);
  const { missing } = shaper.shape(line.text, weight);
  if (missing.length === 0) return line;
  await store.ensure(line.text, weight);
  const still = new Set(shaper.shape(line.text, weight).missing);
  return still.size === 0 ? line : withoutGaps(line, still);
}

function withoutGaps(text: MaskedText, missing: ReadonlySet<number>): MaskedText {
  const parts: MaskedText[] = [];
  let at = 0;
  for (const character of text.text) {
    const end = at + character.length;
    parts.push(missing.has(character.codePointAt(0) ?? 0) ? GAP : text.slice(at, end));
    at = end;
  }
  return text.slice(0, 0).concat(...parts);
}
