import type { Order } from '../orders/order.ts';
import { openSecret } from '../privacy/opening.ts';
import type { Secret } from '../privacy/secret.ts';
import type { SealedRecord } from './sealed-record.ts';

/** What is sealed of an order: who gets it, where, and what the buyer asked for where that is wanted. */
export function orderRecord({ recipient, remark }: Order, withRemark: boolean): SealedRecord {
  const { name, phone, extension, province, city, district, detail, postcode, country } = recipient;
  const number = [phone, extension].map(lineOf).filter((part) => part !== '');
  const lines = [[province, city, district], [detail], [postcode, country]];
  return {
    name: lineOf(name),
    phone: number.join('-'),
    address: lines
      .map((parts) =>
        parts
          .map(lineOf)
          .filter((part) => part !== '')
          .join(' '),
      )
      .filter((line) => line !== ''),
    remark: withRemark ? lineOf(remark) : '',
  };
}

const lineOf = (secret: Secret): string => openSecret(secret).replace(/\s+/gu, ' ').trim();
