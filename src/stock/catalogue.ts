import { mm } from '../base/length.ts';
import type { Mm } from '../base/length.ts';
import type { Stock } from './stock.ts';

/** Sizes of waybills that sellers load today, from public pages of carriers and platforms. */
export const STOCKS: readonly Stock[] = [
  {
    schema: 'hushlabel/stock',
    version: 1,
    id: 'cn-76x130',
    name: { en: 'Single-part waybill 76 × 130 mm', 'zh-CN': '一联单 76 × 130 mm' },
    kind: 'thermal-die-cut',
    width: mm(76),
    height: mm(130),
    source: 'developers.weixin.qq.com/doc/channels/API/ewaybill/get_template_config.html',
  },
  {
    schema: 'hushlabel/stock',
    version: 1,
    id: 'cn-100x150',
    name: { en: 'Waybill 100 × 150 mm', 'zh-CN': '快递面单 100 × 150 mm' },
    kind: 'thermal-die-cut',
    width: mm(100),
    height: mm(150),
    source: 'docs.shipstation.com/apis/shipengine/docs/labels/formats',
  },
  {
    schema: 'hushlabel/stock',
    version: 1,
    id: 'us-4x6',
    name: { en: 'Shipping label 4 × 6 in', 'zh-CN': '国际面单 4 × 6 英寸' },
    kind: 'thermal-die-cut',
    width: mm(101.6),
    height: mm(152.4),
    source: 'docs.goshippo.com/docs/shipments/shippinglabelsizes',
  },
];

/** Sheets are cut and drivers round to about this much, in millimetres. */
const TOLERANCE = 0.05;

/** The stock that a label of this size is printed on; undefined where the catalogue has none. */
export function stockForLabel(width: Mm, height: Mm): Stock | undefined {
  return STOCKS.find(
    (stock) => Math.abs(stock.width - width) <= TOLERANCE && Math.abs(stock.height - height) <= TOLERANCE,
  );
}
