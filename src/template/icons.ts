/** The signs that a label may show. What they look like is in `layout/icon-shapes.ts`, what they are called in `i18n/`. */
export const ICON_NAMES = [
  // How a parcel wants to be treated.
  'fragile',
  'this-way-up',
  'keep-dry',
  'keep-cold',
  'keep-from-heat',
  'perishable',
  'handle-with-care',
  'do-not-stack',
  'no-hooks',
  'heavy',
  // What is in it.
  'battery',
  'liquid',
  'glass',
  'magnet',
  'gift',
  // What happens to it.
  'return',
  'recycle',
  'scissors',
  'phone',
  'locker',
  'home-delivery',
  'urgent',
  // Signs of every kind.
  'star',
  'tick',
  'cross',
  'privacy',
] as const;
export type IconName = (typeof ICON_NAMES)[number];
