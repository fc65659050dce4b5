import { foldGoods } from '../judge/fold-goods.ts';
import { sensitiveGoods } from '../judge/sensitive-goods.ts';
import { GOODS_CATEGORIES, OTHER_GOODS } from './goods-words.ts';

type CategoryId = keyof typeof GOODS_CATEGORIES;

/** A category in both languages; one of a fixed table, so that nothing of the goods' own name is in it. */
export interface GoodsCategory {
  readonly zh: string;
  readonly en: string;
}

const IDS = [
  'pets',
  'baby',
  'daily',
  'food',
  'drinks',
  'clothing',
  'shoes',
  'accessories',
  'beauty',
  'home',
  'kitchen',
  'appliances',
  'electronics',
  'books',
  'toys',
  'sports',
  'garden',
  'tools',
  'car',
  'crafts',
] as const satisfies readonly CategoryId[];

/** Words of these settle it wherever they stand: cat food is for cats. */
const SETTLING: ReadonlySet<CategoryId> = new Set<CategoryId>(['pets', 'baby']);

const HAN = /\p{Script=Han}/u;
const BY_OWN_NAME: ReadonlyMap<string, GoodsCategory> = new Map(
  IDS.flatMap((id) => {
    const category = GOODS_CATEGORIES[id];
    return [category.zh, category.en].map((name) => [name, category] as const);
  }),
);
const CHINESE = wordsOf('chinese', ' ');
const ENGLISH = wordsOf('english', ',');
const LONGEST_CHINESE = Math.max(...[...CHINESE.keys()].map((word) => word.length));

function wordsOf(language: 'chinese' | 'english', between: string): ReadonlyMap<string, CategoryId> {
  return new Map(
    IDS.flatMap((id) => GOODS_CATEGORIES[id][language].split(between).map((word) => [word, id] as const)),
  );
}

/**
 * The category of goods by their name. In Chinese and English the thing itself stands last ("tea cup"), so the last
 * word of the table counts, the longest of those that end there. Sensitive goods are household goods. The name of a
 * category is in that category.
 */
export function categoryOf(name: string): GoodsCategory {
  const own = BY_OWN_NAME.get(name);
  if (own !== undefined) return own;
  if (sensitiveGoods(name) !== undefined) return GOODS_CATEGORIES.daily;
  const folded = foldGoods(name).toLowerCase();
  const id = HAN.test(folded) ? (lastChinese(folded) ?? lastEnglish(folded)) : lastEnglish(folded);
  return id === undefined ? OTHER_GOODS : GOODS_CATEGORIES[id];
}

/** Longer words hide those that end inside them. */
function lastChinese(name: string): CategoryId | undefined {
  let last: CategoryId | undefined;
  for (let end = name.length; end > 0; end -= 1) {
    for (let length = Math.min(LONGEST_CHINESE, end); length > 0; length -= 1) {
      const id = CHINESE.get(name.slice(end - length, end));
      if (id === undefined) continue;
      if (SETTLING.has(id)) return id;
      last ??= id;
      end -= length - 1;
      break;
    }
  }
  return last;
}

const WORD = /[a-z]+/g;

/** Two words in a row before one of them. */
function lastEnglish(name: string): CategoryId | undefined {
  const words = name.match(WORD) ?? [];
  let last: CategoryId | undefined;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? '';
    const pair = at > 0 ? english(`${words[at - 1] ?? ''} ${word}`) : undefined;
    const id = pair ?? english(word);
    if (id === undefined) continue;
    if (SETTLING.has(id)) return id;
    last ??= id;
    if (pair !== undefined) at -= 1;
  }
  return last;
}

function english(word: string): CategoryId | undefined {
  const known = ENGLISH.get(word);
  if (known !== undefined || !word.endsWith('s')) return known;
  const single = ENGLISH.get(word.slice(0, -1)) ?? ENGLISH.get(word.replace(/ies$/, 'y'));
  return single ?? ENGLISH.get(word.replace(/es$/, ''));
}
