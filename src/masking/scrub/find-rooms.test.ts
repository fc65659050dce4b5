import { describe, expect, it } from 'vitest';
import { foldText } from '../fold/fold.ts';
import type { Find } from './find.ts';
import { findSaidRooms } from './find-rooms.ts';

function roomsOf(remark: string): readonly string[] {
  const finds: Find[] = [];
  findSaidRooms(foldText(remark), 'remark', finds);
  return [...new Set(finds.map(({ start, end }) => remark.slice(start, end)))];
}

describe('rooms that a remark names in words of other languages', () => {
  it.each([
    ['Bitte bei Whg. 12 klingeln', 'Whg. 12'],
    ['Sonner à Appt 5', 'Appt 5'],
    ['Dejar en depto 301', 'depto 301'],
    ['Entregar no apto 12', 'apto 12'],
    ['Позвоните в кв. 17', 'кв. 17'],
    ['Daire 5, zile basın', 'Daire 5'],
    ['giao đến căn hộ 12', 'căn hộ 12'],
    ['דירה 5 בבקשה', 'דירה 5'],
    ['Please leave at Flat 3', 'Flat 3'],
  ])('%s: %s', (remark, room) => {
    expect(roomsOf(remark)).toEqual([room]);
  });

  it.each(['Bitte 2 Stück', '3 части, 12 штук', 'Order 1234', '请放门口', 'Département 75'])(
    'none in %s',
    (remark) => {
      expect(roomsOf(remark)).toEqual([]);
    },
  );
});
