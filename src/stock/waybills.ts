import { mm } from '../base/length.ts';
import type { LocalText } from '../base/language.ts';
import { STOCK_SCHEMA, STOCK_VERSION } from './stock.ts';
import type { RollStock, WaybillStock } from './stock.ts';

/** A common size and where it is stated. */
interface CommonStock {
  readonly stock: WaybillStock | RollStock;
  /** The public page that states the size; null where none was found. */
  readonly source: string | null;
  /** What it is used for, in English, for the search. */
  readonly use: string;
}

const head = (id: string, en: string, zh: string) => {
  const name: LocalText = { en, 'zh-CN': zh };
  return { schema: STOCK_SCHEMA, version: STOCK_VERSION, id, name } as const;
};

const waybill = (id: string, en: string, zh: string, width: number, height: number): WaybillStock => ({
  ...head(id, en, zh),
  kind: 'waybill',
  label: { shape: 'rect', width: mm(width), height: mm(height) },
});

/** Paper for receipts: cut where the print ends. Lengths are what receipt printers are asked for, not the paper's. */
const receipt = (id: string, en: string, zh: string, width: number): RollStock => ({
  ...head(id, en, zh),
  kind: 'roll',
  backing: mm(width),
  label: { shape: 'rect', width: mm(width), height: mm(150) },
  feed: { by: 'continuous', shortest: mm(20), longest: mm(1000) },
});

/** Sizes of waybills and thermal labels that sellers load today, from public pages of carriers and platforms. */
export const COMMON_STOCKS: readonly CommonStock[] = [
  {
    stock: waybill('cn-76x130', 'Single-part waybill 76 × 130 mm', '一联单 76 × 130 mm', 76, 130),
    source: 'developers.weixin.qq.com/doc/channels/API/ewaybill/get_template_config.html',
    use: 'Chinese express waybill, thermal, die-cut',
  },
  {
    stock: waybill('cn-100x150', 'Waybill 100 × 150 mm', '快递面单 100 × 150 mm', 100, 150),
    source: 'docs.shipstation.com/apis/shipengine/docs/labels/formats',
    use: 'express waybill, thermal, die-cut',
  },
  {
    stock: waybill('cn-100x180', 'Multi-part waybill 100 × 180 mm', '二联/三联单 100 × 180 mm', 100, 180),
    source: null,
    use: 'older Chinese waybill in two or three parts, thermal, die-cut',
  },
  {
    stock: waybill('us-4x6', 'Shipping label 4 × 6 in', '国际面单 4 × 6 英寸', 101.6, 152.4),
    source: 'docs.goshippo.com/docs/shipments/shippinglabelsizes',
    use: 'shipping label, thermal, die-cut',
  },
  {
    stock: waybill('us-4x8', 'Shipping label 4 × 8 in', '国际面单 4 × 8 英寸', 101.6, 203.2),
    source: 'docs.goshippo.com/docs/shipments/shippinglabelsizes',
    use: 'shipping label with doc tab, thermal, die-cut',
  },
  {
    stock: waybill('a6', 'Shipping label A6, 105 × 148 mm', '面单 A6（105 × 148 mm）', 105, 148),
    source: 'docs.goshippo.com/docs/shipments/shippinglabelsizes',
    use: 'shipping label, sheet or thermal',
  },
  {
    stock: waybill('a5', 'Shipping label A5, 148 × 210 mm', '面单 A5（148 × 210 mm）', 148, 210),
    source: 'docs.goshippo.com/docs/shipments/shippinglabelsizes',
    use: 'shipping label, half A4 sheet',
  },
  {
    stock: waybill('us-2.3x7.5', 'Postage label 2.3 × 7.5 in', '邮资标签 2.3 × 7.5 英寸', 58.42, 190.5),
    source: 'docs.goshippo.com/docs/shipments/shippinglabelsizes',
    use: 'internet postage, Dymo 30387, thermal',
  },
  {
    stock: waybill('thermal-50x30', 'Label 50 × 30 mm', '标签 50 × 30 mm', 50, 30),
    source: 'github.com/MultiMote/niimblue, src/defaults.ts',
    use: 'product or price label, thermal, die-cut',
  },
  {
    stock: waybill('thermal-40x12', 'Small label 40 × 12 mm', '小标签 40 × 12 mm', 40, 12),
    source: 'github.com/MultiMote/niimblue, src/defaults.ts',
    use: 'mini label, thermal, die-cut',
  },
  {
    stock: receipt('receipt-58', 'Receipt roll 58 mm', '小票纸 58 mm', 58),
    source: 'github.com/0ldFive/Vue-Print-Designer, src/constants/paper.ts',
    use: 'receipt, continuous',
  },
  {
    stock: receipt('receipt-80', 'Receipt roll 80 mm', '小票纸 80 mm', 80),
    source: 'github.com/0ldFive/Vue-Print-Designer, src/constants/paper.ts',
    use: 'receipt, continuous',
  },
];
