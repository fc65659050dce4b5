import { mm } from '../base/length.ts';
import type { Template } from './template.ts';
import type { TemplateKind } from './template-kinds.ts';

/** What is said of a template where there is a choice of them. */
export type TemplateTitle = Pick<Template, 'id' | 'name' | 'width' | 'height'>;

/** A built-in template's title, with what the gallery finds it by. */
export interface BuiltInTitle extends TemplateTitle {
  readonly kind: TemplateKind;
  /** Other words for the job, in both languages, apart by spaces. */
  readonly words: string;
}

/** Width and height in millimetres; both names without the size, which is put behind them. */
function title(
  id: string,
  [width, height]: readonly [number, number],
  kind: TemplateKind,
  names: readonly [en: string, chinese: string],
  words: string,
  size?: readonly [en: string, chinese: string],
): BuiltInTitle {
  const millimetres = `${width} × ${height} mm`;
  const [sizeEn, sizeChinese] = size ?? [millimetres, millimetres];
  const name = { en: `${names[0]} ${sizeEn}`, 'zh-CN': `${names[1]} ${sizeChinese}` };
  return { id, name, width: mm(width), height: mm(height), kind, words };
}

const INCHES_4X6 = ['4 × 6 in', '4 × 6 英寸'] as const;

/** The built-in templates by title, the default first: the page offers them without carrying what is on them. */
export const TEMPLATE_TITLES = {
  WAYBILL_76X130: title(
    'waybill-76x130',
    [76, 130],
    'waybill',
    ['Waybill', '一联面单'],
    '快递 电子面单 express shipping thermal 菜鸟',
  ),
  WAYBILL_100X150: title(
    'waybill-100x150',
    [100, 150],
    'waybill',
    ['Waybill', '快递面单'],
    '电子面单 express shipping thermal 热敏',
  ),
  WAYBILL_4X6: title(
    'waybill-4x6',
    [101.6, 152.4],
    'waybill',
    ['Shipping label', '国际面单'],
    '快递 跨境 english international parcel usps ups fedex 4x6',
    INCHES_4X6,
  ),
  WAYBILL_100X180: title(
    'waybill-100x180',
    [100, 180],
    'waybill',
    ['Two-part waybill', '二联面单'],
    '快递 电子面单 客户联 存根 撕 courier stub tear express',
  ),
  WAYBILL_100X100: title(
    'waybill-100x100',
    [100, 100],
    'waybill',
    ['Waybill (Chinese)', '方形面单'],
    '快递 电子面单 square express shipping',
  ),
  WAYBILL_100X100_EN: title(
    'waybill-100x100-en',
    [100, 100],
    'waybill',
    ['Shipping label', '英文方形面单'],
    '快递 跨境 english square parcel courier',
  ),
  LOCKER_STUB: title(
    'locker-stub-60x40',
    [60, 40],
    'pickup',
    ['Locker stub (Chinese)', '快递柜取件标'],
    '驿站 丰巢 尾号 取件码 locker parcel station last four digits',
  ),
  LOCKER_STUB_EN: title(
    'locker-stub-60x40-en',
    [60, 40],
    'pickup',
    ['Locker stub', '英文快递柜取件标'],
    '驿站 尾号 pickup point collect last four digits english',
  ),
  PICKUP_CARD: title(
    'pickup-card',
    [86, 54],
    'pickup',
    ['Pickup card (Chinese)', '提货卡'],
    '自提 门店 二维码 click collect store QR code',
  ),
  PICKUP_CARD_EN: title(
    'pickup-card-en',
    [86, 54],
    'pickup',
    ['Pickup card', '英文提货卡'],
    '自提 门店 二维码 click and collect store counter QR code english',
  ),
  RETURN: title(
    'return-100x100',
    [100, 100],
    'return',
    ['Return label (Chinese)', '退货标签'],
    '退回 售后 换货 refund exchange send back',
  ),
  RETURN_EN: title(
    'return-100x100-en',
    [100, 100],
    'return',
    ['Return label', '英文退货标签'],
    '退回 售后 refund exchange send back RMA english',
  ),
  PICK_LIST: title(
    'pick-list-80x120',
    [80, 120],
    'warehouse',
    ['Pick list (Chinese)', '拣货单'],
    '配货 仓库 商品清单 picking items packer',
  ),
  PICK_LIST_EN: title(
    'pick-list-80x120-en',
    [80, 120],
    'warehouse',
    ['Pick list', '英文拣货单'],
    '配货 仓库 picking items packer warehouse english',
  ),
  PACKING_SLIP: title(
    'packing-slip-100x150',
    [100, 150],
    'warehouse',
    ['Packing slip (Chinese)', '装箱单'],
    '发货单 随货 清单 delivery note items contents',
  ),
  PACKING_SLIP_EN: title(
    'packing-slip-100x150-en',
    [100, 150],
    'warehouse',
    ['Packing slip', '英文装箱单'],
    '发货单 随货 清单 delivery note items contents english',
  ),
  BOX_COUNT: title(
    'box-count-100x100',
    [100, 100],
    'warehouse',
    ['Box n of m (Chinese)', '箱号标签'],
    '箱唛 第几箱 多件 carton piece multi-box',
  ),
  BOX_COUNT_EN: title(
    'box-count-100x100-en',
    [100, 100],
    'warehouse',
    ['Box n of m', '英文箱号标签'],
    '箱唛 多件 carton piece of multi-box english',
  ),
  PUT_AWAY: title(
    'put-away-100x60',
    [100, 60],
    'warehouse',
    ['Put-away label (Chinese)', '入库上架标签'],
    '库位 收货 仓库 stock bin receiving pallet',
  ),
  PUT_AWAY_EN: title(
    'put-away-100x60-en',
    [100, 60],
    'warehouse',
    ['Put-away label', '英文入库标签'],
    '库位 仓库 stock bin receiving pallet inbound english',
  ),
  HAND_OVER: title(
    'hand-over-100x70',
    [100, 70],
    'warehouse',
    ['Courier hand-over slip (Chinese)', '快递交接单'],
    '揽收 签字 courier collection signature',
  ),
  HAND_OVER_EN: title(
    'hand-over-100x70-en',
    [100, 70],
    'warehouse',
    ['Courier hand-over slip', '英文快递交接单'],
    '揽收 签字 collection receipt signature manifest english',
  ),
  SHELF: title(
    'shelf-80x40',
    [80, 40],
    'warehouse',
    ['Shelf label', '货架标签'],
    '库位 仓库 bin rack storage barcode 条码',
  ),
  PRODUCT_60X40: title(
    'product-60x40',
    [60, 40],
    'product',
    ['Product label', '商品标签'],
    '货品 条码 二维码 goods item sticker SKU',
  ),
  PRODUCT_50X30: title(
    'product-50x30',
    [50, 30],
    'product',
    ['Product label', '商品标签'],
    '货品 条码 二维码 goods item sticker SKU',
  ),
  PRODUCT_40X30: title(
    'product-40x30',
    [40, 30],
    'product',
    ['Product label', '商品标签'],
    '货品 条码 二维码 goods item sticker SKU small 小',
  ),
  JEWELLERY_TAG: title(
    'jewellery-tag-75x25',
    [75, 25],
    'product',
    ['Jewellery tag', '珠宝标签'],
    '首饰 吊牌 眼镜 尾巴 75x25 jewelry tail rat-tail ring glasses',
    ['30 × 25 + 45 mm', '30 × 25 + 45 mm'],
  ),
  ADDRESS_60X40: title(
    'address-60x40',
    [60, 40],
    'address',
    ['Address label', '地址标签'],
    '收件 热敏 不干胶 recipient sticker thermal',
  ),
  ADDRESS_50X30: title(
    'address-50x30',
    [50, 30],
    'address',
    ['Address label', '地址标签'],
    '收件 热敏 不干胶 recipient sticker thermal',
  ),
  ADDRESS_40X30: title(
    'address-40x30',
    [40, 30],
    'address',
    ['Address label', '地址标签'],
    '收件 热敏 不干胶 recipient sticker thermal small 小',
  ),
  SHEET_L7160: title(
    'sheet-l7160',
    [63.5, 38.1],
    'sheet',
    ['A4 sheet L7160 ·', 'A4 标签纸 L7160 ·'],
    'avery J8160 21 address 地址 不干胶 收件 laser',
  ),
  SHEET_J8165: title(
    'sheet-l7165',
    [99.1, 67.7],
    'sheet',
    ['A4 sheet L7165 ·', 'A4 标签纸 L7165 ·'],
    'avery J8165 8 parcel address 地址 包裹 不干胶 laser',
  ),
  SHEET_70X37: title(
    'sheet-70x37',
    [70, 37],
    'sheet',
    ['A4 sheet, 24 labels ·', 'A4 标签纸 24 格 ·'],
    '3474 zweckform address 地址 不干胶 收件 laser',
  ),
  SHEET_5160: title(
    'sheet-5160',
    [66.7, 25.4],
    'sheet',
    ['Letter sheet 5160 ·', '美国 Letter 标签纸 5160 ·'],
    'avery 8160 30 address 地址 不干胶 2 5/8 x 1 inch laser',
    ['2⅝ × 1 in', '2⅝ × 1 英寸'],
  ),
  SHEET_5163: title(
    'sheet-5163',
    [101.6, 50.8],
    'sheet',
    ['Letter sheet 5163 ·', '美国 Letter 标签纸 5163 ·'],
    'avery 8163 10 shipping address 地址 4x2 inch laser',
    ['4 × 2 in', '4 × 2 英寸'],
  ),
  SHEET_5164: title(
    'sheet-5164',
    [101.6, 84.6],
    'sheet',
    ['Letter sheet 5164 ·', '美国 Letter 标签纸 5164 ·'],
    'avery 8164 6 shipping parcel address 地址 4x3 inch laser',
    ['4 × 3⅓ in', '4 × 3⅓ 英寸'],
  ),
  GIFT_NOTE: title(
    'gift-note',
    [105, 74],
    'card',
    ['Gift note (Chinese)', '礼物留言卡'],
    '贺卡 祝福 礼品 赠言 A7 greeting message present',
  ),
  GIFT_NOTE_EN: title(
    'gift-note-en',
    [105, 74],
    'card',
    ['Gift note', '英文礼物留言卡'],
    '贺卡 祝福 礼品 A7 greeting message present english',
  ),
  CUSTOMS: title(
    'customs-cn22',
    [74, 105],
    'customs',
    ['Customs declaration (Chinese, English)', '报关签条（中英）'],
    'CN22 海关 国际 跨境 邮政 A7 post international',
  ),
  CUSTOMS_EN: title(
    'customs-cn22-en',
    [74, 105],
    'customs',
    ['Customs declaration (English, French)', '报关签条（英法）'],
    'CN22 海关 国际 跨境 A7 post international douane english french',
  ),
  COLD_CHAIN: title(
    'cold-chain-100x70',
    [100, 70],
    'care',
    ['Cold chain (Chinese)', '冷链标签'],
    '生鲜 冷藏 冷冻 食品 药品 fresh food chilled refrigerate',
  ),
  COLD_CHAIN_EN: title(
    'cold-chain-100x70-en',
    [100, 70],
    'care',
    ['Cold chain', '英文冷链标签'],
    '生鲜 冷藏 食品 fresh food chilled refrigerate perishable english',
  ),
  FRAGILE: title(
    'fragile-100x70',
    [100, 70],
    'care',
    ['Fragile (Chinese)', '易碎标签'],
    '轻拿轻放 玻璃 向上 care glass this way up handle',
  ),
  FRAGILE_EN: title(
    'fragile-100x70-en',
    [100, 70],
    'care',
    ['Fragile', '英文易碎标签'],
    '轻拿轻放 玻璃 care glass this way up handle english',
  ),
} as const satisfies Readonly<Record<string, BuiltInTitle>>;
