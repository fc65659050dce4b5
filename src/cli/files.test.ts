import { createHash } from 'node:crypto';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankBitmap } from '../render/bitmap.ts';
import { jobBytes, tsplSettings, zplSettings } from '../render/printer/testing/settings.ts';
import { jobKind, PDF_KIND } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import {
  refuseFilledFolder,
  refuseOverwrite,
  refuseSharedInput,
  writeFolder,
  writeOutputs,
} from './files.ts';
import { nodeDigest } from './node-tools.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hushlabel-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, 'out');
  await writeFile(file, content);
  return file;
}

const LABEL = blankBitmap(80, 40);
const ZPL = jobBytes(zplSettings(LABEL, { darkness: 8 }), LABEL);
const TSPL = jobBytes(tsplSettings(LABEL), LABEL);
const PDF = '%PDF-1.7\n';
const CSV = '订单编号,运单号\n';

describe('a file that exists', () => {
  it.each<[string, string | Uint8Array, FileKind]>([
    ['a PDF by a PDF', PDF, PDF_KIND],
    ['a ZPL job by a ZPL job', ZPL, jobKind('zpl')],
    ['a TSPL job by a TSPL job', TSPL, jobKind('tspl')],
    ['an empty file by a job', '', jobKind('epl')],
  ])('is written over: %s', async (_what, content, kind) => {
    await expect(refuseOverwrite(await fileOf(content), [], kind)).resolves.toBeUndefined();
  });

  it.each<[string, string | Uint8Array, FileKind, string]>([
    ['a PDF by a ZPL job', PDF, jobKind('zpl'), 'is no ZPL II job of this program'],
    ['a ZPL job by a PDF', ZPL, PDF_KIND, 'is no PDF'],
    ['a ZPL job by a TSPL job', ZPL, jobKind('tspl'), 'is no TSPL job of this program'],
    ['an export by a job', CSV, jobKind('escpos'), 'is no ESC/POS job of this program'],
    ['an export by a PDF', CSV, PDF_KIND, 'is no PDF'],
    ['a file of one byte', '%', PDF_KIND, 'is no PDF'],
  ])('is kept: %s', async (_what, content, kind, said) => {
    await expect(refuseOverwrite(await fileOf(content), [], kind)).rejects.toThrow(said);
  });

  it('is kept where the labels are made from it, whatever it is', async () => {
    const file = await fileOf(ZPL);
    await expect(refuseOverwrite(file, [undefined, file], jobKind('zpl'))).rejects.toThrow('made from');
  });
});

describe('a new file', () => {
  it.each([
    ['a.pdf/', 'takes a file'],
    ['gone/a.pdf', 'is not there; make it first'],
    ['gone/deep/a.pdf', 'is not there; make it first'],
    ['out/a.pdf', 'would be in a file'],
    ['to-gone', 'is not there; make it first'],
    ['circle', 'leads in a circle'],
  ])('is refused before the work where it cannot be: %s', async (name, said) => {
    await fileOf(PDF);
    await rm(path.join(folder, 'to-gone'), { force: true });
    await symlink('gone/a.pdf', path.join(folder, 'to-gone'));
    await rm(path.join(folder, 'circle'), { force: true });
    await symlink('circle', path.join(folder, 'circle'));
    await expect(refuseOverwrite(`${folder}/${name}`, [], PDF_KIND)).rejects.toThrow(said);
  });

  it('may be in a folder that is there, also by its name alone', async () => {
    await expect(refuseOverwrite(path.join(folder, 'a.pdf'), [], PDF_KIND)).resolves.toBeUndefined();
    await expect(refuseOverwrite('hushlabel-no-such.pdf', [], PDF_KIND)).resolves.toBeUndefined();
  });
});

describe('an output', () => {
  const modeOf = async (file: string): Promise<number> => (await stat(file)).mode & 0o777;

  it('may be read by whom the file before it might, and leaves nothing beside it', async () => {
    const inFolder = await mkdtemp(path.join(folder, 'mode-'));
    const file = path.join(inFolder, 'labels.pdf');
    for (const mode of [0o600, 0o640]) {
      await writeFile(file, 'old');
      await chmod(file, mode);
      await writeOutputs([{ path: file, pieces: [Uint8Array.of(1, 2)] }]);
      expect([...(await readFile(file))]).toEqual([1, 2]);
      expect(await modeOf(file)).toBe(mode);
    }
    const fresh = path.join(inFolder, 'fresh.pdf');
    await writeFile(path.join(inFolder, 'usual'), '');
    await writeOutputs([{ path: fresh, pieces: [Uint8Array.of(3), Uint8Array.of(4, 5)] }]);
    expect(await modeOf(fresh)).toBe(await modeOf(path.join(inFolder, 'usual')));
    expect([...(await readFile(fresh))]).toEqual([3, 4, 5]);
    expect(await readdir(inFolder)).toEqual(['fresh.pdf', 'labels.pdf', 'usual']);
  });

  it('is written where a process of the same number was stopped before', async () => {
    const inFolder = await mkdtemp(path.join(folder, 'stale-'));
    const file = path.join(inFolder, 'labels.pdf');
    await writeFile(`${file}.${process.pid}.part`, 'half');
    await writeOutputs([{ path: file, pieces: [Uint8Array.of(4)] }]);
    expect([...(await readFile(file))]).toEqual([4]);
    expect(await readdir(inFolder)).toEqual(['labels.pdf']);
  });
});

describe('outputs', () => {
  it('of one file by two names are not written at all', async () => {
    const inFolder = await mkdtemp(path.join(folder, 'twice-'));
    const [file, link] = [path.join(inFolder, 'a.pdf'), path.join(inFolder, 'link.pdf')];
    await symlink('a.pdf', link);
    const twice = [file, link].map((each) => ({ path: each, pieces: [Uint8Array.of(1)] }));
    await expect(writeOutputs(twice)).rejects.toThrow('written already');
    expect(await readdir(inFolder)).toEqual(['link.pdf']);
    await writeFile(file, 'old');
    await expect(writeOutputs(twice)).rejects.toThrow('written already');
    expect(await readFile(file, 'utf8')).toBe('old');
  });

  it('go where a link leads, and the link stays, also where nothing is there yet', async () => {
    const inFolder = await mkdtemp(path.join(folder, 'link-'));
    await mkdir(path.join(inFolder, 'deep'));
    const link = path.join(inFolder, 'link.pdf');
    await symlink('deep/a.pdf', link);
    for (const byte of [1, 2]) {
      await writeOutputs([{ path: link, pieces: [Uint8Array.of(byte)] }]);
      expect(await readlink(link)).toBe('deep/a.pdf');
      expect([...(await readFile(path.join(inFolder, 'deep', 'a.pdf')))]).toEqual([byte]);
    }
    expect(await readdir(path.join(inFolder, 'deep'))).toEqual(['a.pdf']);
  });
});

describe('a folder for pictures', () => {
  const pictures = [{ name: 'label-0001.png', bytes: Uint8Array.of(1, 2) }];

  it('is made, and filled once', async () => {
    const out = path.join(folder, 'new', 'pictures');
    await refuseFilledFolder(out);
    await writeFolder(out, pictures);
    expect([...(await readFile(path.join(out, 'label-0001.png')))]).toEqual([1, 2]);
    await expect(refuseFilledFolder(out)).rejects.toThrow('is not empty');
    await expect(writeFolder(out, pictures)).rejects.toThrow('cannot be written (EEXIST)');
  });

  it('may be a link to one that is not there yet', async () => {
    const link = path.join(folder, 'to-pictures');
    await symlink('fresh/pictures', link);
    await refuseFilledFolder(link);
    const undo = await writeFolder(link, pictures);
    expect(await readdir(path.join(folder, 'fresh', 'pictures'))).toEqual(['label-0001.png']);
    await undo();
    expect(await readdir(folder)).not.toContain('fresh');
    expect(await readlink(link)).toBe('fresh/pictures');
  });

  it('may be there and empty, and is no file', async () => {
    const out = path.join(folder, 'empty');
    await mkdir(out);
    await expect(refuseFilledFolder(out)).resolves.toBeUndefined();
    await expect(refuseFilledFolder(await fileOf(PDF))).rejects.toThrow('is a file');
    await expect(refuseFilledFolder('-')).rejects.toThrow('takes a folder');
  });
});

it('standard input is for one thing only', () => {
  expect(() => refuseSharedInput({ FILE: '-', '--profile': undefined })).not.toThrow();
  expect(() => refuseSharedInput({ FILE: 'a.csv', '--profile': '-' })).not.toThrow();
  expect(() => refuseSharedInput({ FILE: '-', '--profile': '-' })).toThrow(
    'FILE and --profile cannot both be standard input',
  );
});

it('a file is hashed in parts, however they fall', async () => {
  const bytes = Uint8Array.from({ length: 1_000 }, (_, at) => at % 251);
  const whole = createHash('sha256').update(bytes).digest('hex');
  for (const atOnce of [1, 7, 999, 1_000, 1_001]) expect(await nodeDigest(bytes, atOnce)).toBe(whole);
  expect(await nodeDigest(new Uint8Array())).toBe(createHash('sha256').digest('hex'));
});
