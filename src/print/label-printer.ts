import { failure, success } from '../base/result.ts';
import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import { proveDots } from '../proof/label-dots.ts';
import type { PrinterLanguage } from '../render/printer/language.ts';
import { printerJob } from '../render/printer/printer-job.ts';
import type { PrinterJob } from '../render/printer/printer-job.ts';
import type { PrinterSettings } from '../render/printer/printer-settings.ts';
import { headGrid } from '../render/raster/dot-grid.ts';
import type { DotGrid } from '../render/raster/dot-grid.ts';
import type { GlyphShapes } from '../render/raster/glyph-masks.ts';
import { createRasteriser } from '../render/raster/rasterise.ts';
import type { Scene } from '../scene/scene.ts';
import { ByteParts, digestPieces } from './byte-parts.ts';
import { labelOnRoll } from '../stock/label-on-roll.ts';
import type { LabelOutput, LabelToDraw, OutputMade } from './label-output.ts';
import { rollDots } from './roll-dots.ts';
import type { RollDots } from './roll-dots.ts';
import type { JobRoll } from './roll-plan.ts';

/** What a printer's settings say beside the label's own size. */
export type HeadSettings = PrinterSettings extends infer Each
  ? Each extends PrinterSettings
    ? Omit<Each, 'label'>
    : never
  : never;

/**
 * Labels as what a printer is sent: the dots of its head, in which every code was found and read, in its language. Refuses settings that
 * the language or the head cannot do, for labels of this size.
 *
 * @param roll the roll in the printer, whose labels it is then told of; absent: labels as large as ours.
 */
export function createLabelPrinter(
  settings: HeadSettings,
  size: Pick<Scene, 'width' | 'height'>,
  { fonts, readCode }: { readonly fonts: GlyphShapes; readonly readCode: CodeReader },
  roll?: JobRoll,
): Result<LabelOutput> {
  const { language, dpi } = settings;
  const grid = headGrid(size, dpi);
  const laid = roll && labelOnRoll(roll.stock, size, roll.at);
  if (laid?.ok === false) return laid;
  const reach = language === 'brother' ? Infinity : settings.headWidth;
  const paper = roll && laid && rollDots(laid.value, roll.at, grid, { dpi, reach });
  if (paper !== undefined && paper.across > reach)
    return failure({ code: 'wider-than-head', params: { width: paper.across, head: reach } });
  const { width, height } = paper ?? { width: grid.columns, height: grid.rows };
  const job = printerJob({ ...settings, label: { width, height } });
  if (!job.ok) return job;
  return success(new LabelPrinter(language, job.value, grid, paper, createRasteriser(fonts), readCode));
}

class LabelPrinter implements LabelOutput {
  readonly provesCodes = true;
  readonly #language: PrinterLanguage;
  readonly #job: PrinterJob;
  readonly #grid: DotGrid;
  readonly #paper: RollDots | undefined;
  readonly #rasterise: ReturnType<typeof createRasteriser>;
  readonly #readCode: CodeReader;
  readonly #file = new ByteParts();
  readonly #starts: number[] = [];
  readonly #rows: number[] = [];

  constructor(
    language: PrinterLanguage,
    job: PrinterJob,
    grid: DotGrid,
    paper: RollDots | undefined,
    rasterise: ReturnType<typeof createRasteriser>,
    readCode: CodeReader,
  ) {
    this.#language = language;
    this.#job = job;
    this.#grid = grid;
    this.#paper = paper;
    this.#rasterise = rasterise;
    this.#readCode = readCode;
    this.#file.add(job.head);
  }

  async add(labels: readonly LabelToDraw[], row: number): Promise<Result<undefined>> {
    const added: Uint8Array[] = [];
    for (const { scene, page } of labels) {
      const drawn = this.#rasterise(scene, this.#grid);
      if (!drawn.ok) return drawn;
      const { width, height, bits } = drawn.value;
      const dots = { columns: width, rows: height, dots: bits, perMm: this.#grid.perMmX };
      const wrong = await proveDots(dots, page, this.#readCode);
      if (wrong !== undefined) return failure<Problem>(wrong);
      const laid = this.#paper?.lay(drawn.value) ?? drawn;
      if (!laid.ok) return laid;
      const label = this.#job.label(laid.value, this.#starts.length + added.length === 0);
      if (!label.ok) return label;
      added.push(label.value);
    }
    for (const label of added) {
      if (this.#starts.length > 0) this.#file.add(this.#job.between);
      this.#starts.push(this.#file.length);
      this.#file.add(label);
    }
    this.#rows.push(...labels.map(({ isSeparator = false }) => (isSeparator ? 0 : row)));
    return success(undefined);
  }

  async finish(): Promise<OutputMade> {
    const { head, between, tail } = this.#job;
    this.#file.add(tail);
    const file = this.#file.pieces();
    return {
      printed: {
        language: this.#language,
        file,
        head,
        between,
        tail,
        starts: this.#starts,
        rows: this.#rows,
      },
      told: { printer: { sha256: digestPieces(file), bytes: this.#file.length } },
    };
  }
}
