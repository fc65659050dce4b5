/** Words that make a street of a line, in the languages that addresses come in. Whole words. */
const WORDS =
  /(?<![\p{L}\p{N}])(?:street|str|st|road|rd|avenue|ave|av|avda|boulevard|boul|blvd|bd|drive|dr|lane|ln|court|ct|place|pl|plaza|plz|square|sq|terrace|ter|trail|trl|parkway|pkwy|highway|hwy|freeway|expressway|expy|circle|cir|crescent|cres|close|cl|way|walk|row|mews|gardens|gdns|grove|gr|hill|rise|view|loop|alley|crossing|xing|xrd|xrds|crossroads?|commons?|cmns|bypass|turnpike|tpke|pike|route|rte|rue|chemin|chaussée|impasse|allée|allées|quai|cours|sentier|autoroute|via|viale|piazza|corso|largo|vicolo|strada|calle|cl\.|carrera|cra|avenida|paseo|camino|carretera|ronda|transversal|diagonal|vía|carrer|c\/|rua|praça|praca|travessa|estrada|alameda|rodovia|ul|ulica|ulice|aleja|al\.|plac|os|utca|út|tér|körút|улица|ул|проспект|пр|переулок|шоссе|бульвар|набережная|площадь|вулиця|вул|caddesi|cad|sokak|sk|sokağı|bulvarı|mahallesi|iela|gatvė|gatan|gate|vei|veien|vej|väg|vägen|katu|tie|jalan|jl|lorong|jln|persiaran|lebuh|thanon|thanon|soi|duong|đường|phố|ngõ|shara|sharia|sharaa|shari|souq|chalan|hala|làlana|lalana|triq|ara|lam|marg|mawatha|nagar|gade|steenweg|laan|straat|weg|plein|kade|gracht|dreef|šetalište|trg|cesta|bulevar|bulevardul|strada|str|calea|aleea|piața|rruga|küç|küçəsi|prospekti|шоссе|barat|simpang|N\d{1,3}|T\d{1,3}|RT\d)(?![\p{L}\p{N}])|شارع|طريق|نهج|سوق|(?:로|길|대로)(?![\p{L}])|通り|丁目|番地|[路街巷弄]/iu;
/** Words whose end says so: Hauptstraße, Kerkstraat, Storgatan. */
const ENDINGS =
  /\p{L}{2,}(?:stra(?:ß|ss)e|str\.|straat|laan|weg|gasse|platz|allee|ufer|damm|ring|steig|gracht|plein|gatan|gata|vägen|väg|gate|veien|vegen|vej|gade|katu|tie|utca|iela|-dong|-ro|-gil|-daero)(?![\p{L}])/iu;
const VENUE =
  /(?<![\p{L}])(?:hotel|bank|school|office|museum|embassy|hospital|clinic|university|college|institute|church|mosque|library|restaurant|café|cafe|bar|pharmacy|center|centre|market|tower|building|mall|gmbh|ltd|inc|llc|corp|s\.?a\.?r\.?l|société|station|post|club|house|resort|palace|theatre|théâtre|ministerio|tribunal|banco|parliament|court of|society|company|co\.|studio|shop|store|block|tower|apartments?)(?![\p{L}])/iu;

export function hasStreetWord(line: string): boolean {
  return WORDS.test(line) || ENDINGS.test(line);
}

export function isVenue(line: string): boolean {
  return VENUE.test(line);
}

/** A street line in its parts; the street as written, without number and unit. */
export interface StreetParts {
  readonly number: string;
  readonly street: string;
  readonly unit: string;
}

const UNIT =
  /(?:^|[\s,]+)(?:(?:apto|apt|apartment|u(?=\s?\d)|shop|office|unit|suite|ste|flat|room|rm|floor|fl|lot|bldg|building|tower|level|lvl|appartement|appt|piso|puerta|depto|dpto|interno|scala|wohnung|whg|etage|kv|кв|dept|department|door|int|m(?=\.))\.?\s*#?\s*(?<word>[\p{L}\d][\p{L}\d-]{0,7})|#\s*(?<sign>[\p{L}\d-]{1,8})|(?<lobby>lobby|penthouse|ph|basement|bsmt|front|rear)(?=[\s,]*$))(?=[\s,]|$)[\s,]*/iu;
/** 8th, 2nd, 1er, 8e, 4º: a street's own number. */
const ORDINAL = /^\d+(?:st|nd|rd|th|er|ère|e|ème|de|º|ª|\.)(?=[\s,])/iu;
const LEADING =
  /^(?:no\.?\s*|nr\.?\s*|№\s*|n°\s*|#\s*)?(?<number>[NSEW]?\d+[NSEW]\d+|\d+(?:[A-Za-z](?=[\s,]))?(?:\s?[-–/+&]\s?\d+[A-Za-z]?(?=[\s,]))*(?:\s(?:bis|ter|quater))?(?:[-/]\p{L}(?=[\s,]))?|\d+(?:-\d+)+)\s*,?\s+(?=[^\s\d]|\d+(?:st|nd|rd|th)\b|\d+\s+\p{L}|\d{1,3}[A-Z]?\s)/iu;
const TRAILING =
  /[\s,]+(?:no\.?\s*|nr\.?\s*|№\s*|n°\s*|n\.\s*|nº\s*|д\.?\s*)?(?<number>\d+(?:\s?[A-Za-z])?(?:\s?[-–/]\s?\d+[A-Za-z]?)*(?:\s?bis|\s?ter|[-/](?:[A-Z]|I{2,3}|IV))?)\.?$/iu;
/** A type and its number are a name: Street 3305, Calle 2, Route 66, County Road 43, N59. */
const NUMBERED =
  /^(?:(?:[NSEW]\.?\s+)?(?:(?:county|state|us|old|farm to market)\s+)?(?:street|st|road|rd|route|rte|highway|hwy|avenue|ave|lane|soi|simpang|lorong|calle|carrera|cra|transversal|diagonal|avenida|rue|jalan|block|lane|way|sector|phase|box|p\.?o\.?\s?box|km|postfach|casilla|apartado)|[A-Z]{1,2})\.?$/iu;
/** Street 1 Lane 2: a number of its own for each word. */
const NUMBERED_TWICE = /\d.*\s(?:street|lane|road|block|soi|lorong)$/iu;
const PO_BOX = /^(?:p\.?\s?o\.?\s?box|postfach|casilla|apartado|bp|boîte postale)\b/iu;

/**
 * Takes house number and unit out of a street line. A number stands before the street or behind it; which, both are tried, the
 * front first. A number that is the street's own stays with it.
 */
export function splitStreet(line: string, country: string | undefined): StreetParts {
  let rest = line.trim().replace(/\s+/gu, ' ');
  let unit = '';
  // Calle Morelos #25: the sign is that of the house.
  if (country === 'MX' || country === 'CO') rest = rest.replace(/#\s?(?=\d)/u, '');
  const block = BLOCK.exec(rest);
  if (block !== null && hasStreetWord(rest) && !/^lot\s/iu.test(block[2] ?? '')) {
    const own = UNIT.exec(block[2] ?? '');
    return {
      number: block[1] ?? '',
      street: own === null ? (block[2] ?? '') : (block[2] ?? '').slice(0, own.index),
      unit: own?.groups?.['sign'] ?? own?.groups?.['word'] ?? '',
    };
  }
  if (country === 'TH' || country === 'VN') {
    const match =
      /^(?:số\s*|no\.?\s*|เลขที่\s*)?(\d+[A-Za-z]?(?:[/-]\d+[A-Za-z]?)*)\s*,?\s+(?:(?:moo|m\.|หมู่)\s*\d+,?\s*)?(\p{L}.*)$/iu.exec(
        rest,
      );
    if (match !== null)
      return { number: match[1] ?? '', street: (match[2] ?? '').replace(/,.*$/u, ''), unit };
  }
  const slash =
    /^(?:unit\s+)?(?<unit>\d{1,4}[A-Za-z]?)\s?\/\s?(?<rest>\d{1,5}[A-Za-z]?(?:-\d+)?\s+\D.*)$/iu.exec(rest);
  // 6/6A Kampala Road is one house; 1/135 Ferny Way is unit 1 of house 135.
  if (
    slash !== null &&
    !new RegExp(`^${slash.groups?.['unit'] ?? ''}[A-Za-z]`, 'u').test(slash.groups?.['rest'] ?? '')
  ) {
    unit = slash.groups?.['unit'] ?? '';
    rest = slash.groups?.['rest'] ?? '';
  }
  const unitMatch = PO_BOX.test(rest) ? null : UNIT.exec(rest);
  if (unitMatch !== null && !/^\p{L}{3,}$/u.test(unitMatch.groups?.['word'] ?? '')) {
    unit =
      unit === ''
        ? (unitMatch.groups?.['word'] ?? unitMatch.groups?.['sign'] ?? unitMatch.groups?.['lobby'] ?? '')
        : unit;
    const before = rest.slice(0, unitMatch.index);
    const behind = rest.slice(unitMatch.index + unitMatch[0].length);
    rest = (before === '' || behind === '' ? before + behind : `${before}, ${behind}`)
      .replace(/[\s,-]+$/u, '')
      .trim();
  }
  if (!ORDINAL.test(rest)) {
    const match = LEADING.exec(rest);
    const street = match === null ? '' : rest.slice(match[0].length);
    if (match !== null && !/^(?:st|street|rd|road|ave|avenue)\.?$/iu.test(street)) {
      return { number: match.groups?.['number'] ?? '', street: withoutSuburb(street), unit };
    }
  }
  // Mönckebergstraße 22, 3. OG: floors and doors stand behind the number.
  const comma = rest.indexOf(',');
  const head = comma > 0 ? rest.slice(0, comma) : '';
  const second = rest.indexOf(',', comma + 1);
  for (const part of [head, second > comma && comma > 0 ? rest.slice(0, second) : '', rest]) {
    const match = part === '' || (part !== rest && !hasStreetWord(part)) ? null : TRAILING.exec(part);
    if (match === null) continue;
    const street = part.slice(0, match.index);
    if (street !== '' && !NUMBERED.test(street) && !NUMBERED_TWICE.test(street) && !PO_BOX.test(rest)) {
      if (unit === '' && part !== rest) unit = rest.slice(part.length).replace(/^[\s,]+/u, '');
      return { number: (match.groups?.['number'] ?? '').trim(), street: street.replace(/,$/u, ''), unit };
    }
  }
  return { number: '', street: withoutSuburb(rest), unit };
}

/** `Blk 215 Ang Mo Kio Avenue 1`: the block is the house. */
const BLOCK = /^(?:blk|block)\.?\s*(\d+[A-Za-z]?)\s+(\p{L}.*)$/iu;

export function isBlock(line: string): boolean {
  return BLOCK.test(line);
}

/** `26 Dover Crescent, Dover Gardens`: what follows a comma is no part of the street. */
function withoutSuburb(street: string): string {
  const comma = street.indexOf(',');
  return comma > 0 && hasStreetWord(street.slice(0, comma)) ? street.slice(0, comma) : street;
}
