import { NUMERALS } from './room-token.ts';

/**
 * Which kinds of characters a folded text has, as bits, read in one pass. What a pattern cannot match without is
 * asked for first: it costs far less than trying the pattern, and most addresses lack most of it.
 */
export const FEATURES = {
  digit: 1,
  letter: 2,
  numeral: 4,
  side: 8,
  room: 16,
  house: 32,
  shop: 64,
  annex: 128,
  unit: 256,
  door: 512,
  storey: 1_024,
  account: 2_048,
  dash: 4_096,
  estate: 8_192,
  building: 16_384,
  separator: 32_768,
  ground: 65_536,
  end: 131_072,
} as const;

const CHARACTERS: Readonly<Record<keyof typeof FEATURES, string>> = {
  digit: '0123456789',
  letter: 'abcdefghijklmnopqrstuvwxyz',
  numeral: NUMERALS,
  side: '甲乙丙丁戊东西南北中左右',
  room: '位元室户房层铺档卡柜间屋床病',
  house: '号',
  shop: '铺商店门仓库车',
  annex: '之附',
  unit: '元户',
  door: '门',
  storey: '楼',
  account: '微威薇wvq扣企',
  dash: '-',
  estate: '区园寓厦楼场舍村苑城府庭邸湾',
  building: '楼幢栋座#',
  ground: '地',
  end: '首顶底阁',
  separator:
    ' \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff/_.~、,，·•|\\:+',
};

const BITS = new Uint32Array(0x10000);
for (const [name, bit] of Object.entries(FEATURES)) {
  for (const [feature, characters] of Object.entries(CHARACTERS)) {
    if (feature !== name) continue;
    for (let at = 0; at < characters.length; at += 1) {
      const code = characters.charCodeAt(at);
      BITS[code] = (BITS[code] ?? 0) | bit;
    }
  }
}

export function featuresOf(text: string): number {
  let features = 0;
  for (let at = 0; at < text.length; at += 1) features |= BITS[text.charCodeAt(at)] ?? 0;
  return features;
}
