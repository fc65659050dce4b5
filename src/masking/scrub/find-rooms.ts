import type { FoldedText } from '../fold/fold.ts';
import { rawSpan } from '../fold/fold.ts';
import { NUMERALS } from '../recognise/room-token.ts';
import { westernUnit } from '../recognise/western-unit.ts';
import { addPattern } from './find.ts';
import type { Find } from './find.ts';
import { numeralDigits } from './numerals.ts';
import type { SideValues } from './own-values.ts';
import type { TextPlace } from './text-place.ts';

/** Units and rooms in free text: those that words say, whoever lives there, and the order's own without a word. */

const N = `[0-9${NUMERALS}]`;
const BUILDING = `(?:第?(?:[a-z甲乙丙丁]|${N}{1,5})\\s?(?:号楼|栋|幢|单元)|[a-z甲乙丙丁]\\s?座)`;
const PART = `(?:[\\s,、-]{0,2}(?:第?(?:[a-z甲乙丙丁东西南北]|${N}{1,5})\\s?(?:号楼|栋|幢|单元|座|楼|层|门)))`;
const DOOR = `(?:[\\s,、-]{0,2}[a-z]?(?:${N}{2,5}[a-z]?\\s?(?:室|户|号房|号|房)?|${N}\\s?(?:室|户|号)))`;

/** Also in the names of goods: no thing is called 3栋2单元 or 502室. */
const SURE = new RegExp(
  `${BUILDING}(?:${PART}{1,4}${DOOR}?|${DOOR})|${N}{3,5}[a-z]?\\s?(?:室(?![内外])|号房)`,
  'gu',
);
const ROOM_WORD = /[室户单栋幢楼座房门层]/u;

/** Where people write: one word is enough. */
const SAID = new RegExp(
  [
    `(?:${BUILDING}|(?:第|负|b)?${N}{1,4}楼(?![梯栏盘]|放?(?:的?快递柜|驿站|丰巢|菜鸟)))${PART}{0,4}${DOOR}?`,
    `[a-z]?${N}{2,5}[a-z]?\\s?(?:室(?![内外])|户(?![外口型])|号房)`,
    `[a-z]?[0-9]{3,5}[a-z]?\\s?房(?![租价])`,
    '[0-9](?:\\s[0-9]){2,4}\\s?(?:室|房|户)',
    `${N}{1,3}[层门][\\s-]?${N}{3,4}`,
    `(?:(?<=[到在住上送放])|地下|负|b)${N}{1,3}层`,
    `(?:房间?号|门牌号?|室号|户号)[\\s:：是为]{0,3}[a-z0-9${NUMERALS}-]{1,8}`,
  ].join('|'),
  'gu',
);
/** 3-2-1801 is building, unit and room. */
const ROW = /(?<![0-9a-z.-])[a-z]?[0-9]{1,2}([-/_.、~])[0-9]{1,2}\1[0-9]{3,4}(?![0-9a-z.-])/g;
/** 7#3-2501 */
const HASHED =
  /(?<![0-9a-z#])[0-9]{1,2}#\s?(?:[a-z]?[0-9]{3,5}|[0-9]{1,2}[#-][0-9]{1,5}(?:[#-][0-9]{1,5})?)(?![0-9a-z#])/g;
const DAY = /^[0-9]{1,2}[-/.][0-9]{1,2}[-/.](?:19|20)[0-9]{2}$/;
/** 送3-1801: two numbers are a room where something is to be brought. */
const BROUGHT =
  /(?<=(?:[送住放到至在是家]|地址|门口)[:：]?\s?)[a-z]?[0-9]{1,3}[-/#][a-z]?[0-9]{3,4}(?![0-9-])(?!\s?(?:之间|左右|以内|上下|元|块|点|份|个|件|斤|克|g|ml|cm|mm|年|月|日|号))/g;
const LATIN_UNIT = /apartment|apt|suite|flat|room|rm|floor|level|unit|ste|[0-9]\/?f(?![a-z])/;

/** Words abroad that mean a home and nothing else; their number follows. The full table needs a country. */
const ABROAD_WORDS =
  'whg|wohnung|appt|appartement|depto|dpto|departamento|apto|apartamento|lgh|lagenhet|leilighet|mieszkanie|daire|lantai|can ho|ap(?=[.:]?\\s{0,2}[0-9]{2})|piso|кв|квартира|подъезд|этаж|דירה|קומה|شقة|الطابق';
/** 3. Stock, 3e étage, 3º piso: the number of a floor stands before its word. */
const ABROAD_FLOORS =
  '[0-9]{1,2}[.]\\s?(?:stock|etage|og(?!\\s[0-9])|obergeschoss|sal)|[0-9]{1,2}(?:er|e|eme|ieme)\\s?(?:etage|verdieping)|[0-9]{1,2}[oa][.]?\\s?(?:piso|andar|planta)';
const ABROAD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${ABROAD_WORDS})[.:]?\\s{0,3}(?:n[or][.]?\\s?)?[0-9]{1,4}[a-z]?|d(?:e)?pto[.:]?\\s{1,3}[b-d]|${ABROAD_FLOORS})(?![\\p{L}\\p{N}])`,
  'gu',
);
const ANY_ABROAD =
  /whg|wohnung|ppartement|appt|dep|dpto|apto|apart|lgh|lagenhet|leil|miesz|daire|lantai|can ho|ap[.:]?\s{0,3}[0-9]|piso|andar|planta|stock|etage|og|obergeschoss|sal|verdieping|[\u0400-\u06ff]/;

export function findSaidRooms(folded: FoldedText, place: 'remark' | 'goods', finds: Find[]): void {
  const { text } = folded;
  if (place === 'goods') {
    if (ROOM_WORD.test(text)) addPattern(finds, folded, SURE, 'room');
    return;
  }
  if (ROOM_WORD.test(text) || text.includes('门牌')) addPattern(finds, folded, SAID, 'room');
  if (/[0-9]/.test(text)) {
    addPattern(finds, folded, ROW, 'room', (match, start) => !DAY.test(match) && !isMeasure(text, start));
    addPattern(finds, folded, BROUGHT, 'room');
    if (text.includes('#')) addPattern(finds, folded, HASHED, 'room');
    if (LATIN_UNIT.test(text)) addLatinUnits(folded, finds);
    if (ANY_ABROAD.test(text)) addPattern(finds, folded, ABROAD, 'room');
  }
}

/** What says that numbers in a row are no room. */
const MEASURE_BEFORE =
  /(?:比例?|版本号?|比|预算|价格?|尺寸|规格|型号|货号|日期|ver(?:sion)?|(?<![a-z])(?:v|ip))[\s:：是为]{0,3}$/;

function isMeasure(text: string, start: number): boolean {
  return MEASURE_BEFORE.test(text.slice(Math.max(0, start - 12), start));
}

const MOST_UNITS = 20;

function addLatinUnits(folded: FoldedText, finds: Find[]): void {
  let from = 0;
  for (let count = 0; count < MOST_UNITS; count += 1) {
    const unit = westernUnit(folded.text.slice(from));
    if (unit === undefined) return;
    // `#12` alone is more likely an order than a flat.
    if (folded.text.charAt(from + unit.start) !== '#') {
      finds.push({ kind: 'room', ...rawSpan(folded, from + unit.start, from + unit.end) });
    }
    from += unit.end;
  }
}

const OWN_TOKEN = new RegExp(
  `[a-z]{0,2}[0-9]{1,5}[a-z]{0,2}|[0-9](?:[\\s.,、·_/-]{1,2}[0-9]){2,4}|[${NUMERALS}](?:[\\s、,-]?[${NUMERALS}]){2,8}`,
  'g',
);
const SPACED = /[0-9](?:[\s.,、·_/-]{1,2}[0-9]){2,4}(?![0-9])/g;
/** 25-01 of room 2501. */
const SPLIT = /(?<![0-9])[0-9]{1,2}[\s./_-]{1,2}[0-9]{2}(?![0-9])/g;

/** 1-301, 401-2, 7-12-03: as an address has them, which says more than their last part. */
const OWN_ROW = /(?<![0-9a-z.-])[a-z]?[0-9]{1,4}(?:[-/_#~][0-9]{1,4}){1,3}(?![0-9a-z-])/g;
/** A501 of room 501, where nothing else is said or where it is to be brought. */
const WINGED = /(?:^|(?<=[送放到住在至交是家]))\s{0,2}[a-z][0-9]{3,4}(?=\s*(?:$|[,.;。!]))/g;
/** A door that has no number. */
const SIDE_DOOR = /[东西南北中左右]边?户/g;

/** Adds the order's own room numbers: in digits, spaced out, or in Chinese numerals. */
export function findOwnRooms(folded: FoldedText, rooms: ReadonlySet<string>, finds: Find[]): void {
  if (rooms.size === 0) return;
  const accept = isRoom(folded.text);
  const add = (pattern: RegExp, read: (match: string) => string) =>
    addPattern(
      finds,
      folded,
      pattern,
      'own-address',
      (match, start, end) => rooms.has(read(match)) && accept(start, end),
    );
  for (const pattern of [OWN_TOKEN, SPACED, SPLIT]) add(pattern, roomDigits);
  add(OWN_ROW, rowOf);
  add(OWN_ROW, (match) => doorOf(match) ?? match);
  add(WINGED, (match) => match.trimStart().slice(1));
  add(SIDE_DOOR, (match) => match);
}

/** An order number that is a building, a unit and a room, and nothing else. */
const ROW_NUMBER = /^[a-z]?[0-9]{1,3}(?:[-/#][0-9]{1,2})?[-/#]([0-9]{3,4})$/;

export function mayBeOwnRow(text: string, place: TextPlace): boolean {
  return place === 'number' && ROW_NUMBER.test(text);
}

/** Adds an order number that ends with the order's own room. */
export function findOwnRow(folded: FoldedText, own: SideValues, finds: Find[]): void {
  const [, room] = ROW_NUMBER.exec(folded.text) ?? [];
  if (room !== undefined && own.rooms().has(room))
    finds.push({ kind: 'own-address', ...rawSpan(folded, 0, folded.text.length) });
}

const SHORTEST_ROOM = 3;
const HAS_NUMERAL = new RegExp(`[${NUMERALS}]`);
/** 12楼03室, 十二层3号, 5楼02: a floor and a door, which together are a room. */
const FLOOR_AND_DOOR = new RegExp(
  `(?<![0-9${NUMERALS}])([0-9]{1,2}|[${NUMERALS}]{1,3})\\s?[楼层f][\\s,、-]{0,2}([0-9]{1,2}|[${NUMERALS}]{1,3})(?![0-9${NUMERALS}])`,
  'g',
);

/** 5º B and 5 B: a floor and a door in letters. */
const LETTERED_DOOR = /(?<![0-9a-z])([0-9]{1,3})(?:[oa][.]?\s?|\s)([a-z])(?![0-9a-z])/g;

/** The room numbers that a hidden part of an address holds, in the form in which `findOwnRooms` reads them. */
export function roomsIn(part: string): readonly string[] {
  const tokens = part.match(OWN_TOKEN) ?? [];
  const rows = part.match(OWN_ROW) ?? [];
  return [
    ...tokens
      .map(roomDigits)
      .filter((room) => room.length >= SHORTEST_ROOM || (room.length >= 2 && /[a-z]/.test(room))),
    ...Array.from(part.matchAll(FLOOR_AND_DOOR), ([, floor = '', door = '']) =>
      joined(roomDigits(floor), roomDigits(door)),
    ),
    ...Array.from(part.matchAll(LETTERED_DOOR), ([, floor = '', door = '']) => floor + door),
    ...rows.map(rowOf),
    ...rows.flatMap((row) => doorOf(row) ?? []),
    ...(part.match(SIDE_DOOR) ?? []),
  ];
}

function rowOf(match: string): string {
  return match.replace(/[/_#~]/g, '-');
}

/** The floor and the door that a row ends with: 1203 of 7-12-03 and of 12-3. */
function doorOf(row: string): string | undefined {
  const [, floor = '', door = ''] = /(?:^|[^0-9])([0-9]{1,2})[-/_#~]([0-9]{1,2})$/.exec(row) ?? [];
  return floor === '' ? undefined : joined(floor, door);
}

function joined(floor: string, door: string): string {
  return floor + door.padStart(2, '0');
}

function roomDigits(token: string): string {
  const tight = token.replace(/[\s.,、·_/-]/g, '');
  return HAS_NUMERAL.test(tight) ? numeralDigits(tight) : tight;
}

/** What stands right before a number that is part of a longer one, or is a price, a size or a count. */
const NO_ROOM_BEFORE =
  /(?:[0-9a-z.]|[¥￥$€£×*]\s?|(?<![a-z])x\s?|(?<![a-z])(?:usd|eur|gbp|rmb|cny|hkd|size|model|sku|total)[\s:]{1,2})$/;
/** No.501 */
const NUMBER_SIGN = /(?<![a-z])no[.]?$/;
const LONGEST_BEFORE = 8;
const NO_ROOM_NEXT =
  /^(?:[0-9a-z%]|[.][0-9]|\s?(?:元|块|角|分|克|斤|公斤|千克|毫升|升|件|个|盒|包|套|只|双|本|瓶|袋|张|×|(?:kg|g|ml|l|cm|mm|x|pcs|pieces|usd|eur)(?![a-z])))/;

/** A number that is neither part of a longer one nor a price, a weight or a count. */
function isRoom(text: string): (start: number, end: number) => boolean {
  return (start, end) => {
    const before = text.slice(Math.max(0, start - LONGEST_BEFORE), start);
    return (
      (!NO_ROOM_BEFORE.test(before) || NUMBER_SIGN.test(before)) &&
      !NO_ROOM_NEXT.test(text.slice(end, end + LONGEST_BEFORE))
    );
  };
}
