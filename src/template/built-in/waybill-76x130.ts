import { TEMPLATE_TITLES } from '../template-titles.ts';
import { across, anyOf, band, chip, code, designed, down, onlyWith, stretched, text } from './elements.ts';

const SENDER = anyOf('sender.name', 'sender.phone', 'sender.region', 'sender.detail');

/**
 * The one-part waybill that Chinese carriers and platforms use most (WeChat Shop's YTO and ZTO stock, Cainiao's
 * 76 × 130 page). Zones from top to bottom as GB/T 41833-2022 names them: destination, code, recipient, sender,
 * contents, signature. Margins 3 mm. Without a sender, a number or goods their zones close and the others grow.
 */
export const WAYBILL_76X130 = designed(
  TEMPLATE_TITLES.WAYBILL_76X130,
  [
    chip('privacy-notice', [3, 3, 16, 4.5], '隐私面单', 8.5),
    text(
      'print-line',
      [21, 3, 52, 4.5],
      ['{{print.mark}}{{print.date}}　{{print.piece}}/{{print.pieces}} 件'],
      {
        size: 8,
        minSize: 6,
        align: 'right',
        verticalAlign: 'middle',
      },
    ),
    across('rule-destination', 3, 73, 9, 0.5),
    text('routing', [3, 10, 70, 12.5], ['{{recipient.routing}}'], {
      size: 27,
      minSize: 12,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1.1,
      align: 'center',
      verticalAlign: 'middle',
      stretches: true,
    }),
    across('rule-code', 3, 73, 23.5, 0.5),
    stretched(code('barcode', [3, 25, 70, 18], 'code128', 9)),
    across('rule-recipient', 3, 73, 44.5),
    chip('recipient-chip', [3, 46.5, 7, 7], '收', 15),
    text('recipient-name', [12, 46.5, 61, 7], ['{{recipient.name}}　{{recipient.phone}}'], {
      size: 14,
      minSize: 8,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1.2,
      verticalAlign: 'middle',
    }),
    text('recipient-address', [12, 54, 61, 13.5], ['{{recipient.address}}'], {
      size: 11,
      minSize: 6.5,
      stretches: true,
    }),
    across('rule-sender', 3, 73, 68.5),
    chip('sender-chip', [3.5, 70, 5.5, 5.5], '寄', 11, SENDER),
    text('sender', [12, 69.9, 61, 10], ['{{sender.name}}　{{sender.phone}}', '{{sender.address}}'], {
      size: 8,
      minSize: 6,
      lineHeight: 1.2,
    }),
    across('rule-contents', 3, 73, 80.5),
    text(
      'contents',
      [3, 82, 45, 21.5],
      ['内件：{{order.goods}}', '备注：{{order.remark}}', '订单：{{order.number}}'],
      { size: 8.5, minSize: 6 },
    ),
    onlyWith(down('rule-qr', 80.5, 104.5, 50), anyOf('order.code')),
    code('qr', [51.5, 82, 21.5, 21], 'qr', undefined),
    across('rule-pickup', 3, 73, 104.5),
    text('pickup-heading', [3, 106, 45, 3.5], ['取件尾号'], {
      size: 7,
      minSize: 7,
      showIf: anyOf('recipient.pickup'),
    }),
    text('pickup', [3, 109, 45, 18], ['{{recipient.pickup}}'], {
      size: 48,
      minSize: 24,
      weight: 'bold',
      lineHeight: 1,
      align: 'center',
      verticalAlign: 'middle',
      stretches: true,
    }),
    stretched(down('rule-signature', 104.5, 127, 50)),
    text('signature', [51.5, 106, 21.5, 3.5], ['签收'], { size: 7, minSize: 7 }),
  ],
  [
    band('destination', 9, 23.5, 1),
    band('code', 23.5, 44.5, 1, true),
    band('recipient', 44.5, 68.5, 2),
    band('sender', 68.5, 80.5, 0, true),
    band('contents', 80.5, 104.5, 0, true),
    band('pickup', 104.5, 127, 1),
  ],
);
