import { isNameUnder } from '../../i18n/i18n.ts';
import { fieldName } from '../../i18n/problem-text.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { RulePlace } from '../../masking/decide/strictness.ts';
import type { FindKind } from '../../masking/scrub/find.ts';
import { slotOfPlace } from '../../state/policy-changes.ts';

/** The short name of a rule. */
export function ruleName(t: Translate, rule: string): string {
  return isNameUnder('rule', rule) ? t(`rule.${rule}`) : rule;
}

export function slotName(t: Translate, slot: string): string {
  return isNameUnder('slot', slot) ? t(`slot.${slot}`) : slot;
}

/** `recipient.name` in words. */
export function placeName(t: Translate, place: RulePlace): string {
  const slot = slotName(t, slotOfPlace(place));
  if (place.startsWith('recipient.')) return t('editor.placeOf', { side: t('editor.side.recipient'), slot });
  if (place.startsWith('sender.')) return t('editor.placeOf', { side: t('editor.side.sender'), slot });
  return slot;
}

/** Several places; both sides of the same kind of value are one. */
export function placeNames(t: Translate, places: readonly RulePlace[]): string {
  const names = places.flatMap((place) => {
    const slot = slotOfPlace(place);
    const isBoth = (['recipient', 'sender'] as const).every((side) =>
      places.some((other) => other === `${side}.${slot}`),
    );
    if (!isBoth) return [placeName(t, place)];
    if (place.startsWith('sender.')) return [];
    return [t('editor.placeOf', { side: t('editor.side.both'), slot: slotName(t, slot) })];
  });
  return listText(t, names);
}

export function listText(t: Translate, names: readonly string[]): string {
  return names.reduce((first, second) => (first === '' ? second : t('editor.and', { first, second })), '');
}

/** The free text that a find is in; goods are not told apart. */
export function findText(t: Translate, field: string, kind: string): string {
  const said = isFindKind(kind) ? t(`order.findKind.${kind}`) : kind;
  return t('order.find', { kind: said, field: fieldName(t, field.replace(/^items\.\d+\./u, 'items.')) });
}

/** The same for all finds of an order: those that would read alike are numbered as they stand. */
export function findTexts(
  t: Translate,
  finds: readonly { readonly field: string; readonly kind: string }[],
): readonly string[] {
  const said = finds.map(({ field, kind }) => findText(t, field, kind));
  return said.map((what, at) => {
    const total = said.filter((other) => other === what).length;
    const nth = said.slice(0, at + 1).filter((other) => other === what).length;
    return total === 1 ? what : t('order.findOf', { what, nth, total });
  });
}

function isFindKind(kind: string): kind is FindKind {
  return isNameUnder('order.findKind', kind);
}
