import { foldText } from '../../fold/fold.ts';

/**
 * Numbers that are part of the name of a road, an area or a day in an address of words: 17. Juni, County Road 5,
 * 2-я улица, Sector 62. They are neither houses nor units. Read on folded text.
 */
const ORDINAL = /^[0-9]+(?:st|nd|rd|th)$/;
/** 2-я улица, 3-go Maja */
const ORDINAL_NEXT = /^-(?:я|и|ая|ои|го|go|ego|sza|e|rd|th)(?![\p{L}\p{N}])/u;
const MONTHS =
  'jan(?:uar|uary|vier)?|januari|janeiro|enero|gennaio|feb(?:ruar|ruary|rero|braio)?|fevrier|fevereiro|marz?o?|mars|march|marca|april|aprile|avril|abril|mai|maio|mayo|maja|maggio|mayis|may|jun[ie]|juin|junho|junio|giugno|jul[iy]|juillet|julho|julio|luglio|august|aout|agosto|agustus|agustos|eylul|ekim|nisan|september|septembre|setembro|septiembre|settembre|october|oktober|octobre|outubro|octubre|ottobre|november|novembre|novembro|noviembre|listopada|rijna|kvetna|dezember|december|decembre|dezembro|diciembre|dicembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря';
const DAY_NEXT = new RegExp(`^[.oº°]?\\s?(?:de\\s|di\\s)?(?:${MONTHS})(?!\\p{L})`, 'u');
const YEAR = /^(?:1[89]|20)[0-9]{2}$/;
const YEAR_BEFORE = new RegExp(`(?:${MONTHS})\\s(?:de\\s|del\\s)?$`, 'u');
const ROAD =
  /(?:^|[^\p{L}])(?:county road|state road|state route|ranch road|route|rte|highway|hwy|interstate|rr|cr|sr|fm|us|rn|strada provinciale|sp)[.:]?\s{0,2}$/u;
const AREA_ABROAD = ['หมู่', 'หมู่ที่', 'ม', 'ซอย', 'ซ', 'Ngõ', 'Ngách', 'Hẻm', 'Kiệt', 'Phường', 'Quận']
  .map((word) => foldText(word).text)
  .join('|');
const AREA_WORD_ABROAD = new RegExp(`(?:^|[^\\p{L}])(?:${AREA_ABROAD})[.]?\\s{0,2}$`, 'u');
/** Street 5 right behind a comma has no other name. */
const NUMBERED_STREET =
  /(?:^|[,،]\s?)(?:street|st|road|rd|lane|avenue|ave|gali|شارع|طريق)[.]?\s(?:no[.]?\s?)?$/u;
/** Sector F-7/2 of Islamabad. */
const LETTERED_SECTOR = /(?:^|[^\p{L}])sector\s[a-z]-(?:[0-9]{1,2}\/)?$/u;
const AREA =
  /(?:^|[^\p{L}])(?:sector|sec|phase|tower|ward|zone|plot|survey|block|blk|cross|main|stage|district|quadra|qd|manzana|soi|moo|rt|rw|квартал|микрораион|мкр|poligono|parcela|area|ln|lane|aly|alley|km|kilometer|kilometre|kilometro|mile)[.:]?\s{0,2}(?:no[.]?\s?)?$/u;

/** How far a look back or ahead goes. */
const CONTEXT = 20;

/** `hadHouse`: whether the house's number has been seen, so that 1945 behind 8 Mai is a year. */
export function isRoadNumber(text: string, start: number, end: number, hadHouse: boolean): boolean {
  const token = text.slice(start, end);
  if (ORDINAL.test(token)) return true;
  const after = text.slice(end, end + CONTEXT);
  if (ORDINAL_NEXT.test(after) || DAY_NEXT.test(after)) return true;
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  return ROAD.test(before) || (hadHouse && YEAR.test(token) && YEAR_BEFORE.test(before));
}

export function isAreaNumber(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  return [AREA, AREA_WORD_ABROAD, NUMBERED_STREET, LETTERED_SECTOR].some((name) => name.test(before));
}
