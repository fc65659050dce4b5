import { describe, expect, it } from 'vitest';
import { fieldsOf, loadCases, loadSeveral, loadWesternCases, readFields } from '../testing/address-cases.ts';
import { isRight, percent, plainText, scoreAddresses } from '../testing/address-comparator.ts';
import { isWesternRight } from '../testing/western-comparator.ts';
import type { WesternField } from '../testing/western-comparator.ts';
import { cutPieces } from '../paste-pieces.ts';
import { readAbroad } from './abroad/read-abroad.ts';
import { readContact } from './read-contact.ts';

/** Bars a little under what is reached; the first, blind scores stand in `bench/ADDRESS.md`. */
describe.each([
  { set: 'written-1', rows: 471, all: 99, abroad: 97, people: 98 },
  { set: 'written-2', rows: 133, all: 96, abroad: 88, people: 98 },
])('the rows of $set', ({ set, rows, all, abroad, people }) => {
  const cases = loadCases(`${set}.jsonl`);
  const western = loadWesternCases(`${set}-western.jsonl`);
  const several = loadSeveral(`${set}-several.jsonl`);

  it('are read whole', () => {
    const score = scoreAddresses(cases, readFields);
    expect(score.rows).toBe(rows);
    expect(percent(score.all)).toBeGreaterThanOrEqual(all);
    expect(percent(score.region)).toBeGreaterThanOrEqual(99);
    expect(percent(score.fields.phone)).toBe(100);
    expect(percent(score.fields.ext)).toBe(100);
    expect(percent(score.fields.zip)).toBe(100);
  });

  it('have nobody invented', () => {
    const nobody = cases.filter(({ expect: fields }) => fields.name === '');
    expect(nobody.length).toBeGreaterThanOrEqual(30);
    expect(nobody.filter(({ input }) => readFields(input).name !== '')).toEqual([]);
  });

  it('abroad have number, street, city and postcode right', () => {
    const fields: readonly WesternField[] = ['number', 'street', 'city', 'state', 'postcode', 'country'];
    for (const field of fields) {
      const stated = western.filter(({ expect: wanted }) => wanted[field] !== undefined);
      const right = stated.filter((given) => isWesternRight(field, given, readAbroad(given.input)));
      expect((100 * right.length) / stated.length, field).toBeGreaterThanOrEqual(abroad);
    }
  });

  it('abroad have their people and keep their phones', () => {
    for (const { input, expect: wanted } of western) {
      const { values } = readContact(input);
      if (wanted.name !== undefined)
        expect(plainText(values['recipient.name'] ?? '')).toBe(plainText(wanted.name));
      if (wanted.phone !== undefined)
        expect((values['recipient.phone'] ?? '').replace(/\D/gu, '')).toBe(wanted.phone.replace(/\D/gu, ''));
    }
  });

  it('of several people are told apart', () => {
    let right = 0;
    let stated = 0;
    for (const { input, expect: wanted } of several) {
      const read = cutPieces(input)
        .map(({ text }) => fieldsOf(readContact(text)))
        .filter(({ phone, city, detail }) => phone !== '' || city !== '' || detail.length >= 6);
      stated += wanted.length;
      if (read.length !== wanted.length) continue;
      right += wanted.filter((fields, at) => {
        const given = { input, source: '', expect: fields };
        const own = read[at];
        return (
          own !== undefined &&
          (['name', 'phone', 'district'] as const).every((field) => isRight(field, given, own))
        );
      }).length;
    }
    expect(stated).toBeGreaterThan(20);
    expect((100 * right) / stated).toBeGreaterThanOrEqual(people);
  });
});

describe('the rows of written-3', () => {
  const cases = loadCases('written-3.jsonl');

  it('are read whole but for nicknames without a surname that are glued to a road', () => {
    const { all, region, fields, rows } = scoreAddresses(cases, readFields);
    expect(rows).toBe(70);
    expect(percent(all)).toBeGreaterThanOrEqual(90);
    expect(percent(region)).toBe(100);
    expect(percent(fields.phone)).toBe(100);
  });

  it('leave no person out in silence: what is not taken is offered', () => {
    const missed = cases.filter(
      ({ input, expect: wanted }) => (wanted.name ?? '') !== '' && readFields(input).name === '',
    );
    for (const { input, expect: wanted } of missed) {
      const offered = readContact(input).doubts.flatMap(({ candidates }) =>
        candidates.map((candidate) => candidate['recipient.name']),
      );
      expect(offered).toContain(wanted.name);
    }
  });

  it('have nobody invented', () => {
    const nobody = cases.filter(({ expect: wanted }) => wanted.name === '');
    expect(nobody).toHaveLength(10);
    expect(nobody.filter(({ input }) => readFields(input).name !== '')).toEqual([]);
  });
});
