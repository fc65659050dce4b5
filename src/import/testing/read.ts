import { readFileSync } from 'node:fs';
import { openSecret } from '../../privacy/opening.ts';
import type { Secret } from '../../privacy/secret.ts';
import { PARTY_FIELDS } from '../../orders/order-fields.ts';
import type { PartyField } from '../../orders/order-fields.ts';
import type { Order } from '../../orders/order.ts';
import { ordersFrom } from '../orders-from.ts';
import { readSource } from '../read-source.ts';
import type { ReadInput, SourceRead, SourceSettings } from '../read-source.ts';
import type { TextDecoding } from '../text-decoding.ts';

export const nodeDecoding: TextDecoding = {
  decode(bytes, encoding, fatal) {
    try {
      return new TextDecoder(encoding, { fatal }).decode(bytes);
    } catch {
      return undefined;
    }
  },
};

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url));
}

/** The cells of a platform's header line. */
export function headerCells(name: string): readonly string[] {
  const line = readFileSync(new URL(`headers/${name}`, import.meta.url), 'utf8').replace(/\n$/u, '');
  return line.split(name.endsWith('.tsv') ? '\t' : ',');
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** An order in the clear, empty values left out. */
export interface PlainOrder {
  readonly row: number;
  readonly orderNo: string;
  readonly tracking: string;
  readonly recipient: Readonly<Record<string, string>>;
  readonly sender: Readonly<Record<string, string>>;
  readonly items: readonly (readonly [name: string, quantity: number])[];
  readonly remark: string;
}

export function plain(order: Order): PlainOrder {
  const party = (side: Readonly<Record<PartyField, Secret>>): Record<string, string> =>
    Object.fromEntries(
      PARTY_FIELDS.map((field) => [field, openSecret(side[field])] as const).filter(
        ([, text]) => text !== '',
      ),
    );
  return {
    row: order.row,
    orderNo: openSecret(order.orderNo),
    tracking: openSecret(order.tracking),
    recipient: party(order.recipient),
    sender: party(order.sender),
    items: order.items.map((item) => [openSecret(item.name), item.quantity]),
    remark: openSecret(order.remark),
  };
}

export interface PlainRead {
  readonly read: SourceRead;
  readonly orders: readonly PlainOrder[];
  /** `row code field`, errors with a `!`. */
  readonly problems: readonly string[];
}

/** Reads and parses; throws where the source as a whole is refused. */
export async function readPlain(
  input: Uint8Array | string,
  settings: SourceSettings = {},
  kind: ReadInput['kind'] = 'file',
): Promise<PlainRead> {
  const bytes = typeof input === 'string' ? bytesOf(input) : input;
  const read = await readSource({ kind, bytes }, settings, { decoding: nodeDecoding });
  if (!read.ok) throw new Error(`refused: ${read.problem.code}`);
  const { orders, problems } = await ordersFrom(read.value);
  return {
    read: read.value,
    orders: orders.map(plain),
    problems: problems.map(
      ({ row, code, field, severity }) =>
        `${row} ${code}${field === undefined ? '' : ` ${field}`}${severity === 'error' ? ' !' : ''}`,
    ),
  };
}

/** The code with which a source is refused, or `read`. */
export async function refusal(
  input: Uint8Array | string,
  settings: SourceSettings = {},
  kind: ReadInput['kind'] = 'file',
): Promise<string> {
  const bytes = typeof input === 'string' ? bytesOf(input) : input;
  const read = await readSource({ kind, bytes }, settings, { decoding: nodeDecoding });
  return read.ok ? 'read' : read.problem.code;
}
