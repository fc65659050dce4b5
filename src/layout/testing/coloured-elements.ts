import { pt } from '../../base/length.ts';
import { mm } from '../../base/length.ts';
import { anyOf, text } from '../../template/built-in/elements.ts';
import type { TemplateElement } from '../../template/template.ts';
import { boxed } from './shape-elements.ts';

const SMALL = { size: 9, minSize: 6 };

/** Every kind of element that can have a colour in all of its colours, on a label of 60 by 40 mm. */
export const COLOURED: readonly TemplateElement[] = [
  text('red', [1, 1, 18, 5], ['红 Red'], { ...SMALL, ink: '#c40018' }),
  text('boxed', [21, 1, 18, 5], ['冷藏'], { ...SMALL, ink: '#0b5394', inverse: true }),
  text('highlit', [41, 1, 18, 5], ['加急'], { ...SMALL, ink: '#ffd400', inverse: true }),
  text(
    'runs',
    [1, 7, 38, 5],
    [
      [
        { text: '收 ' },
        { text: '{{recipient.name}}', ink: '#1d6b36' },
        { text: ' 急 ', ink: '#c40018', inverse: true },
      ],
    ],
    SMALL,
  ),
  text('looks', [41, 7, 18, 5], ['看'], {
    ...SMALL,
    looks: [{ when: anyOf('recipient.name'), ink: '#7a1fa2' }],
  }),
  { kind: 'rect', ...boxed('rect', 1, 14, 10, 6), fill: '#fce4d6', stroke: mm(0.5), strokeInk: '#a14a00' },
  { kind: 'rect', ...boxed('bare', 13, 14, 6, 6), fill: '#0b5394' },
  { kind: 'ellipse', ...boxed('ellipse', 21, 14, 8, 6), fill: 'none', stroke: mm(0.6), strokeInk: '#1d6b36' },
  { kind: 'line', ...boxed('line', 31, 16, 12, 1), thickness: mm(0.5), style: 'solid', ink: '#c40018' },
  { kind: 'icon', ...boxed('icon', 45, 14, 7, 7), icon: 'battery', ink: '#0b5394' },
  { kind: 'checkbox', ...boxed('checkbox', 54, 15, 5, 5), tickIf: anyOf('recipient.name'), ink: '#1d6b36' },
  {
    kind: 'table',
    ...boxed('table', 1, 23, 40, 16),
    columns: [
      { field: 'item.name', title: '商品', share: 3, align: 'left' },
      { field: 'item.quantity', title: '数量', share: 1, align: 'right' },
    ],
    header: true,
    rules: false,
    size: pt(8),
    minSize: pt(6),
    lineHeight: 1.25,
    rows: 3,
    cellLines: 1,
    more: '+{{n}}',
    headFill: '#274e13',
    headInk: '#fff2cc',
  },
];
