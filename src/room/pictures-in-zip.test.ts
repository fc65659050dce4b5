import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { createLabelPictures } from '../print/label-pictures.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import type { PictureKind } from '../print/label-output.ts';
import { pngDots } from '../render/png/testing/png-dots.ts';
import { nodeRoom } from './testing/node-room.ts';
import type { PrintRequest, Room } from './room.ts';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const nothing = () => undefined;
const TODAY = '2026-11-30';

async function openRoom(): Promise<{ room: Room; rows: readonly number[] }> {
  const room = nodeRoom();
  await room.openSample();
  await room.setDesign({ policy: 'national', template: 'waybill-100x100', dpi: 203 });
  const views = await room.rows(0, 2);
  return { room, rows: views.map(({ row }) => row) };
}

async function zipOf(kind: PictureKind) {
  const { room, rows } = await openRoom();
  return room.print({ rows, copies: 1, date: TODAY, pictures: kind }, nothing);
}

it.each(['png', 'svg'] as const)('makes the %s pictures of the proven labels, in one zip', async (kind) => {
  const { pdf, pictures, receipt } = await zipOf(kind);
  expect(pdf).toBeDefined();
  expect(receipt).toMatchObject({ made: true, labels: 2, refused: [], pictures: { kind, files: 2 } });
  expect(pictures?.kind).toBe(kind);
  const files = unzipSync(pictures?.file ?? new Uint8Array());
  expect(Object.keys(files)).toEqual([1, 2].map((at) => `label-000${at}.${kind}`));
  // What `sha256sum` prints for them, as the shell's receipt has it.
  const lines = Object.entries(files).map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`);
  expect(receipt.pictures?.sha256).toBe(sha256(lines.join('')));
  if (kind === 'png')
    expect(await pngDots(files['label-0001.png'] ?? new Uint8Array())).toMatchObject({ width: 800 });
  else expect(new TextDecoder().decode(files['label-0001.svg'])).toMatch(/^<svg /u);
});

it('are not put on sheets or rolls, nor made beside a printer’s job', async () => {
  const { room, rows } = await openRoom();
  const sheet = {
    stock: { id: 'avery-l7165' },
    start: 1,
    used: [],
    order: 'across',
    cutMarks: false,
  } as const;
  for (const paper of [{ sheet }, { roll: { id: 'cn-100x150' } }]) {
    const request = { rows, copies: 1, date: TODAY, pictures: 'png', ...paper } as const;
    const { pdf, receipt } = await room.print(request, nothing);
    expect(pdf).toBeUndefined();
    expect(receipt.refused.map(({ code }) => code)).toContain('pictures-alone');
  }
});

it('says what the PDF is as a document, as the shell does', async () => {
  const { room, rows } = await openRoom();
  const request = { rows, copies: 1, date: TODAY } as const;
  const text = async (document?: PrintRequest['document']) => {
    const { pdf = new Uint8Array() } = await room.print(
      { ...request, ...(document && { document }) },
      nothing,
    );
    return Buffer.from(pdf).toString('latin1');
  };
  const plain = await text();
  expect([/\/OutputIntents/, /\/Outlines/, /\/StructTreeRoot/].map((what) => what.test(plain))).toEqual([
    false,
    false,
    true,
  ]);
  const other = await text({ archive: true, outline: 'orderNo', tagged: false });
  expect([/\/OutputIntents/, /\/Outlines/, /\/StructTreeRoot/].map((what) => what.test(other))).toEqual([
    true,
    true,
    false,
  ]);
});

it('from the order on that is too much for one zip, orders are refused', async () => {
  const [fonts, readCode] = [await nodeFontStore(), await codeReader()];
  const output = createLabelPictures(
    'svg',
    203,
    { fonts: fonts.fonts, readCode },
    { files: 2, bytes: 1_000_000 },
  );
  const scene = { width: 10, height: 10, dpi: 203, fixed: [], marks: [] } as never;
  const label = { scene, page: undefined as never };
  expect((await output.add([label], 1)).ok).toBe(true);
  expect(await output.add([label, label], 2)).toMatchObject({
    ok: false,
    problem: { code: 'pictures-too-many', params: { files: 2, megabytes: 1 } },
  });
  // What comes behind goes into the next job too, though it would fit.
  expect((await output.add([label], 3)).ok).toBe(false);
  const { pictures } = await output.finish(async () => '');
  expect(pictures).toHaveLength(1);
});
