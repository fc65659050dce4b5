import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fixture, nodeDecoding } from '../testing/read.ts';
import { readSource } from '../read-source.ts';
import type { SourceRead } from '../read-source.ts';
import { readCells } from './testing/read-cells.ts';
import { odsContent, odsOf } from './testing/ods-writer.ts';
import { cell, sharedTexts, xlsOf } from './testing/xls-writer.ts';
import { escaped, plainRows, xlsxOf } from './testing/xlsx-writer.ts';
import { bytesFrom } from './testing/zip-writer.ts';

type Rows = readonly (readonly string[])[];

/** The same cells as a file of each kind. */
const WRITERS: Readonly<Record<string, (rows: Rows) => Uint8Array>> = {
  'xlsx with inline texts': (rows) => xlsxOf({ sheets: [{ data: plainRows(rows) }] }),
  'xlsx with shared texts and references': (rows) => {
    const texts = [...new Set(rows.flat())];
    const cells = (row: readonly string[], y: number): string =>
      row
        .map((text, x) =>
          text === '' ? '' : `<c r="${letters(x)}${y + 1}" t="s"><v>${texts.indexOf(text)}</v></c>`,
        )
        .join('');
    return xlsxOf({
      sheets: [{ data: rows.map((row, y) => `<row r="${y + 1}">${cells(row, y)}</row>`).join('') }],
      strings: texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join(''),
    });
  },
  ods: (rows) => {
    const paragraphs = (text: string): string =>
      text
        .split('\n')
        .map((line) => `<text:p>${escaped(line).replaceAll('\t', '<text:tab/>')}</text:p>`)
        .join('');
    const cells = (row: readonly string[]): string =>
      row
        .map(
          (text) =>
            `<table:table-cell office:value-type="string">${text === '' ? '' : paragraphs(text)}</table:table-cell>`,
        )
        .join('');
    const all = rows.map((row) => `<table:table-row>${cells(row)}</table:table-row>`).join('');
    return odsOf(odsContent(`<table:table table:name="a">${all}</table:table>`));
  },
  'xls with labels': (rows) =>
    xlsOf({
      sheets: [
        rows.flatMap((row, y) => row.flatMap((text, x) => (text === '' ? [] : [cell.label(y, x, text)]))),
      ],
    }),
  'xls with shared texts': (rows) => {
    const texts = [...new Set(rows.flat())];
    return xlsOf({
      sheets: [rows.flatMap((row, y) => row.map((text, x) => cell.shared(y, x, texts.indexOf(text))))],
      globals: [sharedTexts(texts)],
    });
  },
  'page with a table': (rows) => {
    const cells = (row: readonly string[]): string =>
      row.map((text) => `<td>${escaped(text).replaceAll('\n', '<br>')}</td>`).join('');
    return bytesFrom(
      `<html><head><meta charset="utf-8"></head><body><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table></body></html>`,
    );
  },
};

function letters(column: number): string {
  const high = Math.floor(column / 26);
  return (high === 0 ? '' : letters(high - 1)) + String.fromCharCode(65 + (column % 26));
}

const FIXTURES = readdirSync(new URL('../testing/fixtures', import.meta.url)).filter(
  (name) => /\.[ct]sv$/u.test(name) && !name.startsWith('paste'),
);

async function read(bytes: Uint8Array): Promise<SourceRead> {
  const found = await readSource({ kind: 'file', bytes }, {}, { decoding: nodeDecoding });
  if (!found.ok) throw new Error(`refused: ${found.problem.code}`);
  return found.value;
}

describe('the same cells are the same orders whatever file they come in', () => {
  it('tries every export that there is', () => {
    expect(FIXTURES.length).toBeGreaterThan(8);
  });

  it.each(FIXTURES.flatMap((name) => Object.keys(WRITERS).map((writer) => [name, writer] as const)))(
    '%s as %s',
    async (name, writer) => {
      const csv = fixture(name);
      const { cells } = await readCells(csv);
      const expected = await read(csv);
      const found = await read(WRITERS[writer]?.(cells) ?? new Uint8Array());
      expect(found.source.platform).toBe(expected.source.platform);
      expect(found.source.headerRow).toBe(expected.source.headerRow);
      expect(found.columns).toEqual(expected.columns);
      expect(found.drafts).toEqual(expected.drafts);
      expect(found.problems).toEqual(expected.problems);
    },
  );
});
