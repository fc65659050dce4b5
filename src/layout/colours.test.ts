import { describe, expect, it, test } from 'vitest';
import { mm } from '../base/length.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { anyOf, code, text } from '../template/built-in/elements.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import type { TemplateElement } from '../template/template.ts';
import { createLabelCheck } from './check-label.ts';
import { layoutLabel } from './layout-label.ts';
import { prepareTemplate } from './prepare-template.ts';
import type { PreparedTemplate } from './prepare-template.ts';
import { sceneText } from './scene-text.ts';
import { COLOURED } from './testing/coloured-elements.ts';
import { emFonts } from './testing/em-fonts.ts';
import { maskedOrder } from './testing/masked-orders.ts';
import { boxed, shapesTemplate } from './testing/shape-elements.ts';

const ORDER = maskedOrder({
  orderNo: '2987654321098765432',
  recipient: { name: '王**' },
  items: [['茶', 2]],
});
const label = { order: ORDER, date: '2026-11-21', piece: 1, pieces: 1 };

function prepare(elements: readonly TemplateElement[]): PreparedTemplate {
  const inputs = { fonts: emFonts, encode: encodeSymbol, dpi: 203, fixedText: mintMaskedText } as const;
  return prepareTemplate({ ...inputs, template: shapesTemplate(elements) });
}
const layout = (elements: readonly TemplateElement[], order = ORDER) =>
  layoutLabel(prepare(elements), { ...label, order });
function sceneOf(elements: readonly TemplateElement[], order = ORDER): Scene {
  const scene = layout(elements, order);
  if (!scene.ok) throw new Error(JSON.stringify(scene.problem));
  return scene.value;
}
/** What each mark is painted in, in order. */
function inksOf(elements: readonly TemplateElement[], order = ORDER): readonly string[] {
  const { fixed, marks } = sceneOf(elements, order);
  return [...fixed, ...marks].map(inkOf);
}
function inkOf(mark: Mark): string {
  switch (mark.kind) {
    case 'glyphs':
      return mark.ink;
    case 'line':
      return mark.ink ?? 'black';
    case 'rect':
      return mark.fill;
    case 'path':
      return mark.fill ?? mark.stroke.ink ?? 'black';
    case 'code':
    case 'image':
      return 'black';
  }
}
const found = (...elements: readonly TemplateElement[]) => createLabelCheck(prepare(elements))(label);
const said = (...elements: readonly TemplateElement[]) =>
  found(...elements).map(({ code: what, element, severity }) => [what, element, severity]);

const SMALL = { size: 9, minSize: 6 };
const words = (ink: `#${string}` | 'black' | 'white', inverse = false) =>
  text('words', [2, 2, 30, 6], ['字'], { ...SMALL, ink, inverse });
const ground = (id: string, [x, y, width, height]: Box, fill: `#${string}` | 'black' | 'white') =>
  ({ kind: 'rect', ...boxed(id, x, y, width, height), fill }) as const;
type Box = readonly [number, number, number, number];

test('every kind of element in its colours is drawn as it always was', async () => {
  await expect(sceneText(sceneOf(COLOURED))).toMatchFileSnapshot('golden/colours.txt');
});

describe('an ink', () => {
  it('is that of letters, or of the box below them, on which they are black or white as reads better', () => {
    expect(inksOf([words('#c40018')])).toEqual(['#c40018']);
    expect(inksOf([words('#c40018', true)])).toEqual(['#c40018', 'white']);
    expect(inksOf([words('#ffd400', true)])).toEqual(['#ffd400', 'black']);
    expect(inksOf([words('black', true)])).toEqual(['black', 'white']);
  });

  it('of a run is its own, and its box’s', () => {
    const runs = [
      { text: '甲' },
      { text: '乙', ink: '#1d6b36' as const },
      { text: '丙', ink: '#c40018' as const, inverse: true },
      { text: '丁', inverse: true },
    ];
    const it = text('it', [2, 2, 50, 6], [runs], { ...SMALL, ink: '#0b5394' });
    expect(inksOf([it])).toEqual(['#0b5394', '#1d6b36', '#c40018', 'white', '#0b5394', 'white']);
  });

  it('changes where a condition holds, with the letters on it', () => {
    const looks = [{ when: anyOf('order.remark'), ink: '#ffd400' as const, inverse: true }];
    const it = text('it', [2, 2, 30, 6], ['字'], { ...SMALL, ink: '#c40018', looks });
    expect(inksOf([it])).toEqual(['#c40018']);
    expect(inksOf([it], maskedOrder({ remark: '急' }))).toEqual(['#ffd400', 'black']);
  });

  it('of an icon is that of what is black in it', () => {
    const icon = { kind: 'icon', ...boxed('icon', 2, 2, 8, 8), icon: 'battery' } as const;
    expect(inksOf([icon])).toEqual(['black', 'white']);
    expect(inksOf([{ ...icon, ink: '#0b5394' }])).toEqual(['#0b5394', 'white']);
  });

  it('of a cut line is its scissors’ as well', () => {
    const line = { kind: 'line', ...boxed('cut', 2, 4, 40, 1), thickness: mm(0.3), style: 'cut' } as const;
    expect(new Set(inksOf([{ ...line, ink: '#c40018' }]))).toEqual(new Set(['#c40018']));
  });
});

describe('what has a colour', () => {
  it('is no warning where it reads well', () => {
    expect(found(...COLOURED)).toEqual([]);
  });

  it('is refused where it is the colour of what is behind it', () => {
    expect(layout([words('white')])).toMatchObject({
      ok: false,
      problem: { code: 'text-invisible', field: 'words', params: { element: 'words' } },
    });
    expect(said(words('white'))).toEqual([['text-invisible', 'words', 'error']]);
    // Nearly the same is the same: nobody reads it, and it would be in the file.
    expect(said(words('#fafafa'))).toEqual([['text-invisible', 'words', 'error']]);
    expect(said(ground('box', [0, 0, 40, 10], '#c40018'), words('#c40119'))).toEqual([
      ['text-invisible', 'words', 'error'],
    ]);
    const disc = { kind: 'ellipse', ...boxed('disc', 0, 0, 34, 34), fill: '#0b5394' } as const;
    const inDisc = text('words', [12, 14, 10, 6], ['字'], { ...SMALL, ink: '#0b5394' });
    expect(said(disc, inDisc)).toEqual([['text-invisible', 'words', 'error']]);
  });

  it('may be white where something dark is behind it, whatever its shape', () => {
    const inDisc = text('words', [12, 14, 6, 6], ['字'], { ...SMALL, ink: 'white' });
    const disc = { kind: 'ellipse', ...boxed('disc', 0, 0, 34, 34), fill: '#0b5394' } as const;
    expect(found(disc, inDisc)).toEqual([]);
    const round = { kind: 'rect', ...boxed('round', 5, 5, 30, 30), fill: 'black', radius: mm(3) } as const;
    expect(found(round, inDisc)).toEqual([]);
    // The ring leaves its middle free.
    const ring = { kind: 'ellipse', ...boxed('ring', 0, 0, 34, 34), fill: 'none', stroke: mm(1) } as const;
    expect(said(ring, inDisc)).toEqual([['text-invisible', 'words', 'error']]);
    // What is drawn later is not behind it.
    expect(said(inDisc, disc)).toContainEqual(['text-invisible', 'words', 'error']);
  });

  it('is looked at as it lies on the label, turned with its element', () => {
    const bar = { ...ground('bar', [5, 18, 50, 4], 'black'), rotation: 45 } as const;
    const along = text('words', [26, 18.2, 8, 3.6], ['字'], { size: 8, minSize: 6, ink: 'white' });
    expect(found(bar, { ...along, rotation: 45 })).toEqual([]);
    const off = { ...along, y: mm(5), rotation: 45 };
    expect(said(bar, off)).toEqual([['text-invisible', 'words', 'error']]);
  });

  it('is a warning where it is pale, with the contrast', () => {
    expect(found(words('#ff6666'))).toMatchObject([
      { code: 'pale-ink', element: 'words', severity: 'warning', params: { contrast: 2.8, least: 4.5 } },
    ]);
    // 4.48 is below 4.5 and is not rounded up to it.
    expect(found(words('#777777'))).toMatchObject([{ code: 'pale-ink', params: { contrast: 4.4 } }]);
    expect(found(words('#767676'))).toEqual([]);
    // Black and dark blue.
    expect(said(ground('box', [0, 0, 40, 10], '#0b5394'), words('black'))).toEqual([
      ['pale-ink', 'words', 'warning'],
    ]);
  });

  it('is a warning where a part of it is pale or cannot be seen', () => {
    const long = text('words', [2, 2, 56, 6], ['一二三四五六七八九十'], { ...SMALL, ink: 'black' });
    expect(said(ground('box', [15, 0, 6, 10], '#666666'), long)).toEqual([['pale-ink', 'words', 'warning']]);
    expect(found(ground('box', [15, 0, 6, 10], 'black'), long)).toMatchObject([
      { code: 'text-unseen', element: 'words', params: { by: 'box' } },
    ]);
    const white = { ...long, ink: 'white' } as const;
    expect(said(ground('box', [0, 0, 20, 10], 'black'), white)).toEqual([['pale-ink', 'words', 'warning']]);
  });

  it('is a warning for icons, lines and boxes to tick as well', () => {
    const pale = '#ffd400';
    expect(
      said(
        { kind: 'icon', ...boxed('icon', 2, 2, 8, 8), icon: 'battery', ink: pale },
        { kind: 'line', ...boxed('line', 2, 14, 30, 1), thickness: mm(0.5), style: 'dashed', ink: pale },
        { kind: 'checkbox', ...boxed('tick', 2, 20, 5, 5), ink: pale },
      ),
    ).toEqual([
      ['pale-ink', 'icon', 'warning'],
      ['pale-ink', 'line', 'warning'],
      ['pale-ink', 'tick', 'warning'],
    ]);
  });

  it('may not lie below a code or reach into one, however pale', () => {
    const bars = code('bars', [2, 5, 56, 15], 'code128', undefined);
    for (const fill of ['#fff8e1', '#c40018', 'black'] as const) {
      expect(layout([ground('box', [0, 3, 60, 20], fill), bars])).toMatchObject({
        ok: false,
        problem: { code: 'code-covered', field: 'bars', params: { by: 'box' } },
      });
    }
    expect(layout([ground('box', [0, 3, 60, 20], 'white'), bars]).ok).toBe(true);
    const line = {
      kind: 'line',
      ...boxed('line', 2, 10, 30, 1),
      thickness: mm(0.5),
      style: 'solid',
    } as const;
    expect(layout([bars, { ...line, ink: '#ffd400' }])).toMatchObject({ problem: { code: 'code-covered' } });
  });

  it('is a template that the parser takes as it is', () => {
    const { schema, version, id, name, width, height, elements } = shapesTemplate(COLOURED);
    const template = { schema, version, id, name, width, height, elements };
    expect(parseTemplateDocument(template)).toEqual({ ok: true, value: template });
  });
});
