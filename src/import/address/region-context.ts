import { codesOf } from './fold-text.ts';
import { SPECIAL_PARTS } from './renamed-places.ts';
import type { Province } from './divisions.ts';

/** What may stand between the levels of a region; `\u0001` stands where a label was. */
const SEPARATORS = codesOf(' \t\n,，、;:：/|\\>·-._。\u0001()（）【】[]');

export function skipSeparators(text: string, at: number): number {
  let end = at;
  while (end < text.length && SEPARATORS[text.charCodeAt(end)] === 1) end += 1;
  return end;
}

export function isSeparatorAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || SEPARATORS[text.charCodeAt(at)] === 1 || text.charCodeAt(at) < 4;
}

export function skipCountry(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x4e2d) return at;
  const country = ['中华人民共和国', '中国大陆', '中华民国', '中国'].find((name) =>
    text.startsWith(name, at),
  );
  if (country === undefined) return at;
  const end = at + country.length;
  // 中国银行, 中国东方航空公司
  return country !== '中国' ||
    !/^[银移电联石航人工农建邮科海]/u.test(text.slice(end, end + 1)) ||
    /^(?:海南|江|电白)/u.test(text.slice(end, end + 2))
    ? skipSeparators(text, end)
    : at;
}

const ROAD =
  /(?:[东南西北中前后内外]?[一二三四五六七八九十]{0,2}[路街巷弄里桥道站港湖河江山寺庙祠塔]|大[道街桥]|[东南西北中]大[道街]|大厦|大酒店|酒店|宾馆|饭店|花园|小区|广场|新村|公寓|公园|[中小大]学|学[院校]|师范|理工|交通|科技|工业|农业|医[院科]|银行|公司|机场|火车|高铁|国际|商[城场]|人家|门[大内外]|[东西南北]站)/uy;

const STREET = /[东南西北中]?[路街巷弄]|大[道街]/uy;

/** Whether a street's word follows: enough to doubt a name that is written with its level. */
export function isStreet(text: string, at: number): boolean {
  STREET.lastIndex = at;
  return STREET.test(text);
}

const ZONE_WORD = /科技|工业|国际|农业|商[城场]/uy;

/** 南山科技园, 浦东国际: words of a district's zones as well as of houses. */
export function isZoneWord(text: string, at: number): boolean {
  ZONE_WORD.lastIndex = at;
  return ZONE_WORD.test(text);
}

/** Whether what follows makes a street, a house or a school of the name before it: 北京路, 南京东路, 上海大厦, 西安交通大学. */
export function isRoad(text: string, at: number): boolean {
  ROAD.lastIndex = at;
  return ROAD.test(text);
}

/** Whether a name that ends in 市 goes on as another word: 杭州市民中心, 义乌市场. */
export function readsOn(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 0x5e02 && /[民场政]/u.test(text.charAt(at));
}

const ZONE =
  /(?:高新|经开|经济|工业|开发|保税|综保|科技|软件|产业|国家级|国际)?(?:技术)?(?:产业)?(?:开发|园|新|高新|经开|保税|试验|示范)区/uy;

/** Whether a development zone's words follow a city's short name: 苏州工业园区, 西安高新区. No division, but no street either. */
export function isZoneAhead(text: string, at: number): boolean {
  ZONE.lastIndex = at;
  return ZONE.test(text);
}

const TOWN_AHEAD = /[\u4e00-\u9fff]{2,4}(?:镇|乡|街道|苏木)/uy;
const PLACE_AHEAD =
  /[\u4e00-\u9fff]{2,5}(?:路|街|道|镇|乡|村|巷|弄|小区|花园|广场|社区|大厦|园)|[\u4e00-\u9fff]{2,4}[A-Za-z]/uy;

export function isTownAhead(text: string, at: number): boolean {
  TOWN_AHEAD.lastIndex = at;
  return TOWN_AHEAD.test(text);
}

export function isPlaceAhead(text: string, at: number): boolean {
  PLACE_AHEAD.lastIndex = at;
  return PLACE_AHEAD.test(text);
}

const FILLER =
  /(?:(?:省|自治区)?直辖(?:县级?)?(?:行政(?:区划|单位))?|市辖[区县]|其[它他](?:区县?|县区?|市))/uy;

/** Words that fill the column of a level that is not there, and a municipality's name written again; gives where they end. */
export function skipFillers(text: string, at: number, province: Province): number {
  let end = at;
  if (province.isCity) {
    const short = province.name.slice(0, 2);
    for (const name of [province.name, `${short}市`, short]) {
      if (!text.startsWith(name, end)) continue;
      const after = end + name.length;
      if (name === short ? isRoad(text, after) : readsOn(text, after)) continue;
      end = skipSeparators(text, after);
      break;
    }
    // 重庆市县云阳县: the column for the city says 县, or 区.
    if (/^县[\s\p{Script=Han}]/u.test(text.slice(end, end + 2))) end = skipSeparators(text, end + 1);
  }
  if (!/[省自直市其]/u.test(text.charAt(end))) return end;
  FILLER.lastIndex = end;
  const filler = FILLER.exec(text);
  return filler === null ? end : skipSeparators(text, end + filler[0].length);
}

/** The part of Hong Kong or Macau at a place of a text. */
export function specialPartAt(text: string, at: number, province: Province): string | undefined {
  return SPECIAL_PARTS[province.name]?.find((part) => text.startsWith(part, at));
}

const TOWNSHIP = /[\u4e00-\u9fff]{1,3}?[乡镇市区]/uy;

/** Taiwan's townships below a county; the list of divisions ends at the county. */
export function townshipAt(text: string, at: number): string | undefined {
  TOWNSHIP.lastIndex = at;
  return TOWNSHIP.exec(text)?.[0];
}
