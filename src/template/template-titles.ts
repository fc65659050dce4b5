import { mm } from '../base/length.ts';
import type { Template } from './template.ts';

/** What is said of a template where there is a choice of them. */
export type TemplateTitle = Pick<Template, 'id' | 'name' | 'width' | 'height'>;

/** The built-in templates by title, the default first: the page offers them without carrying what is on them. */
export const TEMPLATE_TITLES = {
  WAYBILL_76X130: {
    id: 'waybill-76x130',
    name: { en: 'Waybill 76 × 130 mm', 'zh-CN': '一联面单 76 × 130 mm' },
    width: mm(76),
    height: mm(130),
  },
  WAYBILL_100X150: {
    id: 'waybill-100x150',
    name: { en: 'Waybill 100 × 150 mm', 'zh-CN': '快递面单 100 × 150 mm' },
    width: mm(100),
    height: mm(150),
  },
  WAYBILL_4X6: {
    id: 'waybill-4x6',
    name: { en: 'Shipping label 4 × 6 in', 'zh-CN': '国际面单 4 × 6 英寸' },
    width: mm(101.6),
    height: mm(152.4),
  },
} as const satisfies Readonly<Record<string, TemplateTitle>>;
