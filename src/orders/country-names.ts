/** ISO 3166-1 codes, and XK. Their names come from the runtime's own CLDR data, so that none are shipped. */
const CODES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW';
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'hu',
  'ro',
  'hr',
  'tr',
  'ru',
  'uk',
  'el',
  'ar',
  'he',
  'ja',
  'ko',
  'zh',
  'zh-Hant',
  'vi',
  'id',
  'ms',
  'th',
];
/** What people write and CLDR does not. */
const ALIASES: Readonly<Record<string, string>> = {
  US: 'USA|U.S.A.|U.S.|US|United States of America|Etats-Unis|Estados Unidos de América',
  GB: 'UK|U.K.|GB|Great Britain|England|Scotland|Wales|Northern Ireland|United Kingdom of Great Britain and Northern Ireland|GBR',
  AE: 'UAE|U.A.E.',
  KR: 'Korea|Republic of Korea|South Korea|Korea, Republic of|대한민국|한국',
  KP: "North Korea|DPRK|Democratic People's Republic of Korea",
  CN: "China|PR China|P.R. China|PRC|People's Republic of China|Mainland China",
  HK: 'Hong Kong|Hongkong|HK|H.K.|Hong Kong SAR',
  MO: 'Macau|Macao',
  TW: 'Taiwan|Republic of China|Taiwan R.O.C.|Taiwan, R.O.C.|中華民國',
  RU: 'Russian Federation|Российская Федерация',
  CZ: 'Czech Republic|Česká republika',
  MK: 'F.Y.R.O.M.|FYROM|Macedonia|Republic of Macedonia|North Macedonia',
  ZA: 'RSA|R.S.A.|Republic of South Africa',
  VN: 'Viet Nam|Vietnam',
  TR: 'Turkey|Türkiye|Turkiye',
  CI: "Ivory Coast|Côte d'Ivoire|Cote d'Ivoire",
  CD: 'Congo-Kinshasa|DR Congo|DRC|Democratic Republic of the Congo',
  CG: 'Congo-Brazzaville|Republic of the Congo',
  MM: 'Myanmar|Burma',
  PS: 'Palestine|Palestinian Territory|State of Palestine|فلسطين',
  SY: 'Syria|Syrian Arab Republic|الجمهورية العربية السورية',
  IR: 'Iran|Islamic Republic of Iran',
  LA: 'Laos|Lao PDR',
  NL: 'Holland|The Netherlands|Nederland',
  IE: 'Republic of Ireland|Éire',
  GM: 'The Gambia|Gambia',
  BS: 'The Bahamas|Bahamas',
  VA: 'Vatican|Vatican City|Holy See',
  BN: 'Brunei Darussalam|Brunei',
  MD: 'Moldova|Republic of Moldova',
  TZ: 'United Republic of Tanzania|Tanzania',
  CV: 'Cape Verde|Cabo Verde',
  SZ: 'Swaziland|Eswatini',
  TL: 'East Timor|Timor-Leste',
  FM: 'Micronesia',
  GG: 'Guernsey, Channel Islands|Guernsey',
  JE: 'Jersey, Channel Islands|Jersey',
  NF: 'Norfolk Island',
  LU: 'Luxemburg|Luxembourg|Lëtzebuerg',
  BE: 'België|Belgien|Belgique',
  SX: 'Sint Maarten|St. Maarten|Saint Martin',
  XC: 'Sovereign Base Areas of Akrotiri and Dhekelia|Akrotiri and Dhekelia',
};

export interface Country {
  readonly code: string;
  /** As the text has it. */
  readonly name: string;
}

let loaded: ReadonlyMap<string, string> | undefined;

/** The ISO code of a country's name in one of some thirty languages; case, accents and a leading article do not matter. */
export function countryCode(name: string): string | undefined {
  if (name.length > 60) return undefined;
  loaded ??= makeTable();
  return loaded.get(keyOf(name));
}

function makeTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  const put = (name: string, code: string): void => {
    const key = keyOf(name);
    if (key !== '' && !table.has(key)) table.set(key, code);
  };
  for (const [code, names] of Object.entries(ALIASES)) for (const name of names.split('|')) put(name, code);
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of CODES.split(' ')) {
      const name = names.of(code);
      if (name === undefined) continue;
      put(name, code);
      if (name.includes('(')) put(name.replace(/\s*\([^()]*\)/u, ''), code);
      if (/^St\. /u.test(name)) put(name.replace('St. ', 'Saint '), code);
      if (name.includes('&')) put(name.replace('&', 'and'), code);
    }
  }
  return table;
}

function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[\p{Mn}\s.,'’`´()-]+/gu, '');
}

/** Whether two capitals are a country's ISO code. */
export function isCountryCode(text: string): boolean {
  return text.length === 2 && CODES.includes(text) && !text.includes(' ');
}

const MAINLAND = /^(?:中国|中國|中华人民共和国|中国大陆|china|prchina|cn|chn|prc|people'srepublicofchina)$/iu;

/** Whether a country's name is mainland China's, which is not among the countries above: addresses there are read otherwise. */
export function isMainland(name: string): boolean {
  return MAINLAND.test(name.replace(/[\s.]/gu, ''));
}
