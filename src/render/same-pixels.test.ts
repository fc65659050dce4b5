import { describe, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import { layoutLabel } from '../layout/layout-label.ts';
import { prepareTemplate } from '../layout/prepare-template.ts';
import { emFonts } from '../layout/testing/em-fonts.ts';
import { maskedOrder } from '../layout/testing/masked-orders.ts';
import { SHAPES, shapesTemplate } from '../layout/testing/shape-elements.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { HOOK, BOWL } from '../proof/testing/good-file.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import type { TemplateElement } from '../template/template.ts';
import { createPdfWriter } from './pdf/pdf-writer.ts';
import { isDark, readPdf } from './pdf/testing/pdfium.ts';
import { toSvg } from './svg/to-svg.ts';
import { svgPixels } from './testing/svg-pixels.ts';

const DPI = 300;

function sceneOf(elements: readonly TemplateElement[]): Scene {
  const inputs = {
    template: shapesTemplate(elements),
    fonts: emFonts,
    encode: encodeSymbol,
    dpi: 203,
    fixedText: mintMaskedText,
  } as const;
  const order = maskedOrder({ recipient: { name: '王**' } });
  const scene = layoutLabel(prepareTemplate(inputs), { order, date: '2026-11-21', piece: 1, pieces: 1 });
  if (!scene.ok) throw new Error(JSON.stringify(scene.problem));
  return scene.value;
}

/** Shares of the label's pixels: dark in the SVG, and not the same in the PDF. */
async function compare(
  svgOf: Scene,
  pdfOf: Scene,
): Promise<{ readonly ink: number; readonly other: number }> {
  const svg = svgPixels(toSvg(svgOf, emFonts), DPI);
  const writer = createPdfWriter(emFonts);
  writer.addPage(pdfOf);
  const [page] = await readPdf(writer.finish(), DPI);
  if (page === undefined) throw new Error('no page');
  expect([page.pixels.width, page.pixels.height]).toEqual([svg.width, svg.height]);
  let [ink, other] = [0, 0];
  for (let y = 0; y < svg.height; y += 1) {
    for (let x = 0; x < svg.width; x += 1) {
      const dark = svg.dark[y * svg.width + x] === 1;
      if (dark) ink += 1;
      if (dark !== isDark(page, x, y)) other += 1;
    }
  }
  return { ink: ink / svg.dark.length, other: other / svg.dark.length };
}

describe('PDF and SVG show the same, but for fewer than one pixel in a hundred', () => {
  it.each(Object.entries(SHAPES))('of %s', async (_, elements) => {
    const scene = sceneOf(elements);
    const { ink, other } = await compare(scene, scene);
    expect(ink).toBeGreaterThan(0.005);
    expect(other).toBeLessThan(0.01);
    // A few edges in all: fewer than one in twenty of what is inked.
    expect(other).toBeLessThan(ink / 20);
  });

  it('of paths with holes, bends and dashes', async () => {
    const scene: Scene = { width: mm(100), height: mm(90), dpi: 203, fixed: [], marks: [BOWL, HOOK] };
    const { ink, other } = await compare(scene, scene);
    expect(ink).toBeGreaterThan(0.005);
    expect(other).toBeLessThan(ink / 20);
  });

  it('and what is drawn otherwise is seen', async () => {
    const scene = sceneOf(SHAPES['icons'] ?? []);
    const moved: readonly Mark[] = scene.fixed.slice(0, -6);
    const { ink, other } = await compare(scene, { ...scene, fixed: moved });
    expect(other).toBeGreaterThan(ink / 20);
  });
});
