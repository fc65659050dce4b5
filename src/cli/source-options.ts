import type { SourceFormat } from '../import/read-source.ts';
import { ENCODINGS } from '../import/text-decoding.ts';
import { isOrderField, ORDER_FIELDS, PARTY_FIELDS } from '../orders/order-fields.ts';
import type { OrderField } from '../orders/order-fields.ts';
import { UsageError } from './command.ts';

/** The options that say how a file of orders is to be read; shared by every command that reads one. */
export const SOURCE_OPTIONS = {
  paste: { type: 'boolean' },
  encoding: { type: 'string' },
  layout: { type: 'string' },
  platform: { type: 'string' },
  sheet: { type: 'string' },
  map: { type: 'string', multiple: true },
} as const;

export const SOURCE_HELP = `
  --paste               the input is pasted text, not a file
  --encoding E          ${encodingHelp()}; found by itself otherwise
  --layout L            table, or lines of addresses; found by itself otherwise
  --platform P          a platform of 'hushlabel list platforms'; found by itself otherwise
  --sheet NAME|ID       the sheet of a workbook, or the file of a zip; the first with orders otherwise
  --map FIELD=COLUMN …  the column of a field, by header or letter (A, B, …); may be given several times.
                        Fields: ${fieldHelp()}`;

function encodingHelp(): string {
  const [last, ...others] = ENCODINGS.toReversed();
  return `${others.toReversed().join(', ')} or\n${' '.repeat(24)}${last ?? ''}`;
}

function fieldHelp(): string {
  const lines: string[] = [];
  let line = '';
  for (const field of ORDER_FIELDS) {
    if (line !== '' && line.length + field.length > 70) {
      lines.push(line);
      line = '';
    }
    line += `${line === '' ? '' : ' '}${field}`;
  }
  lines.push(line);
  return `${lines.join(`\n${' '.repeat(32)}`)}\n${' '.repeat(24)}A recipient field may be named without 'recipient.'`;
}

export interface SourceOptions {
  readonly kind: 'file' | 'paste';
  readonly encoding?: string;
  readonly format?: SourceFormat;
  readonly platform?: string;
  readonly sheet?: string;
  readonly mapping?: Partial<Record<OrderField, string>>;
}

interface GivenSourceOptions {
  readonly paste?: boolean | undefined;
  readonly encoding?: string | undefined;
  readonly layout?: string | undefined;
  readonly platform?: string | undefined;
  readonly sheet?: string | undefined;
  readonly map?: readonly string[] | undefined;
}

/** `--map a=A b=B` leaves `b=B` among the positionals: takes it from there. */
export function takeMappings(given: readonly string[], map: readonly string[] | undefined) {
  if (map === undefined) return { paths: given, map: [] };
  const isMapping = (value: string, index: number) => index > 0 && value.includes('=');
  return {
    paths: given.filter((value, index) => !isMapping(value, index)),
    map: [...map, ...given.filter(isMapping)],
  };
}

export function sourceOptions(given: GivenSourceOptions): SourceOptions {
  const mapping = given.map === undefined ? {} : parseMappings(given.map);
  return {
    kind: given.paste === true ? 'paste' : 'file',
    ...(given.encoding === undefined ? {} : { encoding: given.encoding.toLowerCase() }),
    ...(given.layout === undefined ? {} : { format: sourceFormat(given.layout) }),
    ...(given.platform === undefined || given.platform === 'auto' ? {} : { platform: given.platform }),
    ...(given.sheet === undefined ? {} : { sheet: given.sheet }),
    ...(Object.keys(mapping).length === 0 ? {} : { mapping }),
  };
}

function sourceFormat(given: string): SourceFormat {
  if (given !== 'table' && given !== 'lines') throw new UsageError('--layout takes table or lines');
  return given;
}

function parseMappings(pairs: readonly string[]): Partial<Record<OrderField, string>> {
  const mapping: Partial<Record<OrderField, string>> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at <= 0 || at === pair.length - 1) throw new UsageError(`--map takes FIELD=COLUMN`);
    mapping[orderField(pair.slice(0, at).trim())] = pair.slice(at + 1).trim();
  }
  return mapping;
}

/** Short names that a person would type; the long ones are in `ORDER_FIELDS`. */
const SHORT_NAMES: Readonly<Record<string, OrderField>> = {
  order: 'orderNo',
  address: 'recipient.detail',
  goods: 'items.name',
  item: 'items.name',
  quantity: 'items.quantity',
};

function orderField(name: string): OrderField {
  if (isOrderField(name)) return name;
  const short = Object.hasOwn(SHORT_NAMES, name) ? SHORT_NAMES[name] : undefined;
  if (short !== undefined) return short;
  if (PARTY_FIELDS.some((field) => field === name)) {
    const field = `recipient.${name}`;
    if (isOrderField(field)) return field;
  }
  throw new UsageError(`--map knows no field of that name; the fields are ${ORDER_FIELDS.join(', ')}`);
}
