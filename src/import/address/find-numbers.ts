import { foldText, isDigitCode } from './fold-text.ts';

/** A number that is something: a phone, a postcode, or an ID card, which is never shown. */
export interface NumberToken {
  readonly kind: 'phone' | 'postcode' | 'id' | 'nothing';
  readonly from: number;
  readonly end: number;
  /** As written; of a phone with its extension. */
  readonly text: string;
  /** A postcode glued to a word, or a phone that had to be cut out of a longer number: to be looked at. */
  readonly isDoubtful: boolean;
}

const MOBILE =
  /(?:\(?(?:\+?86|0086)\)?[- ]{0,2})?1(?:[3-9]\d{9}|[3-9]\d[- .]\d{4}[- .]\d{4}|[3-9]\d{2}[- .]\d{3}[- .]\d{4}|[3-9]\d[- .]\d{3}[- .]\d{5}|[3-9]\d{2}[- .]\d{4}[- .]\d{3}|[3-9]\d[- .]\d{8}|[3-9](?:[- .]\d){9}|[- .][3-9](?:[- .]\d){9})(?!\d)/uy;
const MASKED = /1\d{0,3}[*●•×xX]{4,8}\d{0,4}(?![\d*])/uy;
const LANDLINE =
  /(?:\(?(?:\+86|0086|86-)\)?[- ]?)?\(?0?(?<area>10|2\d|[3-9]\d\d)\)?[- ]{0,2}(?:\d{7,8}|\d{3,4}[- ]\d{4})(?!\d)/uy;
const SERVICE = /[48]00[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)/uy;
const FOREIGN =
  /(?:\+|00(?=(?:852|853|886|81|82|65|60|66|84|1|44|61)[- ]))\d{1,3}[- .]?\(?\d{1,4}\)?(?:[- .]?\d{2,5}){1,4}(?!\d)/uy;
const TAIWAN = /09\d{2}[- ]?\d{3}[- ]?\d{3}(?!\d)/uy;
const EXTENSION =
  /(?:[\s,]?(?:-|_|#|\*|转接?(?:分机号?)?|分机号?|[(（[【]\s?(?:转|分机号?)?)|\s?ext\.?|\s?x)[\s:]?(?<digits>\d{1,6})[)）\]】]?(?!\d)/iuy;
const COMMA_EXTENSION = /,(?<digits>\d{4})(?=[\s,;]|$)/uy;
const BIRTH =
  /^[1-9]\d{5}(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]|\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})$/u;
const POSTCODE = /^(?:0[1-7]|[1-8]\d)\d{4}$/u;
/** Behind six digits: what makes a house or a room of them. */
const UNIT_BEHIND = /^\s?[-#号室弄栋幢座楼层房单户厂路a-zA-Z]/u;

/** Whether a text holds anything that could be dialled. */
export function hasPhone(text: string): boolean {
  return findNumbers(foldText(text).folded).some(({ kind, isDoubtful }) => kind === 'phone' && !isDoubtful);
}

/** No paste of one person has more numbers; what is beyond stays text. */
const MOST_NUMBERS = 200;

/** Finds phones with their extensions, postcodes and ID cards in a folded text, in their order, in one pass. */
export function findNumbers(text: string): readonly NumberToken[] {
  const found: NumberToken[] = [];
  for (let at = 0; at < text.length && found.length < MOST_NUMBERS; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit = isDigitCode(code);
    if (!isDigit && code !== 0x2b && code !== 0x28) continue;
    if (
      !isDigit &&
      !isDigitCode(text.charCodeAt(at + 1)) &&
      !(code === 0x28 && text.charCodeAt(at + 1) === 0x2b)
    )
      continue;
    const token = phoneAt(text, at) ?? (isDigit ? runAt(text, at) : undefined);
    if (token !== undefined) {
      found.push(token);
      at = token.end - 1;
    } else if (isDigit) {
      at = endOfRun(text, at) - 1;
    }
  }
  return found.some(({ kind }) => kind === 'phone') ? found : withLocalPhone(text, found);
}

const LOCAL = /(?<![^\s,;。|:])[2-9]\d{2,3}[- ]?\d{4}(?:-\d{1,5})?(?![^\s,;。|])/gu;

/** Without any other phone, seven or eight digits that stand apart are one: local, or of Hong Kong and Macau. To be looked at. */
function withLocalPhone(text: string, found: readonly NumberToken[]): readonly NumberToken[] {
  const locals: NumberToken[] = [];
  for (const match of text.matchAll(LOCAL)) {
    const from = match.index;
    const end = from + match[0].length;
    if (found.some((other) => other.from < end && other.end > from)) continue;
    if (/(?:单号|编号|订单|会员|微信|税号|qq)[号:\s]*$/iu.test(text.slice(Math.max(0, from - 8), from)))
      continue;
    locals.push({ ...token('phone', text, from, end), isDoubtful: !/香港|澳门/u.test(text) });
  }
  return locals.length === 0 ? found : [...found, ...locals].sort((one, other) => one.from - other.from);
}

function phoneAt(text: string, at: number): NumberToken | undefined {
  // Letters and digits before it make it a part of a code: e8-13800138000 is cut by `runAt`, SF1380… is none.
  const before = text.charCodeAt(at - 1);
  const isCode = (before >= 0x41 && before <= 0x5a) || before === 0x2a;
  const run = endOfRun(text, at) - at;
  if (isCode && run !== 11) return undefined;
  const first = text.charCodeAt(at);
  // Where the digits stand in a row there is only one way to read them.
  if (run > 15 || (run > 4 && run < 7 && first !== 0x30)) return undefined;
  const end = matchEnd(MOBILE, text, at);
  if (end > 0) return phone(text, at, withExtension(text, end, 3));
  const masked = first === 0x31 ? matchEnd(MASKED, text, at) : 0;
  if (masked > 0) return phone(text, at, withExtension(text, masked, 3));
  if (first === 0x30 || first === 0x28 || first === 0x2b || (first === 0x38 && text.startsWith('86-', at))) {
    const taiwan = matchEnd(TAIWAN, text, at);
    if (taiwan > 0 && digitCount(text, at, taiwan) === 10) return phone(text, at, taiwan);
    const landline = isLandline(text, at) ? LANDLINE.lastIndex : 0;
    if (landline > 0) return phone(text, at, withExtension(text, landline, 1));
    const foreign = matchEnd(FOREIGN, text, at);
    if (foreign > 0 && digitCount(text, at, foreign) >= 8)
      return phone(text, at, withExtension(text, foreign, 1));
  }
  const service = first === 0x34 || first === 0x38 ? matchEnd(SERVICE, text, at) : 0;
  if (service > 0 && digitCount(text, at, service) === 10)
    return phone(text, at, withExtension(text, service, 1));
  return undefined;
}

/** An area code with its zero, or behind 86; the number as long as such numbers are. */
function isLandline(text: string, at: number): boolean {
  const end = matchEnd(LANDLINE, text, at);
  if (end === 0) return false;
  const written = text.slice(at, end);
  if (!/^(?:\(?0|\(?(?:\+86|0086|86-))/u.test(written)) return false;
  LANDLINE.lastIndex = end;
  const digits = written
    .replace(/\D/gu, '')
    .replace(/^(?:0086|86(?=0|[1-9]))/u, '')
    .replace(/^0/u, '');
  const area = /^(?:10|2\d)/u.test(digits) ? 2 : 3;
  const local = digits.length - area;
  return (local === 7 || local === 8) && /^[1-9]/u.test(digits.slice(area));
}

/** A run of digits that is no plain phone: an ID card, a postcode, a phone glued to a house number, or nothing. */
function runAt(text: string, at: number): NumberToken | undefined {
  const end = endOfRun(text, at);
  const length = end - at;
  const before = text.charCodeAt(at - 1);
  const isLatinBefore = (before >= 0x41 && before <= 0x5a) || (before >= 0x61 && before <= 0x7a);
  if (length === 17 && /[Xx]/u.test(text.charAt(end)) && BIRTH.test(text.slice(at, end + 1)))
    return token('id', text, at, end + 1);
  if ((length === 18 || length === 15) && BIRTH.test(text.slice(at, end))) return token('id', text, at, end);
  if (length === 11 && text.charAt(at) === '1') return phone(text, at, withExtension(text, end, 3));
  if (length > 11 && length <= 16 && !isLatinBefore) {
    const isTail = /1[3-9]\d{9}$/u.test(text.slice(end - 11, end));
    const isHead = /^1[3-9]/u.test(text.slice(at, at + 2)) && !isTail;
    if (isTail) return { ...phone(text, end - 11, withExtension(text, end, 3)), isDoubtful: true };
    if (isHead) return { ...phone(text, at, at + 11), isDoubtful: true };
  }
  if (length === 6 && !isLatinBefore) return postcodeAt(text, at, end);
  return undefined;
}

function postcodeAt(text: string, at: number, end: number): NumberToken | undefined {
  const digits = text.slice(at, end);
  const isApartBefore = at === 0 || /[\s,;。:()（）【】[\].、|/]/u.test(text.charAt(at - 1));
  const isApartBehind = end >= text.length || /[\s,;。:()（）【】[\].、|/]/u.test(text.charAt(end));
  if (!isApartBehind || UNIT_BEHIND.test(text.slice(end, end + 2))) return undefined;
  if (digits === '000000' && isApartBefore) return token('nothing', text, at, end);
  if (!POSTCODE.test(digits) && digits !== '999077' && digits !== '999078') return undefined;
  if (isApartBefore) return token('postcode', text, at, end);
  return /\p{Script=Han}/u.test(text.charAt(at - 1))
    ? { ...token('postcode', text, at, end), isDoubtful: true }
    : undefined;
}

function withExtension(text: string, end: number, least: number): number {
  EXTENSION.lastIndex = end;
  const match = EXTENSION.exec(text);
  const digits = match?.groups?.['digits'] ?? '';
  if (match !== null) {
    const sign = match[0].trim().charAt(0);
    const isSaid = /[转分e]/iu.test(match[0]);
    const isLong = digits.length >= (isSaid ? 1 : least);
    // 13800138000-1234号 goes on as a house number; brackets must close.
    const behind = text.charAt(EXTENSION.lastIndex);
    const isHouse = !isSaid && /[号室弄栋幢座楼层房单\-*]/u.test(behind);
    const isOpen = /[([（【]/u.test(sign) && !/[)）\]】]$/u.test(match[0]);
    if (isLong && !isHouse && !isOpen) return EXTENSION.lastIndex;
  }
  const comma = matchEnd(COMMA_EXTENSION, text, end);
  return comma > 0 ? comma : end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function phone(text: string, from: number, end: number): NumberToken {
  return token('phone', text, from, end);
}

function token(kind: NumberToken['kind'], text: string, from: number, end: number): NumberToken {
  return { kind, from, end, text: text.slice(from, end), isDoubtful: false };
}

function endOfRun(text: string, at: number): number {
  let end = at;
  while (isDigitCode(text.charCodeAt(end))) end += 1;
  return end;
}

function digitCount(text: string, from: number, end: number): number {
  let count = 0;
  for (let at = from; at < end; at += 1) if (isDigitCode(text.charCodeAt(at))) count += 1;
  return count;
}
