import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { printTemplate } from '../template/print-template.ts';
import type { Template } from '../template/template.ts';
import { readTemplate } from './documents.ts';

const [BUILT_IN] = BUILT_IN_TEMPLATES;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hushlabel-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function fileOf(template: Template): Promise<string> {
  const file = path.join(folder, 'template.json');
  await writeFile(file, printTemplate(template));
  return file;
}

/** A template whose first text says this. */
function saying(line: string): Template {
  const at = BUILT_IN.elements.findIndex(({ kind }) => kind === 'text');
  const elements = BUILT_IN.elements.map((element, index) =>
    index === at && element.kind === 'text' ? { ...element, lines: [line] } : element,
  );
  return { ...BUILT_IN, id: 'own', elements };
}

describe('a template from a file', () => {
  it('is read', async () => {
    const own = saying('谢谢惠顾');
    expect(await readTemplate(await fileOf(own))).toEqual(own);
  });

  it('is refused where it holds what looks like a person’s, with the place and without the value', async () => {
    const file = await fileOf(saying('电话13800138000'));
    await expect(readTemplate(file)).rejects.toThrow(/elements\[\d+\] that look like a person’s/u);
    await expect(readTemplate(file)).rejects.not.toThrow(/8000/u);
  });

  it('is refused where it is none', async () => {
    const file = path.join(folder, 'none.json');
    await writeFile(file, '{"schema":"other"}');
    await expect(readTemplate(file)).rejects.toThrow('not a label template');
  });
});
