import { describe, expect, it } from 'vitest';
import { fieldsOf, half, loadCases, loadWesternCases, readFields } from '../testing/address-cases.ts';
import { isAllRight, isWithoutPerson, percent, scoreAddresses } from '../testing/address-comparator.ts';
import { isWesternRight } from '../testing/western-comparator.ts';
import type { WesternField } from '../testing/western-comparator.ts';
import { cutPieces } from '../paste-pieces.ts';
import { readAbroad } from './abroad/read-abroad.ts';
import { readContact } from './read-contact.ts';

const cases = loadCases('address-cases.public.jsonl');
const waybills = loadCases('address-waybill.public.jsonl');
const western = loadWesternCases();
const pasted = cases.filter(({ group }) => group !== 'waybill');

/** The bars of the project, asked of both halves: what was tuned on and what was not. */
describe.each(['even', 'odd'] as const)('the address table, %s half', (which) => {
  it('has every field right in at least 92 % of mixed and address-only pastes', () => {
    const { all, rows } = scoreAddresses(half(pasted, which), readFields);
    expect(rows).toBeGreaterThan(60);
    expect(percent(all)).toBeGreaterThanOrEqual(92);
  });

  it('has every field right in at least 94 % of waybills without separators', () => {
    const { all, rows } = scoreAddresses(half(waybills, which), readFields);
    expect(rows).toBeGreaterThan(480);
    expect(percent(all)).toBeGreaterThanOrEqual(94);
  });

  it('has province, city and district right in at least 98 % of each file', () => {
    expect(percent(scoreAddresses(half(cases, which), readFields).region)).toBeGreaterThanOrEqual(98);
    expect(percent(scoreAddresses(half(waybills, which), readFields).region)).toBeGreaterThanOrEqual(98);
  });

  it('has street number and postcode right in at least 90 % of addresses abroad', () => {
    const share = (field: WesternField): number => {
      const stated = half(western, which).filter(({ expect: fields }) => fields[field] !== undefined);
      expect(stated.length).toBeGreaterThan(45);
      return (
        stated.filter((given) => isWesternRight(field, given, readAbroad(given.input))).length / stated.length
      );
    };
    expect(share('number')).toBeGreaterThanOrEqual(0.9);
    expect(share('postcode')).toBeGreaterThanOrEqual(0.9);
    expect(share('street')).toBeGreaterThanOrEqual(0.9);
    expect(share('country')).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the address table', () => {
  it('keeps every extension and every postcode', () => {
    const { fields } = scoreAddresses([...cases, ...waybills], readFields);
    expect(fields.ext.stated).toBeGreaterThanOrEqual(2);
    expect(percent(fields.ext)).toBe(100);
    expect(fields.zip.stated).toBeGreaterThanOrEqual(38);
    expect(percent(fields.zip)).toBe(100);
  });

  it('reads every phone, with a region or without', () => {
    const { fields } = scoreAddresses([...cases, ...waybills], readFields);
    expect(percent(fields.phone)).toBeGreaterThanOrEqual(99.7);
    const bare = waybills.map((given) => ({
      ...given,
      input: given.input.replace(/[省市区县州盟旗]/gu, ''),
    }));
    expect(percent(scoreAddresses(bare, readFields).fields.phone)).toBeGreaterThanOrEqual(99.7);
  });

  it('gives at most 2 % of pastes without a person a name', () => {
    const withoutPerson = pasted.filter(isWithoutPerson);
    expect(withoutPerson.length).toBeGreaterThanOrEqual(40);
    const invented = withoutPerson.filter(({ input }) => readFields(input).name !== '');
    expect(invented.length / withoutPerson.length).toBeLessThanOrEqual(0.02);
  });

  it('invents nobody where the names and phones of waybills are taken out', () => {
    const bare = waybills.map(({ input, expect: { name = '', phone = '' } }) =>
      input.replace(name, '').replace(phone, ''),
    );
    const invented = bare.filter((input) => readFields(input).name !== '');
    expect(invented.length / bare.length).toBeLessThanOrEqual(0.02);
  });

  it.each([
    ['lines', (inputs: readonly string[]) => inputs.join('\n'), 0.95],
    ['blank lines', (inputs: readonly string[]) => inputs.join('\n\n'), 0.95],
    [
      'numbers',
      (inputs: readonly string[]) => inputs.map((input, at) => `${at + 1}. ${input}`).join('\n'),
      0.95,
    ],
  ] as const)('tells several people apart by %s', (_, join, least) => {
    let right = 0;
    let rows = 0;
    const groups: (typeof pasted)[] = [];
    // A line that has neither phone nor city is no entry of a list.
    const entries = pasted.filter(
      ({ expect: fields }) => fields.phone !== undefined || (fields.city ?? '') !== '',
    );
    for (let at = 0; at < entries.length;) {
      const size = 2 + (groups.length % 4);
      groups.push(entries.slice(at, at + size));
      at += size;
    }
    let counted = 0;
    for (const group of groups) {
      const pieces = cutPieces(join(group.map(({ input }) => input)));
      if (pieces.length === group.length) counted += 1;
      for (const [at, given] of group.entries()) {
        rows += 1;
        const piece = pieces.length === group.length ? pieces[at] : undefined;
        if (piece !== undefined && isAllRight(given, fieldsOf(readContact(piece.text)))) right += 1;
      }
    }
    expect(groups.length).toBeGreaterThan(30);
    expect(counted / groups.length).toBeGreaterThanOrEqual(least);
    expect(right / rows).toBeGreaterThanOrEqual(0.92);
  });
});
