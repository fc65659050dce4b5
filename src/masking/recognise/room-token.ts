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

const BUILDING = new RegExp(
  `(?:[0-9${NUMERALS}]\\s?(?:号楼|#楼|幢|栋|座)|[a-z甲乙丙丁东西南北中]\\s?(?:号楼|幢|栋|座)|[0-9]\\s?(?:号)?#)`,
  'g',
);
/** A wing behind a building: 2号楼A座. */
const WING = /^[\s,、-]{0,3}[a-z甲乙丙丁东西南北中]\s?(?:座|栋|幢)/;
const TELLING = new RegExp(`[0-9a-z${NUMERALS}]`);
const SIDE = /^[\s,、(-]*[东西南北中左右前后上下][东西南北边侧面头首]{0,2}[\s)]*$/;
const NAMED_PLACE = /(?:大厦|大楼|广场|中心|商城|超市|酒店|宾馆|公司|公寓|小区|花园|[城店园院馆])[\s,]*$/;

/**
 * Where the part below the building begins, if it says which door it is: 3栋微信abc, 3#2#1801, 3栋东. The whole of it
 * goes, but for a name such as 金海大厦 before the number.
 */
export function belowBuilding(text: string): number | undefined {
  BUILDING.lastIndex = 0;
  const building = BUILDING.exec(text);
  if (building === null) return undefined;
  let end = building.index + building[0].length;
  for (let wing = WING.exec(text.slice(end)); wing !== null; wing = WING.exec(text.slice(end)))
    end += wing[0].length;
  const tail = text.slice(end);
  if (SIDE.test(tail)) return end;
  const telling = TELLING.exec(tail);
  if (telling === null) return undefined;
  return NAMED_PLACE.test(tail.slice(0, telling.index)) ? end + telling.index : end;
}

const TOKEN = /[a-z0-9]+/g;
const DIGIT = /[0-9]/;
const LETTER = /[a-z]/;
const ROAD_BEFORE = /[路街道巷弄里段线][\s,、]{0,3}$/;
const NOT_A_ROOM_BEFORE = /[第附][\s]?$/;
const HOUSE_BEFORE = /号(?:院)?/;
/** Whatever signs stand between: 示例花园 (2501), 示例花园【2501】. */
const HAN_BEFORE = /[\u4e00-\u9fff)）][^\p{L}\p{N}]{0,4}$/u;
/** A building alone has two digits at most; more of them behind an estate's name is a room. */
const LONGEST_BUILDING = 2;
const LONGEST_HOUSE = 4;
const CONTEXT = 8;
const LONGEST_WORD = 40;
const WORD_PART = /[a-z0-9_]/;

/**
 * Where the first number stands that can be a room: 万科城5D, 99号示例大厦 1203, 花园小区2501张三. With `limit`, only a
 * start before it is looked for.
 */
export function roomToken(text: string, limit?: number): number | undefined {
  // A word that goes on over the limit begins before it.
  const stop = limit === undefined || WORD_PART.test(text.charAt(limit - 1)) ? text.length : limit;
  TOKEN.lastIndex = 0;
  let hadHouse = false;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const token = match[0];
    const start = match.index;
    if (start >= stop) return undefined;
    const after = text.slice(start + token.length, start + token.length + 12);
    const before = text.slice(Math.max(0, start - CONTEXT), start);
    if (isRoom(token, before, after, hadHouse, start)) return wordStart(text, start);
    if (DIGIT.test(token) && HOUSE_BEFORE.test(after.slice(0, 2))) hadHouse = true;
  }
  return undefined;
}

/** Where the account or the model begins that the number ends: abc_123. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_WORD && WORD_PART.test(text.charAt(start - 1))) start -= 1;
  return start;
}

function isRoom(token: string, before: string, after: string, hadHouse: boolean, start: number): boolean {
  const hasLetter = LETTER.test(token);
  if (!DIGIT.test(token)) {
    // A letter by itself behind a house is a door: 99号D.
    return hadHouse && token.length === 1 && /^[\s,，)）]*$/.test(after) && HAN_BEFORE.test(before);
  }
  // 3-2-1801 is read as a whole, and 3-*** shows the building.
  if (/^-(?:$|[a-z0-9*])/.test(after)) return false;
  if (BUILDING_NEXT.test(after)) return token.length > LONGEST_HOUSE + 1;
  if (token.length === 3 && !hasLetter && NUMBERED_HOUSE.test(after) && ESTATE_BEFORE.test(before))
    return false;
  if (PLACE.test(after)) return token.length > LONGEST_HOUSE + 1;
  if (hasLetter) return start === 0 || HAN_BEFORE.test(before);
  if (NOT_A_ROOM_BEFORE.test(before)) return token.length > LONGEST_HOUSE;
  if (ROAD_BEFORE.test(before) && !hadHouse) return token.length > LONGEST_HOUSE;
  if (hadHouse) return true;
  if (token.length <= LONGEST_BUILDING) return false;
  return start === 0 || HAN_BEFORE.test(before);
}

const PART = `(?:[a-z]?[0-9]{1,5}[a-z]?)`;
const BETWEEN = '(?:\\s{0,2}[/_.~、,·•|\\\\:+]\\s{0,2}|\\s{1,3})';
/** 3/2/1801, 3 2 1801, 2.5.0.1: numbers in a row, whatever stands between them. */
const ROW = new RegExp(`(?<![0-9a-z])${PART}(?:${BETWEEN}${PART}){1,7}(?![0-9a-z])`, 'g');
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
  `(?<=[\\u4e00-\\u9fff)](?<![路街道巷弄里段号第村组社队线附0-9${NUMERALS}])[\\s,，、:：-]{0,3})(?=[0-9\\s,、·.-]{0,8}[${NUMERALS}])[0-9${NUMERALS}](?:[\\s,、·.-]{0,2}[0-9${NUMERALS}]){2,8}(?![0-9${NUMERALS}])(?!\\s?(?:${BUILDING_WORDS}))`,
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
