/** What spreadsheets write where a formula fails, in the languages of their makers. */
const ERROR =
  /(?<![\p{L}\p{N}])[#＃](?:REF!|VALUE!|N\/A|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|ERROR!|BEZUG!|WERT!|ZAHL!|VALEUR!|NOMBRE!|¡REF!|¡VALOR!|¡DIV\/0!|¿NOMBRE\?|NOM\?)(?![\p{L}\p{N}])/iu;
/** Others are letters alone, or LibreOffice's numbers, and stand for an error only by themselves. */
const WHOLE = /^=?(?:[#＃\s]*[#＃](?:\s*[#＃]){2,}\s*|#NV|#N\/D|#NAME|Err:5\d\d)$/iu;

/**
 * Whether a spreadsheet lost the text of a cell: a run of three `#` or more, which stood where a column was too narrow,
 * or the sign of a formula's error. `##新品##` is a text.
 */
export function isRuined(text: string): boolean {
  // Nearly every cell has neither sign.
  if (!/[#＃]|^=?Err:/iu.test(text)) return false;
  return WHOLE.test(text.trim()) || ERROR.test(text);
}

/** The same where several cells or words became one value: a run of `#` is then a word of its own. */
export function holdsRuined(text: string): boolean {
  return isRuined(text) || /(?:^|[\s,，;；/])[#＃]{3,}(?=$|[\s,，;；/])/u.test(text);
}
