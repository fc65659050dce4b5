import { FIELD_VALUES } from '../layout/field-values.ts';
import type { LabelInputs } from '../layout/label-layout.ts';
import { maskFixedText } from '../masking/fixed-text.ts';
import { fieldsOfElement } from '../template/element-lines.ts';
import type { Template, TemplateField } from '../template/template.ts';
import type { WorstOrder } from './preflight-room.ts';

interface Found {
  readonly row: number;
  readonly measure: number;
}

/** From here on characters are an em wide; those before about half as wide. */
const WIDE = 0x2e80;
/** Blanks and controls are no characters that a font has to have. */
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u;
/** One item is what every order has. */
const SEVERAL = 2;

/** Looks for the orders that try a template hardest: the longest texts, the emptiest label, the most goods, a rare character. */
export class WorstOrders {
  readonly #elements: readonly { readonly id: string; readonly fields: readonly TemplateField[] }[];
  readonly #fields: readonly TemplateField[];
  readonly #isRare: (text: string) => boolean;
  /** Characters that are not rare. */
  readonly #common = new Set<string>();
  readonly #longest = new Map<string, Found>();
  #whole: Found | undefined;
  #empty: (Found & { readonly filled: number }) | undefined;
  #items: Found | undefined;
  #rare: number | undefined;

  /** @param isRare whether a text has a character that common fonts lack. */
  constructor({ elements }: Template, isRare: (text: string) => boolean) {
    this.#elements = elements
      .filter(({ hidden }) => hidden !== true)
      .map((element) => ({ id: element.id, fields: fieldsOfElement(element) }))
      .filter(({ fields }) => fields.length > 0);
    this.#fields = [...new Set(this.#elements.flatMap(({ fields }) => fields))];
    this.#isRare = isRare;
  }

  consider(label: LabelInputs): void {
    const { row, items } = label.order;
    const lengths = new Map<TemplateField, number>();
    for (const field of this.#fields) {
      const { text } = FIELD_VALUES[field](label, maskFixedText).text.nfc();
      lengths.set(field, widthOf(text));
      if (this.#rare === undefined && this.#hasRare(text)) this.#rare = row;
    }
    let whole = 0;
    for (const { id, fields } of this.#elements) {
      const measure = fields.reduce((sum, field) => sum + (lengths.get(field) ?? 0), 0);
      whole += measure;
      if (measure > (this.#longest.get(id)?.measure ?? 0)) this.#longest.set(id, { row, measure });
    }
    if (whole > (this.#whole?.measure ?? 0)) this.#whole = { row, measure: whole };
    const filled = [...lengths.values()].filter((length) => length > 0).length;
    if (
      this.#empty === undefined ||
      filled < this.#empty.filled ||
      (filled === this.#empty.filled && whole < this.#empty.measure)
    )
      this.#empty = { row, measure: whole, filled };
    if (items.length > (this.#items?.measure ?? SEVERAL - 1)) this.#items = { row, measure: items.length };
  }

  /** Those of the whole label first, then element by element. */
  found(): readonly WorstOrder[] {
    const ofLabel = (kind: WorstOrder['kind'], row: number | undefined): readonly WorstOrder[] =>
      row === undefined ? [] : [{ kind, element: null, row }];
    return [
      ...ofLabel('longest', this.#whole?.row),
      ...ofLabel('rare', this.#rare),
      ...ofLabel('most-items', this.#items?.row),
      ...ofLabel('empty', this.#empty?.row),
      ...this.#elements.flatMap(({ id }): readonly WorstOrder[] => {
        const longest = this.#longest.get(id);
        return longest === undefined ? [] : [{ kind: 'longest', element: id, row: longest.row }];
      }),
    ];
  }

  /** Asks of every character once. */
  #hasRare(text: string): boolean {
    for (const character of text) {
      if (this.#common.has(character)) continue;
      if (VISIBLE.test(character) && this.#isRare(character)) return true;
      this.#common.add(character);
    }
    return false;
  }
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < WIDE ? 0.5 : 1;
  return width;
}
