import { NUMERALS, ROW_SIGNS } from './room-token.ts';

/**
 * What a folded text has in it, as bits, read in one pass: kinds of characters, and pairs that stand beside one
 * another. What a pattern cannot match without is asked for first: it costs far less than trying the pattern, and most
 * addresses lack most of it. A bit too many costs time; one too few would be a room that is not found.
 */
export const FEATURES = {
  digit: 1,
  letter: 2,
  numeral: 4,
  side: 8,
  bed: 16,
  annex: 32,
  account: 64,
  dash: 128,
  building: 256,
  separator: 512,
  ground: 1_024,
  end: 2_048,
  plate: 4_096,
  f: 8_192,
  storey: 16_384,
  /** 3单元, 201室, 12b 房: a word of a room behind a number. */
  numberedRoom: 32_768,
  /** 12号房, 100号商铺: such a word, or one of a shop, behind a house. */
  houseRoom: 65_536,
  /** 甲单元, 东户 */
  letteredUnit: 131_072,
  /** 4门 */
  numberedDoor: 262_144,
  /** 5楼, 3字楼 */
  numberedStorey: 524_288,
  /** 房号, 室号 */
  roomHouse: 1_048_576,
  /** 99号2501, 99号院 A2501 */
  houseNumber: 2_097_152,
  /** 花园2501 */
  estateNumber: 4_194_304,
} as const;

type Kind =
  | 'digit'
  | 'letter'
  | 'numeral'
  | 'side'
  | 'bed'
  | 'annex'
  | 'account'
  | 'dash'
  | 'building'
  | 'separator'
  | 'ground'
  | 'end'
  | 'plate'
  | 'f'
  | 'storey';

const SPACES =
  ' \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

const CHARACTERS: Readonly<Record<Kind, string>> = {
  digit: '0123456789',
  letter: 'abcdefghijklmnopqrstuvwxyz',
  numeral: NUMERALS,
  side: '甲乙丙丁戊东西南北中左右边间头',
  bed: '病床',
  annex: '之附',
  account: '微威薇wvq扣企',
  dash: '-',
  building: '楼幢栋座#',
  ground: '地',
  end: '首顶頂底阁閣',
  plate: '牌',
  f: 'f',
  storey: '楼层',
  separator: `${SPACES}，${ROW_SIGNS}`,
};

/** What a character may be beside another; not part of what is told. */
const ROOM_WORD = 1 << 24;
const HOUSE = 1 << 25;
const ESTATE = 1 << 26;
const UNIT_WORD = 1 << 27;
const SPACE = 1 << 28;
/** What may stand between a house or an estate and a number. */
const GAP = 1 << 29;
const HOUSE_ROOM = 1 << 30;
const TOLD = ROOM_WORD - 1;

const BITS = new Int32Array(0x10000);
for (const [kind, characters] of Object.entries(CHARACTERS)) {
  for (const [name, bit] of Object.entries(FEATURES)) if (name === kind) mark(characters, bit);
}
mark('单室户房层楼铺商档卡柜间屋', ROOM_WORD);
mark('号', HOUSE);
mark('区园寓厦楼场舍村苑城府庭邸湾', ESTATE);
mark('单户', UNIT_WORD);
mark(SPACES, SPACE | GAP);
mark(',，、.·_/()（-院', GAP);
mark('单室户房档柜卡间屋铺商店门仓库车', HOUSE_ROOM);

function mark(characters: string, bit: number): void {
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    BITS[code] = (BITS[code] ?? 0) | bit;
  }
}

const F = FEATURES;
const NUMBER = F.digit | F.numeral;
const DOOR = '门'.charCodeAt(0);
const STOREY = '楼'.charCodeAt(0);
const SCRIPT = '字'.charCodeAt(0);
const ROOM_BEFORE_HOUSE = '房间室户';

export function featuresOf(text: string): number {
  let features = 0;
  /** The last character that is no space, and the one right before. */
  let last = 0;
  let before = 0;
  let code = 0;
  /** How many letters and spaces may still stand between a number and its word. */
  let sinceNumber = 0;
  let afterHouse = false;
  let afterEstate = false;
  for (let at = 0; at < text.length; at += 1) {
    const previous = code;
    code = text.charCodeAt(at);
    const bits = BITS[code] ?? 0;
    features |= bits;
    if ((bits & (ROOM_WORD | UNIT_WORD | HOUSE_ROOM)) !== 0) {
      if (sinceNumber > 0 && (bits & ROOM_WORD) !== 0) features |= F.numberedRoom;
      if ((last & HOUSE) !== 0) features |= F.houseRoom;
      if ((bits & UNIT_WORD) !== 0 && (last & (F.letter | F.side)) !== 0) features |= F.letteredUnit;
    }
    if ((bits & (F.digit | F.letter)) !== 0) {
      if (afterHouse) features |= F.houseNumber;
      if (afterEstate) features |= F.estateNumber;
    }
    if (code === DOOR && (before & NUMBER) !== 0) features |= F.numberedDoor;
    if (code === STOREY && ((before & NUMBER) !== 0 || previous === SCRIPT)) features |= F.numberedStorey;
    if ((bits & HOUSE) !== 0) {
      afterHouse = true;
      if (ROOM_BEFORE_HOUSE.includes(text.charAt(at - 1)) && at > 0) features |= F.roomHouse;
    } else if ((bits & GAP) === 0) afterHouse = false;
    if ((bits & ESTATE) !== 0) afterEstate = true;
    else if ((bits & GAP) === 0) afterEstate = false;
    if ((bits & NUMBER) !== 0) sinceNumber = MOST_BETWEEN;
    else if ((bits & (F.letter | SPACE)) !== 0) sinceNumber -= 1;
    else sinceNumber = 0;
    before = bits;
    if ((bits & SPACE) === 0) last = bits;
  }
  return features & TOLD;
}

/** `12b 房`: a letter and a space. */
const MOST_BETWEEN = 3;
