import { unreachable } from '../base/unreachable.ts';
import { mintField, mintWords } from './mask-party.ts';
import type { MaskedField, MaskedItem } from './masked-order.ts';
import type { OpenOrder } from './open-order.ts';
import { categoryOf } from './operate/goods-categories.ts';
import { EMPTY } from './outcome.ts';
import type { Rule } from './policy.ts';

const HAN = /\p{Script=Han}/u;
const GOODS = { zh: '商品', en: 'goods' } as const;

/**
 * The goods as the rule shows them. `scrub` shows one name but for what is found in it; `at` is its place in the order.
 * `bare` is a name without what is found in it, which alone may decide what is shown instead.
 */
export function maskItems(
  items: OpenOrder['items'],
  { rule }: Rule<'goods'>,
  scrub: (name: string, at: number) => MaskedField,
  bare: (name: string) => string,
): readonly MaskedItem[] {
  switch (rule) {
    case 'goods.scrub':
      return items.map(({ name, quantity }, at) => ({ name: scrub(name, at), quantity }));
    case 'goods.category':
      return byName(
        items.map(({ name, quantity }) => {
          const text = bare(name);
          return { name: text === '' ? '' : wordFor(text, categoryOf(text)), quantity };
        }),
        rule,
      );
    case 'goods.count':
      return byName(
        items.map(({ quantity }) => ({ name: wordFor(bare(items[0]?.name ?? ''), GOODS), quantity })),
        rule,
      );
    case 'goods.drop':
      return items.map(({ name, quantity }) => ({
        name: mintField(name === '' ? EMPTY : { text: '', state: 'hidden' }, rule),
        quantity,
      }));
    default:
      return unreachable(rule);
  }
}

/** In the language of the goods' own name. */
function wordFor(name: string, word: { readonly zh: string; readonly en: string }): string {
  return HAN.test(name) ? word.zh : word.en;
}

/** Goods of the same name as one, in the order in which they come. */
function byName(
  items: readonly { readonly name: string; readonly quantity: number }[],
  rule: Rule<'goods'>['rule'],
): readonly MaskedItem[] {
  const counts = new Map<string, number>();
  for (const { name, quantity } of items) counts.set(name, (counts.get(name) ?? 0) + quantity);
  return [...counts].map(([name, quantity]) => ({
    name: { ...mintWords(name, rule), state: 'masked' },
    quantity,
  }));
}
