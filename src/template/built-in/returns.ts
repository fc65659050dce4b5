import { TEMPLATE_TITLES } from '../template-titles.ts';
import type { TemplateTitle } from '../template-titles.ts';
import type { Template } from '../template.ts';
import { anyOf, across, band, chip, code, designed, stretched, text, tickBox } from './elements.ts';

const SENDER = anyOf('sender.name', 'sender.phone', 'sender.region', 'sender.detail');

interface Words {
  readonly heading: string;
  readonly number: string;
  readonly to: string;
  readonly toSize: number;
  readonly from: string;
  readonly fromSize: number;
  readonly reasons: readonly [string, string, string];
  readonly condition: string;
  readonly goods: string;
}

/** Goes into the parcel for the way back: to the shop, from the customer; the return desk finds the order by its code. */
function returnLabel(title: TemplateTitle, words: Words): Template {
  return designed(
    title,
    [
      chip('heading', [4, 4, 36, 10], words.heading, 18),
      text('number', [42, 4, 54, 10], [words.number], {
        size: 10,
        minSize: 6,
        keepWords: true,
        align: 'right',
        verticalAlign: 'middle',
      }),
      across('rule-to', 4, 96, 16, 0.5),
      chip('to-chip', [4, 18, 10, 7], words.to, words.toSize, SENDER),
      text('sender-name', [17, 18, 79, 7], ['{{sender.name}}　{{sender.phone}}'], {
        size: 14,
        minSize: 7,
        weight: 'bold',
        lineHeight: 1.1,
        verticalAlign: 'middle',
      }),
      text('sender-address', [17, 25.8, 79, 12], ['{{sender.address}}'], {
        size: 12,
        minSize: 7,
        stretches: true,
      }),
      across('rule-from', 4, 96, 39.5),
      chip('from-chip', [4, 41, 10, 5.5], words.from, words.fromSize),
      text(
        'recipient',
        [17, 41, 79, 9.5],
        ['{{recipient.name}}　{{recipient.phone}}', '{{recipient.region}}'],
        {
          size: 9,
          minSize: 6,
          lineHeight: 1.3,
        },
      ),
      across('rule-code', 4, 96, 52, 0.5),
      stretched(code('barcode', [4, 53.5, 92, 18], 'code128', 9, 'order.number')),
      across('rule-goods', 4, 96, 73),
      text('goods', [4, 74.2, 92, 10.3], [words.goods], { size: 9, minSize: 6, lineHeight: 1.2 }),
      across('rule-reason', 4, 96, 86),
      text('reason', [4, 87.5, 20, 8], [words.condition], {
        size: 9,
        minSize: 6,
        weight: 'bold',
        verticalAlign: 'middle',
      }),
      ...words.reasons.flatMap((reason, at) => [
        ...tickBox(`reason-box-${at + 1}`, 26 + at * 24, 89.5, 4),
        text(`reason-${at + 1}`, [31.5 + at * 24, 87.5, 17.5, 8], [reason], {
          size: 9,
          minSize: 6,
          verticalAlign: 'middle',
        }),
      ]),
    ],
    [
      band('to', 16, 39.5, 2, true),
      band('from', 39.5, 52, 1),
      band('code', 52, 73, 1, true),
      band('goods', 73, 86, 0, true),
    ],
  );
}

export const RETURN = returnLabel(TEMPLATE_TITLES.RETURN, {
  heading: '退货',
  number: '订单 {{order.number}}',
  to: '退至',
  toSize: 10.5,
  from: '退自',
  fromSize: 8.5,
  reasons: ['未拆封', '已拆封', '有破损'],
  condition: '验货',
  goods: '商品：{{order.goods}}',
});
export const RETURN_EN = returnLabel(TEMPLATE_TITLES.RETURN_EN, {
  heading: 'RETURN',
  number: 'Order {{order.number}}',
  to: 'TO',
  toSize: 11,
  from: 'FROM',
  fromSize: 8,
  reasons: ['Sealed', 'Opened', 'Damaged'],
  condition: 'Received',
  goods: 'Items: {{order.goods}}',
});
