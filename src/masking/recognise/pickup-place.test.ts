import { describe, expect, it } from 'vitest';
import { foldText } from '../fold/fold.ts';
import { addressParts } from './address-parts.ts';
import { pickupPlaceIn } from './pickup-place.ts';

function placeIn(raw: string): string {
  const { text } = foldText(raw);
  const place = pickupPlaceIn(text);
  return place === undefined ? '' : text.slice(place.start, place.end);
}

describe('pickup places', () => {
  it.each([
    ['PO Box 123, Sampleton', 'po box 123'],
    ['P.O. Box 123', 'p.o. box 123'],
    ['Postfach 10 12 34', 'postfach 10 12 34'],
    ['Apartado de Correos 123', 'apartado de correos 123'],
    ['Packstation 145, 12345678', 'packstation 145'],
    ['邮政信箱1234号', '邮政信箱1234号'],
    ['某部队 98号信箱', '98号信箱'],
    ['示例小区丰巢3号柜', '丰巢3号柜'],
    ['示例路99号菜鸟驿站（示例路店）', '菜鸟驿站(示例路店)'],
    ['示例小区自提柜', '自提柜'],
    ['示例小区代收点', '代收点'],
    ['Amazon Locker - Otter, 12 High Street', 'amazon locker - otter'],
    ['Mondial Relay Exemple', 'mondial relay exemple'],
    ['а/я 123', 'а/я 123'],
  ])('%s names %s', (raw, place) => {
    expect(placeIn(raw)).toBe(place);
  });

  it.each(['示例路99号3栋2501室', '12 High Street', 'Boxberg 5', 'Postweg 12', 'Beispielstr. 12', ''])(
    '%s names none',
    (raw) => {
      expect(placeIn(raw)).toBe('');
    },
  );
});

describe('the levels of an address', () => {
  it('are where they begin', () => {
    const text = '文三路99号示例花园7号楼3单元201室';
    const { street, house, estate, building, unit } = addressParts(text);
    expect(text.slice(0, street)).toBe('文三路');
    expect(text.slice(house?.start, house?.end)).toBe('99号');
    expect(text.slice(estate?.start, estate?.end)).toBe('示例花园');
    expect(text.slice(building, unit)).toBe('7号楼');
    expect(text.slice(unit)).toBe('3单元201室');
  });

  it('are left out where the address does not name them', () => {
    expect(addressParts('示例路')).toEqual({ street: 3 });
    expect(addressParts('')).toEqual({ street: 0 });
  });
});
