/**
 * Text reduced to what a person reads in it, so that no disguise of a value is another value: compatibility forms
 * (full width, circled, bold), accents, case, spaces, punctuation, invisible characters and foreign digits are undone.
 * `*` stays: it is what masks are made of, and it must part what it stands between.
 */
export class FoldedText {
  units = new Uint16Array(256);
  /** What was left out before the unit: 1 a separator, 2 the start of a piece; 3 both. */
  gaps = new Uint8Array(256);
  length = 0;
  private gap = 2;
  /** Index of each piece's first unit. */
  readonly pieces: number[] = [];

  clear(): this {
    this.length = 0;
    this.gap = 2;
    this.pieces.length = 0;
    return this;
  }

  /** Begins a piece: a shown string, a line. Matches across pieces can be told from matches inside one. */
  piece(): this {
    this.gap |= 2;
    this.pieces.push(this.length);
    return this;
  }

  add(text: string): this {
    this.reserve(text.length);
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < text.length) {
        this.addPoint(text.codePointAt(at) ?? unit);
        at += 1;
      } else this.addUnit(unit);
    }
    return this;
  }

  /** One code point below U+10000. */
  addUnit(unit: number): void {
    const folded = FOLDS[unit] ?? UNKNOWN;
    if (folded >= 0) this.push(folded);
    else if (folded === DROPPED) this.gap |= 1;
    else this.addPoint(unit);
  }

  addPoint(point: number): void {
    const folded = foldPoint(point);
    if (folded === '') this.gap |= 1;
    for (let at = 0; at < folded.length; at += 1) this.push(folded.charCodeAt(at));
  }

  /** Something that parts what stands on its sides, such as a byte that is no text. */
  barrier(): void {
    this.push(0xffff);
  }

  reserve(more: number): void {
    const wanted = this.length + more;
    if (wanted <= this.units.length) return;
    const size = Math.max(wanted, this.units.length * 2);
    const units = new Uint16Array(size);
    units.set(this.units.subarray(0, this.length));
    this.units = units;
    const gaps = new Uint8Array(size);
    gaps.set(this.gaps.subarray(0, this.length));
    this.gaps = gaps;
  }

  /** The same text read backwards. */
  reversedInto(target: FoldedText): FoldedText {
    target.clear();
    target.reserve(this.length);
    for (let at = this.length - 1; at >= 0; at -= 1) {
      target.units[target.length] = this.units[at] ?? 0;
      target.gaps[target.length] = at + 1 < this.length ? (this.gaps[at + 1] ?? 0) : 2;
      target.length += 1;
    }
    return target;
  }

  /** The same text with Chinese numerals and look-alike letters as digits; undefined where there are none. */
  numeralsInto(target: FoldedText): FoldedText | undefined {
    let any = false;
    for (let at = 0; at < this.length && !any; at += 1) any = NUMERALS.has(this.units[at] ?? 0);
    if (!any) return undefined;
    target.clear();
    target.reserve(this.length);
    target.gaps.set(this.gaps.subarray(0, this.length));
    for (let at = 0; at < this.length; at += 1) {
      const unit = this.units[at] ?? 0;
      target.units[at] = NUMERALS.get(unit) ?? unit;
    }
    target.length = this.length;
    return target;
  }

  toString(): string {
    let text = '';
    for (let at = 0; at < this.length; at += 1) text += String.fromCharCode(this.units[at] ?? 0);
    return text;
  }

  private push(unit: number): void {
    if (this.length >= this.units.length) this.reserve(1);
    this.units[this.length] = unit;
    this.gaps[this.length] = this.gap;
    this.gap = 0;
    this.length += 1;
  }
}

export function foldText(text: string): string {
  return new FoldedText().add(text).toString();
}

const UNKNOWN = -3;
const DROPPED = -1;
/** Folds of single units that stay single units, found as they are needed. */
const FOLDS = new Int32Array(65536).fill(UNKNOWN);
const longFolds = new Map<number, string>();

/** Separators and signs; letters that show nothing; marks over letters. Masks (`*`), symbols and currency stay. */
const LEFT_OUT = /^(?:\p{M}|\p{Z}|\p{Cc}|\p{Cf}|\p{P}|\p{Sm}|\p{Sk}|[\u115f\u1160\u3164\uffa0\u2800])$/u;
const DIGIT = /^\p{Nd}$/u;
/** Circled digits without a compatibility form: their first one's code point, and its value. */
const CIRCLED: readonly (readonly [number, number, number])[] = [
  [0x24f5, 0x24fd, 1],
  [0x24ff, 0x24ff, 0],
  [0x2776, 0x277e, 1],
  [0x2780, 0x2788, 1],
  [0x278a, 0x2792, 1],
  [0x1f10b, 0x1f10b, 0],
  [0x1f10c, 0x1f10c, 0],
];

function foldPoint(point: number): string {
  const known = longFolds.get(point);
  if (known !== undefined) return known;
  const circled = CIRCLED.find(([first, last]) => point >= first && point <= last);
  let folded = '';
  if (circled) folded = String(point - circled[0] + circled[2]);
  else {
    for (const char of String.fromCodePoint(point).normalize('NFKD').toLowerCase()) folded += foldChar(char);
  }
  if (point <= 0xffff && folded.length <= 1) FOLDS[point] = folded === '' ? DROPPED : folded.charCodeAt(0);
  else if (longFolds.size < 50_000) longFolds.set(point, folded);
  return folded;
}

function foldChar(char: string): string {
  if (char === '*') return char;
  if (LEFT_OUT.test(char)) return '';
  if (!DIGIT.test(char)) return char;
  // Decimal digits come in tens that begin at a code point ending in 0 or 6.
  const point = char.codePointAt(0) ?? 0;
  const low = point & 15;
  return String(DIGIT.test(String.fromCodePoint(point - low)) ? low : low - 6);
}

/** Chinese numerals, plain, spoken and of accounts, and letters that pass for digits. */
const NUMERALS: ReadonlyMap<number, number> = new Map(
  [
    ['0', '〇零○洞oO'],
    ['1', '一壹幺弌lLiI'],
    ['2', '二贰貳两弍'],
    ['3', '三叁參参弎'],
    ['4', '四肆'],
    ['5', '五伍'],
    ['6', '六陆陸'],
    ['7', '七柒拐'],
    ['8', '八捌'],
    ['9', '九玖勾'],
  ].flatMap(([digit = '', chars = '']) =>
    [...chars].map((char) => [char.charCodeAt(0), digit.charCodeAt(0)] as const),
  ),
);
