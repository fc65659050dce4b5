import { cleanText } from './clean-text.ts';
import type { AllowedFind } from './decide/allowed-find.ts';
import type { MaskedField, MaskedOrder } from './masked-order.ts';
import type { OpenOrder } from './open-order.ts';

/** A free text as the masked order shows it; undefined where a rule shows nothing or something else in its place. */
export function shownFreeText(masked: MaskedOrder, field: string): MaskedField | undefined {
  const shown = fieldOf(field, masked, (at) => masked.items[at]?.name);
  return shown?.rule === 'text.scrub' ? shown : undefined;
}

/** Whether the masked order shows a value of free text because a person allowed it. Lapsed ones do not count. */
export function leavesAny(open: OpenOrder, masked: MaskedOrder, allowed: readonly AllowedFind[]): boolean {
  return allowed.some(({ field, text, start, end }) => {
    const raw = fieldOf(field, open, (at) => open.items[at]?.name);
    const shown = shownFreeText(masked, field)?.text.text;
    return raw !== undefined && cleanText(raw) === text && shown?.includes(text.slice(start, end)) === true;
  });
}

type FreeTexts<T> = Readonly<Record<'orderNo' | 'tracking' | 'remark', T>>;

function fieldOf<T>(field: string, texts: FreeTexts<T>, item: (at: number) => T | undefined): T | undefined {
  if (field === 'orderNo' || field === 'tracking' || field === 'remark') return texts[field];
  const at = /^items\.(\d+)\.name$/u.exec(field)?.[1];
  return at === undefined ? undefined : item(Number(at));
}
