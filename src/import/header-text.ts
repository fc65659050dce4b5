/** Traditional characters and Japanese forms that header words use, each with the form that the tables use. */
const FOLDED: Readonly<Record<string, string>> = Object.fromEntries(
  '貨货電电話话號号機机訂订單单編编數数備备註注聯联絡络係系發发郵邮遞递區区縣县県县國国詳详細细規规格格稱称買买賣卖產产總总運运碼码鄉乡鎮镇門门價价額额個个帶带両两戸户檢检証证寶宝標标題题條条遠远圖图務务員员請请費费實实購购幾几項项選选屬属類类顏颜顧顾戶户別别時时間间狀状態态運运優优統统帳帐賬账確确認认銷销計计樓楼記记錄录說说倉仓庫库體体積积點点結结應应際际鋪铺舖铺關关轉转內内訊讯書书樣样種种來来組组級级匯汇稅税幣币價价詢询遞递邮邮課课單单據据摺折預预處处門门號号當当選选擇择'
    .match(/../gu)
    ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) ?? [],
);

/**
 * What a header says, for comparing: NFKC, lower case, no marks on letters, no white space or punctuation, traditional
 * characters folded. `收貨人 姓名*` and `收货人姓名` are the same, `Phone #` and `phone` too.
 */
export function headerKey(header: string): string {
  const plain = header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}|[^\p{L}\p{N}]/gu, '');
  return foldHan(plain);
}

/** Traditional characters and Japanese forms as the tables have them. */
export function foldHan(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (character) => FOLDED[character] ?? character);
}

/** Exact comparison of the platforms' own headers: NFKC, trimmed, case folded (`商品总价（元）` = `商品总价(元) `). */
export function exactHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\ufeff/gu, '')
    .trim()
    .toLowerCase();
}

/** `A`, `B`, … `Z`, `AA`: how a spreadsheet names the column with this index. */
export function columnLetter(index: number): string {
  const high = Math.floor(index / 26) - 1;
  return (high < 0 ? '' : columnLetter(high)) + String.fromCharCode(65 + (index % 26));
}

/** The index of the column with this letter; undefined where the text is no letter. */
export function columnIndex(letter: string): number | undefined {
  if (!/^[a-z]{1,2}$/iu.test(letter)) return undefined;
  let index = 0;
  for (const character of letter.toUpperCase()) index = index * 26 + character.charCodeAt(0) - 64;
  return index - 1;
}
