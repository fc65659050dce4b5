import { TEMPLATE_TITLES } from '../template-titles.ts';
import { across, anyOf, band, chip, code, designed, down, onlyWith, stretched, text } from './elements.ts';

const SENDER = anyOf('sender.name', 'sender.phone', 'sender.region', 'sender.detail');

/** The larger Chinese waybill (100 × 150 mm thermal stock), zones as on the small one. Margins 4 mm. */
export const WAYBILL_100X150 = designed(
  TEMPLATE_TITLES.WAYBILL_100X150,
  [
    chip('privacy-notice', [4, 4, 20, 5.5], '隐私面单', 10.5),
    text(
      'print-line',
      [26, 4, 70, 5.5],
      ['{{print.mark}}{{print.date}}　{{print.piece}}/{{print.pieces}} 件'],
      {
        size: 9,
        minSize: 7,
        align: 'right',
        verticalAlign: 'middle',
      },
    ),
    across('rule-destination', 4, 96, 11.5, 0.5),
    text('routing', [4, 12.5, 92, 16], ['{{recipient.routing}}'], {
      size: 36,
      minSize: 16,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1.1,
      align: 'center',
      verticalAlign: 'middle',
      stretches: true,
    }),
    across('rule-code', 4, 96, 29.5, 0.5),
    stretched(code('barcode', [4, 31.5, 92, 22], 'code128', 11)),
    across('rule-recipient', 4, 96, 55.5),
    chip('recipient-chip', [4, 58, 9, 9], '收', 19),
    text('recipient-name', [16, 58, 80, 9], ['{{recipient.name}}　{{recipient.phone}}'], {
      size: 18,
      minSize: 9,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1.2,
      verticalAlign: 'middle',
    }),
    text('recipient-address', [16, 68, 80, 17], ['{{recipient.address}}', '邮编 {{recipient.postcode}}'], {
      size: 13,
      minSize: 7,
      stretches: true,
    }),
    across('rule-sender', 4, 96, 85.8),
    chip('sender-chip', [5, 87.8, 7, 7], '寄', 14, SENDER),
    text('sender', [16, 87.2, 80, 12], ['{{sender.name}}　{{sender.phone}}', '{{sender.address}}'], {
      size: 9.5,
      minSize: 6,
    }),
    across('rule-contents', 4, 96, 100.5),
    text(
      'contents',
      [4, 102.2, 62, 20.5],
      ['内件：{{order.goods}}', '备注：{{order.remark}}', '订单：{{order.number}}'],
      { size: 10, minSize: 6 },
    ),
    onlyWith(down('rule-qr', 100.5, 124, 69), anyOf('order.code')),
    code('qr', [71, 101.2, 25, 22], 'qr', undefined),
    across('rule-pickup', 4, 96, 124),
    text('pickup-heading', [4, 125.5, 30, 4], ['取件尾号'], {
      size: 8,
      minSize: 8,
      showIf: anyOf('recipient.pickup'),
    }),
    text('pickup', [4, 129, 62, 17], ['{{recipient.pickup}}'], {
      size: 48,
      minSize: 30,
      weight: 'bold',
      lineHeight: 1,
      align: 'center',
      verticalAlign: 'middle',
      stretches: true,
    }),
    stretched(down('rule-signature', 124, 146, 69)),
    text('signature', [71, 125.5, 25, 4], ['签收'], { size: 8, minSize: 8 }),
  ],
  [
    band('destination', 11.5, 29.5, 1),
    band('code', 29.5, 55.5, 1, true),
    band('recipient', 55.5, 85.8, 2),
    band('sender', 85.8, 100.5, 0, true),
    band('contents', 100.5, 124, 0, true),
    band('pickup', 124, 146, 1),
  ],
);
