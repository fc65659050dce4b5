import type { Language } from '../../base/language.ts';

interface ListWords {
  readonly page: (page: number, pages: number) => string;
  readonly pick: {
    readonly title: string;
    readonly columns: readonly [tick: string, goods: string, quantity: string, orders: string];
    readonly facts: (goods: number, quantity: number, orders: number) => string;
    /** Of goods whose name the policy leaves out. */
    readonly unnamed: string;
    readonly total: (quantity: number) => string;
    readonly signs: readonly string[];
  };
  readonly handOver: {
    readonly title: string;
    readonly columns: Readonly<Record<'place' | 'number' | 'routing' | 'name' | 'pickup' | 'pieces', string>>;
    readonly facts: (orders: number, pieces: number) => string;
    readonly total: (orders: number, pieces: number) => string;
    readonly signs: readonly string[];
  };
}

const many = (count: number, one: string, other: string): string => `${count} ${count === 1 ? one : other}`;

/** The words of lists. Numbers are plain: they are compared with those on labels. */
export const LIST_WORDS: Readonly<Record<Language, ListWords>> = {
  en: {
    page: (page, pages) => `Page ${page} of ${pages}`,
    pick: {
      title: 'Pick list',
      columns: ['', 'Item', 'Qty', 'Orders'],
      facts: (goods, quantity, orders) =>
        `${many(goods, 'kind of item', 'kinds of items')}, ${many(quantity, 'piece', 'pieces')}, for ${many(orders, 'order', 'orders')}`,
      unnamed: '(name not shown)',
      total: (quantity) => `Total: ${many(quantity, 'piece', 'pieces')}`,
      signs: ['Picked by', 'Checked by', 'Time'],
    },
    handOver: {
      title: 'Hand-over list',
      columns: {
        ...{ place: 'No.', number: 'Number', routing: 'To', name: 'Recipient' },
        ...{ pickup: 'Last digits', pieces: 'Parcels' },
      },
      facts: (orders, pieces) => `${many(orders, 'order', 'orders')}, ${many(pieces, 'parcel', 'parcels')}`,
      total: (orders, pieces) =>
        `Total: ${many(orders, 'order', 'orders')}, ${many(pieces, 'parcel', 'parcels')}`,
      signs: ['Handed over by', 'Courier’s signature', 'Date and time'],
    },
  },
  'zh-CN': {
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    pick: {
      title: '拣货单',
      columns: ['', '商品', '数量', '订单数'],
      facts: (goods, quantity, orders) => `${goods} 种商品，${quantity} 件，来自 ${orders} 个订单`,
      unnamed: '（不显示名称）',
      total: (quantity) => `合计：${quantity} 件`,
      signs: ['拣货人', '复核人', '时间'],
    },
    handOver: {
      title: '交接单',
      columns: {
        ...{ place: '序号', number: '单号', routing: '去向', name: '收件人' },
        ...{ pickup: '尾号', pieces: '件数' },
      },
      facts: (orders, pieces) => `${orders} 单，${pieces} 件`,
      total: (orders, pieces) => `合计：${orders} 单，${pieces} 件`,
      signs: ['交件人', '快递员签字', '日期和时间'],
    },
  },
};
