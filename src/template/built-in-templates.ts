import {
  ADDRESS_40X30,
  ADDRESS_50X30,
  ADDRESS_60X40,
  SHEET_5160,
  SHEET_5163,
  SHEET_5164,
  SHEET_70X37,
  SHEET_J8165,
  SHEET_L7160,
} from './built-in/address.ts';
import { COLD_CHAIN, COLD_CHAIN_EN, FRAGILE, FRAGILE_EN } from './built-in/care.ts';
import { CUSTOMS, CUSTOMS_EN } from './built-in/customs.ts';
import { GIFT_NOTE, GIFT_NOTE_EN } from './built-in/gift-note.ts';
import { PACKING_SLIP, PACKING_SLIP_EN, PICK_LIST, PICK_LIST_EN } from './built-in/packing.ts';
import { LOCKER_STUB, LOCKER_STUB_EN, PICKUP_CARD, PICKUP_CARD_EN } from './built-in/pickup.ts';
import { JEWELLERY_TAG, PRODUCT_40X30, PRODUCT_50X30, PRODUCT_60X40 } from './built-in/product.ts';
import { RETURN, RETURN_EN } from './built-in/returns.ts';
import {
  BOX_COUNT,
  BOX_COUNT_EN,
  HAND_OVER,
  HAND_OVER_EN,
  PUT_AWAY,
  PUT_AWAY_EN,
  SHELF,
} from './built-in/warehouse.ts';
import { WAYBILL_100X100, WAYBILL_100X100_EN } from './built-in/waybill-100x100.ts';
import { WAYBILL_100X150 } from './built-in/waybill-100x150.ts';
import { WAYBILL_100X180 } from './built-in/waybill-100x180.ts';
import { WAYBILL_4X6 } from './built-in/waybill-4x6.ts';
import { WAYBILL_76X130 } from './built-in/waybill-76x130.ts';
import type { Template } from './template.ts';

/** The templates that everybody has, the default first; in the order of their titles. */
export const BUILT_IN_TEMPLATES: readonly [Template, ...Template[]] = [
  WAYBILL_76X130,
  WAYBILL_100X150,
  WAYBILL_4X6,
  WAYBILL_100X180,
  WAYBILL_100X100,
  WAYBILL_100X100_EN,
  LOCKER_STUB,
  LOCKER_STUB_EN,
  PICKUP_CARD,
  PICKUP_CARD_EN,
  RETURN,
  RETURN_EN,
  PICK_LIST,
  PICK_LIST_EN,
  PACKING_SLIP,
  PACKING_SLIP_EN,
  BOX_COUNT,
  BOX_COUNT_EN,
  PUT_AWAY,
  PUT_AWAY_EN,
  HAND_OVER,
  HAND_OVER_EN,
  SHELF,
  PRODUCT_60X40,
  PRODUCT_50X30,
  PRODUCT_40X30,
  JEWELLERY_TAG,
  ADDRESS_60X40,
  ADDRESS_50X30,
  ADDRESS_40X30,
  SHEET_L7160,
  SHEET_J8165,
  SHEET_70X37,
  SHEET_5160,
  SHEET_5163,
  SHEET_5164,
  GIFT_NOTE,
  GIFT_NOTE_EN,
  CUSTOMS,
  CUSTOMS_EN,
  COLD_CHAIN,
  COLD_CHAIN_EN,
  FRAGILE,
  FRAGILE_EN,
];

/** Whether it is one of ours as it comes: its words are no seller's, and nobody can change them. */
export function isBuiltIn(template: Template): boolean {
  return builtInTemplate(template.id) === template;
}

export function builtInTemplate(id: string): Template | undefined {
  return BUILT_IN_TEMPLATES.find((template) => template.id === id);
}
