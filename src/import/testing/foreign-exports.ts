import { readFileSync } from 'node:fs';
import type { OrderField } from '../../orders/order-fields.ts';
import { bytesOf, nodeDecoding } from './read.ts';
import { readSource } from '../read-source.ts';

/** What the third line of a sample says of each column; `-` none, `?` may be either. */
const CODES: Readonly<Record<string, OrderField>> = {
  o: 'orderNo',
  t: 'tracking',
  i: 'items.name',
  q: 'items.quantity',
  r: 'remark',
  n: 'recipient.name',
  p: 'recipient.phone',
  e: 'recipient.extension',
  P: 'recipient.province',
  c: 'recipient.city',
  d: 'recipient.district',
  a: 'recipient.detail',
  z: 'recipient.postcode',
  C: 'recipient.country',
  sn: 'sender.name',
  sp: 'sender.phone',
  sP: 'sender.province',
  sc: 'sender.city',
  sd: 'sender.district',
  sa: 'sender.detail',
  sz: 'sender.postcode',
  sC: 'sender.country',
};

/** An invented export of a shop system. */
export interface ForeignExport {
  readonly language: string;
  readonly shop: string;
  /** Header and rows, TABs between. */
  readonly text: string;
  readonly headers: readonly string[];
  /** For each column its field, `null` for none, undefined where either will do. */
  readonly fields: readonly (OrderField | null | undefined)[];
}

export function foreignExports(file: string): readonly ForeignExport[] {
  const text = readFileSync(new URL(`exports/${file}`, import.meta.url), 'utf8');
  return text
    .split(/\n(?=@ )/u)
    .slice(1)
    .map((block) => {
      const [title = '', header = '', codes = '', ...rows] = block.split('\n').filter((line) => line !== '');
      const [, language = '', shop = ''] = /^@ (\S+) (.*)$/u.exec(title) ?? [];
      const headers = header.split('|');
      const fields = codes.split('|').map((code) => fieldOf(code));
      const widths = rows.map((row) => row.split('|').length);
      if (fields.length !== headers.length || widths.some((width) => width !== headers.length)) {
        throw new Error(
          `${title}: ${headers.length} headers, ${fields.length} codes, ${widths.join()} cells`,
        );
      }
      const lines = [header, ...rows].map((line) => line.replaceAll('|', '\t'));
      return { language, shop, headers, fields, text: `${lines.join('\n')}\n` };
    });
}

function fieldOf(code: string): OrderField | null | undefined {
  if (code === '-') return null;
  if (code === '?') return undefined;
  const field = CODES[code];
  if (field === undefined) throw new Error(`no code ${code}`);
  return field;
}

export interface Score {
  /** Columns that are something or were taken for something. */
  readonly columns: number;
  readonly right: number;
  /** `header: expected → guessed` */
  readonly wrong: readonly string[];
  /** Those of them in which what belongs nowhere, or elsewhere, was taken. */
  readonly taken: number;
  readonly platform: string;
}

export async function scoreOf({ text, headers, fields }: ForeignExport): Promise<Score> {
  const read = await readSource({ kind: 'file', bytes: bytesOf(text) }, {}, { decoding: nodeDecoding });
  if (!read.ok)
    return { columns: fields.length, right: 0, wrong: [read.problem.code], taken: 0, platform: '' };
  let columns = 0;
  let right = 0;
  let taken = 0;
  const wrong: string[] = [];
  for (const [index, field] of fields.entries()) {
    const guessed = read.value.columns[index]?.field ?? null;
    if (field === undefined || (field === null && guessed === null)) continue;
    columns += 1;
    if (field === guessed) right += 1;
    else {
      wrong.push(`${headers[index] ?? ''}: ${field ?? '-'} → ${guessed ?? '-'}`);
      if (guessed !== null) taken += 1;
    }
  }
  return { columns, right, wrong, taken, platform: read.value.source.platform };
}
