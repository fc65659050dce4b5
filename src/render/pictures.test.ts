import { describe, expect, it } from 'vitest';
import { dot, dotsToMm, mm } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import { placeImage } from '../layout/place-image.ts';
import { emFonts } from '../layout/testing/em-fonts.ts';
import type { ImageMark, Mark, Scene } from '../scene/scene.ts';
import { DITHERS } from '../template/template.ts';
import type { ImageElement } from '../template/template.ts';
import { createPdfWriter } from './pdf/pdf-writer.ts';
import { isDark, readPdf } from './pdf/testing/pdfium.ts';
import { readObjects } from './pdf/testing/read-objects.ts';
import { toSvg } from './svg/to-svg.ts';
import { paintSvg } from './svg/testing/paint-svg.ts';

const slope = Array.from({ length: 400 }, (_, index) => Math.round(((index % 20) * 255) / 19));

/** One object, as in a template of which many labels are made. */
const picture = { width: 20, height: 20, gray: Buffer.from(slope).toString('base64') };

function pictureOf(dpi: Dpi, more: Partial<ImageElement> = {}): ImageMark {
  const element: ImageElement = {
    kind: 'image',
    id: 'logo',
    x: mm(3),
    y: mm(4),
    width: mm(25),
    height: mm(18),
    fit: 'stretch',
    dither: 'floyd-steinberg',
    picture,
    ...more,
  };
  const mark = placeImage(element, dpi, element.rotation === 90 ? 90 : undefined);
  if (typeof mark === 'string') throw new Error(mark);
  return mark;
}

/** A page of whole dots, so that a pixel of its picture is a dot of the printer. */
const sceneOf = (marks: readonly Mark[], dpi: Dpi, dots = 400): Scene => ({
  width: dotsToMm(dot(dots), dpi),
  height: dotsToMm(dot(dots), dpi),
  dpi,
  fixed: [],
  marks,
});

function toPdf(...scenes: readonly Scene[]): Uint8Array {
  const writer = createPdfWriter(emFonts);
  for (const scene of scenes) writer.addPage(scene);
  return writer.finish();
}

describe('a picture', () => {
  it.each([
    ...DITHERS.map((kind) => [203, { dither: kind }] as const),
    [203, { rotation: 90 }],
    [300, {}],
    [600, { width: mm(11), height: mm(9) }],
  ] as const)(
    'is in the PDF and in the SVG, at %d dpi with %j, the dots of the scene and no other',
    async (dpi, more) => {
      const mark = pictureOf(dpi, more);
      const scene = sceneOf([mark], dpi);
      const [page] = await readPdf(toPdf(scene), dpi);
      if (page === undefined) throw new Error('no page');
      expect(page.pixels.width).toBe(400);
      const painted = paintSvg(toSvg(scene, emFonts), dpi);
      const { columns, rows, bits } = mark.pixels;
      const [left, top] = [mark.x, mark.y].map((side) => Math.round((side * dpi) / 25.4));
      let [wrong, wrongInSvg, black] = [0, 0, 0];
      for (let y = 0; y < 400; y += 1) {
        for (let x = 0; x < 400; x += 1) {
          const [column, row] = [x - (left ?? 0), y - (top ?? 0)];
          const isIn = column >= 0 && row >= 0 && column < columns && row < rows;
          const byte = isIn ? (bits[row * Math.ceil(columns / 8) + (column >> 3)] ?? 0) : 0;
          const wanted = (byte & (0x80 >> (column & 7))) !== 0;
          if (wanted) black += 1;
          if (isDark(page, x, y) !== wanted) wrong += 1;
          if ((painted.dark[y * 400 + x] === 1) !== wanted) wrongInSvg += 1;
        }
      }
      expect(black).toBeGreaterThan(5000);
      expect([wrong, wrongInSvg]).toEqual([0, 0]);
    },
  );

  it('is one mask in the file, however many labels show it', () => {
    const scenes = [0, 1, 2].map(() => sceneOf([pictureOf(203), pictureOf(203, { invert: true })], 203));
    const images = readObjects(toPdf(...scenes)).filter(({ dictionary }) => dictionary.includes('/Image'));
    expect(images.map(({ dictionary }) => dictionary.replace(/ \/Length \d+/, ''))).toEqual(
      Array(2).fill(
        '<</Type /XObject /Subtype /Image /Width 199 /Height 143 /ImageMask true /BitsPerComponent 1 /Decode [1 0] /Interpolate false /Filter /FlateDecode>>',
      ),
    );
  });

  it('is the same bytes each time', () => {
    const scene = (): Scene => sceneOf([pictureOf(203)], 203);
    expect(toPdf(scene())).toEqual(toPdf(scene()));
    expect(toSvg(scene(), emFonts)).toBe(toSvg(scene(), emFonts));
  });
});
