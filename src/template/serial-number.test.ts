import { expect, test } from 'vitest';
import { WAYBILL_76X130 } from './built-in/waybill-76x130.ts';
import { serialNumber } from './serial-number.ts';
import type { SerialNumbers } from './template.ts';

const of = (serial: SerialNumbers | undefined, rows: number, labels: number, piece: number): number =>
  serialNumber(
    serial === undefined ? WAYBILL_76X130 : { ...WAYBILL_76X130, serial },
    { rows, labels },
    piece,
  );

test.each([
  [undefined, 0, 0, 1, 1],
  [undefined, 4, 9, 3, 5],
  [{ start: 100, step: 5, per: 'row' }, 4, 9, 3, 120],
  [{ start: 0, step: 1, per: 'copy' }, 4, 9, 1, 9],
  [{ start: 7, step: 2, per: 'copy' }, 4, 9, 3, 29],
  [{ start: 1, step: 1, per: 'sheet', labels: 21 }, 4, 20, 1, 1],
  [{ start: 1, step: 1, per: 'sheet', labels: 21 }, 4, 20, 2, 2],
  [{ start: 5, step: 10, per: 'sheet', labels: 4 }, 0, 8, 1, 25],
] as const)('%j after %i rows with %i labels, piece %i: %i', (serial, rows, labels, piece, number) => {
  expect(of(serial, rows, labels, piece)).toBe(number);
});
