/** Jobs that labels are for: the gallery is filtered by them. */
export const TEMPLATE_KINDS = [
  'waybill',
  'pickup',
  'return',
  'warehouse',
  'product',
  'address',
  'sheet',
  'card',
  'customs',
  'care',
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];
