import { isTraditional } from '../../fold/han-forms.ts';

/**
 * Japanese addresses: an area, a house in up to three numbers (1丁目2番3号, 1-2-3), the name of a building, a room.
 * Read on folded text, in which voiced kana have lost their marks and 號 is 号.
 */
const NUMERAL = '[0-9一二三四五六七八九十]';
const HOUSE = new RegExp(
  `${NUMERAL}{1,5}(?:\\s?(?:丁目|番地の?|番町|番|の|-|号(?!室|栋|馆))\\s?[0-9]{1,5}(?![0-9]|\\s?(?:号?室|阶))){0,2}(?:\\s?(?:丁目|番地|番|号(?!室|栋|馆)))?`,
  'u',
);
/** 第2ビル, B棟 and 2号館 are names of buildings. */
const NAME_NEXT = /^\s?(?:号?栋|号馆|番馆|世纪|丁目|条|线)/u;
const NUMBERED = /第\s?$/u;
const ROOM =
  /[a-z]{0,2}-?[0-9]{1,5}[a-z]?|-[a-z](?![a-z0-9])|room\s?[a-z](?![a-z0-9])|[〇零一二三四五六七八九十百]{1,5}(?=号?室|阶|号)|[〇零一二三四五六七八九]{2,5}(?=$|[^\u4e00-\u9fff])|(?<![a-z])[a-z](?=室|号室)|地下/gu;

export interface JapaneseParts {
  /** End of the area, where the house's numbers begin. */
  readonly area: number;
  /** End of the house's numbers. */
  readonly house: number;
  readonly unit?: number;
}

export function japaneseParts(text: string): JapaneseParts {
  const house = houseIn(text);
  const end = house.end;
  ROOM.lastIndex = end;
  for (let match = ROOM.exec(text); match !== null; match = ROOM.exec(text)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
    const before = text.slice(Math.max(end, match.index - 2), match.index);
    if (!NAME_NEXT.test(after) && !NUMBERED.test(before)) {
      return { area: house.start, house: end, unit: match.index + (match[0].startsWith('-') ? 1 : 0) };
    }
  }
  return { area: house.start, house: end };
}

/** 北1条西2丁目 and 三番町 are areas; a house is what has digits and is no such name. */
function houseIn(text: string): { readonly start: number; readonly end: number } {
  const match = HOUSE.exec(text.replace(/[一二三四五六七八九十](?!丁目)/gu, '〇'));
  if (match === null) return { start: text.length, end: text.length };
  return { start: match.index, end: match.index + match[0].length };
}

const JAPANESE = /[\u30a1-\u30fa\u30fc]{2}|丁目|番地|〒/u;
/** What Chinese addresses have and Japanese ones do not, in raw text. */
const CHINESE = /[单單][元位]|小[区區]|[路弄幢栋]|号楼|號樓|花[园園]|街道/u;

/** 見本町1-2-3: in characters that no mainland writer uses, since there 3-2-1 would be building, unit and room. */
const TOWN_HOUSE = /町\s?[0-9０-９]{1,2}[-－‐−][0-9０-９]{1,2}[-－‐−][0-9０-９]{1,2}(?![0-9０-９－‐−-])/u;

/** Whether an address of an unknown country is surely Japanese: kana alone may be an ornament of a Chinese name. */
export function looksJapanese(text: string): boolean {
  return (JAPANESE.test(text) || (TOWN_HOUSE.test(text) && isTraditional(text))) && !CHINESE.test(text);
}
