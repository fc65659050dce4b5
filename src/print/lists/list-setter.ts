import { ptToMm } from '../../base/length.ts';
import type { Pt } from '../../base/length.ts';
import type { FontWeight } from '../../fonts/font-set.ts';
import type { FontStore } from '../../fonts/font-store.ts';
import { mostThatFits } from '../../layout/cut-texts.ts';
import { Paragraph } from '../../layout/wrap-text.ts';
import type { ShapedLine } from '../../layout/wrap-text.ts';
import { maskFixedText } from '../../masking/fixed-text.ts';
import type { MaskedText } from '../../privacy/masked-text.ts';
import { printableText } from '../printable-text.ts';

/** Names, places and counts come again and again; numbers of orders do not. */
const MOST_KEPT = 4_000;
const LONGEST_KEPT = 16;
/** More characters than any cell can show. */
const MOST_CHARACTERS = 400;
const ELLIPSIS = maskFixedText('…');

/** Sets texts of a list in lines: whole where they fit, broken anywhere where they must be, cut with `…` where there are too many. */
export class ListSetter {
  readonly #fonts: FontStore;
  readonly #known = new Map<string, readonly ShapedLine[]>();

  constructor(fonts: FontStore) {
    this.#fonts = fonts;
  }

  /** At most `most` lines of `width` millimetres. */
  async lines(
    text: MaskedText,
    { size, weight, width, most }: { size: Pt; weight: FontWeight; width: number; most: number },
  ): Promise<readonly ShapedLine[]> {
    const key = text.text.length > LONGEST_KEPT ? undefined : `${text.text}\n${weight} ${size} ${width}`;
    const known = key === undefined ? undefined : this.#known.get(key);
    if (known !== undefined) return known;
    const { shaper } = this.#fonts.fonts;
    const short = text.text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text;
    const printable = await printableText(short, weight, this.#fonts);
    const line = short === text ? printable : printable.concat(ELLIPSIS);
    const em = ptToMm(size);
    const set = (one: MaskedText, breaking: 'uax14' | 'anywhere') =>
      new Paragraph(one, weight, shaper).wrap(width / em, most, breaking);
    const lines =
      set(line, 'uax14') ??
      set(line, 'anywhere') ??
      mostThatFits([line], ELLIPSIS, ([cut = ELLIPSIS]) => set(cut, 'anywhere')) ??
      [];
    if (key !== undefined && this.#known.size < MOST_KEPT) this.#known.set(key, lines);
    return lines;
  }
}
