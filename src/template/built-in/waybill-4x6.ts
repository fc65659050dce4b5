import { mm } from '../../base/length.ts';
import { TEMPLATE_VERSION } from '../template.ts';
import type { Template } from '../template.ts';
import { across, chip, code, down, text } from './elements.ts';

const SENDER = ['sender.name', 'sender.phone', 'sender.region', 'sender.detail'] as const;

/** The 4 × 6 in label of North American and international carriers, its words in English. Margins 4 mm. */
export const WAYBILL_4X6: Template = {
  schema: 'hushlabel/template',
  version: TEMPLATE_VERSION,
  id: 'waybill-4x6',
  name: { en: 'Shipping label 4 × 6 in', 'zh-CN': '国际面单 4 × 6 英寸' },
  width: mm(101.6),
  height: mm(152.4),
  elements: [
    text('sender-heading', [4, 4, 12, 4], ['FROM'], { size: 7, minSize: 7, weight: 'bold', showIf: SENDER }),
    text(
      'sender',
      [16, 4, 50, 19],
      ['{{sender.name}}', '{{sender.detail}}', '{{sender.region}}', '{{sender.phone}}'],
      { size: 9, minSize: 6, lineHeight: 1.2 },
    ),
    text('print-line', [68, 4, 29.6, 9], ['{{print.date}}', 'Piece {{print.piece}} of {{print.pieces}}'], {
      size: 8,
      minSize: 6,
      align: 'right',
      lineHeight: 1.3,
    }),
    chip('privacy-notice', [73.6, 17.5, 24, 5], 'PRIVACY LABEL', 7.5),
    across('rule-destination', 4, 97.6, 25, 0.75),
    text('routing', [4, 26.5, 93.6, 16], ['{{recipient.routing}}'], {
      size: 34,
      minSize: 14,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1.1,
      verticalAlign: 'middle',
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
      { size: 14, minSize: 7 },
    ),
    across('rule-code', 4, 97.6, 83, 0.75),
    code('barcode', [4, 85.5, 93.6, 28], 'code128', 11),
    across('rule-contents', 4, 97.6, 116, 0.75),
    text(
      'contents',
      [4, 118, 38, 30.4],
      ['Contents: {{order.goods}}', 'Note: {{order.remark}}', 'Order: {{order.number}}'],
      { size: 9, minSize: 6 },
    ),
    down('rule-pickup', 116, 148.4, 44),
    text('pickup-heading', [46, 118, 24, 4], ['PHONE ENDS IN'], {
      size: 7,
      minSize: 7,
      weight: 'bold',
      showIf: ['recipient.pickup'],
    }),
    text('pickup', [45.5, 120.5, 26, 24], ['{{recipient.pickup}}'], {
      size: 32,
      minSize: 18,
      weight: 'bold',
      lineHeight: 1,
      verticalAlign: 'middle',
      align: 'center',
    }),
    down('rule-qr', 116, 148.4, 73),
    code('qr', [74, 120.5, 24, 24], 'qr', undefined),
  ],
};
