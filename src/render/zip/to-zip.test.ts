import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readDirectory } from '../../import/spreadsheet/zip/directory.ts';
import { Budget } from '../../import/spreadsheet/budget.ts';
import { unpackWhole } from '../../import/spreadsheet/zip/unpack.ts';
import { textDecoding } from '../../room/text-decoding.ts';
import { toZip } from './to-zip.ts';

const fileList = fc
  .array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 20 })
  .map((all) => all.map((bytes, at) => ({ name: `label-${String(at + 1).padStart(4, '0')}.svg`, bytes })));

test('law: a reader that did not write it finds every file, byte for byte and in order', async () => {
  const pause = async () => undefined;
  await fc.assert(
    fc.asyncProperty(fileList, fc.boolean(), async (files, isPacked) => {
      const zip = toZip(files, isPacked);
      const found = readDirectory(zip, textDecoding);
      expect(found.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
      for (const [at, entry] of found.entries()) {
        const bytes = await unpackWhole(zip, entry, 1_000, new Budget(), pause);
        expect([...bytes]).toEqual([...(files[at]?.bytes ?? [])]);
      }
    }),
    { numRuns: 50 },
  );
});

it('is the same bytes whenever and wherever it is made', () => {
  const files = [{ name: 'label-0001.png', bytes: Uint8Array.from([1, 2, 3]) }];
  const zone = process.env['TZ'];
  try {
    const all = ['UTC', 'Asia/Shanghai', 'America/St_Johns'].map((name) => {
      process.env['TZ'] = name;
      return Buffer.from(toZip(files, true)).toString('hex');
    });
    expect(new Set(all).size).toBe(1);
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

it('more files than a zip can count are an error', () => {
  const files = Array.from({ length: 65_536 }, (_, at) => ({ name: `${at}.png`, bytes: new Uint8Array() }));
  expect(() => toZip(files, true)).toThrow(RangeError);
});

it('Info-ZIP finds nothing wrong with it', ({ skip }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hushlabel-zip-'));
  try {
    const file = path.join(folder, 'labels.zip');
    writeFileSync(file, toZip([{ name: 'label-0001.svg', bytes: new Uint8Array(5000) }], false));
    let said = '';
    try {
      said = execFileSync('unzip', ['-t', file], { encoding: 'utf8' });
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') skip('there is no unzip');
      throw error;
    }
    expect(said).toContain('No errors detected');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
