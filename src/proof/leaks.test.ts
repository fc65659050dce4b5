import { beforeAll, describe, expect, it } from 'vitest';
import { checkAny } from './check-any.ts';
import { prove } from './prove.ts';
import { codeReader, goodFile, shownOn } from './testing/good-file.ts';
import type { GoodFile } from './testing/good-file.ts';
import { LEAKS, VICTIM } from './testing/leaks.ts';

let good: GoodFile;
beforeAll(async () => {
  good = await goodFile(6);
}, 60_000);

describe('a file as the app writes it', () => {
  it('passes the check of any PDF without a leak or a warning', async () => {
    const report = await checkAny(
      good.pdf,
      { hidden: good.hidden, shown: shownOn(good) },
      { readCode: await codeReader() },
    );
    expect(report.leaks).toEqual([]);
    expect(report.warnings).toEqual([]);
    expect(report.passed).toBe(true);
    expect(report.looked).toMatchObject({ pages: 6, codes: 12 });
  });
});

describe('a seeded leak is caught by a named check of the proof and found by the check of any PDF', () => {
  it.each(LEAKS.map((leak) => [leak.name, leak] as const))('%s', async (_, leak) => {
    const pdf = await leak.make(good);
    const tools = { readCode: await codeReader() };
    const report = await prove(pdf, good.expected, good.hidden, tools);
    expect(report.proven).toBe(false);
    const failed = report.checks.filter((check) => !check.passed).map((check) => check.check);
    for (const check of leak.checks) expect(failed).toContain(check);

    const any = await checkAny(pdf, { hidden: good.hidden, shown: shownOn(good) }, tools);
    const places = any.leaks.filter(({ row }) => row === VICTIM.row).map(({ where }) => where);
    if (leak.where === undefined) expect(any.leaks).toEqual([]);
    else expect(places).toContain(leak.where);

    // Whatever is reported, no value is in it.
    const said = JSON.stringify([report, any]);
    for (const value of [VICTIM.phone, VICTIM.name, VICTIM.given, VICTIM.room, VICTIM.phone.slice(0, 7)]) {
      expect(said).not.toContain(value);
    }
  });
});
