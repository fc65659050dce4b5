import { TEMPLATE_TITLES } from '../template-titles.ts';
import { across, anyOf, band, chip, code, designed, down, onlyWith, stretched, text } from './elements.ts';

const SENDER = anyOf('sender.name', 'sender.phone', 'sender.region', 'sender.detail');
const CONTENTS = anyOf('order.goods', 'order.remark', 'order.number', 'order.code');

/** The 4 × 6 in label of North American and international carriers, its words in English. Margins 4 mm. */
export const WAYBILL_4X6 = designed(
  TEMPLATE_TITLES.WAYBILL_4X6,
  [
    chip('privacy-notice', [4, 4, 25, 5.5], 'PRIVACY LABEL', 8),
    text(
      'print-line',
      [40, 4, 57.6, 5.5],
      ['{{print.mark}}{{print.date}}　Piece {{print.piece}} of {{print.pieces}}'],
      {
        size: 9,
        minSize: 7,
        align: 'right',
        verticalAlign: 'middle',
      },
    ),
    across('rule-sender', 4, 97.6, 11.5, 0.75),
    text('sender-heading', [4, 13.2, 12, 4], ['FROM'], {
      size: 8,
      minSize: 8,
      weight: 'bold',
      showIf: SENDER,
    }),
    text(
      'sender',
      [17, 12.9, 80.6, 12],
      ['{{sender.name}}　{{sender.phone}}', '{{sender.detail}}', '{{sender.region}}'],
      { size: 9, minSize: 6, lineHeight: 1.2 },
    ),
    across('rule-destination', 4, 97.6, 25.8, 0.75),
    text('routing', [4, 27, 93.6, 16], ['{{recipient.routing}}'], {
      size: 34,
      minSize: 14,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1.1,
      verticalAlign: 'middle',
      stretches: true,
    }),
    across('rule-recipient', 4, 97.6, 44, 0.75),
    chip('recipient-chip', [4, 47, 10, 7], 'TO', 13),
    text('recipient-name', [17, 46.5, 80.6, 8], ['{{recipient.name}}'], {
      size: 18,
      minSize: 9,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1.2,
      verticalAlign: 'middle',
    }),
    text(
      'recipient-address',
      [17, 55, 80.6, 26],
      [
        '{{recipient.detail}}',
        '{{recipient.region}} {{recipient.postcode}}',
        '{{recipient.country}}',
        '{{recipient.phone}}',
      ],
      { size: 14, minSize: 7, stretches: true },
    ),
    across('rule-code', 4, 97.6, 83, 0.75),
    stretched(code('barcode', [4, 85.5, 93.6, 28], 'code128', 11)),
    across('rule-contents', 4, 97.6, 116, 0.75),
    text('pickup-heading', [4, 118, 26, 4], ['PHONE ENDS IN'], {
      size: 7,
      minSize: 7,
      weight: 'bold',
      showIf: anyOf('recipient.pickup'),
    }),
    text('pickup', [4, 120.5, 26, 24], ['{{recipient.pickup}}'], {
      size: 32,
      minSize: 18,
      weight: 'bold',
      lineHeight: 1,
      verticalAlign: 'middle',
      align: 'center',
      stretches: true,
    }),
    onlyWith(stretched(down('rule-pickup', 116, 148.4, 32)), CONTENTS),
    text(
      'contents',
      [34, 118, 37.5, 30.4],
      ['Contents: {{order.goods}}', 'Note: {{order.remark}}', 'Order: {{order.number}}'],
      { size: 9, minSize: 6 },
    ),
    onlyWith(stretched(down('rule-qr', 116, 148.4, 73)), anyOf('order.code')),
    stretched(code('qr', [74, 120.5, 24, 24], 'qr', undefined)),
  ],
  [
    band('sender', 11.5, 25.8, 0, true),
    band('destination', 25.8, 44, 1),
    band('recipient', 44, 83, 2),
    band('code', 83, 116, 1, true),
    band('contents', 116, 148.4, 1, true),
  ],
);
