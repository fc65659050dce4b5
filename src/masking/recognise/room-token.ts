/**
 * Rooms that no word says are rooms: whatever holds digits where a room may stand. Read on folded text. What can be
 * the number of a building, a house, a road or a kilometre stays; of the rest nothing does.
 */

/** Chinese numerals as they are written on doors and in banks; `ㄧ` is a letter that looks like one. */
export const NUMERALS = '零〇○一二两三四五六七八九十百千壹贰貳叁参肆伍陆柒捌玖拾佰仟廿卅幺ㄧ';

/** Words behind a number that make it a building, a house, an area, a road or a distance. */
export const BUILDING_WORDS =
  '号|幢|栋|座|弄|巷|路|街|道|段|里|区|期|组|队|社|村|屯|庄|院|排|米|公里|国道|省道|县道|乡道|团|连|师|附|年';
/** Words behind a number that make it the name of a place (798艺术区, 301医院, G15高速). */
const PLACE =
  /^(?:[\u4e00-\u9fff]{0,4}(?:艺术|创意|文化|产业|科技|工业|创业|软件|物流)[\u4e00-\u9fff]{0,3}(?:区|园|谷|城|基地|中心)|大厦|广场|街区|公园|工场|公社|医院|中学|小学|中|厂|所|线|高速|环岛|出口|入口|航站楼|航站|站台|信箱|号线|铺|店村|天|酒店|公馆|公寓|国际|名邸|名府|会所|客栈)/;
/** 四区411楼 of an old estate is a house: no house there has a hundred floors. */
const NUMBERED_HOUSE = /^楼(?=$|[^\u4e00-\u9fff]|[东西南北]|[一二三四五六七八九十]+(?:单元|门))/;
const ESTATE_BEFORE = /[区园里村坊苑院][\s,，、]{0,2}$/;
const BUILDING_NEXT = new RegExp(`^\\s*(?:${BUILDING_WORDS}|#)`);

/** A wing behind a building: 2号楼A座. */
const WING = /^[\s,、-]{0,3}[a-z甲乙丙丁东西南北中]\s?(?:座|栋|幢)/;
const SIDE = /^[\s,、(-]*(?:[东西南北中左右前后上下][东西南北边侧面头首]{0,2}|[甲乙丙丁戊])[\s)]*$/;
const NAMED_PLACE = /(?:大厦|大楼|广场|中心|商城|超市|酒店|宾馆|公司|公寓|小区|花园|[城店园院馆])[\s,]*$/;

const ROAD_BEFORE = /[路街道巷弄段线][\s,、]{0,3}$/;
const NOT_A_ROOM_BEFORE = /[第附][\s]?$/;
/** Whatever signs stand between: 示例花园 (2501), 示例花园【2501】. */
const HAN_BEFORE = /[\u4e00-\u9fff)）][^\p{L}\p{N}]{0,4}$/u;
/**
 * A wing, a building or a unit, in letters or digits and whatever signs: 示例大厦 A 1203, 示例城SOHO-1203,
 * 示例苑3@1001; not 示例路No.120.
 */
const WING_BEFORE =
  /(?<=[\u4e00-\u9fff)）])(?<![路街道巷弄段线](?=[^\p{L}\p{N}]{0,3}no[^a-z]))[^\p{L}\p{N}]{0,3}(?:(?:[a-z]{1,4}|[a-z]?[0-9]{1,3}[a-z]?)[^\p{L}\p{N}]{1,4}){1,3}$/u;
const LONGEST_WINGS = 16;
/** 502# at the end is a room. */
const LAST_SIGN = /^#[\s,)]*$/;
/** A building alone has two digits at most; more of them behind an estate's name is a room. */
const LONGEST_BUILDING = 2;
const LONGEST_HOUSE = 4;
const CONTEXT = 8;
const LONGEST_AFTER = 12;
const LONGEST_WORD = 40;

/** Kinds of characters, so that most numbers are decided without a pattern. */
const DIGIT = 1;
const LETTER = 2;
const HAN = 4;
/** What `BUILDING_NEXT` begins with, and spaces before it. */
const BUILDING_FIRST = 8;
const ROAD_LAST = 16;
const SPACE = 32;
const UNDERSCORE = 64;
const NUMERAL = 128;
/** What is said of a building in place of a number. */
const SIDE_WORD = 256;
const BUILDING_WORD = 512;
/** What the names of places begin with, or have in them (`PLACE`). */
const PLACE_FIRST = 1_024;
const PLACE_WORD = 2_048;
const KINDS = new Uint16Array(0x10000);
mark('0123456789', DIGIT);
mark('abcdefghijklmnopqrstuvwxyz', LETTER);
for (let code = 0x4e00; code <= 0x9fff; code += 1) KINDS[code] = HAN;
mark('号幢栋座弄巷路街道段里区期组队社村屯庄院排米公国省县乡团连师附年#', BUILDING_FIRST);
mark('路街道巷弄段线', ROAD_LAST);
mark(' \t\n\r\v\f\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff', SPACE);
for (let code = 0x2000; code <= 0x200a; code += 1) KINDS[code] = SPACE;
mark('_', UNDERSCORE);
mark(NUMERALS, NUMERAL);
mark('甲乙丙丁东西南北中', SIDE_WORD);
mark('楼幢栋座#', BUILDING_WORD);
mark('大广街公工医中小厂所线高环出入航站信号铺店天酒国名会客', PLACE_FIRST);
mark('艺创文产科工软物', PLACE_WORD);
const TOKEN_PART = DIGIT | LETTER;
const WORD_PART = TOKEN_PART | UNDERSCORE;
const TELLING = TOKEN_PART | NUMERAL;

function mark(characters: string, kind: number): void {
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    KINDS[code] = (KINDS[code] ?? 0) | kind;
  }
}

/** 0 for what stands before the text or behind it. */
function kindAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? 0 : (KINDS[text.charCodeAt(at)] ?? 0);
}

/** A number, and what else a building is called by, before its word. */
const NUMBERED = DIGIT | NUMERAL;
const NAMED = NUMBERED | LETTER | SIDE_WORD;

/** Where the number of the first building stands, and where its word ends: 3栋, 12号楼, A 座, 7#. */
function buildingIn(text: string): { readonly start: number; readonly end: number } | undefined {
  for (let at = 0; at < text.length; at += 1) {
    if ((kindAt(text, at) & BUILDING_WORD) === 0) continue;
    const building = buildingAt(text, at);
    if (building !== undefined) return building;
  }
  return undefined;
}

function buildingAt(text: string, at: number): { readonly start: number; readonly end: number } | undefined {
  switch (text.charAt(at)) {
    case '楼': {
      const sign = text.charAt(at - 1);
      if (sign === '号') return behindNumber(text, at - 1, NAMED, at + 1);
      return sign === '#' ? behindNumber(text, at - 1, NUMBERED, at + 1) : undefined;
    }
    case '#': {
      if (text.charAt(at + 1) === '楼' && behindNumber(text, at, NUMBERED, at) !== undefined)
        return undefined;
      return behindNumber(text, text.charAt(at - 1) === '号' ? at - 1 : at, NUMBERED, at + 1);
    }
    default:
      return behindNumber(text, at, NAMED, at + 1);
  }
}

function behindNumber(
  text: string,
  word: number,
  kinds: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  const start = (kindAt(text, word - 1) & SPACE) === 0 ? word - 1 : word - 2;
  return (kindAt(text, start) & kinds) === 0 ? undefined : { start, end };
}

/**
 * Where the part below the building begins, if it says which door it is: 3栋微信abc, 3#2#1801, 3栋东. The whole of it
 * goes, but for a name such as 金海大厦 before the number.
 */
export function belowBuilding(text: string): number | undefined {
  const building = buildingIn(text);
  if (building === undefined) return undefined;
  let { end } = building;
  for (let wing = WING.exec(text.slice(end)); wing !== null; wing = WING.exec(text.slice(end)))
    end += wing[0].length;
  if (end === text.length) return undefined;
  if (SIDE.test(text.slice(end))) return end;
  let telling = end;
  while (telling < text.length && (kindAt(text, telling) & TELLING) === 0) telling += 1;
  if (telling === text.length) return undefined;
  return telling > end && NAMED_PLACE.test(text.slice(end, telling)) ? telling : end;
}

/**
 * Where the first number stands that can be a room: 万科城5D, 99号示例大厦 1203, 花园小区2501张三. With `limit`, only a
 * start before it is looked for.
 */
export function roomToken(text: string, limit?: number): number | undefined {
  // A word that goes on over the limit begins before it.
  const stop = limit === undefined || (kindAt(text, limit - 1) & WORD_PART) !== 0 ? text.length : limit;
  let hadHouse = false;
  let end = 0;
  for (let start = 0; start < stop; start = end + 1) {
    let kinds = kindAt(text, start) & TOKEN_PART;
    end = start;
    if (kinds === 0) continue;
    for (let more = kinds; more !== 0; more = kindAt(text, end) & TOKEN_PART) {
      kinds |= more;
      end += 1;
    }
    if (isRoom(text, start, end, kinds, hadHouse)) return wordStart(text, start);
    if ((kinds & DIGIT) !== 0 && (text.charAt(end) === '号' || text.charAt(end + 1) === '号'))
      hadHouse = true;
  }
  return undefined;
}

/** Where the account or the model begins that the number ends: abc_123. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_WORD && (kindAt(text, start - 1) & WORD_PART) !== 0) start -= 1;
  return start;
}

function isRoom(text: string, start: number, end: number, kinds: number, hadHouse: boolean): boolean {
  const length = end - start;
  if ((kinds & DIGIT) === 0) {
    // A letter by itself behind a house is a door: 99号D.
    return (
      hadHouse &&
      length === 1 &&
      /^[\s,，)）]*$/.test(text.slice(end, end + LONGEST_AFTER)) &&
      isBehindHan(text, start)
    );
  }
  const next = text.charAt(end);
  // 3-2-1801 is read as a whole, and 3-*** shows the building.
  if (next === '-' && /^-(?:$|[a-z0-9*])/.test(text.slice(end, end + LONGEST_AFTER))) return false;
  const isLong = length > LONGEST_HOUSE + 1;
  if (isBuildingNext(text, end) && !(length > LONGEST_BUILDING && isLastSign(text, end))) return isLong;
  if (length === 3 && next === '楼' && (kinds & LETTER) === 0 && isNumberedHouse(text, start, end))
    return false;
  if (mayBePlace(text, end) && PLACE.test(text.slice(end, end + LONGEST_AFTER))) return isLong;
  if ((kinds & LETTER) !== 0) return start === 0 || isBehindHan(text, start);
  const before = kindAt(text, start - 1);
  if ((before & (HAN | SPACE)) !== 0 && NOT_A_ROOM_BEFORE.test(text.slice(Math.max(0, start - 2), start)))
    return length > LONGEST_HOUSE;
  if (!hadHouse && isBehindRoad(text, start)) return length > LONGEST_HOUSE;
  if (hadHouse) return true;
  if (length <= LONGEST_BUILDING) return false;
  return start === 0 || isBehindHan(text, start) || (length <= LONGEST_HOUSE && isBehindWing(text, start));
}

function isBuildingNext(text: string, end: number): boolean {
  const kind = kindAt(text, end);
  return (kind & (BUILDING_FIRST | SPACE)) !== 0 && BUILDING_NEXT.test(text.slice(end, end + LONGEST_AFTER));
}

/** How far behind the number the word of a place may begin. */
const FURTHEST_WORD = 4;

function mayBePlace(text: string, end: number): boolean {
  if ((kindAt(text, end) & PLACE_FIRST) !== 0) return true;
  for (let at = end; at <= end + FURTHEST_WORD; at += 1) {
    const kind = kindAt(text, at);
    if ((kind & PLACE_WORD) !== 0) return true;
    if ((kind & HAN) === 0) return false;
  }
  return false;
}

function isNumberedHouse(text: string, start: number, end: number): boolean {
  return (
    NUMBERED_HOUSE.test(text.slice(end, end + LONGEST_AFTER)) &&
    ESTATE_BEFORE.test(text.slice(Math.max(0, start - CONTEXT), start))
  );
}

function isBehindHan(text: string, start: number): boolean {
  const kind = kindAt(text, start - 1);
  if ((kind & HAN) !== 0) return true;
  if ((kind & TOKEN_PART) !== 0) return false;
  return HAN_BEFORE.test(text.slice(Math.max(0, start - CONTEXT), start));
}

function isBehindWing(text: string, start: number): boolean {
  return (
    (kindAt(text, start - 1) & (HAN | TOKEN_PART)) === 0 &&
    WING_BEFORE.test(text.slice(Math.max(0, start - LONGEST_WINGS), start))
  );
}

function isLastSign(text: string, end: number): boolean {
  return text.charAt(end) === '#' && LAST_SIGN.test(text.slice(end, end + LONGEST_AFTER));
}

function isBehindRoad(text: string, start: number): boolean {
  const kind = kindAt(text, start - 1);
  if ((kind & ROAD_LAST) !== 0) return true;
  if ((kind & HAN) !== 0) return false;
  return ROAD_BEFORE.test(text.slice(Math.max(0, start - CONTEXT), start));
}

const PART = `(?:[a-z]?[0-9]{1,5}[a-z]?)`;
/** 23 A: a letter at the end belongs to the number before it. */
const LAST_PART = `(?:[a-z]?[0-9]{1,5}[a-z]?|[a-z](?=[\\s,)]{0,4}$))`;
/** Signs that stand between the numbers of a row; no dash, which `unit-part.ts` reads. */
export const ROW_SIGNS = '/_.~、,·•|\\:+=→>;。"\'’&';
const BETWEEN = `(?:\\s{0,2}[${ROW_SIGNS.replace('\\', '\\\\')}]\\s{0,2}|\\s{1,3})`;
/** 3/2/1801, 3 2 1801, 2.5.0.1: numbers in a row, whatever stands between them. */
const ROW = new RegExp(`(?<![0-9a-z])${PART}(?:${BETWEEN}${LAST_PART}){1,7}(?![0-9a-z])`, 'g');
const LIST = /[、,]/;
const LIST_NEXT = /^\s*(?:号|弄|巷|路|街|米|公里|栋|幢|座|组|队|#|国道|年|月|日|区|期|排)/;

/** Where the first row of numbers stands that is a building, a unit and a room. */
export function numberRow(text: string): number | undefined {
  ROW.lastIndex = 0;
  for (let match = ROW.exec(text); match !== null; match = ROW.exec(text)) {
    const row = match[0];
    const after = text.slice(match.index + row.length, match.index + row.length + 4);
    const before = text.slice(Math.max(0, match.index - CONTEXT), match.index);
    const parts = row.match(/[a-z0-9]+/g) ?? [];
    if (LIST_NEXT.test(after) && (parts.length === 2 || LIST.test(row))) continue;
    if (parts.length === 2 && ROAD_BEFORE.test(before) && (parts[1]?.length ?? 0) < 3) continue;
    return match.index;
  }
  return undefined;
}

/** 二五零一, 二千五, 25零3: three numerals and more, not all of them digits, that no word makes a house or a place. */
const NUMERAL_ROOM = new RegExp(
  `(?<=[\\u4e00-\\u9fff)](?<![路街道巷弄段第村组社队线附0-9${NUMERALS}])[\\s,，、:：-]{0,3})(?=[0-9\\s,、·.-]{0,8}[${NUMERALS}])[0-9${NUMERALS}](?:[\\s,、·.-]{0,2}[0-9${NUMERALS}]){2,8}(?![0-9${NUMERALS}])(?!\\s?(?:${BUILDING_WORDS}))`,
  'g',
);
const NUMERAL_PLACE =
  /^(?:[山河铺店坊堡集圩岗洞塘湾沟家桥庙寺渡]|大[厦街道]|医院|中学|小学|中|厂|所|广场|公园|信箱|塔|军|部队)/;

export function numeralRoom(text: string): number | undefined {
  NUMERAL_ROOM.lastIndex = 0;
  for (let match = NUMERAL_ROOM.exec(text); match !== null; match = NUMERAL_ROOM.exec(text)) {
    const end = match.index + match[0].length;
    if (!NUMERAL_PLACE.test(text.slice(end, end + 4))) return match.index;
  }
  return undefined;
}
