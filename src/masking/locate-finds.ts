import { cleanText } from './clean-text.ts';
import type { AllowedFind } from './decide/allowed-find.ts';
import { readOrder } from './mask-order.ts';
import type { MaskContext } from './mask-order.ts';
import type { OpenOrder } from './open-order.ts';
import type { Policy } from './policy.ts';
import type { TextPlace } from './scrub/text-place.ts';

/**
 * Where the finds of an order's free texts stand, in the order of `MaskedOrder.finds` within each field: for letting one of
 * them stay. Holds real text; for the room alone.
 */
export function locateFinds(open: OpenOrder, policy: Policy, context: MaskContext): readonly AllowedFind[] {
  const { scrub } = readOrder(open, policy, context);
  const texts: readonly (readonly [field: string, place: TextPlace, raw: string])[] = [
    ['orderNo', 'number', open.orderNo],
    ['tracking', 'number', open.tracking],
    ...open.items.map(({ name }, at) => [`items.${at}.name`, 'goods', name] as const),
    ['remark', 'remark', open.remark],
  ];
  return texts.flatMap(([field, place, raw]) => {
    const text = cleanText(raw);
    if (text === '') return [];
    return scrub(text, place, field).finds.map(({ kind, start, end }) => ({ field, text, kind, start, end }));
  });
}
