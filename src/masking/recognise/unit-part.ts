import { FEATURES as F, featuresOf } from './features.ts';
import { belowBuilding, BUILDING_WORDS, NUMERALS, numberRow, numeralRoom, roomToken } from './room-token.ts';

/**
 * Where the unit, floor or room begins in a Chinese address. All patterns read folded text (see `fold/fold.ts`):
 * lower case, ASCII digits and dashes. Each is bounded, so that reading is linear in the address.
 */
const NUM = `[0-9${NUMERALS}]`;
/** Words that make a number part of a place's name or of a distance: 三门路, 五里铺村, 二层楼镇. */
const PLACE_NAME = '(?!\\s*(?:镇|乡|村|街|路|道|巷|营|屯|庄|县|峡|湾|源|沟|桥|社区))';
/** What follows a number that still names a building, a house or an area, which may be shown. */
const BUILDING_NEXT = `(?!\\s*(?:${BUILDING_WORDS}|#|[0-9a-z]))`;
const GAP = '[\\s,，、.·_/()（-]{0,4}';

interface Pattern {
  readonly pattern: RegExp;
  /** What every match has, all of it. */
  readonly needs: number;
}

const PATTERNS: readonly Pattern[] = [
  // The whole cell is a number: 2501, b2501, 5d, 五〇二
  { pattern: new RegExp(`^\\s*(?:[a-z]{0,2}-?${NUM}{1,6}[a-z]{0,2})\\s*$`), needs: 0 },
  // 3单元, 201室, 二零一户, A2501室, 1-2楼层, 第三层, 4房
  {
    pattern: new RegExp(
      `第?[a-z]{0,2}-?${NUM}{1,6}(?:[-~至到、,]${NUM}{1,6}){0,8}[a-z]?\\s?(?:单元|单位|室|户|房|层|楼层|铺|商铺|档|卡|柜|间|屋)${PLACE_NAME}`,
    ),
    needs: F.numberedRoom,
  },
  // 3病区, 36床, 12号床 in a hospital
  {
    pattern: new RegExp(`第?[a-z]?${NUM}{1,4}号?\\s?(?:病区|病房|病室|床(?![上垫单品]))`),
    needs: F.bed,
  },
  // 100号商铺, 12号房
  {
    pattern: new RegExp(`[a-z]?${NUM}{1,6}号\\s?(?:单元|室|户|房|档|柜|卡|间|屋)`),
    needs: F.houseRoom,
  },
  // a shop's number behind a road is the house
  {
    pattern: new RegExp(
      `(?<![路街道巷弄段0-9${NUMERALS}])[a-z]?${NUM}{1,6}号\\s?(?:铺|商铺|店铺|门面|门店|仓|库|车库|车位)`,
    ),
    needs: F.houseRoom,
  },
  // 5号之1, 附301号: a small number is a shop beside the house, a large one a room
  { pattern: /(?<=号)之[0-9]|附[0-9]{3,5}号/, needs: F.annex },
  // 甲单元, a单元, 东户, 左边户, 中间户
  {
    pattern: /[a-z甲乙丙丁戊东西南北中左右边][边间头]?\s?(?:单元|户(?![县口外]))/,
    needs: F.letteredUnit,
  },
  // 4门 in Tianjin and Beijing is the staircase
  { pattern: new RegExp(`${NUM}{1,3}门(?![面店牌市诊卫口头外里内])${PLACE_NAME}`), needs: F.numberedDoor },
  // 5楼, 二十五楼, 1-2楼, b1楼; not 7号楼. 12楼 may be a building, and is hidden.
  {
    pattern: new RegExp(
      `(?:第|负|地下|b)?${NUM}{1,4}(?:[-~至]${NUM}{1,4})?(?:字)?楼(?!栋|幢|座)(?<![区园里村坊苑院][\\s,，、]{0,2}[0-9]{3}楼(?=$|[^\\u4e00-\\u9fff]|[一二三四五六七八九十]+(?:单元|门)))${PLACE_NAME}`,
    ),
    needs: F.numberedStorey,
  },
  // the ground floor in Hong Kong; floors without a number
  { pattern: /(?<=号[a-z]?\s?)地下(?![铁车商通])|半?地下室/, needs: F.ground },
  { pattern: /[顶頂底]楼(?![路街村镇花小])|[阁閣]楼(?![路街村镇花小上下前后旁外])/, needs: F.storey | F.end },
  { pattern: /[首顶底]层/, needs: F.storey | F.end },
  // g层, lg层
  { pattern: /(?<![a-z])(?:[lu]?g|[blmr])\s?层/, needs: F.letter | F.storey },
  // 12f, 12/f, 五f
  { pattern: new RegExp(`${NUM}{1,3}\\s?\\/?f(?![a-z])`), needs: F.f },
  // an account: 微信abc_123
  {
    pattern:
      /(?:[微威薇][信芯x]|wechat|weixin|(?<![a-z])(?:[wv]x|qq)|扣扣|企鹅)(?:号码?|id|群)?[\s:：]{0,3}[a-z0-9][a-z0-9_.-]{3}/,
    needs: F.account,
  },
  // the number of a room, of a door
  { pattern: new RegExp(`(?:房间?号|室号|户号)[\\s:：]{0,2}[a-z0-9${NUMERALS}]`), needs: F.roomHouse },
  { pattern: new RegExp(`门牌号?[\\s:：]{0,2}[a-z0-9${NUMERALS}]`), needs: F.plate },
];

/** These begin with what stands before the unit, in a group; the unit begins where the group ends. */
const BEHIND: readonly Pattern[] = [
  // 2501 after a house number, 101号2503号: 99号2501, 99号 12
  {
    pattern: new RegExp(
      `(号(?:院)?${GAP})(?:[a-z]?[0-9]{3,5}[a-z]?(?:${BUILDING_NEXT}(?!-[0-9])|号(?!楼|院|店|库|线|[0-9a-z]))|[a-z]?[0-9]{1,2}[a-z]?(?=$|[\\s,，。;；()])${BUILDING_NEXT})`,
    ),
    needs: F.houseNumber,
  },
  // 2501号 after an estate is a room; after a road it is the house
  {
    pattern:
      /((?:小区|花园|公寓|大厦|大楼|广场|宿舍|家园|新村|[苑园城府庭邸湾])[\s,，、]{0,3})[a-z]?[0-9]{3,5}[a-z]?号(?!楼|院|店)/,
    needs: F.estateNumber,
  },
];

function saidUnit(text: string, features: number): number | undefined {
  let first: number | undefined;
  for (const { pattern, needs } of PATTERNS) {
    if ((features & needs) !== needs) continue;
    const at = pattern.exec(text)?.index;
    if (at !== undefined && (first === undefined || at < first)) first = at;
  }
  for (const { pattern, needs } of BEHIND) {
    if ((features & needs) !== needs) continue;
    const match = pattern.exec(text);
    if (match === null) continue;
    const at = match.index + (match[1]?.length ?? 0);
    if (first === undefined || at < first) first = at;
  }
  return first;
}

/** A part of a row, in digits, in Chinese or Roman numerals, or a letter: ⅲ is folded to three letters. */
const LETTERS = '[a-z]|[ivx]{2,4}';
const DASH = '\\s{0,2}-\\s{0,2}';
/**
 * 3-2-1801 is building-unit-room; after a building, or of two parts (25-01, 3-201), all of it is unit and room. A dash
 * may stand before it: 示例花园-8-1502.
 */
const DASHED = new RegExp(
  `(?<![0-9a-z])(?<![0-9a-z-]-)(?:${LETTERS}|[a-z]?${NUM}{1,4}[a-z]?)(?:${DASH}(?:[a-z]?${NUM}{1,5}[a-z]?|(?:${LETTERS})(?=\\s{0,2}-))){1,4}(?![0-9a-z-])`,
  'g',
);
/** 28-12号, 122-124弄, 1-3栋: numbers of houses and buildings. */
const HOUSES_NEXT = /^\s*(?:号|弄|巷|路|街|米|公里|栋|幢|座|#|年|月|日|期|区|村|排|车间|厂房|出口)/;
const AFTER_BUILDING = /(?:号楼|幢|栋|座|[0-9]#|#楼|单元|楼)[\s,，、]{0,3}$/;
const AFTER_ROAD = /[路街道巷弄段][\s,，、-]{0,3}$/;
const AFTER_HOUSE = /号[\s,，、-]{0,3}$/;
/** A phone has more: 139-8765-0912. */
const MOST_DIGITS = 9;

/** Index in the folded text at which the unit or room begins, or undefined where there is none. */
export function unitStart(text: string): number | undefined {
  return unitStartWith(text, featuresOf(text));
}

/** The same, of a text whose features are known; with features that it has not, it takes longer and finds the same. */
export function unitStartWith(text: string, features: number): number | undefined {
  if ((features & ANY_NUMBER) === 0) return undefined;
  const has = (needs: number) => (features & needs) === needs;
  let first = saidUnit(text, features);
  // The rest is looked for only before what has been found.
  first = sooner(first, has(F.dash) ? dashedStart(text) : undefined);
  first = sooner(first, has(F.building) ? belowBuilding(text) : undefined);
  first = sooner(first, roomToken(text, first));
  first = sooner(first, has(F.digit | F.separator) ? numberRow(text) : undefined);
  first = sooner(first, has(F.numeral) ? numeralRoom(text) : undefined);
  return first === undefined ? undefined : belowGround(text, first);
}

/** 负一层 begins with its first word. */
function belowGround(text: string, start: number): number {
  if (text.charAt(start - 1) === '负') return start - 1;
  return text.charAt(start - 1) === '下' && text.charAt(start - 2) === '地' ? start - 2 : start;
}

function sooner(first: number | undefined, other: number | undefined): number | undefined {
  return first === undefined || (other !== undefined && other < first) ? (other ?? first) : first;
}

/** Every unit and room has a number, a letter or a side, or is a cellar or an attic. */
const ANY_NUMBER = F.digit | F.letter | F.numeral | F.side | F.ground | F.end;

function dashedStart(text: string): number | undefined {
  DASHED.lastIndex = 0;
  for (let match = DASHED.exec(text); match !== null; match = DASHED.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 8), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 4);
    const parts = match[0].split(DASH_BETWEEN);
    const afterBuilding = AFTER_BUILDING.test(before);
    if (afterBuilding) return match.index;
    if (HOUSES_NEXT.test(after) && (parts.length === 2 || !after.startsWith('号'))) continue;
    if (parts.length > 2) {
      return isWhollyRoom(parts, before) ? match.index : match.index + (parts[0]?.length ?? 0) + 1;
    }
    // 25-01 is floor and room; 12-3 are houses.
    if (AFTER_ROAD.test(before) && !/^(?:[0零〇]|.{3})/.test(parts[1] ?? '')) continue;
    return match.index;
  }
  return undefined;
}

const DASH_BETWEEN = /\s*-\s*/;

/** Whether a row of three parts and more has no building: a phone, or 6-6-6 behind a house, which is unit, floor, door. */
function isWhollyRoom(parts: readonly string[], before: string): boolean {
  if (parts.join('').length > MOST_DIGITS) return true;
  return parts.length === 3 && (parts[2]?.length ?? 0) < 3 && AFTER_HOUSE.test(before);
}
