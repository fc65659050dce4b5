import { anyOf } from '../../template/built-in/elements.ts';
import { mm } from '../../base/length.ts';
import type { Mm } from '../../base/length.ts';
import { BUILT_IN_TEMPLATES } from '../../template/built-in-templates.ts';
import { ICON_NAMES } from '../../template/icons.ts';
import { LINE_STYLES } from '../../template/template.ts';
import type { Template, TemplateElement } from '../../template/template.ts';

/** An id and a box: left, top, width, height in millimetres. */
export function boxed(id: string, x: number, y: number, width: number, height: number) {
  return { id, x: mm(x), y: mm(y), width: mm(width), height: mm(height) };
}

const stroke = (thickness: number): { readonly stroke: Mm } => ({ stroke: mm(thickness) });

/** Every kind of shape in every look that it has, each on a label of 60 by 40 mm. */
export const SHAPES: Readonly<Record<string, readonly TemplateElement[]>> = {
  rects: [
    { kind: 'rect', ...boxed('plain', 2, 2, 10, 8), fill: 'black' },
    { kind: 'rect', ...boxed('frame', 15, 2, 10, 8), fill: 'none', ...stroke(0.5) },
    { kind: 'rect', ...boxed('round', 28, 2, 10, 8), fill: 'black', radius: mm(2) },
    { kind: 'rect', ...boxed('round-frame', 41, 2, 10, 8), fill: 'none', radius: mm(2), ...stroke(1) },
    { kind: 'rect', ...boxed('thick-corners', 2, 14, 10, 8), fill: 'none', radius: mm(0.5), ...stroke(1) },
    { kind: 'rect', ...boxed('pill', 15, 14, 20, 5), fill: 'none', radius: mm(100), ...stroke(0.4) },
    { kind: 'rect', ...boxed('under', 2, 26, 30, 12), fill: 'black' },
    { kind: 'rect', ...boxed('card', 5, 28, 20, 8), fill: 'white', radius: mm(1), ...stroke(0.5) },
    { kind: 'rect', ...boxed('all-outline', 40, 26, 10, 2), fill: 'none', ...stroke(3) },
  ],
  ellipses: [
    { kind: 'ellipse', ...boxed('disc', 2, 2, 16, 16), fill: 'black' },
    { kind: 'ellipse', ...boxed('ring', 22, 2, 30, 14), fill: 'none', ...stroke(0.8) },
    { kind: 'ellipse', ...boxed('hole', 6, 6, 8, 8), fill: 'white' },
  ],
  lines: LINE_STYLES.flatMap((style, index): TemplateElement[] => [
    { kind: 'line', ...boxed(`level-${style}`, 2, 3 + 6 * index, 30, 1), thickness: mm(0.5), style },
    { kind: 'line', ...boxed(`down-${style}`, 38 + 5 * index, 2, 1, 30), thickness: mm(0.5), style },
  ]),
  icons: ICON_NAMES.map((icon, index): TemplateElement => ({
    kind: 'icon',
    ...boxed(icon, 1 + (index % 7) * 8.4, 1 + Math.floor(index / 7) * 9.4, 8, 9),
    icon,
  })),
  checkboxes: [
    { kind: 'checkbox', ...boxed('by-hand', 2, 2, 4, 4) },
    { kind: 'checkbox', ...boxed('ticked', 10, 2, 12, 8), tickIf: anyOf('recipient.name') },
    { kind: 'checkbox', ...boxed('not-ticked', 30, 2, 6, 6), tickIf: anyOf('order.remark') },
  ],
};

export function shapesTemplate(elements: readonly TemplateElement[]): Template {
  const [first] = BUILT_IN_TEMPLATES;
  return { ...first, id: 'shapes', width: mm(60), height: mm(40), elements, bands: [] };
}
