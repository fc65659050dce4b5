import type { MaskedOrder } from '../../masking/masked-order.ts';
import type { MaskedText } from '../../privacy/masked-text.ts';
import { groupWords } from '../label-groups.ts';
import { exactSum } from './exact-sum.ts';

/** An order as it is handed over, as the policy shows it. */
export interface HandedOver {
  /** `Order.row` */
  readonly row: number;
  readonly number: MaskedText;
  readonly name: MaskedText;
  /** Last digits of the phone. */
  readonly pickup: MaskedText;
  readonly routing: MaskedText;
  /** Labels of it. */
  readonly pieces: number;
}

/** Goods of one name, as the policy shows it. */
export interface PickedGoods {
  /** Of the first order that has them. */
  readonly row: number;
  readonly name: MaskedText;
  quantity: number;
  orders: number;
}

/** What lists say of the orders that have labels. Holds masked values only, equal ones once. */
export class ListRows {
  readonly handedOver: HandedOver[] = [];
  readonly #goods = new Map<string, PickedGoods>();
  readonly #texts = new Map<string, MaskedText>();

  /** Adds an order that has so many labels. */
  add(order: MaskedOrder, pieces: number): void {
    const { row, recipient } = order;
    this.handedOver.push({
      row,
      number: groupWords(order, 'order'),
      name: this.#once(recipient.name.text),
      pickup: this.#once(recipient.pickup.text),
      routing: this.#once(groupWords(order, 'route')),
      pieces,
    });
    const counted = new Set<string>();
    for (const { name, quantity } of order.items) {
      const key = name.text.text;
      let goods = this.#goods.get(key);
      if (goods === undefined) {
        goods = { row, name: name.text, quantity: 0, orders: 0 };
        this.#goods.set(key, goods);
      }
      goods.quantity = exactSum(goods.quantity, quantity);
      if (!counted.has(key)) goods.orders += 1;
      counted.add(key);
    }
  }

  /** Chinese by pinyin, numbers by value; goods whose name is not shown come last. */
  pickedGoods(): readonly PickedGoods[] {
    const { compare } = new Intl.Collator('zh-CN', { numeric: true });
    return [...this.#goods.values()].sort(
      (one, other) =>
        Number(one.name.isEmpty) - Number(other.name.isEmpty) || compare(one.name.text, other.name.text),
    );
  }

  #once(text: MaskedText): MaskedText {
    const known = this.#texts.get(text.text);
    if (known !== undefined) return known;
    if (this.#texts.size < MOST_TEXTS) this.#texts.set(text.text, text);
    return text;
  }
}

const MOST_TEXTS = 20_000;
