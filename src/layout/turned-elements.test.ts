import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DPIS, mm, pt } from '../base/length.ts';
import { turnPoint } from '../base/turn.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import type { Scene } from '../scene/scene.ts';
import { packBits, turnGrid } from '../symbols/bit-grid.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { band, chip, code, rule, stretched, text } from '../template/built-in/elements.ts';
import type { Template, TemplateElement } from '../template/template.ts';
import { boxOnLabel } from '../template/turned-box.ts';
import { arrangeBands } from './arrange-bands.ts';
import { overlapConvex } from './convex.ts';
import { layoutLabel } from './layout-label.ts';
import { placeCode } from './place-code.ts';
import { prepareTemplate } from './prepare-template.ts';
import { sceneText } from './scene-text.ts';
import { emFonts } from './testing/em-fonts.ts';
import { maskedOrder } from './testing/masked-orders.ts';

function templateOf(...elements: readonly TemplateElement[]): Template {
  const { schema, version, name } = BUILT_IN_TEMPLATES[0];
  return { schema, version, name, id: 'mine', width: mm(60), height: mm(100), elements };
}

function layOut(...elements: readonly TemplateElement[]) {
  const prepared = prepareTemplate({
    template: templateOf(...elements),
    fonts: emFonts,
    encode: encodeSymbol,
    dpi: 203,
    fixedText: mintMaskedText,
  });
  const order = maskedOrder({ orderNo: 'SF1234567', recipient: { name: '王**', city: '杭州市' } });
  return layoutLabel(prepared, { order, date: '2026-11-21', piece: 1, pieces: 1 });
}
function sceneOf(...elements: readonly TemplateElement[]): Scene {
  const scene = layOut(...elements);
  if (!scene.ok) throw new Error(JSON.stringify(scene.problem));
  return scene.value;
}
const refusalOf = (...elements: readonly TemplateElement[]) => {
  const scene = layOut(...elements);
  return scene.ok ? undefined : [scene.problem.code, scene.problem.field];
};
const bars = code('bars', [5, 40, 50, 15], 'code128', 8);

test('a label with turned elements is drawn as it always was', async () => {
  const scene = sceneOf(
    {
      ...text('name', [-5, 17, 30, 8], ['{{recipient.name}} {{recipient.city}}'], { size: 10, minSize: 6 }),
      rotation: 270,
    },
    { ...chip('chip', [30, 8, 16, 6], 'COD', 10), rotation: 15.5 },
    { ...rule('rule', [30, 24, 20, 1]), rotation: 45 },
    { ...bars, rotation: 180 },
    { ...code('side', [20, 71, 40, 14], 'code128', 8), rotation: 90 },
    { ...code('square', [5, 70, 20, 16], 'qr', undefined), rotation: 270 },
  );
  await expect(sceneText(scene)).toMatchFileSnapshot('golden/turned.txt');
});

describe('shapes', () => {
  const place = { id: 'it', x: mm(20), y: mm(30), width: mm(14), height: mm(8) };
  const shapes: readonly TemplateElement[] = [
    { ...place, kind: 'ellipse', fill: 'white', stroke: mm(0.5) },
    { ...place, kind: 'rect', fill: 'none', stroke: mm(0.5), radius: mm(2) },
    { ...place, kind: 'line', thickness: mm(0.5), style: 'cut' },
    { ...place, kind: 'icon', icon: 'fragile' },
    { ...place, kind: 'checkbox' },
  ];

  it.each(shapes)('of the kind $kind are laid out upright and turned', (shape) => {
    const upright = sceneOf(shape);
    expect(upright.fixed.length).toBeGreaterThan(0);
    for (const rotation of [30, 90]) {
      const turn = { degrees: rotation, x: 27, y: 34 };
      expect(sceneOf({ ...shape, rotation }).fixed).toEqual(upright.fixed.map((mark) => ({ ...mark, turn })));
    }
  });

  it('cover a code where they are drawn, and only there', () => {
    const diamond: TemplateElement = { ...place, kind: 'ellipse', fill: 'black', y: mm(28), rotation: 45 };
    expect(refusalOf(bars, diamond)).toBeUndefined();
    expect(refusalOf(bars, { ...diamond, rotation: 90 })).toBeUndefined();
    expect(refusalOf(bars, { ...diamond, y: mm(31), rotation: 90 })).toEqual(['code-covered', 'bars']);
    expect(refusalOf(bars, { ...diamond, y: mm(31), height: mm(4), rotation: 180 })).toBeUndefined();
  });

  it('are refused where they reach beyond the label', () => {
    const icon: TemplateElement = { ...place, kind: 'icon', icon: 'fragile', x: mm(-4), y: mm(2) };
    expect(refusalOf({ ...icon, x: mm(-8), rotation: 45 })).toEqual(['mark-outside-label', 'it']);
  });
});

describe('text', () => {
  it('is wrapped in its own width, whatever its turn', () => {
    const remark = text('name', [15, 40, 30, 20], ['一二三四五六七八九十一二'], { size: 14, minSize: 6 });
    const upright = sceneOf(remark);
    for (const rotation of [30, 90, 180, 270]) {
      const turned = sceneOf({ ...remark, rotation });
      const turn = { degrees: rotation, x: 30, y: 50 };
      expect(turned.fixed).toEqual(upright.fixed.map((mark) => ({ ...mark, turn })));
    }
  });

  it('may begin, as it stood before, beyond the label’s edge', () => {
    const side = text('name', [-35, 46, 80, 8], ['侧面'], { size: 14, minSize: 6, align: 'center' });
    expect(refusalOf({ ...side, rotation: 90 })).toBeUndefined();
    expect(refusalOf({ ...side, rotation: 45 })).toBeUndefined();
    expect(refusalOf({ ...side, align: 'left' })).toEqual(['mark-outside-label', 'name']);
    expect(refusalOf({ ...side, y: mm(93), rotation: 90, align: 'right' })).toEqual([
      'mark-outside-label',
      'name',
    ]);
  });
});

describe('codes', () => {
  const turns = fc.constantFrom(90 as const, 180 as const, 270 as const);
  const boxes = fc.record({
    x: fc.double({ min: 0, max: 30, noNaN: true }).map(mm),
    y: fc.double({ min: 0, max: 30, noNaN: true }).map(mm),
    width: fc.double({ min: 20, max: 100, noNaN: true }).map(mm),
    height: fc.double({ min: 8, max: 40, noNaN: true }).map(mm),
    caption: fc.boolean(),
  });
  const kinds = fc.constantFrom('code128' as const, 'qr' as const);
  const content = mintMaskedText('SF1234567890123');

  test('lie on whole dots, in their turned box, their caption with them', () => {
    let placedSome = 0;
    fc.assert(
      fc.property(boxes, turns, kinds, fc.constantFrom(...DPIS), (box, rotation, symbology, dpi) => {
        const element = { ...bars, ...box, symbology, captionSize: pt(8), rotation };
        const modules = encodeSymbol(symbology, content);
        if (!modules.ok) throw new Error('no code');
        const code = placeCode(element, content, modules.value, dpi, rotation);
        if (code === undefined) return;
        placedSome += 1;
        const { mark, captionBox } = code;
        const scale = dpi / 25.4;
        for (const dots of [mark.x, mark.y, mark.quietX, mark.quietY].map((value) => value * scale))
          expect(Math.abs(dots - Math.round(dots))).toBeLessThan(1e-6);
        const free = boxOnLabel(element);
        const { columns, rows } = mark.modules;
        const right = mark.x + (columns * mark.moduleWidth) / scale + mark.quietX;
        const foot = mark.y + (rows * mark.moduleHeight) / scale + mark.quietY;
        expect(mark.x - mark.quietX).toBeGreaterThan(free.x - 1e-3);
        expect(mark.y - mark.quietY).toBeGreaterThan(free.y - 1e-3);
        expect(right).toBeLessThan(free.x + free.width + 1e-3);
        expect(foot).toBeLessThan(free.y + free.height + 1e-3);
        expect(mark.turn).toBe(rotation);
        expect(turnGrid(mark.modules, rotation === 180 ? 180 : rotation === 90 ? 270 : 90)).toEqual(
          modules.value,
        );
        const [quietAlong, module] =
          rotation === 180 ? [mark.quietX, mark.moduleWidth] : [mark.quietY, mark.moduleHeight];
        expect(quietAlong * scale).toBeCloseTo((symbology === 'qr' ? 4 : 10) * module, 6);
        expect(captionBox !== undefined).toBe(box.caption);
        if (captionBox === undefined) return;
        // Turned with the element, the caption touches neither the bars nor the edge of the box.
        const turn = { degrees: rotation, x: mm(box.x + box.width / 2), y: mm(box.y + box.height / 2) };
        const middle = turnPoint(
          { x: captionBox.x + captionBox.width / 2, y: captionBox.y + captionBox.height / 2 },
          turn,
        );
        const half = captionBox.height / 2;
        const gap = {
          90: mark.x - middle.x - half,
          180: mark.y - middle.y - half,
          270: middle.x - half - (right - mark.quietX),
        }[rotation];
        const below = rotation === 180 ? mark.quietY : mark.quietX;
        expect(gap).toBeCloseTo(0.6 + below, 6);
        expect(captionBox.y + captionBox.height).toBeLessThan(box.y + box.height + 1e-6);
      }),
    );
    expect(placedSome).toBeGreaterThan(20);
  });

  it.each([1, 45, 89.99, 200])('at %s degrees are refused', (rotation) => {
    expect(refusalOf({ ...bars, rotation })).toEqual(['code-turned', 'bars']);
  });

  it('take their caption with them', () => {
    const scene = sceneOf({ ...bars, rotation: 180 });
    const [caption] = scene.marks.filter((mark) => mark.kind === 'glyphs');
    const [mark] = scene.marks.filter(({ kind }) => kind === 'code');
    if (caption?.turn === undefined || mark?.kind !== 'code') throw new Error('no caption');
    expect(caption.text.text).toBe('SF1234567');
    expect(caption.turn).toEqual({ degrees: 180, x: 30, y: 47.5 });
    expect(turnPoint(caption, caption.turn).y).toBeLessThan(mark.y);
  });
});

describe('a code is covered', () => {
  // The quiet zone's upper left corner lies near 5 mm, 40 mm.
  const slanted = (x: number, y: number): TemplateElement => ({
    ...rule('rule', [x, y, 20, 1], 1),
    rotation: 315,
  });

  it('by a stroke on the slant that crosses its corner', () => {
    expect(refusalOf(bars, slanted(0, 40.5))).toEqual(['code-covered', 'bars']);
  });

  it('not by one that passes it by, though a box around it would reach in', () => {
    const stroke = slanted(-2, 35.5);
    const around = boxOnLabel(stroke);
    expect(around.x + around.width).toBeGreaterThan(14);
    expect(around.y + around.height).toBeGreaterThan(43);
    expect(refusalOf(bars, stroke)).toBeUndefined();
  });

  it('where its own quiet zone has come to lie', () => {
    const side = { ...code('side', [15, 40, 50, 14], 'code128', undefined), rotation: 90 };
    const [mark] = sceneOf(side).marks;
    if (mark?.kind !== 'code') throw new Error('no code');
    // Above its bars, where an upright code would need no room.
    const above = rule('above', [mark.x + 2, mark.y - mark.quietY + 0.2, 5, 0.5], 0.3);
    expect(refusalOf(side, above)).toEqual(['code-covered', 'side']);
    expect(mark.quietX).toBe(0);
    expect(refusalOf(side, rule('beside', [mark.x - 1.2, mark.y, 1, 20], 0.5))).toBeUndefined();
  });
});

test('elements that are turned over others are painted after them', () => {
  const name = text('name', [10, 20, 40, 6], ['{{recipient.name}}'], { size: 10, minSize: 6 });
  const over: TemplateElement = {
    kind: 'rect',
    id: 'over',
    x: mm(29),
    y: mm(5),
    width: mm(2),
    height: mm(12),
    fill: 'black',
  };
  expect(sceneOf(name, over).fixed).toHaveLength(1);
  expect(sceneOf(name, { ...over, height: mm(36), y: mm(5), rotation: 90 }).fixed).toHaveLength(0);
  expect(
    sceneOf(name, { ...over, x: mm(5), y: mm(22), width: mm(40), height: mm(2), rotation: 90 }).fixed,
  ).toHaveLength(0);
});

test('what stretches on its side becomes longer, from its upper edge on', () => {
  const side = {
    ...stretched(text('side', [0, 20, 20, 10], ['侧'], { size: 10, minSize: 6 })),
    rotation: 90,
  };
  const template = {
    ...templateOf(side),
    bands: [band('stays', 10, 40, 1), band('goes', 40, 50, 0, true)],
  };
  const [before, after] = [side, arrangeBands(template, ({ id }) => id === 'goes').elements[0]].map(
    (element) => (element === undefined ? undefined : boxOnLabel(element)),
  );
  expect(before).toEqual({ x: 5, y: 15, width: 10, height: 20 });
  expect(after).toEqual({ x: 5, y: 15, width: 10, height: 30 });
});

describe('turned grids', () => {
  const grids = fc
    .record({
      columns: fc.integer({ min: 1, max: 20 }),
      rows: fc.integer({ min: 1, max: 20 }),
      seed: fc.nat(),
    })
    .map(({ columns, rows, seed }) => packBits(columns, rows, (index) => ((seed >> (index % 29)) & 1) === 1));

  test('four quarters are none, two are a half, three are one back', () => {
    fc.assert(
      fc.property(grids, (grid) => {
        const quarter = turnGrid(grid, 90);
        expect(turnGrid(quarter, 90)).toEqual(turnGrid(grid, 180));
        expect(turnGrid(turnGrid(grid, 180), 90)).toEqual(turnGrid(grid, 270));
        expect(turnGrid(turnGrid(grid, 270), 90)).toEqual(grid);
      }),
    );
  });

  it('the top left goes to the top right', () => {
    const grid = packBits(3, 2, (index) => index === 0);
    expect(turnGrid(grid, 90)).toEqual(packBits(2, 3, (index) => index === 1));
  });
});

test('two convex shapes overlap where a point lies in both', () => {
  const quads = fc
    .record({
      x: fc.integer({ min: 0, max: 20 }),
      y: fc.integer({ min: 0, max: 20 }),
      width: fc.integer({ min: 1, max: 20 }),
      height: fc.integer({ min: 1, max: 20 }),
      degrees: fc.integer({ min: 0, max: 359 }),
    })
    .map(({ x, y, width, height, degrees }) => {
      const turn = { degrees, x: mm(x + width / 2), y: mm(y + height / 2) };
      const corner = (right: number, down: number) => turnPoint({ x: x + right, y: y + down }, turn);
      const corners = [corner(0, 0), corner(width, 0), corner(width, height), corner(0, height)];
      const holds = (point: { x: number; y: number }): boolean => {
        const back = turnPoint(point, { ...turn, degrees: -degrees });
        return back.x > x && back.y > y && back.x < x + width && back.y < y + height;
      };
      return { corners, holds };
    });
  let [met, apart] = [0, 0];
  fc.assert(
    fc.property(quads, quads, (one, other) => {
      let shared = 0;
      for (let x = -10; x < 50; x += 0.5)
        for (let y = -10; y < 50; y += 0.5) if (one.holds({ x, y }) && other.holds({ x, y })) shared += 1;
      const overlap = overlapConvex(one.corners, other.corners, 0);
      if (shared > 0) expect(overlap).toBe(true);
      if (!overlap) expect(shared).toBe(0);
      if (shared === 0 && overlap) expect(overlapConvex(one.corners, other.corners, 1)).toBe(false);
      if (overlap) met += 1;
      else apart += 1;
    }),
  );
  expect(met).toBeGreaterThan(10);
  expect(apart).toBeGreaterThan(10);
});
