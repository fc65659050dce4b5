import type { Problem } from '../base/problem.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import { expectPage } from '../proof/expectation.ts';
import { proveCodes } from '../proof/label-dots.ts';
import { nominalGrid } from '../render/raster/dot-grid.ts';
import type { GlyphShapes } from '../render/raster/glyph-masks.ts';
import { createRasteriser } from '../render/raster/rasterise.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { asScanned, codesOf, marksNearCodes } from './near-codes.ts';

/** What is wrong with the codes of a label, without a row; undefined where nothing is. */
export type CodeCheck = (scene: Scene) => Promise<Problem | undefined>;

/** Ink that is looked at beside a code's free margin, in millimetres: enough for what was moved to whole dots. */
const BESIDE = 1;

/**
 * The codes of labels that go out as a PDF or as outlines: drawn in dots with all that may reach into their free margins, as a driver of
 * their dpi draws them and a scanner tells dark from light, found there module by module, and read.
 */
export function createCodeCheck({
  fonts,
  readCode,
}: {
  readonly fonts: GlyphShapes;
  readonly readCode: CodeReader;
}): CodeCheck {
  const rasterise = createRasteriser(fonts);
  return async (scene) => {
    const codes = codesOf(scene);
    if (codes.length === 0) return undefined;
    const near = (marks: readonly Mark[]): readonly Mark[] =>
      marksNearCodes(marks, codes, BESIDE).map(asScanned);
    const reduced = { ...scene, fixed: near(scene.fixed), marks: near(scene.marks) };
    const grid = nominalGrid(scene, scene.dpi);
    const drawn = rasterise(reduced, grid);
    if (!drawn.ok) return drawn.problem;
    const { width, height, bits } = drawn.value;
    const dots = { columns: width, rows: height, dots: bits, perMm: grid.perMmX };
    return proveCodes(dots, expectPage({ ...scene, fixed: [], marks: codes }, 0), readCode);
  };
}
