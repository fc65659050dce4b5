/** The kind of goods. */
export function categoryOf(text: string): { readonly zh: string; readonly en: string } {
  return text === '' ? { zh: '', en: '' } : { zh: '商品', en: 'goods' };
}
