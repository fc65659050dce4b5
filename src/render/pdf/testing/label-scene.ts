import type { Ink } from '../../../base/ink.ts';
import { dot, dotsToMm, mm, nearestDot, pt, ptToMm } from '../../../base/length.ts';
import type { Dpi } from '../../../base/length.ts';
import type { FontStore } from '../../../fonts/font-store.ts';
import type { FontWeight } from '../../../fonts/font-set.ts';
import { mintMaskedText } from '../../../privacy/minting.ts';
import type { Symbology } from '../../../base/symbology.ts';
import type { CodeMark, GlyphRun, Mark, Scene } from '../../../scene/scene.ts';
import type { BitGrid } from '../../../scene/scene.ts';

/** A line of text, baseline at y: one mark for each run of a font. */
export function textMarks(
  store: FontStore,
  text: string,
  place: { x: number; y: number; size: number; weight?: FontWeight; ink?: Ink },
): readonly GlyphRun[] {
  const shaped = store.fonts.shaper.shape(text, place.weight ?? 'regular');
  if (shaped.missing.length > 0) throw new Error('a test text has characters that no font has');
  const whole = mintMaskedText(text);
  const em = ptToMm(pt(place.size));
  return shaped.runs.map((run) => ({
    kind: 'glyphs',
    font: run.font,
    size: pt(place.size),
    x: mm(place.x + run.x * em),
    y: mm(place.y),
    ink: place.ink ?? 'black',
    text: whole.slice(run.start, run.end),
    glyphs: run.glyphs.map((glyph) => ({
      id: glyph.id,
      x: mm(glyph.x * em),
      y: mm(glyph.y * em),
      start: glyph.start - run.start,
      end: glyph.end - run.start,
    })),
  }));
}

/** A grid of modules as a mark; x and y in dots. */
export function codeMark(
  symbology: Symbology,
  content: string,
  modules: BitGrid,
  place: { x: number; y: number; moduleWidth: number; moduleHeight: number; dpi: Dpi },
): CodeMark {
  return {
    kind: 'code',
    symbology,
    content: mintMaskedText(content),
    x: dotsToMm(dot(place.x), place.dpi),
    y: dotsToMm(dot(place.y), place.dpi),
    dpi: place.dpi,
    modules,
    moduleWidth: place.moduleWidth,
    moduleHeight: place.moduleHeight,
    quietX: mm(3),
    quietY: mm(0),
  };
}

/** Invented. */
export const SURNAMES = ['王', '欧阳', '李', '司马', '张', '刘', '陈', '诸葛'];
export const PLACES = [
  '广东省深圳市南山区粤海街道',
  '北京市朝阳区望京街道',
  '上海市浦东新区张江镇',
  '四川省成都市武侯区',
];
export const GOODS = ['纯棉T恤 白色 L ×2', '保温杯 500ml ×1', 'Kopfhörer ×1', '茉莉花茶 250g ×3'];

/** A label as layout would make it, of about fifteen lines and two codes, its words the same on every label apart. */
export function labelScene(
  store: FontStore,
  fixed: readonly Mark[],
  encode: (symbology: Symbology, text: string) => BitGrid,
  index: number,
  dpi: Dpi = 203,
): Scene {
  const pick = (list: readonly string[], step = 1): string => list[(index * step) % list.length] ?? '';
  const code = `SF${String(1234567890123 + index * 7919)}`;
  const line = (text: string, y: number, size: number, weight: FontWeight = 'regular'): readonly GlyphRun[] =>
    textMarks(store, text, { x: 5, y, size, weight });
  const dots = (length: number): number => nearestDot(mm(length), dpi);
  const module = dots(0.37);
  const phone = `1******${String(1000 + ((index * 37) % 9000))}`;
  return {
    width: mm(100),
    height: mm(150),
    dpi,
    fixed,
    marks: [
      ...line(`${pick(PLACES).slice(3, 6)} ${pick(PLACES).slice(6, 9)}`, 14, 28, 'bold'),
      codeMark('code128', code, encode('code128', code), {
        x: dots(8),
        y: dots(19),
        moduleWidth: module,
        moduleHeight: dots(14),
        dpi,
      }),
      ...line(code, 38, 9),
      ...line(`${pick(SURNAMES)}** ${phone}`, 50, 13, 'bold'),
      ...line(`${pick(PLACES)}***`, 57, 11),
      ...line('518000', 63, 9),
      ...line(`${pick(SURNAMES, 3)}** ${phone}`, 72, 9),
      ...line(`${pick(PLACES, 3)}***`, 77, 9),
      ...line(pick(GOODS), 86, 9),
      ...line(pick(GOODS, 3), 91, 9),
      ...line('请放门口，谢谢。', 96, 9),
      ...line(phone.slice(-4), 112, 40, 'bold'),
      ...line(`2026-11-21 1/1`, 145, 7),
      codeMark('qr', code, encode('qr', code), {
        x: dots(70),
        y: dots(103),
        moduleWidth: 2 * module,
        moduleHeight: 2 * module,
        dpi,
      }),
    ],
  };
}
