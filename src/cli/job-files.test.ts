import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MadeLabels } from '../print/label-job.ts';
import type { ListKind } from '../print/lists/list-kinds.ts';
import { refuseFiles, writeMade } from './job-files.ts';
import type { LabelFormat } from './printer-options.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hushlabel-'));
});
afterEach(() => rm(folder, { recursive: true }));

const PDF: LabelFormat = { kind: 'pdf', dpi: 203 };
const PNG: LabelFormat = { kind: 'png', dpi: 203 };
const OLD = '%PDF-1.7 old\n';
const at = (name: string): string => path.join(folder, name);
const lists = (given: Partial<Record<ListKind, string>>): ReadonlyMap<ListKind, string> =>
  new Map(
    (['pick-list', 'hand-over-list'] as const).flatMap((kind) => {
      const name = given[kind];
      return name === undefined ? [] : [[kind, name] as const];
    }),
  );
const volume = (number: number) => ({ file: at(`a-${number}-of-2.pdf`), volume: { number, of: 2 } });
/** What files are written of; nothing here looks at the receipt. */
const made = (given: Omit<MadeLabels, 'receipt'> = {}): MadeLabels => ({
  ...given,
  receipt: {} as MadeLabels['receipt'],
});

describe('no output replaces another', () => {
  it('by one name, or as standard output', async () => {
    const both = lists({ 'pick-list': at('p.pdf'), 'hand-over-list': `${folder}/./p.pdf` });
    await expect(refuseFiles(PDF, [{ file: at('x.pdf') }], both, [])).rejects.toThrow(
      /--hand-over-list names a file that is written/,
    );
    await expect(refuseFiles(PDF, [{ file: 'x.pdf' }], lists({ 'pick-list': '-' }), [])).rejects.toThrow(
      /--pick-list takes a file/,
    );
  });

  it('through a link to a file, also where that is not there yet', async () => {
    await symlink('labels.pdf', at('link.pdf'));
    const list = lists({ 'pick-list': at('link.pdf') });
    const refused = /--pick-list names a file that is written/;
    await expect(refuseFiles(PDF, [{ file: at('labels.pdf') }], list, [])).rejects.toThrow(refused);
    await writeFile(at('labels.pdf'), OLD);
    await expect(refuseFiles(PDF, [{ file: at('labels.pdf') }], list, [])).rejects.toThrow(refused);
  });

  it('through a folder of another name', async () => {
    await mkdir(at('real'));
    await symlink('real', at('alias'));
    const list = lists({ 'pick-list': at('alias/a.pdf') });
    await expect(refuseFiles(PDF, [{ file: at('real/a.pdf') }], list, [])).rejects.toThrow(
      /--pick-list names a file that is written/,
    );
  });

  it('as a volume of the same job', async () => {
    await writeFile(volume(1).file, OLD);
    await symlink('a-1-of-2.pdf', volume(2).file);
    await expect(refuseFiles(PDF, [volume(1), volume(2)], lists({}), [])).rejects.toThrow(
      /--out names a file that is written already, .*a-2-of-2\.pdf/,
    );
  });

  it('and what is apart may be written', async () => {
    const list = lists({ 'pick-list': at('p.pdf'), 'hand-over-list': at('h.pdf') });
    await expect(refuseFiles(PDF, [volume(1), volume(2)], list, [])).resolves.toBeUndefined();
  });
});

describe('a list beside pictures', () => {
  it.each(['new/label-0001.png', 'new/deep/p.pdf', 'alias/p.pdf', 'new'])(
    'is refused among them: %s',
    async (name) => {
      await symlink('new', at('alias'));
      const list = lists({ 'pick-list': at(name) });
      const refused = /--pick-list names a file in the folder of the pictures/;
      await expect(refuseFiles(PNG, [{ file: at('new') }], list, [])).rejects.toThrow(refused);
      await mkdir(at('new'));
      await expect(refuseFiles(PNG, [{ file: at('new') }], list, [])).rejects.toThrow(refused);
    },
  );

  it('may be in a folder whose name only begins as theirs', async () => {
    await mkdir(at('new-lists'));
    const list = lists({ 'pick-list': at('new-lists/p.pdf') });
    await expect(refuseFiles(PNG, [{ file: at('new') }], list, [])).resolves.toBeUndefined();
  });
});

describe('what was made is written', () => {
  const pictures = [{ name: 'label-0001.png', bytes: Uint8Array.of(1) }];
  const pdf = Uint8Array.of(2);

  it('with its lists', async () => {
    const pick = { kind: 'pick-list', pdf: Uint8Array.of(3) } as const;
    const job = { file: at('new'), made: made({ pdf, pictures, lists: [pick] }) };
    expect(await writeMade(PNG, lists({ 'pick-list': at('p.pdf') }), [job])).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual(['new', 'p.pdf']);
    expect(await readdir(at('new'))).toEqual(['label-0001.png']);
    expect([...(await readFile(at('p.pdf')))]).toEqual([3]);
  });

  it('or none of it: pictures go where a list cannot be written', async () => {
    const pick = { kind: 'pick-list', pdf } as const;
    const list = lists({ 'pick-list': at('gone/p.pdf') });
    await mkdir(at('empty'));
    for (const out of ['new/deep', 'empty']) {
      const job = { file: at(out), made: made({ pdf, pictures, lists: [pick] }) };
      await expect(writeMade(PNG, list, [job])).rejects.toThrow('cannot be written (ENOENT)');
    }
    // A folder that was there stays.
    expect(await readdir(folder)).toEqual(['empty']);
    expect(await readdir(at('empty'))).toEqual([]);
  });

  it('and what an earlier job left in the place of what was not made is told', async () => {
    const list = lists({ 'pick-list': at('p.pdf'), 'hand-over-list': at('h.pdf') });
    for (const name of ['a-1-of-2.pdf', 'a-2-of-2.pdf', 'p-2-of-2.pdf']) await writeFile(at(name), OLD);
    await writeFile(at('h-1-of-2.pdf'), '');
    const one = { ...volume(1), made: made({ pdf, lists: [{ kind: 'pick-list', pdf }] }) };
    const two = { ...volume(2), made: made() };
    expect(await writeMade(PDF, list, [one, two])).toEqual([at('a-2-of-2.pdf'), at('p-2-of-2.pdf')]);
    expect([...(await readFile(at('a-1-of-2.pdf')))]).toEqual([2]);
    expect(await readFile(at('a-2-of-2.pdf'), 'utf8')).toBe(OLD);
  });

  it('and so is the older file of a job of one file', async () => {
    const job = { file: at('labels.pdf'), made: made() };
    expect(await writeMade(PDF, lists({}), [job])).toEqual([]);
    await writeFile(at('labels.pdf'), OLD);
    expect(await writeMade(PDF, lists({}), [job])).toEqual([at('labels.pdf')]);
  });
});
