import type { Problem } from '../base/problem.ts';

/** What is proven of a finished file, in the order in which it is told. The sentences are in `i18n/`. */
export const PROOF_CHECKS = [
  /** One revision, right cross references, every object reachable, no byte that belongs to nothing. */
  'structure',
  /** Every object is of a kind that a label needs, with that kind's keys and nothing more. */
  'known-objects',
  /**
   * No annotation, form, script, attachment, layer or encryption; structure that says what pages show, bookmarks that the
   * job asks for, metadata that are the same in every file.
   */
  'no-active-content',
  'page-size',
  /** The glyphs drawn are the scene's: text, order, place, size, font, ink; no other text anywhere. */
  'text-equals-scene',
  /** Every code has the scene's modules on whole dots, and they say its content. */
  'codes-equal-scene',
  'shapes-equal-scene',
  /** Fonts hold the glyphs and characters that pages show, and no more. */
  'fonts-minimal',
  /** No value that the policy hides stands anywhere in any form. */
  'no-hidden-value',
] as const;
export type ProofCheck = (typeof PROOF_CHECKS)[number];

/** One check's outcome; the same shape as `CheckResult` of the room, which proof may not import. */
export interface CheckResult {
  readonly check: ProofCheck;
  readonly passed: boolean;
  /** How many things it looked at. */
  readonly looked: number;
  readonly problems: readonly Problem[];
}

/** `proven` is true only when every check looked at what it had to and found nothing. */
export interface ProofReport {
  readonly proven: boolean;
  readonly checks: readonly CheckResult[];
  /** Every row that a problem names, ascending: problems are only told for the first few. */
  readonly rows: readonly number[];
  /** Of these, the rows with which nothing is wrong but that their labels show what another order hides. */
  readonly rowsOfOthers: readonly number[];
}

/** A broken file breaks everywhere; the first few places are enough to act on. */
const MAX_PROBLEMS = 20;

/** Collects what the checks find. Problems name pages, objects and fields, never values. */
export class CheckLedger {
  private readonly looked = new Map<ProofCheck, number>();
  private readonly problems = new Map<ProofCheck, Problem[]>();
  private readonly counts = new Map<ProofCheck, number>();
  /** By row, whether all that is wrong with it is that it shows another order's value. */
  private readonly rows = new Map<number, boolean>();

  look(check: ProofCheck, count = 1): void {
    this.looked.set(check, (this.looked.get(check) ?? 0) + count);
  }

  /** A hidden value that a row shows and that has no `field` is another order's. */
  fail(check: ProofCheck, code: string, params?: Problem['params'], row?: number, field?: string): void {
    this.counts.set(check, (this.counts.get(check) ?? 0) + 1);
    if (row !== undefined) {
      const isOfOther = check === 'no-hidden-value' && field === undefined;
      this.rows.set(row, isOfOther && this.rows.get(row) !== false);
    }
    const problems = this.problems.get(check) ?? [];
    this.problems.set(check, problems);
    if (problems.length >= MAX_PROBLEMS) return;
    problems.push({
      code,
      ...(params === undefined ? {} : { params }),
      ...(row === undefined ? {} : { row }),
      ...(field === undefined ? {} : { field }),
    });
  }

  failures(check: ProofCheck): number {
    return this.counts.get(check) ?? 0;
  }

  report(): ProofReport {
    const checks = PROOF_CHECKS.map((check) => ({
      check,
      passed: this.failures(check) === 0,
      looked: this.looked.get(check) ?? 0,
      problems: this.problems.get(check) ?? [],
    }));
    const rows = [...this.rows.keys()].toSorted((a, b) => a - b);
    const rowsOfOthers = rows.filter((row) => this.rows.get(row) === true);
    return { proven: checks.every((check) => check.passed), checks, rows, rowsOfOthers };
  }
}
