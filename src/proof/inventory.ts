import type { CheckLedger } from './checks.ts';
import { matchesAt } from './pdf/indirect-object.ts';
import type { PdfDocument } from './pdf/document.ts';
import type { IndirectObject } from './pdf/indirect-object.ts';
import { attempt } from './pdf/fault.ts';
import { ACTIVE_KEYS, KINDS, OBJECT_KINDS, STREAM_KINDS } from './object-kinds.ts';
import type { ObjectKind, Rule, Rules } from './object-kinds.ts';
import { PdfDict, PdfName, PdfRef, PdfStream, dictOf, isArray } from './pdf/objects.ts';
import type { PdfValue } from './pdf/objects.ts';
import type { ObjectExtents } from './strict-frame.ts';

const LABEL_NAMES: ReadonlySet<string> = new Set(Object.values(KINDS).flatMap(namesOf));

function namesOf(rules: Rules): readonly string[] {
  return Object.entries(rules).flatMap(([key, rule]) => [
    key,
    ...('names' in rule ? rule.names : []),
    ...('dict' in rule ? namesOf(rule.dict) : []),
    ...('one' in rule ? namesOf(rule.one) : []),
  ]);
}

export interface Inventory {
  readonly extents: ObjectExtents;
  /** Object numbers of the pages in page order. */
  readonly pages: readonly number[];
  /** Kind of each object by its number, as its place in `OBJECT_KINDS` plus one; 0 for one not reached. */
  readonly kinds: Uint8Array;
}

/** How many objects of a kind the file has. */
export function countOf({ kinds }: Inventory, kind: ObjectKind): number {
  const wanted = OBJECT_KINDS.indexOf(kind) + 1;
  return kinds.reduce((count, found) => count + (found === wanted ? 1 : 0), 0);
}

/** Whether a name is in the table of kinds: in an object that keeps to it, every name is, but for the fonts'. */
export function isLabelName(name: string): boolean {
  return LABEL_NAMES.has(name) || /^(?:T|[FI][1-9]\d?)$/.test(name);
}

/**
 * Walks every object that can be reached and holds it against the table of its kind; `each` sees them as they come, with
 * their kind where they keep to the table, so that but for numbers they say what the objects of any job say.
 */
export function takeInventory(
  document: PdfDocument,
  ledger: CheckLedger,
  each: (object: IndirectObject, kind: ObjectKind | undefined) => void,
): Inventory {
  const walk = new Walk(document, ledger, each);
  walk.run();
  return walk;
}

class Walk implements Inventory {
  readonly extents: ObjectExtents;
  readonly pages: number[] = [];
  readonly kinds: Uint8Array;
  private readonly document: PdfDocument;
  private readonly ledger: CheckLedger;
  private readonly each: (object: IndirectObject, kind: ObjectKind | undefined) => void;
  /** References still to follow; the last comes first, so kids are put in backwards to keep the order of pages. */
  private readonly todo: { readonly number: number; readonly to: readonly ObjectKind[] }[] = [];

  constructor(
    document: PdfDocument,
    ledger: CheckLedger,
    each: (object: IndirectObject, kind: ObjectKind | undefined) => void,
  ) {
    this.document = document;
    this.ledger = ledger;
    this.each = each;
    const size = document.size + 1;
    this.kinds = new Uint8Array(size);
    this.extents = { starts: new Float64Array(size), ends: new Float64Array(size) };
  }

  run(): void {
    this.value(this.document.trailer.get('Info'), { to: ['info'] }, 'info');
    this.value(this.document.trailer.get('Root'), { to: ['catalog'] }, 'catalog');
    for (let next = this.todo.pop(); next; next = this.todo.pop()) this.object(next.number, next.to);
  }

  private object(number: number, to: readonly ObjectKind[]): void {
    const known = OBJECT_KINDS[(this.kinds[number] ?? 0) - 1];
    if (known) {
      if (!to.includes(known)) this.refuse('two-kinds', known);
      return;
    }
    const read = attempt(() => this.document.readPlaced(number));
    if (!('value' in read)) {
      this.ledger.fail('structure', read.fault, { object: number });
      return;
    }
    const before = this.failures();
    this.placed(number, read.value, to);
    const kind = OBJECT_KINDS[(this.kinds[number] ?? 0) - 1];
    this.each(read.value, this.failures() === before ? kind : undefined);
  }

  private failures(): number {
    const { ledger } = this;
    return (
      ledger.failures('structure') + ledger.failures('known-objects') + ledger.failures('no-active-content')
    );
  }

  private placed(number: number, object: IndirectObject, to: readonly ObjectKind[]): void {
    const { value, start, end, comments, sized } = object;
    const kind = to.find((candidate) => isOfKind(value, candidate));
    this.ledger.look('known-objects');
    if (kind === undefined) {
      this.refuse('unknown-object', to[0] ?? 'catalog', number);
      return;
    }
    this.kinds[number] = OBJECT_KINDS.indexOf(kind) + 1;
    this.extents.starts[number] = start;
    this.extents.ends[number] = end;
    if (comments > 0) this.ledger.fail('structure', 'comment', { object: number });
    if (!sized) this.ledger.fail('structure', 'stream-length', { object: number });
    if (!isTidy(this.document.bytes, number, start, end, value))
      this.ledger.fail('structure', 'loose-object', { object: number });
    if (kind === 'page') this.pages.push(number);
    this.dict(dictOf(value), KINDS[kind], kind);
  }

  private dict(dict: PdfDict, rules: Rules, kind: ObjectKind): void {
    if (dict.repeated) this.refuse('repeated-key', kind);
    for (const [key, value] of dict.entries) {
      const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
      const active = ACTIVE_KEYS.find((name) => name === key);
      this.ledger.look('no-active-content');
      if (rule) this.value(value, rule, kind);
      else if (active !== undefined)
        this.ledger.fail('no-active-content', 'active-key', { kind, key: active });
      else this.refuse('unknown-key', kind);
    }
  }

  private value(value: PdfValue, rule: Rule, kind: ObjectKind): void {
    if ('named' in rule) {
      if (!(value instanceof PdfDict)) return this.refuse('bad-value', kind);
      if (value.repeated) this.refuse('repeated-key', kind);
      for (const [name, item] of value.entries) {
        if (!rule.named.test(name)) this.refuse('unknown-key', kind);
        this.follow(item, rule.to, kind);
      }
    } else if ('to' in rule) {
      if (!rule.many) this.follow(value, rule.to, kind);
      else if (isArray(value)) for (const item of value.toReversed()) this.follow(item, rule.to, kind);
      else this.refuse('bad-value', kind);
    } else if ('dict' in rule) {
      if (value instanceof PdfDict) this.dict(value, rule.dict, kind);
      else this.refuse('bad-value', kind);
    } else if ('one' in rule) {
      const [only] = isArray(value) && value.length === 1 ? value : [];
      if (only instanceof PdfDict) this.dict(only, rule.one, kind);
      else this.refuse('bad-value', kind);
    } else if (!isAsSaid(value, rule)) this.refuse('bad-value', kind);
  }

  private follow(value: PdfValue, to: readonly ObjectKind[], kind: ObjectKind): void {
    if (value instanceof PdfRef) this.todo.push({ number: value.number, to });
    else this.refuse('bad-value', kind);
  }

  private refuse(code: string, kind: ObjectKind, object?: number): void {
    this.ledger.fail('known-objects', code, { kind, ...(object === undefined ? {} : { object }) });
  }
}

function isAsSaid(
  value: PdfValue,
  rule: Exclude<Rule, { to: unknown } | { dict: unknown } | { one: unknown }>,
): boolean {
  if ('names' in rule) return value instanceof PdfName && rule.names.includes(value.name);
  if ('numbers' in rule) {
    return isArray(value) && value.length === rule.numbers && value.every((item) => typeof item === 'number');
  }
  if ('is' in rule) return value === rule.is;
  return 'check' in rule && rule.check(value);
}

/** Whether an object is of a kind by its type and by being a stream or not. */
function isOfKind(value: PdfValue, kind: ObjectKind): boolean {
  const isStream = STREAM_KINDS.includes(kind);
  if (isStream !== value instanceof PdfStream) return false;
  if (!isStream && !(value instanceof PdfDict)) return false;
  const dict = dictOf(value);
  const rules = KINDS[kind];
  return (['Type', 'Subtype'] as const).every((key) => {
    const rule = rules[key];
    return rule === undefined ? dict.get(key) === null : isAsSaid(dict.get(key), ruleOfNames(rule));
  });
}

function ruleOfNames(rule: Rule): { readonly names: readonly string[] } {
  return 'names' in rule ? rule : { names: [] };
}

/** `N 0 obj`, the object, `stream … endstream` and `endobj` on lines of their own, as the writer's form is. */
function isTidy(bytes: Uint8Array, number: number, start: number, end: number, value: PdfValue): boolean {
  if (!matchesAt(bytes, `${number} 0 obj\n<<`, start)) return false;
  const tail = latin1(bytes.subarray(Math.max(start, end - 17), end));
  if (value instanceof PdfStream) {
    return (
      tail === '\nendstream\nendobj' &&
      value.end === end - 17 &&
      latin1(bytes.subarray(value.start - 10, value.start)) === '>>\nstream\n'.slice(-10)
    );
  }
  return tail.endsWith('>>\nendobj');
}

function latin1(bytes: Uint8Array): string {
  let out = '';
  for (const byte of bytes) out += String.fromCharCode(byte);
  return out;
}
