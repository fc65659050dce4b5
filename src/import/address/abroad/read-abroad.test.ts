import { describe, expect, it } from 'vitest';
import { readContact } from '../read-contact.ts';
import { isAbroad, readAbroad } from './read-abroad.ts';
import type { WesternAddress } from './read-western.ts';

type Parts = Partial<WesternAddress>;

describe('addresses abroad', () => {
  it.each<[string, string, Parts]>([
    [
      'US',
      'Ann Smith\n123 Main Street, Apt 4B\nNew York, NY 10001-1234\nUnited States\n+1 (212) 555-0100',
      {
        name: 'Ann Smith',
        phone: '+1 (212) 555-0100',
        number: '123',
        street: 'Main Street',
        unit: '4B',
        city: 'New York',
        state: 'NY',
        postcode: '10001',
        plusFour: '1234',
        countryCode: 'US',
      },
    ],
    [
      'US in a line',
      '1005 N Gravenstein Highway Sebastopol CA 95472',
      { number: '1005', street: 'N Gravenstein Highway', city: 'Sebastopol', state: 'CA', postcode: '95472' },
    ],
    [
      'CA',
      'Jean Tremblay\n1234 rue Sainte-Catherine O\nMontréal QC H3G 1P5\nCanada\n(514) 555-0199',
      {
        name: 'Jean Tremblay',
        phone: '(514) 555-0199',
        number: '1234',
        city: 'Montréal',
        state: 'QC',
        postcode: 'H3G 1P5',
      },
    ],
    [
      'UK without a country',
      'Mr J Smith\nFlat 2\n10 High Street\nOxford\nOX1 4AB',
      {
        name: 'Mr J Smith',
        number: '10',
        street: 'High Street',
        unit: '2',
        city: 'Oxford',
        postcode: 'OX1 4AB',
        countryCode: 'GB',
      },
    ],
    [
      'DE',
      'Max Mustermann\nMusterstraße 12 a\n12345 Berlin\nDeutschland',
      {
        name: 'Max Mustermann',
        number: '12 a',
        street: 'Musterstraße',
        city: 'Berlin',
        postcode: '12345',
        countryCode: 'DE',
      },
    ],
    [
      'FR',
      'Marie Dupont\n12 bis rue de la Paix\n75002 Paris\nFrance',
      { name: 'Marie Dupont', number: '12 bis', street: 'rue de la Paix', city: 'Paris', postcode: '75002' },
    ],
    [
      'ES',
      'Juan García\nCalle Mayor 5\n28013 Madrid\nEspaña',
      { number: '5', street: 'Calle Mayor', city: 'Madrid', postcode: '28013', countryCode: 'ES' },
    ],
    [
      'IT',
      'Mario Rossi\nVia Roma 10\n00184 Roma RM\nItalia',
      { number: '10', street: 'Via Roma', city: 'Roma', state: 'RM', postcode: '00184' },
    ],
    [
      'AU',
      'Jane Citizen\n5/12 George Street\nSydney NSW 2000\nAustralia\n0412 345 678',
      {
        name: 'Jane Citizen',
        phone: '0412 345 678',
        number: '12',
        unit: '5',
        city: 'Sydney',
        state: 'NSW',
        postcode: '2000',
      },
    ],
    [
      'JP',
      '山田太郎\n〒150-0002\n東京都渋谷区渋谷2-21-1 ヒカリエ\n090-1234-5678',
      {
        name: '山田太郎',
        phone: '090-1234-5678',
        state: '東京都',
        city: '渋谷区',
        number: '2-21-1',
        postcode: '150-0002',
      },
    ],
    [
      'KR',
      '김철수 서울특별시 강남구 테헤란로 152 (역삼동) 06236 010-1234-5678',
      {
        name: '김철수',
        phone: '010-1234-5678',
        city: '서울특별시',
        street: '강남구 테헤란로'.slice(4),
        number: '152',
        postcode: '06236',
      },
    ],
    [
      'SG',
      'Tan Ah Kow\nBlk 123 Ang Mo Kio Ave 3 #05-12\nSingapore 560123\n+65 9123 4567',
      { name: 'Tan Ah Kow', unit: '05-12', city: 'Singapore', postcode: '560123', countryCode: 'SG' },
    ],
    [
      'MY',
      'Ahmad bin Ali\nNo. 12, Jalan Bukit Bintang\n55100 Kuala Lumpur\nMalaysia\n012-345 6789',
      {
        number: '12',
        street: 'Jalan Bukit Bintang',
        city: 'Kuala Lumpur',
        postcode: '55100',
        phone: '012-345 6789',
      },
    ],
    [
      'TH',
      'Somchai Jaidee\n123/45 Soi Sukhumvit 21\nWatthana, Bangkok 10110\nThailand\n081-234-5678',
      { name: 'Somchai Jaidee', state: 'Bangkok', postcode: '10110', phone: '081-234-5678' },
    ],
    [
      'VN',
      'Nguyễn Văn A\n123 Nguyễn Huệ, Quận 1\nThành phố Hồ Chí Minh 700000\nViệt Nam\n0901234567',
      { name: 'Nguyễn Văn A', number: '123', postcode: '700000', phone: '0901234567', countryCode: 'VN' },
    ],
    [
      'ID',
      'Budi Santoso\nJl. Jend. Sudirman No. 52-53\nJakarta Selatan 12190\nIndonesia',
      { name: 'Budi Santoso', number: '52-53', postcode: '12190', city: 'Jakarta Selatan' },
    ],
    [
      'PH',
      'Juan dela Cruz\n123 Rizal Avenue, Brgy. San Antonio\nMakati City, Metro Manila 1203\nPhilippines',
      { number: '123', street: 'Rizal Avenue', city: 'Makati City', state: 'Metro Manila', postcode: '1203' },
    ],
    [
      'NL',
      'Jan Jansen\nKerkstraat 12-2\n1017 GC Amsterdam\nNederland',
      { number: '12-2', street: 'Kerkstraat', city: 'Amsterdam', postcode: '1017 GC' },
    ],
    [
      'BR',
      'João Silva\nAv. Paulista, 1578\nSão Paulo - SP\n01310-200\nBrasil',
      { number: '1578', city: 'São Paulo', state: 'SP', postcode: '01310-200' },
    ],
    [
      'a post box',
      'PO Box 123\nWellington 6140\nNew Zealand',
      { name: '', number: '', city: 'Wellington', postcode: '6140' },
    ],
    [
      'labels',
      'Name: Ann Smith\nPhone: 212-555-0100\nAddress: 123 Main St\nCity: New York\nState: NY\nZIP: 10001\nCountry: USA',
      {
        name: 'Ann Smith',
        phone: '212-555-0100',
        number: '123',
        city: 'New York',
        state: 'NY',
        postcode: '10001',
        countryCode: 'US',
      },
    ],
  ])('%s', (_, text, expected) => {
    expect(isAbroad(text)).toBe(true);
    expect(readAbroad(text)).toMatchObject(expected);
  });

  it.each([
    '张三 13800138000 浙江省杭州市西湖区文三路1号',
    '13800138000',
    '臺北市大安區復興南路390號',
    'A座 1203',
  ])('%s is not one', (text) => {
    expect(isAbroad(text)).toBe(false);
  });

  it('puts street, unit and suburb in the detail, and invents no name', () => {
    expect(
      readContact('Ann Smith\n12 George Street, Apt 3\nThe Rocks\nSydney NSW 2000\nAustralia').values,
    ).toMatchObject({
      'recipient.name': 'Ann Smith',
      'recipient.detail': '12 George Street, Apt 3, The Rocks',
      'recipient.city': 'Sydney',
      'recipient.province': 'NSW',
    });
    expect(
      readContact('12 George Street\nSydney NSW 2000\nAustralia').values['recipient.name'],
    ).toBeUndefined();
  });

  it('keeps a mainland number of an address in English', () => {
    const { values } = readContact(
      'Zhang San, 13800138000, No.1 Wensan Road, Xihu District, Hangzhou, Zhejiang 310012, China',
    );
    expect(values).toMatchObject({
      'recipient.phone': '13800138000',
      'recipient.city': 'Hangzhou',
      'recipient.province': 'Zhejiang',
    });
  });
});
