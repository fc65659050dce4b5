import { describe, expect, it } from 'vitest';
import { foldText } from '../fold/fold.ts';
import type { Find } from './find.ts';
import { findOwnRooms, findSaidRooms, roomsIn } from './find-rooms.ts';

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
    ['Room501, thanks', 'Room501'],
    ['请送RM501', 'RM501'],
    ['ap. 45', 'ap. 45'],
    ['Entregar no ap45', 'ap45'],
    ['piso 5', 'piso 5'],
    ['timbre 2, dpto B', 'dpto B'],
    ['5º piso', '5º piso'],
    ['bitte in den 3. OG', '3. OG'],
    ['3. Etage', '3. Etage'],
    ['au 3eme étage', '3eme étage'],
    ['2. sal', '2. sal'],
  ])('%s: %s', (remark, room) => {
    expect(roomsOf(remark)).toEqual([room]);
  });

  it.each([
    ...['Bitte 2 Stück', '3 части, 12 штук', 'Order 1234', '请放门口', 'Département 75'],
    ...['Office365 激活', '无线AP 2个', 'AP1', '1. og 2. juni', 'depto a nombre de', '3. Stockholm'],
  ])('none in %s', (remark) => {
    expect(roomsOf(remark)).toEqual([]);
  });
});

/** Finds of the order's own rooms, those of a hidden part of its address. */
function ownRoomsOf(hidden: string, remark: string): readonly string[] {
  const finds: Find[] = [];
  findOwnRooms(foldText(remark), new Set(roomsIn(foldText(hidden).text)), finds);
  return [...new Set(finds.map(({ start, end }) => remark.slice(start, end).trim()))];
}

describe("the order's own room", () => {
  it.each([
    ['2单元501室', '王小明 13987650912 501', '501'],
    ['2单元501室', '放501.', '501'],
    ['2单元501室', '请送501. 谢谢', '501'],
    ['2单元501室', '翠苑一区 32 501', '501'],
    ['2单元501室', '1.5kg 501', '501'],
    ['2单元501室', 'No.501', '501'],
    ['2单元501室', 'A501', 'A501'],
    ['2单元501室', '送A501，谢谢', 'A501'],
    ['Apt 412', 'ring 412', '412'],
    ['Apt 412', 'door 412 on the left', '412'],
    ['Apt 412', '412 left', '412'],
    ['Apt 4B', 'buzzer 4B', '4B'],
    ['Apt 4B', 'deliver to 4B by 5pm', '4B'],
    ['5º B', 'timbre 5B', '5B'],
  ])('%s stands in %s', (hidden, remark, room) => {
    expect(ownRoomsOf(hidden, remark)).toEqual([room]);
  });

  it.each([
    ['2单元501室', '1501'],
    ['2单元501室', '501.5'],
    ['2单元501室', '5.501'],
    ['2单元501室', '￥ 501'],
    ['2单元501室', '3x 501'],
    ['2单元501室', '250g*501'],
    ['2单元501室', '型号A501'],
    ['2单元501室', '501 g'],
    ['2单元501室', '501 pcs'],
    ['2单元501室', 'USD 501'],
    ['Apt 4B', 'size 4B'],
  ])('%s does not stand in %s', (hidden, remark) => {
    expect(ownRoomsOf(hidden, remark)).toEqual([]);
  });
});
