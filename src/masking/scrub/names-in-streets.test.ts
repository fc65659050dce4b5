import { describe, expect, it } from 'vitest';
import { maskOrder } from '../mask-order.ts';
import { builtIn, orderOf } from '../testing/orders.ts';

/** People in the streets of other countries. All are invented. */

function detail(name: string, country: string, text: string): string {
  const order = orderOf({ recipient: { name, phone: '+49 30 1234567', country, detail: text } });
  const masked = maskOrder(order, builtIn('national'));
  if (!masked.ok) throw new Error(masked.problem.code);
  return masked.value.recipient.detail.text.text;
}

describe('a name in an address abroad', () => {
  it.each([
    ['Max Mustermann', 'Germany', 'Mustermann, Hauptstr. 5'],
    ['Max Mustermann', 'Germany', 'Max Mustermann, Hauptstr. 5'],
    ['John Example', 'United States', '123 Main St call John'],
    ['John Example', 'United States', '123 Main St, contact Example'],
    ['Max Mustermann', 'Germany', 'Hauptstr. 5, Herr Mustermann'],
  ])('%s, %s: %s', (name, country, text) => {
    const masked = detail(name, country, text);
    expect(masked).not.toMatch(/Mustermann|John|Example/);
    expect(masked).toMatch(/Hauptstr|Main St/);
  });

  it.each([
    ['Max Hauptmann', 'Germany', 'Hauptmann Str. 5'],
    ['Anna Berlin', 'Germany', 'Berliner Str. 5'],
    ['John Washington', 'United States', 'Washington Ave 12'],
    ['John Washington', 'United States', '12 Mr Washington Street'],
  ])('stays where it is the street’s: %s, %s: %s', (name, country, text) => {
    expect(detail(name, country, text)).toBe(text);
  });
});
