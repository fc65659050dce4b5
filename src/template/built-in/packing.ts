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
  goodsTable,
  onlyWith,
  rule,
  stretched,
  text,
} from './elements.ts';
import type { GoodsWords } from './elements.ts';

interface PickWords {
  readonly heading: string;
  readonly table: GoodsWords;
  readonly remark: string;
  readonly quantity: string;
  readonly signs: readonly [picked: string, checked: string];
}

/** For the walk along the shelves: what and how many. It names nobody. */
function pickList(title: TemplateTitle, words: PickWords): Template {
  return designed(
    title,
    [
      chip('heading', [4, 4, 34, 8], words.heading, 14),
      text('date', [4, 13.8, 48, 4.2], ['{{print.mark}}{{print.date}}'], { size: 8, minSize: 6 }),
      text('number', [4, 18.2, 48, 5.8], ['{{order.number}}'], {
        size: 11,
        minSize: 6,
        weight: 'bold',
        keepWords: true,
        lineHeight: 1.2,
        verticalAlign: 'middle',
      }),
      code('qr', [55, 3.5, 21, 21], 'qr', undefined, 'order.number'),
      across('rule-goods', 4, 76, 26, 0.5),
      stretched(goodsTable('goods', [4, 27.5, 72, 44.5], words.table, { size: 11.5, minSize: 7, rows: 12 })),
      across('rule-remark', 4, 76, 73),
      text('remark', [4, 74.6, 72, 14], [words.remark], { size: 9, minSize: 6, lineHeight: 1.35 }),
      across('rule-quantity', 4, 76, 90, 0.5),
      text('quantity', [4, 91, 72, 11], [words.quantity], {
        size: 20,
        minSize: 12,
        weight: 'bold',
        lineHeight: 1.2,
        verticalAlign: 'middle',
      }),
      text('picked', [4, 111.5, 33, 4], [words.signs[0]], { size: 8, minSize: 7, lineHeight: 1.2 }),
      rule('picked-line', [4, 110, 33, 1]),
      text('checked', [43, 111.5, 33, 4], [words.signs[1]], { size: 8, minSize: 7, lineHeight: 1.2 }),
      rule('checked-line', [43, 110, 33, 1]),
    ],
    [band('goods', 26, 73, 1, true), band('remark', 73, 90, 0, true), band('quantity', 90, 103, 0, true)],
  );
}

export const PICK_LIST = pickList(TEMPLATE_TITLES.PICK_LIST, {
  heading: '拣货单',
  table: { goods: '商品', quantity: '数量', more: '另有 {{n}} 种商品' },
  remark: '备注：{{order.remark}}',
  quantity: '共 {{order.quantity}} 件',
  signs: ['拣货', '复核'],
});
export const PICK_LIST_EN = pickList(TEMPLATE_TITLES.PICK_LIST_EN, {
  heading: 'PICK LIST',
  table: { goods: 'Item', quantity: 'Qty', more: 'and {{n}} more' },
  remark: 'Note: {{order.remark}}',
  quantity: '{{order.quantity}} in all',
  signs: ['Picked by', 'Checked by'],
});

interface SlipWords {
  readonly heading: string;
  readonly number: string;
  readonly recipient: string;
  readonly table: GoodsWords;
  readonly quantity: string;
  readonly remark: string;
  readonly thanks: string;
  readonly help: string;
}

/** Lies in the parcel: what is in it, from whom. No phone, no street, no price. */
function packingSlip(title: TemplateTitle, words: SlipWords): Template {
  return designed(
    title,
    [
      text('heading', [5, 5, 62, 11], [words.heading], {
        size: 24,
        minSize: 16,
        weight: 'bold',
        lineHeight: 1.1,
        verticalAlign: 'middle',
      }),
      text('sender', [5, 16.5, 62, 5], ['{{sender.name}}'], {
        size: 10,
        minSize: 6,
        lineHeight: 1.2,
        verticalAlign: 'middle',
      }),
      text('number', [5, 22.5, 62, 8.5], [words.number, '{{print.mark}}{{print.date}}'], {
        size: 8.5,
        minSize: 6,
        lineHeight: 1.35,
      }),
      code('qr', [70, 4.5, 26, 26], 'qr', undefined, 'order.number'),
      across('rule-recipient', 5, 95, 33, 0.5),
      text('recipient', [5, 34.5, 90, 7], [words.recipient], {
        size: 11,
        minSize: 7,
        lineHeight: 1.2,
        verticalAlign: 'middle',
      }),
      across('rule-goods', 5, 95, 43),
      stretched(goodsTable('goods', [5, 44.5, 90, 48], words.table, { size: 11, minSize: 7, rows: 14 })),
      onlyWith(across('rule-quantity', 5, 95, 93.5), anyOf('order.quantity')),
      text('quantity', [5, 95, 90, 7], [words.quantity], {
        size: 12,
        minSize: 8,
        weight: 'bold',
        lineHeight: 1.2,
        align: 'right',
        verticalAlign: 'middle',
      }),
      across('rule-remark', 5, 95, 104),
      text('remark', [5, 106, 90, 17], [words.remark], { size: 10, minSize: 6, lineHeight: 1.4 }),
      across('rule-thanks', 5, 95, 126, 0.5),
      text('thanks', [5, 128.5, 90, 8], [words.thanks], {
        size: 14,
        minSize: 9,
        weight: 'bold',
        lineHeight: 1.2,
        align: 'center',
        verticalAlign: 'middle',
      }),
      text('help', [5, 137, 90, 8], [words.help], {
        size: 8.5,
        minSize: 6,
        align: 'center',
        verticalAlign: 'middle',
      }),
    ],
    [
      band('goods', 43, 93.5, 1, true),
      band('quantity', 93.5, 104, 0, true),
      band('remark', 104, 126, 0, true),
    ],
  );
}

export const PACKING_SLIP = packingSlip(TEMPLATE_TITLES.PACKING_SLIP, {
  heading: '装箱单',
  number: '订单号 {{order.number}}',
  recipient: '收件人　{{recipient.name}}　{{recipient.routing}}',
  table: { goods: '商品清单', quantity: '数量', more: '另有 {{n}} 种商品' },
  quantity: '共 {{order.quantity}} 件',
  remark: '备注：{{order.remark}}',
  thanks: '感谢您的惠顾',
  help: '如有问题，请凭订单号联系店铺客服。',
});
export const PACKING_SLIP_EN = packingSlip(TEMPLATE_TITLES.PACKING_SLIP_EN, {
  heading: 'Packing slip',
  number: 'Order {{order.number}}',
  recipient: 'For {{recipient.name}}　{{recipient.routing}}',
  table: { goods: 'In this parcel', quantity: 'Qty', more: 'and {{n}} more' },
  quantity: 'Items: {{order.quantity}}',
  remark: 'Note: {{order.remark}}',
  thanks: 'Thank you for your order',
  help: 'Anything wrong? Write to the shop and give the order number.',
});
