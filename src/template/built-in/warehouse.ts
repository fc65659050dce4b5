import { TEMPLATE_TITLES } from '../template-titles.ts';
import type { TemplateTitle } from '../template-titles.ts';
import type { Template } from '../template.ts';
import {
  anyOf,
  across,
  band,
  chip,
  code,
  designed,
  down,
  neededCode,
  onlyWith,
  rule,
  stretched,
  text,
} from './elements.ts';

interface BoxWords {
  readonly heading: string;
  readonly of: string;
  readonly number: string;
}

/** One on each box of an order: which box of how many, read from the other side of a pallet. */
function boxCount(title: TemplateTitle, words: BoxWords): Template {
  return designed(
    title,
    [
      chip('heading', [4, 4, 24, 7], words.heading, 12),
      text('number', [30, 4, 66, 7], [words.number], {
        size: 9,
        minSize: 6,
        keepWords: true,
        align: 'right',
        verticalAlign: 'middle',
      }),
      across('rule-count', 4, 96, 13, 0.5),
      text('count', [4, 14, 92, 38], ['{{print.piece}}/{{print.pieces}}'], {
        size: 100,
        minSize: 48,
        weight: 'bold',
        keepWords: true,
        lineHeight: 1,
        align: 'center',
        verticalAlign: 'middle',
        stretches: true,
      }),
      text('count-words', [4, 52, 92, 5.5], [words.of], {
        size: 11,
        minSize: 8,
        lineHeight: 1.2,
        align: 'center',
        verticalAlign: 'middle',
      }),
      across('rule-routing', 4, 96, 59, 0.5),
      text('routing', [4, 60, 62, 13], ['{{recipient.routing}}'], {
        size: 24,
        minSize: 11,
        weight: 'bold',
        keepWords: true,
        lineHeight: 1.1,
        verticalAlign: 'middle',
      }),
      text('pickup', [68, 60, 28, 13], ['{{recipient.pickup}}'], {
        size: 24,
        minSize: 12,
        weight: 'bold',
        keepWords: true,
        lineHeight: 1.1,
        align: 'right',
        verticalAlign: 'middle',
      }),
      across('rule-code', 4, 96, 74),
      code('barcode', [4, 76, 92, 20], 'code128', 9),
    ],
    [
      band('count', 13, 52, 1),
      band('words', 52, 59, 0),
      band('routing', 59, 74, 0),
      band('code', 74, 96.2, 0, true),
    ],
  );
}

export const BOX_COUNT = boxCount(TEMPLATE_TITLES.BOX_COUNT, {
  heading: '箱号',
  of: '第 {{print.piece}} 箱，共 {{print.pieces}} 箱',
  number: '订单 {{order.number}}',
});
export const BOX_COUNT_EN = boxCount(TEMPLATE_TITLES.BOX_COUNT_EN, {
  heading: 'BOX',
  of: 'Box {{print.piece}} of {{print.pieces}}',
  number: 'Order {{order.number}}',
});

interface PutAwayWords {
  readonly heading: string;
  readonly quantity: string;
  readonly bin: string;
  readonly by: string;
}

/** On goods that come in: what, how many, and room to write where they went. */
function putAway(title: TemplateTitle, words: PutAwayWords): Template {
  return designed(title, [
    chip('heading', [4, 4, 28, 6], words.heading, 10.5),
    text('date', [34, 4, 62, 6], ['{{print.mark}}{{print.date}}'], {
      size: 9,
      minSize: 7,
      align: 'right',
      verticalAlign: 'middle',
    }),
    across('rule-goods', 4, 96, 12, 0.5),
    text('goods', [4, 13, 62, 15], ['{{order.goods}}'], {
      size: 13,
      minSize: 6,
      weight: 'bold',
      lineHeight: 1.2,
      verticalAlign: 'middle',
    }),
    onlyWith(down('rule-quantity', 12, 29, 68), anyOf('order.quantity')),
    text('quantity-heading', [70, 13.5, 26, 3.6], [words.quantity], {
      size: 7,
      minSize: 7,
      lineHeight: 1.1,
      showIf: anyOf('order.quantity'),
    }),
    text('quantity', [70, 17.2, 26, 10.8], ['{{order.quantity}}'], {
      size: 28,
      minSize: 14,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1,
      align: 'center',
      verticalAlign: 'middle',
    }),
    across('rule-code', 4, 96, 29, 0.5),
    neededCode('barcode', [4, 30.5, 92, 15.5], 'code128', 8.5, 'order.number'),
    across('rule-bin', 4, 96, 47),
    text('bin', [4, 48.5, 44, 7.5], [words.bin], { size: 9, minSize: 7, verticalAlign: 'top' }),
    down('rule-by', 47, 56, 50),
    text('by', [52, 48.5, 44, 7.5], [words.by], { size: 9, minSize: 7, verticalAlign: 'top' }),
  ]);
}

export const PUT_AWAY = putAway(TEMPLATE_TITLES.PUT_AWAY, {
  heading: '入库上架',
  quantity: '数量',
  bin: '库位',
  by: '上架人',
});
export const PUT_AWAY_EN = putAway(TEMPLATE_TITLES.PUT_AWAY_EN, {
  heading: 'PUT AWAY',
  quantity: 'QUANTITY',
  bin: 'Bin',
  by: 'By',
});

interface HandOverWords {
  readonly heading: string;
  readonly headingSize: number;
  readonly printLine: string;
  readonly sender: string;
  readonly signs: readonly [string, string];
}

/** Signed when the courier takes a parcel; kept by the shop. Where to, not to whom. */
function handOver(title: TemplateTitle, words: HandOverWords): Template {
  return designed(
    title,
    [
      chip('heading', [4, 4, 44, 6.5], words.heading, words.headingSize),
      text('print-line', [50, 4, 46, 6.5], [words.printLine], {
        size: 9,
        minSize: 6,
        align: 'right',
        verticalAlign: 'middle',
      }),
      across('rule-code', 4, 96, 12.5, 0.5),
      stretched(code('barcode', [4, 14, 92, 17], 'code128', 9.5)),
      across('rule-routing', 4, 96, 32.5),
      text('routing', [4, 33.5, 92, 10], ['{{recipient.routing}}'], {
        size: 18,
        minSize: 9,
        weight: 'bold',
        keepWords: true,
        lineHeight: 1.1,
        verticalAlign: 'middle',
        stretches: true,
      }),
      text('sender', [4, 44, 92, 4.5], [words.sender], {
        size: 9,
        minSize: 6,
        lineHeight: 1.2,
        verticalAlign: 'middle',
      }),
      across('rule-signs', 4, 96, 50, 0.5),
      text('signature', [4, 51.5, 52, 4.5], [words.signs[0]], { size: 8.5, minSize: 7 }),
      rule('signature-line', [4, 64.5, 52, 1]),
      text('time', [62, 51.5, 34, 4.5], [words.signs[1]], { size: 8.5, minSize: 7 }),
      rule('time-line', [62, 64.5, 34, 1]),
    ],
    [band('code', 12.5, 32.5, 0, true), band('routing', 32.5, 44, 1)],
  );
}

export const HAND_OVER = handOver(TEMPLATE_TITLES.HAND_OVER, {
  heading: '快递交接单',
  headingSize: 12,
  printLine: '{{print.mark}}{{print.date}}　{{print.piece}}/{{print.pieces}} 件',
  sender: '发件：{{sender.name}}',
  signs: ['快递员签字', '时间'],
});
export const HAND_OVER_EN = handOver(TEMPLATE_TITLES.HAND_OVER_EN, {
  heading: 'COURIER HAND-OVER',
  headingSize: 10,
  printLine: '{{print.mark}}{{print.date}}　Piece {{print.piece}} of {{print.pieces}}',
  sender: 'From {{sender.name}}',
  signs: ['Courier’s signature', 'Time'],
});

/** On the edge of a shelf: the name first, then a code that a scanner reads from the aisle. */
export const SHELF = designed(
  TEMPLATE_TITLES.SHELF,
  [
    text('goods', [4, 3.5, 72, 15.5], ['{{order.goods}}'], {
      size: 16,
      minSize: 7,
      weight: 'bold',
      lineHeight: 1.2,
      verticalAlign: 'middle',
    }),
    across('rule-code', 4, 76, 20, 0.5),
    neededCode('barcode', [4, 21.5, 72, 15], 'code128', 8.5, 'order.number'),
  ],
  [],
);
