import { dot } from '../base/length.ts';
import { moduleFindings } from '../layout/check-marks.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import { ScanForecasts } from '../proof/scan/scan-forecast.ts';
import type { CodeForecast } from '../proof/scan/scan-forecast.ts';
import { inkOf } from '../scene/mark-ink.ts';
import type { CodeMark, Mark, Scene } from '../scene/scene.ts';
import { moveMarks } from './move-marks.ts';
import { codesOf, marksNearCodes } from './near-codes.ts';
import type { ScanWarning, ScanWarningKind } from './scan-warning.ts';

/** Rows that a warning names. */
const MOST_ROWS = 5;
/** Facts §7: what is pale this near to a code's free margin, in millimetres, is taken for a part of it. */
const BESIDE = 2;

interface Told {
  codes: number;
  readonly rows: Set<number>;
}

/** Whether the codes of a job will scan, over all its labels: what is forecast of them, and what a person should look at. */
export class ScanReview {
  readonly #forecasts: ScanForecasts;
  readonly #told = new Map<ScanWarningKind, Told>();

  /** @param triesAll see `ScanForecasts`. */
  constructor(readCode: CodeReader, triesAll = false) {
    this.#forecasts = new ScanForecasts(readCode, triesAll);
  }

  get forecasts(): readonly CodeForecast[] {
    return this.#forecasts.found;
  }

  /** The gravest first. */
  get warnings(): readonly ScanWarning[] {
    return GRAVEST_FIRST.flatMap((kind) => {
      const told = this.#told.get(kind);
      if (told === undefined) return [];
      const { codes, rows } = told;
      return [{ kind, codes, orders: rows.size, rows: [...rows].slice(0, MOST_ROWS) }];
    });
  }

  /** @param isTurned whether the label lies on its roll by a quarter to the right: a head and its paper then meet its codes the other way. */
  async look(scene: Scene, row: number, isTurned = false): Promise<void> {
    const codes = codesOf(scene);
    const marks = isTurned ? moveMarks(codes, { ...TURNED, dpi: scene.dpi }) : codes;
    const findings = await this.#forecasts.look({ ...scene, fixed: [], marks }, row);
    const pale = hasPale(scene) ? [...scene.fixed, ...scene.marks].filter(isPale) : [];
    for (const [at, { code, failed }] of findings.entries()) {
      const isPaleBy = marksNearCodes(pale, codes.slice(at, at + 1), BESIDE).length > 0;
      const kinds = [...failed, ...sizeWarnings(code), ...(isPaleBy ? ['pale-nearby' as const] : [])];
      for (const kind of kinds) {
        const told = this.#told.get(kind) ?? { codes: 0, rows: new Set<number>() };
        this.#told.set(kind, told);
        told.codes += 1;
        told.rows.add(row);
      }
    }
  }
}

/** Where a code lies on its label is not looked at. */
const TURNED = { x: dot(0), y: dot(0), turned: true } as const;

const GRAVEST_FIRST = [
  'shrinkage',
  'growth',
  'blur',
  'small-modules',
  'short-bars',
  'pale-nearby',
  'bars-across-feed',
  'dead-element',
] as const satisfies readonly ScanWarningKind[];

function sizeWarnings(code: CodeMark): readonly ScanWarningKind[] {
  const found = new Set(moduleFindings(code, '').map((finding) => finding.code));
  const isUpended = code.modules.columns === 1 && code.modules.rows > 1;
  return [
    ...(found.has('code-module-small') ? ['small-modules' as const] : []),
    ...(found.has('code-bars-short') ? ['short-bars' as const] : []),
    ...(isUpended ? ['bars-across-feed' as const] : []),
  ];
}

function isPale(mark: Mark): boolean {
  const ink = inkOf(mark);
  return ink !== 'black' && ink !== 'white';
}

const hasPale = (scene: Scene): boolean =>
  codesOf(scene).length > 0 && (scene.fixed.some(isPale) || scene.marks.some(isPale));
