/** The named references that exports write; any other stays as it stands, as browsers do with unknown ones. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  yen: '¥',
  euro: '€',
  pound: '£',
  cent: '¢',
  copy: '©',
  reg: '®',
  trade: '™',
  deg: '°',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  laquo: '«',
  raquo: '»',
  szlig: 'ß',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  ccedil: 'ç',
  agrave: 'à',
  egrave: 'è',
  ecirc: 'ê',
};

/** Text of a page as it is shown: references resolved, runs of white space as one blank. */
export function htmlText(raw: string): string {
  const plain = raw.includes('&') ? raw.replace(/&(#?[a-z\d]{1,10});?/giu, resolved) : raw;
  return plain.replace(/[ \t\r\n\f]+/gu, ' ');
}

function resolved(whole: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
  const match = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/iu.exec(name);
  if (match === null) return whole;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}
