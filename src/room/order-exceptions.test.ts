import { expect, it } from 'vitest';
import { OrderExceptions } from './order-exceptions.ts';

it('counts the orders that show a value by hand, and not those that only hide more', () => {
  const exceptions = new OrderExceptions();
  exceptions.setOverride(1, { rules: { recipient: { name: { rule: 'name.hide' } } }, reason: '' });
  expect(exceptions.showingRows).toBe(0);
  exceptions.setOverride(2, { rules: { sender: { phone: { rule: 'phone.keep' } } }, reason: 'asked for' });
  const find = { field: 'remark', text: '打13912345678', kind: 'phone', start: 1, end: 12 } as const;
  exceptions.setAllowed(2, [find]);
  exceptions.setAllowed(3, [find]);
  expect(exceptions.showingRows).toBe(2);
  expect(exceptions.rows).toHaveLength(3);
});
