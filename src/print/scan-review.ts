import { moduleFindings } from '../layout/check-marks.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import { ScanForecasts } from '../proof/scan/scan-forecast.ts';
import type { CodeForecast } from '../proof/scan/scan-forecast.ts';
import type { CodeMark, Mark, Scene } from '../scene/scene.ts';
import { codesOf, inkOf, marksNearCodes } from './near-codes.ts';
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

  constructor(readCode: CodeReader) {
    this.#forecasts = new ScanForecasts(readCode);
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

  async look(scene: Scene, row: number): Promise<void> {
    const findings = await this.#forecasts.look(scene, row);
    const pale = hasPale(scene) ? [...scene.fixed, ...scene.marks].filter(isPale) : [];
    for (const { code, failed } of findings) {
      for (const kind of [...failed, ...sizeWarnings(code, pale)]) {
        const told = this.#told.get(kind) ?? { codes: 0, rows: new Set<number>() };
        this.#told.set(kind, told);
        told.codes += 1;
        told.rows.add(row);
      }
    }
  }
}

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

function sizeWarnings(code: CodeMark, pale: readonly Mark[]): readonly ScanWarningKind[] {
  const found = new Set(moduleFindings(code, '').map((finding) => finding.code));
  const isUpended = code.modules.columns === 1 && code.modules.rows > 1;
  return [
    ...(found.has('code-module-small') ? ['small-modules' as const] : []),
    ...(found.has('code-bars-short') ? ['short-bars' as const] : []),
    ...(isUpended ? ['bars-across-feed' as const] : []),
    ...(marksNearCodes(pale, [code], BESIDE).length > 0 ? ['pale-nearby' as const] : []),
  ];
}

function isPale(mark: Mark): boolean {
  const ink = inkOf(mark);
  return ink !== 'black' && ink !== 'white';
}

const hasPale = (scene: Scene): boolean =>
  codesOf(scene).length > 0 && (scene.fixed.some(isPale) || scene.marks.some(isPale));
