/**
 * Words that make a name a company, school, hospital or shop. Its name is user information too and is hidden like
 * one, so that a word too many does no harm but to read a person as hidden.
 */
const ANYWHERE = [
  // Chinese, in both scripts
  '公司|集团|集團|工厂|工廠|商行|商店|超市|学校|學校|大学|大學|学院|學院|中学|中學|小学|小學|幼儿园|幼兒園|医院|醫院|诊所|診所|银行|銀行',
  '事务所|事務所|工作室|合作社|办事处|辦事處|驿站|驛站|收发室|收發室|传达室|傳達室|代收点|自提点|自提柜|快递柜|服务站|服務站|便利店',
  '酒店|饭店|飯店|宾馆|賓館|民宿|协会|協會|委员会|委員會|居委会|村委会|政府|法院|派出所|餐厅|餐廳|餐馆|药房|藥房|药店|藥局|门市|旗舰店',
  '专卖店|服务部|服務部|经营部|物业处|物业中心|管理处|管理處|仓库|倉庫|物流园|工业园|科技园',
  // Japanese
  '株式会社|有限会社|合同会社|合資会社|財団法人|社団法人|医療法人|病院|支店|営業所|製作所|事業所|[㈱㈲]',
  // Korean
  '주식회사|유한회사|㈜|학교|대학|유치원|병원|의원|은행|센터|회사|상사|약국|식당|경비실|관리사무소|편의점|호텔',
  // Cyrillic, Greek, Arabic, Hebrew, Thai, Devanagari, Vietnamese, Indonesian: long words
  'университет|школа|больница|поликлиника|гимназия|лицей|завод|магазин|компания|лікарня|πανεπιστήμιο|σχολείο|νοσοκομείο|εταιρεία',
  'شركة|مؤسسة|مدرسة|جامعة|مستشفى|בע["״]מ|חברת|בית ספר|בית חולים|บริษัท|จำกัด|โรงเรียน|โรงพยาบาล|มหาวิทยาลัย|लिमिटेड|कंपनी|विद्यालय|अस्पताल',
  'công ty|trường (?:học|đại|trung|tiểu|mầm|thpt)|bệnh viện|ngân hàng',
].join('|');

/** A shop, a works, an office: with two or more characters before it. */
const AT_END = '厂|廠|店|局|部|馆|館|站|坊|中心|门卫|保安室|前台|物业';

const HAN = new RegExp(`${ANYWHERE}|.{3}(?:${AT_END})$`, 'iu');

/** Words of their own, in any letter case. */
const WORDS = [
  'ltd|limited|llc|llp|inc|incorporated|corp|corporation|company|plc|pte|pty|pvt|gmbh|mbh|kgaa|ohg|sarl|eurl|sasu|ltda|eireli|srls?',
  'ehf|kft|zrt|nyrt|d\\.o\\.o|sdn|bhd|tbk|tnhh|uab|ooo|university|universit[eéàä]t?|universidade?|hospital|hôpital|ospedale|hospitale',
  'school|college|academy|institute|schule|gymnasium|krankenhaus|apotheke|école|ecole|lycée|collège|mairie|escuela|colegio|escola|scuola|farmacia',
  'pharmacy|pharmacie|clinic|klinik|clinique|hotel|hôtel|stichting|ziekenhuis|sekolah|yayasan|koperasi|ministry|embassy|museum|library|reception|mailroom',
].join('|');
const WORD = new RegExp(`(?<![\\p{L}\\p{M}])(?:${WORDS})(?![\\p{L}\\p{M}])`, 'iu');

/** Short forms, which are names or words in small letters: in capitals at the end, or with dots. */
const SHORT_FORM = new RegExp(
  '(?:^|[\\s,])(?:' +
    '(?:AG|KG|UG|ApS|ASA|Oyj?|OYJ?|SA|SAS|SCI|SL|SLU|BV|NV|VOF|AS|AB|OÜ|SIA|SPA|SpA|SRL|LP|Co|CO|EOOD|AD|ООД|ЕООД|АД|ООО|ОАО|ПАО|АО|ЗАО|ИП|ТОВ|ΑΕ|ΕΠΕ|ΟΕ|ΙΚΕ|Bt|Kk|KK)\\.?' +
    '|(?:[Aa]/[Ss]|[Kk]/[Ss]|[SB]\\.\\s?[ALV]\\.?(?:\\s?de\\s?C\\.?\\s?V)?|S\\.\\s?L\\.\\s?U|S\\.\\s?p\\.\\s?A|S\\.\\s?[aà]\\.?\\s?r\\.\\s?l|S\\.\\s?[Rr]\\.\\s?[Ll]|S\\.\\s?A\\.\\s?S)\\.?' +
    '|(?:N\\.\\s?V|e\\.\\s?[VK]|s\\.\\s?r\\.\\s?o|a\\.\\s?s|v\\.\\s?o\\.\\s?s|d\\.\\s?d|Sp\\.\\s?z\\s?o\\.\\s?o|Sp\\.\\s?[kj]|A\\.\\s?Ş|Ltd\\.\\s?Şti|Α\\.\\s?Ε|Ε\\.\\s?Π\\.\\s?Ε|Ο\\.\\s?Ε|E\\.\\s?I\\.\\s?R\\.\\s?L)\\.?' +
    ')$',
  'u',
);
/** Before the name: PT Contoh, CV Contoh, ООО Пример. */
const SHORT_FORM_BEFORE = /^(?:PT|CV|UD|ООО|ОАО|ПАО|АО|ЗАО|ИП|ТОВ|АТ|ЧП|ФОП|НПО)[\s."«„]/u;

/** (株), (有), (주): the legal form of Japanese and Korean companies. */
const BRACKETED_FORM = /[（(](?:株|有|合|주|유)[)）]/u;
/** Where a person works, or who takes the parcel in, as in 张三（公司代收）. */
const ASIDE_AT_END = /\s*[（([［【][^）)\]］】]*[）)\]］】]?\s*$/u;

const SHORTEST = 4;
/** Beyond this no name is read; it is hidden anyway. */
const LONGEST = 200;

/** Whether a name is an organisation's; brackets behind it do not make it one. Takes cleaned text. */
export function isOrganisation(text: string): boolean {
  if (text.length < SHORTEST) return false;
  const whole = text.slice(0, LONGEST);
  if (BRACKETED_FORM.test(whole)) return true;
  const head = whole.replace(ASIDE_AT_END, '');
  const name = head === '' ? whole : head;
  if (name.length < SHORTEST) return false;
  return HAN.test(name) || WORD.test(name) || SHORT_FORM.test(name) || SHORT_FORM_BEFORE.test(name);
}
