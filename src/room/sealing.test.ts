import { describe, expect, it } from 'vitest';
import { codeReader } from '../proof/testing/good-file.ts';
import { readPdf } from '../render/pdf/testing/pdfium.ts';
import { KEY_LINE } from '../sealing/testing/seal-tools.ts';
import { nodeRoom } from './testing/node-room.ts';

const TEMPLATE = {
  ...{ schema: 'hushlabel/template', version: 2, id: 'own-sealed', name: { en: 'S', 'zh-CN': 'S' } },
  ...{ width: 40, height: 40 },
  elements: [{ kind: 'sealed', id: 'seal', x: 1, y: 1, width: 38, height: 38, version: 10, remark: false }],
};
const DESIGN = { policy: 'national', template: 'own-sealed', dpi: 203 } as const;

async function roomWithOrders() {
  const room = nodeRoom();
  await room.openSample();
  const [first, second] = await room.rows(0, 2);
  const read = await room.setOwnTemplates([TEMPLATE]);
  expect(read.refused).toEqual([]);
  await room.setDesign(DESIGN);
  return { room, row: first?.row ?? 0, other: second?.row ?? 0 };
}

describe('the room and its key', () => {
  it('refuses labels with a slot until there is a key, and again when it is forgotten', async () => {
    const { room, row } = await roomWithOrders();
    const problemOf = async () => {
      const drawn = await room.drawTemplate(TEMPLATE, row, 203);
      return drawn.ok ? drawn.value.elements[0]?.problem?.code : 'no template';
    };
    expect(await problemOf()).toBe('sealed-no-key');
    expect(await room.preview(row)).toMatchObject({ ok: false, problem: { code: 'sealed-no-key' } });
    expect((await room.preflight(TEMPLATE, [row])).ok).toBe(true);
    await room.makeSealKey();
    expect(await problemOf()).toBeUndefined();
    expect((await room.preview(row)).ok).toBe(true);
    await room.forgetSealKey();
    expect(await problemOf()).toBe('sealed-no-key');
  });

  it('makes another key each time, and takes it again by its line', async () => {
    const { room } = await roomWithOrders();
    const made = await room.makeSealKey();
    expect(made.fileName).toBe(`hushlabel-key-${made.id}.txt`);
    expect((await room.makeSealKey()).id).not.toBe(made.id);
    expect(await room.useSealKey(`${made.line}\n`)).toEqual({ ok: true, value: { id: made.id } });
    expect(await room.useSealKey('HLK1:NONSENSE')).toEqual({
      ok: false,
      problem: { code: 'seal-key-format' },
    });
    // The key stays the one it was.
    expect((await room.preview((await room.rows(0, 1))[0]?.row ?? 0)).ok).toBe(true);
  });

  it('keeps no code of an order that is deleted, or was replaced and forgotten', async () => {
    const { room } = await roomWithOrders();
    await room.useSealKey(KEY_LINE);
    const drawn = async () => {
      const [first] = await room.rows(0, 1);
      const label = await room.preview(first?.row ?? 0);
      return label.ok ? label.svg : label.problem.code;
    };
    const before = await drawn();
    expect(await drawn()).toBe(before);
    await room.openSample();
    expect(await drawn()).toBe(before);
    await room.forgetReplaced();
    const after = await drawn();
    expect(after).not.toBe(before);
    const { batches } = await room.book();
    for (const { batch } of batches) await room.removeBatch(batch);
    await room.openSample();
    expect(await drawn()).not.toBe(after);
  });

  it('draws a label alike until its key, order or slot is another', async () => {
    const { room, row, other } = await roomWithOrders();
    await room.useSealKey(KEY_LINE);
    const drawing = async (of: number) => {
      const drawn = await room.preview(of);
      return drawn.ok ? drawn.svg : drawn.problem.code;
    };
    const first = await drawing(row);
    expect(await drawing(other)).not.toBe(first);
    expect(await drawing(row)).toBe(first);
    await room.makeSealKey();
    expect(await drawing(row)).not.toBe(first);
  });

  it('says of a slot to people who hear the label nothing that they could not read', async () => {
    const { room, row } = await roomWithOrders();
    await room.useSealKey(KEY_LINE);
    const drawn = await room.preview(row);
    expect(drawn.ok && drawn.texts).toEqual([]);
  });

  it('finds by preflight which orders do not fit', async () => {
    const { room } = await roomWithOrders();
    await room.useSealKey(KEY_LINE);
    const small = { ...TEMPLATE, elements: TEMPLATE.elements.map((each) => ({ ...each, version: 7 })) };
    const report = await room.preflight(small, 'all');
    if (!report.ok) throw new Error('no template');
    const found = report.value.groups.find(({ code }) => code === 'sealed-too-long');
    expect(found).toMatchObject({ element: 'seal', severity: 'error', params: { most: 83 } });
    expect(found?.count).toBeGreaterThan(0);
    expect(found?.count).toBeLessThan(report.value.orders);
  });

  it('forgets the key for jobs that wait as well', async () => {
    const { room, row } = await roomWithOrders();
    await room.makeSealKey();
    const ask = () => room.askForJob({ rows: [row], copies: 1, date: '2026-11-21' });
    const [before, after] = [await ask(), await ask()];
    const made = async (job: number) => (await room.print({ job, volume: 1 }, () => undefined)).receipt;
    expect(await made(before.job)).toMatchObject({ made: true, labels: 1 });
    await room.forgetSealKey();
    expect(await made(after.job)).toMatchObject({ made: false, refused: [{ row, code: 'sealed-no-key' }] });
  });

  it('prints sealed labels, no two alike, and opens them because a person asked', async () => {
    const { room, row } = await roomWithOrders();
    await room.useSealKey(KEY_LINE);
    const request = { rows: [row], copies: 2, date: '2026-11-21' };
    const { pdf, receipt } = await room.print(request, () => undefined);
    expect(receipt.refused).toEqual([]);
    const read = await codeReader();
    const texts = await Promise.all(
      (await readPdf(pdf ?? new Uint8Array(), 203)).map(async ({ pixels: { width, height, data } }) => {
        const pixels = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0);
        return (await read({ columns: width, rows: height, pixels, pure: false }))[0]?.text ?? '';
      }),
    );
    expect(new Set(texts).size).toBe(2);
    const [real] = await room.reveal([row]);
    for (const text of texts) {
      const opened = await room.openSealed(`${text}\r\n`, '');
      expect(opened.ok && opened.value).toMatchObject({ name: real?.name, phone: real?.phone });
    }
    await room.makeSealKey();
    expect(await room.openSealed(texts[0] ?? '', '')).toMatchObject({
      problem: { code: 'sealed-other-key' },
    });
    await room.forgetSealKey();
    expect(await room.openSealed(texts[0] ?? '', '')).toEqual({
      ok: false,
      problem: { code: 'sealed-no-key-here' },
    });
  });
});
