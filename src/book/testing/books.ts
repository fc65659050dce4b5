import type { SourceRead } from '../../import/read-source.ts';
import type { OrderDraft } from '../../orders/order-draft.ts';
import { slotOf } from '../batch.ts';
import { packRead } from '../packed-read.ts';
import type { PackedRead } from '../packed-read.ts';
import { OrderBook } from '../order-book.ts';
import type { BookStep } from '../step.ts';

export const noStep: BookStep = async () => undefined;

/** A short way to say an order: what a test does not name is invented and in order. */
export interface Said {
  readonly orderNo?: string;
  readonly tracking?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
  readonly detail?: string;
  readonly postcode?: string;
  readonly country?: string;
  readonly remark?: string;
  readonly goods?: readonly (readonly [name: string, quantity: string])[];
}

const COLUMNS = { orderNo: '订单编号', 'recipient.name': '收件人' } as const;

export function draftOf(said: Said, row: number): OrderDraft {
  return {
    row,
    origin: 'cells',
    values: {
      orderNo: said.orderNo ?? `A${String(row).padStart(5, '0')}`,
      tracking: said.tracking ?? '',
      'recipient.name': said.name ?? '王示例',
      'recipient.phone': said.phone ?? `138${String(row).padStart(8, '0')}`,
      'recipient.province': said.province ?? '浙江省',
      'recipient.city': said.city ?? '杭州市',
      'recipient.district': said.district ?? '西湖区',
      'recipient.detail': said.detail ?? `示例路${row}号`,
      'recipient.postcode': said.postcode ?? '',
      'recipient.country': said.country ?? '',
      remark: said.remark ?? '',
    },
    items: (said.goods ?? [['茶叶', '1']]).map(([name, quantity]) => ({ name, quantity })),
    columns: COLUMNS,
  };
}

export async function readOf(
  drafts: readonly OrderDraft[],
  platform: SourceRead['source']['platform'] = 'taobao',
): Promise<PackedRead> {
  const read: SourceRead = {
    source: {
      kind: 'csv',
      platform,
      encoding: 'utf-8',
      format: 'table',
      delimiter: ',',
      headerRow: 1,
      fingerprint: '',
    },
    columns: [],
    guessed: false,
    unmapped: [],
    drafts,
    problems: [],
    isRemembered: false,
    sample: { headers: [], rows: [] },
  };
  return packRead(read, noStep);
}

/** A book with these orders as its first batch, in rows 2, 3 … */
export async function bookOf(...said: readonly Said[]): Promise<OrderBook> {
  const book = new OrderBook();
  await addTo(book, said);
  return book;
}

export async function addTo(
  book: OrderBook,
  said: readonly Said[],
  platform?: SourceRead['source']['platform'],
): Promise<number> {
  const read = await readOf(
    said.map((order, index) => draftOf(order, index + 2)),
    platform,
  );
  const added = await book.add(read, 'orders.csv', noStep);
  if (!added.ok) throw new Error(added.problem.code);
  return added.value;
}

/** Everything that can be seen of a book, to compare two states by. */
export async function snapshot(book: OrderBook): Promise<string> {
  await book.settle(noStep);
  return JSON.stringify(
    book.batches.map((batch) => [
      batch.name,
      batch.isClosed,
      Array.from({ length: batch.length }, (_, index) => {
        const slot = slotOf(batch.number, index);
        const { values, items } = book.draft(slot);
        const sorted = Object.entries(values)
          .filter(([, value]) => value !== '')
          .sort();
        return [sorted, items, book.flags(slot), book.copies(slot), book.head(slot), book.members(slot)];
      }),
    ]),
  );
}
