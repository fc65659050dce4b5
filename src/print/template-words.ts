import { ownWords } from '../template/bindings.ts';
import { piecesOfElement } from '../template/element-lines.ts';
import { tableWords } from '../template/template-fields.ts';
import { boxOnLabel } from '../template/turned-box.ts';
import type { Template, TemplateElement } from '../template/template.ts';

/** The words of an element that are the template's own, piece by piece. */
export function fixedTexts(element: TemplateElement): readonly string[] {
  return [...piecesOfElement(element).map(ownWords), ...tableWords(element)].filter((words) => words !== '');
}

/** Fixed words as they are read one after the other, each part with the element that says it. */
export interface WordsInOrder {
  readonly parts: readonly { readonly element: string; readonly text: string }[];
}

/**
 * All fixed words of a template in the orders in which they are read together: as the document has them, from top to
 * bottom and left to right on paper, and column by column. Elements that are hidden are drawn nowhere and still say it to
 * whoever is given the document.
 */
export function wordsTogether({ elements }: Template): readonly WordsInOrder[] {
  const saying = elements
    .map((element) => ({ element, text: fixedTexts(element).join('') }))
    .filter(({ text }) => text !== '');
  const placed = saying.map((one) => {
    const { x, y, height } = boxOnLabel(one.element);
    return { ...one, x, y, middle: y + height / 2 };
  });
  const onPaper = inRows(placed).flat();
  const inColumns = placed.toSorted((a, b) => Math.round(a.x) - Math.round(b.x) || a.y - b.y);
  return [saying, onPaper, inColumns].map((sequence) => ({
    parts: sequence.map(({ element, text }) => ({ element: element.id, text })),
  }));
}

interface Placed {
  readonly x: number;
  readonly middle: number;
}

/** Elements whose middles are nearer than this are read as one line; in millimetres. */
const ONE_LINE = 2;

function inRows<One extends Placed>(placed: readonly One[]): readonly (readonly One[])[] {
  const rows: One[][] = [];
  for (const one of placed.toSorted((a, b) => a.middle - b.middle)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && one.middle - first.middle < ONE_LINE) row.push(one);
    else rows.push([one]);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x));
}
