import type { NamesUnder, Translate } from './messages.ts';

/** What a label's sign is called. */
export function iconName(t: Translate, icon: NamesUnder<'icon'>): string {
  return t(`icon.${icon}`);
}
