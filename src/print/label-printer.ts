import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import type { PageExpectation } from '../proof/expectation.ts';
import { proveDots } from '../proof/label-dots.ts';
import type { Bitmap } from '../render/bitmap.ts';
import { printerJob } from '../render/printer/printer-job.ts';
import type { PrinterJob } from '../render/printer/printer-job.ts';
import type { PrinterSettings } from '../render/printer/printer-settings.ts';
import { headGrid } from '../render/raster/dot-grid.ts';
import type { DotGrid } from '../render/raster/dot-grid.ts';
import { createRasteriser } from '../render/raster/rasterise.ts';
import type { GlyphShapes } from '../render/raster/glyph-masks.ts';
import type { Scene } from '../scene/scene.ts';

/** Labels as what a printer is sent: the dots of its head, in its language. */
export interface LabelPrinter {
  /** The label's dots, in which every code was found and read; the problem, without a row, where one cannot be. */
  draw(scene: Scene, page: PageExpectation): Promise<Result<Bitmap>>;
  /** Adds labels to the file, all of them or none. */
  add(bitmaps: readonly Bitmap[]): Result<undefined>;
  /** All that was added; the printer is sent this and nothing else. */
  finish(): Uint8Array;
}

/** What a printer's settings say beside the label's own size. */
export type HeadSettings = PrinterSettings extends infer Each
  ? Each extends PrinterSettings
    ? Omit<Each, 'label'>
    : never
  : never;

/** Refuses settings that the language or the head cannot do, for labels of this size. */
export function createLabelPrinter(
  settings: HeadSettings,
  size: Pick<Scene, 'width' | 'height'>,
  { fonts, readCode }: { readonly fonts: GlyphShapes; readonly readCode: CodeReader },
): Result<LabelPrinter> {
  const grid = headGrid(size, settings.dpi);
  const job = printerJob({ ...settings, label: { width: grid.columns, height: grid.rows } });
  return job.ok ? success(labelPrinter(job.value, grid, createRasteriser(fonts), readCode)) : job;
}

function labelPrinter(
  job: PrinterJob,
  grid: DotGrid,
  rasterise: ReturnType<typeof createRasteriser>,
  readCode: CodeReader,
): LabelPrinter {
  const labels: Uint8Array[] = [];
  return {
    async draw(scene, page) {
      const drawn = rasterise(scene, grid);
      if (!drawn.ok) return drawn;
      const { width, height, bits } = drawn.value;
      const wrong = await proveDots(
        { columns: width, rows: height, dots: bits, perMm: grid.perMmX },
        page,
        readCode,
      );
      return wrong === undefined ? drawn : failure<Problem>(wrong);
    },
    add(bitmaps) {
      const added: Uint8Array[] = [];
      for (const bitmap of bitmaps) {
        const label = job.label(bitmap, labels.length + added.length === 0);
        if (!label.ok) return label;
        added.push(label.value);
      }
      labels.push(...added);
      return success(undefined);
    },
    finish() {
      const parts = labels.flatMap((label, at) => (at === 0 ? [label] : [job.between, label]));
      return joined([job.head, ...parts, job.tail]);
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
