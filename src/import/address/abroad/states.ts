/** States and provinces that stand before a postcode: code and name. */
const US =
  'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC District of Columbia|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|PR Puerto Rico|VI Virgin Islands|GU Guam|MP Northern Mariana Islands|AS American Samoa|MH Marshall Islands|AE Armed Forces Europe|AP Armed Forces Pacific|AA Armed Forces Americas';
const CA =
  'ON Ontario|QC Quebec|QC Québec|BC British Columbia|AB Alberta|MB Manitoba|SK Saskatchewan|NS Nova Scotia|NB New Brunswick|NL Newfoundland and Labrador|PE Prince Edward Island|NT Northwest Territories|YT Yukon|NU Nunavut';
const AU =
  'NSW New South Wales|VIC Victoria|QLD Queensland|WA Western Australia|SA South Australia|TAS Tasmania|ACT Australian Capital Territory|NT Northern Territory';
/** Regions that stand where a city would, whole: British counties, and those of South East Asia. */
const REGION =
  /^(?:[\p{L} ]+shire|(?:east|west) sussex|kent|essex|surrey|devon|cornwall|dorset|norfolk|suffolk|cumbria|somerset|merseyside|middlesex|west midlands|greater (?:london|manchester)|tyne and wear|isle of wight|co(?:unty|\.) \p{L}+|(?:jawa|java|sumatera|sulawesi|kalimantan|nusa tenggara|papua|maluku) ?\p{L}*|(?:west|east|central|north|south) (?:java|sumatra|sulawesi|kalimantan)|bali|banten|aceh|riau|lampung|jambi|dki jakarta|di yogyakarta|johor|kedah|kelantan|melaka|negeri sembilan|pahang|perak|perlis|pulau pinang|penang|sabah|sarawak|selangor|terengganu|metro manila|ncr|cebu|rizal|laguna|cavite|bulacan|batangas|pampanga|pangasinan|iloilo|benguet|negros \p{L}+|davao \p{L}+ \p{L}+|misamis \p{L}+)$/iu;

export function isRegion(text: string): boolean {
  return REGION.test(text.trim());
}

/** Where a region stands alone beside the postcode and is no city. */
export function isInRegion(country: string | undefined): boolean {
  return country === 'ID' || country === undefined;
}

/** The state at the end of a Brazilian city's line: `Curitiba PR`, `Salvador/BA`. */
export const BRAZIL = /(?:\s?[-/]\s?|\s)(A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO)$/u;

const STATES: Readonly<Record<string, string>> = { US, CA, AU };

interface State {
  readonly code: string;
  readonly pattern: RegExp;
}

const compiled = new Map<string, readonly State[]>();

function statesOf(country: string): readonly State[] {
  let states = compiled.get(country);
  if (states === undefined) {
    states = (STATES[country] ?? '')
      .split('|')
      .filter((entry) => entry !== '')
      .map((entry) => {
        const [code = ''] = entry.split(' ');
        const name = entry.slice(code.length + 1).replaceAll(' ', '\\s+');
        return {
          code,
          pattern: new RegExp(
            `(?:^|[\\s,])(?:${code.length === 2 || country === 'AU' ? `${code}|${code.split('').join('\\.')}\\.` : code}|(?<name>${name}))[.,]?$`,
            'iu',
          ),
        };
      });
    compiled.set(country, states);
  }
  return states;
}

/** The state at the end of a line, and where it begins. Two letters that are also a word count only in capitals. */
export function stateAtEnd(
  line: string,
  country: string,
): { readonly code: string; readonly from: number } | undefined {
  const text = line.trimEnd();
  let best: { code: string; from: number } | undefined;
  for (const { code, pattern } of statesOf(country)) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const isWord =
      match.groups?.['name'] === undefined &&
      /[a-z]/u.test(match[0]) &&
      /^(?:in|or|me|de|la|al|id|hi|ok|oh|co|pa|ma|mi|mo|so)$/iu.test(match[0].trim());
    if (isWord) continue;
    const from = match.index + (match.index === 0 && !/^[\s,]/u.test(match[0]) ? 0 : 1);
    if (best === undefined || from < best.from) best = { code, from };
  }
  return best;
}
