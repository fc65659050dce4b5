import { TEMPLATE_TITLES } from '../template-titles.ts';
import {
  anyOf,
  across,
  band,
  chip,
  code,
  dashed,
  designed,
  down,
  onlyWith,
  stretched,
  text,
} from './elements.ts';

const SENDER = anyOf('sender.name', 'sender.phone', 'sender.region', 'sender.detail');

/**
 * The two-part waybill that is torn at 110 mm (SF's 100 × 180 stock, 110 + 70): the courier's part above, the
 * recipient's stub below. The paper is perforated, so the courier's part keeps its height: it has no bands.
 */
export const WAYBILL_100X180 = designed(
  TEMPLATE_TITLES.WAYBILL_100X180,
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
    }),
    across('rule-recipient', 4, 96, 29.5, 0.5),
    chip('recipient-chip', [4, 32, 9, 9], '收', 19),
    text('recipient-name', [16, 32, 80, 9], ['{{recipient.name}}　{{recipient.phone}}'], {
      size: 18,
      minSize: 9,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1.2,
      verticalAlign: 'middle',
    }),
    text('recipient-address', [16, 42, 80, 16], ['{{recipient.address}}', '邮编 {{recipient.postcode}}'], {
      size: 12,
      minSize: 7,
    }),
    onlyWith(across('rule-sender', 4, 96, 59.5), SENDER),
    chip('sender-chip', [5, 61.5, 7, 7], '寄', 14, SENDER),
    text('sender', [16, 61, 80, 11], ['{{sender.name}}　{{sender.phone}}', '{{sender.address}}'], {
      size: 9,
      minSize: 6,
      lineHeight: 1.2,
    }),
    onlyWith(across('rule-code', 4, 96, 73.5, 0.5), anyOf('order.code')),
    code('barcode', [4, 75, 92, 18.5], 'code128', 10),
    across('rule-signature', 4, 96, 94.5),
    text('pickup', [4, 96, 44, 12], ['尾号 {{recipient.pickup}}'], {
      size: 24,
      minSize: 14,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1,
      verticalAlign: 'middle',
    }),
    down('rule-signature-left', 94.5, 108.5, 50),
    text('signature', [52, 96, 44, 4], ['签收'], { size: 8, minSize: 8 }),
    dashed('tear-line', [3, 109.5, 94, 1]),
    chip('stub-notice', [4, 113, 16, 5.5], '客户联', 9.5),
    text('number', [22, 113, 74, 5.5], ['{{order.number}}'], {
      size: 9,
      minSize: 6,
      keepWords: true,
      align: 'right',
      verticalAlign: 'middle',
    }),
    across('rule-stub-recipient', 4, 96, 120.5),
    text(
      'stub-recipient',
      [4, 122, 92, 16],
      ['收：{{recipient.name}}　{{recipient.phone}}', '{{recipient.address}}'],
      { size: 10, minSize: 6, lineHeight: 1.3, stretches: true },
    ),
    across('rule-stub-contents', 4, 96, 139.5),
    stretched(
      text(
        'contents',
        [4, 141.2, 64, 34.8],
        ['内件：{{order.goods}}', '备注：{{order.remark}}', '寄：{{sender.name}}', '单号：{{order.code}}'],
        { size: 9.5, minSize: 6, lineHeight: 1.35 },
      ),
    ),
    onlyWith(stretched(down('rule-stub-code', 139.5, 176, 70)), anyOf('order.code')),
    stretched(code('qr', [72, 145, 24, 24], 'qr', undefined)),
  ],
  [band('stub-recipient', 120.5, 139.5, 0), band('stub-contents', 139.5, 176, 1, true)],
);
