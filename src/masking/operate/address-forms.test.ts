import { describe, expect, it } from 'vitest';
import { ADDRESSES_ABROAD } from '../testing/addresses-abroad.ts';
import { CHINESE_ADDRESSES } from '../testing/chinese-addresses.ts';
import { dropHouse, dropUnit, keepEstate, keepFirst, keepStreet } from './address.ts';

describe('Chinese addresses, to the part', () => {
  it.each(CHINESE_ADDRESSES)('%s', (raw, unit, estate, house, street) => {
    expect({
      unit: dropUnit(raw).text,
      estate: keepEstate(raw).text,
      house: dropHouse(raw).text,
      street: keepStreet(raw).text,
    }).toEqual({ unit, estate, house, street });
  });
});

/** Rooms that are written in a way of their own: what `dropUnit` makes of each. */
const UNUSUAL: readonly (readonly [string, string])[] = [
  ['碧桂园三期-8-2-1502', '碧桂园三期-8-***'],
  ['碧桂园A区-3-201', '碧桂园A区***'],
  ['碧桂园一区-3-201', '碧桂园一区***'],
  ['3期-12-1001', '3期***'],
  ['示例一村-12-1001', '示例一村***'],
  ['示例路5弄-3-201', '示例路5弄***'],
  ['示例花园-8-1502', '示例花园***'],
  ['朝霞苑 3 - 2 - 1001', '朝霞苑 3***'],
  ['朝霞苑3 - 1001', '朝霞苑***'],
  ['示例新村12 - 1001', '示例新村***'],
  ['示例大厦 A - 1203', '示例大厦***'],
  ['朝霞苑 3 — 1001', '朝霞苑***'],
  ['三期 - 12 - 1001', '三期***'],
  ['示例大厦A 1203', '示例大厦A***'],
  ['示例大厦 B 1001', '示例大厦 B***'],
  ['示例公寓 C 302', '示例公寓 C***'],
  ['示例中心 N 2105', '示例中心 N***'],
  ['示例城 3T-2105', '示例城***'],
  ['示例大厦 23 A', '示例大厦***'],
  ['示例路12号五零一', '示例路12号***'],
  ['示例路12号 五零一', '示例路12号***'],
  ['示例路12号，五〇一', '示例路12号***'],
  ['七号三一二', '七号***'],
  ['示例花园十二#五零二', '示例花园十二#***'],
  ['安贞里501', '安贞里***'],
  ['示例里 501', '示例里***'],
  ['示例路12号502#', '示例路12号***'],
  ['示例花园502#', '示例花园***'],
  ['朝霞苑3=2=1001', '朝霞苑***'],
  ['朝霞苑3→2→1001', '朝霞苑***'],
  ['朝霞苑3>2>1001', '朝霞苑***'],
  ['朝霞苑3;2;1001', '朝霞苑***'],
  ['朝霞苑3。2。1001', '朝霞苑***'],
  ['朝霞苑3"2"1001', '朝霞苑***'],
  ['朝霞苑3&1001', '朝霞苑***'],
  ['朝霞苑3’1001', '朝霞苑***'],
  ['朝霞苑Ⅲ-Ⅱ-1001', '朝霞苑Ⅲ***'],
  ['朝霞苑3幢左边户', '朝霞苑3幢***'],
  ['朝霞苑 东边户', '朝霞苑***'],
  ['朝霞苑3幢地下室', '朝霞苑3幢***'],
  ['朝霞苑 五F', '朝霞苑***'],
  ['朝霞苑 G层', '朝霞苑***'],
  ['朝霞苑 阁楼', '朝霞苑***'],
  ['朝霞苑三幢甲', '朝霞苑三幢***'],
  ['示例路99号负一层', '示例路99号***'],
  ['示例路99号6-6-6', '示例路99号***'],
  ['示例村 139-8765-0912', '示例村***'],
  ['示例路100號頂樓加蓋', '示例路100號***'],
  ['朝霞苑3^2^1001', '朝霞苑3^2^***'],
  ['朝霞苑3@1001', '朝霞苑3@***'],
  ['朝霞苑3--2--1001', '朝霞苑3--2-***'],
  ['朝霞苑[3][1001]', '朝霞苑[3]***'],
  ['朝霞苑3-A-1001', '朝霞苑3-***'],
  ['朝霞苑3幢边户', '朝霞苑3幢***'],
  ['示例大厦SOHO-1203', '示例大厦SOHO-***'],
  ['示例路 LOFT 302', '示例路 LOFT***'],
];

describe('units in unusual signs', () => {
  it.each(UNUSUAL)('%s becomes %s', (raw, expected) => {
    expect(dropUnit(raw).text).toBe(expected);
    expect(dropUnit(expected).text).toBe(expected);
  });

  it.each([
    ...[
      '示例路No.120',
      '示例路 No. 120',
      '示例路 23 A',
      '示例路23-A号',
      '示例园区A-C栋',
      '示例花园B区3 - 5栋',
    ],
    ...['安贞里3号楼', '示例里12号', '示例里 12', '示例新村102#楼', '示例花园32#', '示例村12#', '示例路120#'],
    ...['示例路12 - 14号', '示例路28 - 12号', '示例路12&14号', '示例路5;7号', '示例路12号八百伴'],
    ...['示例路12号二十三幢', '示例路一百二十八号', '示例镇5公里300米', '示例KTV', '示例公寓(SOHO)'],
    ...[
      '示例商场地下通道口',
      '滕王阁楼下超市',
      '示例码头',
      '示例车间',
      '示例工地',
      '示例花园中间绿地',
      '示例户外广场',
    ],
    ...[
      '示例路三千里烤肉店',
      'G318国道旁',
      '示例里巷3号',
      '三里屯',
      '示例新村-示例超市',
      '示例路12号-示例超市',
    ],
    ...[
      '示例小区1-3期',
      '示例镇2-3村',
      '示例厂区3-5车间',
      '示例站B-2出口',
      '示例路 100～200号',
      '示例花园3-5-7栋',
    ],
  ])('%s stays', (raw) => {
    expect(dropUnit(raw).text).toBe(raw);
  });
});

describe('addresses abroad', () => {
  it.each(ADDRESSES_ABROAD)('%s: %s', (country, raw, unit, house) => {
    expect({ unit: dropUnit(raw, country).text, house: dropHouse(raw, country).text }).toEqual({
      unit,
      house,
    });
  });
});

/** Units before and behind the house, in the ways of their countries: what `dropUnit` makes of each. */
const UNUSUAL_ABROAD: readonly (readonly [string, string, string])[] = [
  ['GB', '15/2 Leith Walk', '***, Leith Walk'],
  ['GB', '2/15 High Road', '***/15 High Road'],
  ['GB', '3 Rose Court, 15 High Road', '***, Rose Court, 15 High Road'],
  ['HK', '12A Example Building, 100 Nathan Rd', '***, Example Building, 100 Nathan Rd'],
  ['JP', '501 Heim, 1-2-3 Marunouchi', '***, Heim, 1-2-3 Marunouchi'],
  ['US', '55 W 26th St, Apt PHB', '55 W 26th St ***'],
  ['RU', 'Ул.Ленина д5к2кв12', 'Ул.Ленина д5 ***'],
  ['KR', '래미안 101/1502', '래미안 101 ***'],
  ['KR', '역삼동 123-4 반지하', '역삼동 123-4 ***'],
  ['KR', '테헤란로123길 5 옥탑', '테헤란로123길 5 ***'],
  ['KR', '101-1502, 123 Teheran-ro', '***, 123 Teheran-ro'],
  ['JP', '丸の内1-2-3-A', '丸の内1-2-3-***'],
  ['JP', '丸の内1-2-3 RoomB', '丸の内1-2-3***'],
  ['TH', 'ห้องเลขที่ 1205', '***'],
  ['HK', 'Example Court Blk 3 12 C', 'Example Court Blk 3 ***'],
  ['HK', 'Rm 5 12/F Blk B Example Est', '***, Blk B Example Est'],
  ['TW', '5F., No. 100, Sec. 4, Example E. Rd.', '***, No. 100, Sec. 4, Example E. Rd'],
  ['IN', 'Sunshine CHS B/502', 'Sunshine CHS ***'],
  ['IN', '502 Sunshine Towers, MG Road', '***, Sunshine Towers, MG Road'],
  ['AE', 'Marina Tower 501', 'Marina Tower ***'],
  ['GB', 'Garden Flat, 15 High Rd', '***, 15 High Rd'],
  ['GB', 'Maisonette, 15 High Rd', '***, 15 High Rd'],
  ['GB', 'Annexe, 15 High Rd', '***, 15 High Rd'],
  ['US', '123-B Main St Apt 4', '123-B Main St ***'],
  ['VN', '12 Lê Lợi, P.5, Q.1, P.1203', '12 Lê Lợi, P.5, Q.1 ***'],
];

describe('units abroad in unusual signs', () => {
  it.each(UNUSUAL_ABROAD)('%s: %s becomes %s', (country, raw, expected) => {
    expect(dropUnit(raw, country).text).toBe(expected);
    expect(dropUnit(expected, country).text).toBe(expected);
  });

  it.each([
    ['VN', '123/45/6A Nguyễn Trãi, P.7, Q.5'],
    ['VN', '12/34/5 Lê Lợi'],
    ['VN', '12 Lê Lợi, P.5, Q.1'],
    ['US', '123-B Main St'],
    ['US', '12-14 Main St'],
    ['US', '502 Sample Tower, Sampleton'],
    ['GB', '3 Rose Court, High Road'],
    ['KR', '역삼동 123-4'],
    ['RU', 'Ул. Примерная д5'],
    ['AE', 'Tower 5, Sample Road'],
    ['JP', '丸の内1-2-3'],
    ['JP', '丸の内1-2-3 B棟'],
  ])('%s: %s stays', (country, raw) => {
    expect(dropUnit(raw, country).text).toBe(raw);
  });
});

/** Units that show nothing of themselves even where nobody says which country it is. */
const UNKNOWN_COUNTRY: readonly (readonly [string, string])[] = [
  ['123 Main St Apt 4', '4'],
  ['Beispielstr. 12 Whg 77', '77'],
  ['Beispielgasse 12/3/77', '77'],
  ["12 rue de l'Exemple Appt 77", '77'],
  ['Calle Ejemplo 12, 77º B', '77'],
  ['Rua Exemplo 12, apto 77', '77'],
  ['Via Esempio 12 int. 77', '77'],
  ['Voorbeeldstraat 12-77', '77'],
  ['Exempelgatan 12 lgh 1277', '77'],
  ['Eksempelvej 12, 7. tv', '7'],
  ['ul. Przykładowa 12 m. 77', '77'],
  ['Příkladná 12, byt č. 77', '77'],
  ['Példa utca 12. VII. em. 77', 'VII'],
  ['ул. Примерная, д. 12, кв. 77', '77'],
  ['Örnek Sokak No:12 Daire 77', '77'],
  ['Οδός Παραδείγματος 12, διαμ. 77', '77'],
  ['شارع المثال 12 شقة 77', '77'],
  ['רחוב הדוגמה 12 דירה 77', '77'],
  ['見本町1-2-3 見本マンション777号室', '777'],
  ['예시로 12 777동 1203호', '777'],
  ['12 Đường Ví Dụ, căn hộ 77', '77'],
  ['12 ถนนตัวอย่าง ห้อง 77', '77'],
  ['9 Example Blvd #77-12', '77'],
  ['Jl. Contoh No. 12 Lantai 77', '77'],
];

describe('an unknown country', () => {
  it.each(UNKNOWN_COUNTRY)('of %s the unit is hidden, the house is shown', (raw, unit) => {
    const { text, shown } = dropUnit(raw);
    expect(text).toContain('***');
    expect(shown).not.toContain(unit);
    expect(shown).toMatch(/12|9|1-2-3/);
  });

  it('a code that is no country is an unknown country', () => {
    for (const code of ['', 'x', 'Germany', '??']) {
      expect(dropUnit('Beispielstr. 12 Whg 7', code)).toEqual(dropUnit('Beispielstr. 12 Whg 7'));
    }
    expect(dropUnit('5 Sample Road, SW1A1AA', 'uk').text).toBe('5 Sample Road');
  });
});

describe('shops and stations where parcels are left', () => {
  it.each([
    ['7-11 示例門市', '7-11 示例門市'],
    ['7-11 示例門市 3樓', '7-11 示例門市***'],
    ['7-ELEVEN 示例門市 123456', '7-ELEVEN 示例門市 123456'],
    ['示例路99号7-11便利店', '示例路99号7-11便利店'],
    ['全家 示例店 012345', '全家 示例店 012345'],
    ['示例路99号全家示例店3楼', '示例路99号全家示例店***'],
    ['順豐站 852AB', '順豐站 852AB'],
    ['順豐智能櫃 H852AB01P', '順豐智能櫃 H852AB01P'],
    ['示例路99号順豐站 501', '示例路99号順豐站***'],
    ['顺丰站旁3栋501', '顺丰站旁3栋***'],
    ['Mondial Relay 012345', 'Mondial Relay 012345'],
    ['示例花园7-11', '示例花园***'],
    ['示例花园7-11示例药店', '示例花园***'],
    ['示例花园3栋501 310012', '示例花园3栋***'],
  ])('%s becomes %s', (raw, expected) => {
    expect(dropUnit(raw).text).toBe(expected);
    expect(dropUnit(expected).text).toBe(expected);
  });
});

describe('postcodes inside an address', () => {
  it.each([
    ['DE', 'Beispielstr. 12, 12345 Musterstadt', 'Beispielstr. 12, Musterstadt'],
    ['DE', 'Beispielstr. 12', 'Beispielstr. 12'],
    ['HU', 'Példa utca 1234', 'Példa utca 1234'],
    ['US', '12345 Sample Rd', '12345 Sample Rd'],
    ['', 'Beispielstr. 12, 12345 Musterstadt', 'Beispielstr. 12, 12345 Musterstadt'],
    ['', '12 High Street, Sampleton SW1A 1AA', '12 High Street, Sampleton'],
    ['JP', '〒100-0001 見本町1-2', '見本町1-2'],
    ['', '示例路1号310012', '示例路1号'],
  ])('%s: %s becomes %s', (country, raw, expected) => {
    expect(dropUnit(raw, country).text).toBe(expected);
  });
});

describe('the first characters', () => {
  it.each([
    ['文三路99号示例花园7号楼3单元201室', 9, '文三路99号示例花***'],
    ['文三路99号', 9, '文三路99号***'],
    ['路', 9, '路***'],
    ['示例路1号2单元', 9, '示例路1号***'],
    ['示例路1号', 0, '***'],
    ['2501室', 9, '***'],
    ['𠮷野示例路1号', 2, '𠮷野***'],
    ['12 High Street Apt 4', 7, '12 High ***'],
    ['', 9, ''],
  ])('%s, %i: %s', (raw, count, expected) => {
    const { text } = keepFirst(raw, count);
    expect(text).toBe(expected);
    expect(keepFirst(text, count).text).toBe(expected);
  });
});
