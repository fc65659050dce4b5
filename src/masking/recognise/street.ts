import { isRoadNumber } from './units-abroad/number-names.ts';

/**
 * Where the street, road or village ends and the house begins. Read on folded text (see `fold/fold.ts`).
 */
const STREET_END = /大道|公路|街道|[路街道巷弄段村屯庄镇乡]|胡同|社区/g;
const NUM = '[0-9零〇○一二两三四五六七八九十百]';
/** The first thing that is a number of a house or below: not 中山北一路, 106国道 or 北深路三段. */
const HOUSE = new RegExp(
  `(?:[0-9]+(?!\\s?(?:国道|省道|县道|乡道|大道|路|街|道|巷|段|村|团|师|[0-9]))|${NUM}{1,6}\\s?(?:号|弄|幢|栋|座|楼|单元|室|户|层|组|队|社|排|米)|[a-z甲乙丙丁]\\s?(?:座|栋|幢))`,
);

/** Index at which a Chinese address's street or village ends; undefined where it names none. */
export function streetEnd(text: string): number | undefined {
  const house = HOUSE.exec(text)?.index ?? text.length;
  let end: number | undefined;
  STREET_END.lastIndex = 0;
  for (let match = STREET_END.exec(text); match !== null; match = STREET_END.exec(text)) {
    const stop = match.index + match[0].length;
    if (stop > house) break;
    end = stop;
  }
  return end;
}

const ORDINAL = '(?![0-9]*(?:st|nd|rd|th)\\b)';
/** Where the street stands first, what follows is its house: Rua Exemplo, 12 - 3 D. */
const STREET_FIRST =
  '(?!(?:rua|av|avda|avenida|calle|c\\/|cl|carrera|via|viale|corso|piazza|travessa|praca|largo|rue|ul|ulica|str|strada|jl|jln|jalan|ул|улица|вул|просп|пр-т)(?!\\p{L}))(?![^,\\n0-9]*(?:str|strasse|straat|weg|gasse|laan|utca|vej|gade|gatan|vagen|katu)[.]?,)';
const LEADING = new RegExp(
  `^[/-]?(?:${STREET_FIRST}[^,\\n0-9]*,\\s?)?(?:(?:no|nr|blk|block)[.]?\\s?)?${ORDINAL}[0-9]+[0-9a-z]{0,3}(?:-[a-z](?=\\s)|(?:\\s?[-/]\\s?[0-9]+[a-z]?(?:\\/[0-9]+[a-z]?){0,2})?)(?:\\s(?:bis|ter|quater|1/[23])(?=\\s))?,?\\s+(?=\\p{L}(?![.]?\\s*(?:$|[,;]))|[0-9]+(?:st|nd|rd|th)\\b)`,
  'u',
);
const NUMBER = /(?<![0-9a-z])[0-9]+\p{L}{0,3}/gu;
/** What a house's number is called, before it. */
const HOUSE_WORD = /[\s,]*(?<!\p{L})(?:no|nr|nro|num|numero|n°|house|дом|д|буд|будинок|#)[.:]?\s{0,2}$/u;

/**
 * The street in an address of words: after a leading number (and whatever stands before it, such as a house's
 * name), up to the next number. Both ends are indices of the folded text; start 0 where no number leads.
 */
export function westernStreet(text: string): { readonly start: number; readonly end: number } {
  const start = LEADING.exec(text)?.[0].length ?? 0;
  NUMBER.lastIndex = start;
  for (let match = NUMBER.exec(text); match !== null; match = NUMBER.exec(text)) {
    const at = match.index;
    if (isRoadNumber(text, at, at + match[0].length, start > 0)) continue;
    return { start, end: start + (HOUSE_WORD.exec(text.slice(start, at))?.index ?? at - start) };
  }
  return { start, end: text.length };
}
