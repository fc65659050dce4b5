import { TEMPLATE_TITLES } from '../template-titles.ts';
import type { TemplateTitle } from '../template-titles.ts';
import type { Template } from '../template.ts';
import { anyOf, across, band, chip, code, designed, down, onlyWith, stretched, text } from './elements.ts';

const SENDER = anyOf('sender.name', 'sender.phone', 'sender.region', 'sender.detail');

interface Words {
  readonly notice: string;
  readonly printLine: string;
  readonly to: string;
  readonly toSize: number;
  readonly from: string;
  readonly fromSize: number;
  readonly name: string;
  readonly address: readonly string[];
  readonly sender: readonly string[];
  readonly contents: readonly string[];
}

/** The square label of desktop thermal printers. The digits that a parcel station asks for stand beside the routing. */
function square(title: TemplateTitle, words: Words): Template {
  return designed(
    title,
    [
      chip('privacy-notice', [4, 4, 24, 5], words.notice, 8),
      text('print-line', [30, 4, 66, 5], [words.printLine], {
        size: 8,
        minSize: 6,
        align: 'right',
        verticalAlign: 'middle',
      }),
      across('rule-destination', 4, 96, 10.5, 0.5),
      text('routing', [4, 11.5, 64, 12], ['{{recipient.routing}}'], {
        size: 26,
        minSize: 11,
        weight: 'bold',
        keepWords: true,
        lineHeight: 1.1,
        verticalAlign: 'middle',
        stretches: true,
      }),
      text('pickup', [70, 11.5, 26, 12], ['{{recipient.pickup}}'], {
        size: 28,
        minSize: 14,
        weight: 'bold',
        keepWords: true,
        lineHeight: 1,
        align: 'right',
        verticalAlign: 'middle',
        stretches: true,
      }),
      across('rule-code', 4, 96, 24.5, 0.5),
      stretched(code('barcode', [4, 26, 92, 16], 'code128', 9)),
      across('rule-recipient', 4, 96, 43.5),
      chip('recipient-chip', [4, 45.5, 8, 8], words.to, words.toSize),
      text('recipient-name', [15, 45.5, 81, 8], [words.name], {
        size: 15,
        minSize: 8,
        weight: 'bold',
        keepWords: true,
        lineHeight: 1.2,
        verticalAlign: 'middle',
      }),
      text('recipient-address', [15, 54, 81, 12.5], words.address, { size: 11, minSize: 6, stretches: true }),
      across('rule-sender', 4, 96, 67.5),
      chip('sender-chip', [4, 69.5, 8, 5.5], words.from, words.fromSize, SENDER),
      text('sender', [15, 69, 81, 8.6], words.sender, { size: 8, minSize: 6, lineHeight: 1.2 }),
      across('rule-contents', 4, 96, 78.5),
      stretched(
        text('contents', [4, 79.6, 72, 16.4], words.contents, { size: 8.5, minSize: 6, lineHeight: 1.2 }),
      ),
      stretched(code('qr', [78.5, 78.9, 17.5, 17.3], 'qr', undefined)),
      onlyWith(stretched(down('rule-qr', 78.5, 96, 77.5)), anyOf('order.code')),
    ],
    [
      band('destination', 10.5, 24.5, 1),
      band('code', 24.5, 43.5, 1, true),
      band('recipient', 43.5, 67.5, 2),
      band('sender', 67.5, 78.5, 0, true),
      band('contents', 78.5, 96.2, 0, true),
    ],
  );
}

export const WAYBILL_100X100 = square(TEMPLATE_TITLES.WAYBILL_100X100, {
  notice: '隐私面单',
  printLine: '{{print.mark}}{{print.date}}　{{print.piece}}/{{print.pieces}} 件',
  to: '收',
  toSize: 16,
  from: '寄',
  fromSize: 11,
  name: '{{recipient.name}}　{{recipient.phone}}',
  address: ['{{recipient.address}}'],
  sender: ['{{sender.name}}　{{sender.phone}}', '{{sender.address}}'],
  contents: ['内件：{{order.goods}}', '备注：{{order.remark}}', '订单：{{order.number}}'],
});

export const WAYBILL_100X100_EN = square(TEMPLATE_TITLES.WAYBILL_100X100_EN, {
  notice: 'PRIVACY LABEL',
  printLine: '{{print.mark}}{{print.date}}　Piece {{print.piece}} of {{print.pieces}}',
  to: 'TO',
  toSize: 12,
  from: 'FROM',
  fromSize: 6,
  name: '{{recipient.name}}',
  address: [
    '{{recipient.detail}}',
    '{{recipient.region}} {{recipient.postcode}}',
    '{{recipient.country}}　{{recipient.phone}}',
  ],
  sender: ['{{sender.name}}　{{sender.phone}}', '{{sender.address}}'],
  contents: ['Contents: {{order.goods}}', 'Note: {{order.remark}}', 'Order: {{order.number}}'],
});
