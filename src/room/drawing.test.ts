import { describe, expect, it } from 'vitest';
import { builtInTemplate } from '../template/built-in-templates.ts';
import { nodeRoom } from './testing/node-room.ts';

const WAYBILL = builtInTemplate('waybill-76x130');

describe('drawTemplate', () => {
  it('draws what the preview draws, in pieces', async () => {
    const room = nodeRoom();
    await room.openSample();
    const [row] = await room.rows(0, 1);
    const preview = await room.preview(row?.row ?? 0);
    const still = Object.fromEntries(Object.entries(WAYBILL ?? {}).filter(([key]) => key !== 'bands'));
    const pieces = await room.drawTemplate(still, row?.row ?? 0, 203);
    if (!pieces.ok || !preview.ok) throw new Error('refused');
    expect(pieces.value.isExample).toBe(false);
    const drawn = pieces.value.elements.filter(({ svg }) => svg !== '');
    expect(drawn.length).toBeGreaterThan(10);
    for (const { id, path } of pieces.value.glyphs) expect(path, id).toMatch(/^M/);
    // Bands that this order leaves empty move what is below; what is above the first is drawn alike.
    const [first] = drawn;
    expect(preview.svg).toContain(first?.svg);
  });

  it('draws the label as it is printed, and names what an order leaves empty', async () => {
    const box = { kind: 'rect', x: 5, width: 10, height: 4, fill: 'black' };
    const style = { weight: 'regular', size: 9, minSize: 6, lineHeight: 1, keepWords: false, inverse: false };
    const remark = {
      ...{ kind: 'text', id: 'remark', x: 5, y: 4, width: 40, height: 6 },
      lines: ['{{recipient.postcode}}'],
    };
    const document = {
      ...{ schema: 'hushlabel/template', version: 2, id: 'a', name: { en: 'A', 'zh-CN': 'A' } },
      ...{ width: 60, height: 40 },
      bands: [
        { id: 'first', y: 0, height: 12, collapses: true, grows: 0 },
        { id: 'second', y: 12, height: 12, collapses: false, grows: 0 },
      ],
      elements: [
        { ...remark, ...style, align: 'left', verticalAlign: 'top' },
        { ...box, id: 'beside', y: 7 },
        { ...box, id: 'below', y: 14 },
      ],
    };
    const room = nodeRoom();
    const [asEdited, asPrinted] = [
      await room.drawTemplate(document, null, 203),
      await room.drawTemplate(document, null, 203, true),
    ];
    if (!asEdited.ok || !asPrinted.ok) throw new Error('refused');
    expect(asEdited.value).toMatchObject({ printed: null, leftOut: ['first'] });
    const gone = asPrinted.value.elements.filter(({ leftOut }) => leftOut).map(({ id }) => id);
    expect(gone).toEqual(['remark', 'beside']);
    const { printed } = asPrinted.value;
    if (printed?.ok !== true) throw new Error('not printed');
    // What is below has moved up, and what was beside is gone; where it is edited both are where they were.
    expect(printed.value).toContain('M5 2h10v4h-10z');
    expect(printed.value).not.toContain('M5 7h10');
    expect(asEdited.value.elements.map(({ svg }) => svg)).toEqual(
      expect.arrayContaining([expect.stringContaining('M5 14h10')]),
    );
    const code = { ...{ kind: 'code', id: 'tiny', x: 5, y: 30, width: 2, height: 2 }, symbology: 'qr' };
    const tiny = { ...code, content: 'x', caption: false, captionSize: 8 };
    const refused = await room.drawTemplate(
      { ...document, elements: [...document.elements, tiny] },
      null,
      203,
      true,
    );
    expect(refused).toMatchObject({
      ok: true,
      value: { printed: { ok: false, problem: { field: 'tiny' } } },
    });
  });

  it('draws the invented order where there is none, and names what cannot be drawn', async () => {
    const element = {
      id: 'long',
      x: 0,
      y: 0,
      width: 3,
      height: 3,
      kind: 'text',
      lines: ['{{recipient.address}}'],
    };
    const style = { weight: 'bold', size: 9, minSize: 9, lineHeight: 1, keepWords: false, inverse: false };
    const document = {
      ...{ schema: 'hushlabel/template', version: 2, id: 'a', name: { en: 'A', 'zh-CN': 'A' } },
      ...{ width: 30, height: 20 },
      elements: [
        { ...element, ...style, align: 'left', verticalAlign: 'top' },
        { kind: 'rect', id: 'box', x: 10, y: 2, width: 4, height: 4, fill: 'black' },
        { kind: 'rect', id: 'unseen', x: 10, y: 2, width: 4, height: 4, fill: 'black', hidden: true },
        {
          kind: 'rect',
          id: 'not-now',
          x: 9,
          y: 9,
          width: 4,
          height: 4,
          fill: 'black',
          showIf: { match: 'any', tests: [{ field: 'recipient.postcode', is: 'filled' }] },
        },
      ],
    };
    const drawing = await nodeRoom().drawTemplate(document, null, 203);
    expect(drawing).toMatchObject({
      ok: true,
      value: {
        isExample: true,
        elements: [
          { id: 'long', svg: '', absent: false, problem: { code: 'text-overflow' } },
          { id: 'box', svg: '<path d="M10 2h4v4h-4z"/>', absent: false, problem: null },
          { id: 'not-now', svg: '', absent: true, problem: null },
        ],
      },
    });
    expect(JSON.stringify(drawing)).not.toContain('201');
  });
});
