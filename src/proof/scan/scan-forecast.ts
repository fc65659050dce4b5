import type { Dpi } from '../../base/length.ts';
import type { Symbology } from '../../base/symbology.ts';
import type { CodeMark, Scene } from '../../scene/scene.ts';
import type { CodeReader, ReadCode } from '../code-reader.ts';
import { measureCode } from './measure-code.ts';
import { codePicture, stressedPictures } from './stressed-pictures.ts';
import { STRESSES } from './stress.ts';
import type { Stress } from './stress.ts';

/**
 * How the codes of one kind and module would fare, on all labels of a job: a prediction from their dots, not a grade, since no printed
 * label was measured.
 */
export interface CodeForecast {
  readonly symbology: Symbology;
  /** The narrowest bar or cell, in dots of the printer. */
  readonly module: number;
  readonly dpi: Dpi;
  /** The order on whose label the first of them stands. */
  readonly row: number;
  /** How many there are. */
  readonly codes: number;
  /** Of these, whose bars or cells were measured under every stress; the others' are of a kind that is not measured here. */
  readonly measured: number;
  /** Of these, which a decoder was shown under every stress. */
  readonly tried: number;
  /** Pictures of those that the decoder read, and of how many; none of none where it does not know the symbology. */
  readonly passed: number;
  readonly of: number;
  /** What any of them did not survive, by one of the two means. */
  readonly failed: readonly Stress[];
}

/** A code of a label, and what it would not survive. */
export interface CodeFinding {
  readonly code: CodeMark;
  readonly failed: readonly Stress[];
}

type Counts = { -readonly [Key in Exclude<keyof CodeForecast, 'failed'>]: CodeForecast[Key] } & {
  readonly failed: Set<Stress>;
};

/** Codes of one size, of which only what they say differs, that a decoder is shown, in the order of the labels. */
const TRIED_OF_SIZE = 2;
/** Codes of a job that it is shown: each takes some 50 ms, and measuring some tenths of one. */
const MOST_TRIED = 64;

/** Looks at every code of the labels of a job as they come: measures it, and shows the first of each size to a decoder. */
export class ScanForecasts {
  readonly #readCode: CodeReader;
  readonly #byModule = new Map<string, Counts>();
  readonly #triedOfSize = new Map<string, number>();
  readonly #triesAll: boolean;
  #tried = 0;

  /** @param triesAll whether the decoder is shown every code, however many there are. */
  constructor(readCode: CodeReader, triesAll = false) {
    this.#readCode = readCode;
    this.#triesAll = triesAll;
  }

  /** In the order of the labels. */
  get found(): readonly CodeForecast[] {
    return Array.from(this.#byModule.values(), ({ failed, ...counts }) => ({
      ...counts,
      failed: STRESSES.filter((stress) => failed.has(stress)),
    }));
  }

  /** One finding for each code of a label. Rejects only when the reader could not look. */
  async look({ fixed, marks }: Scene, row: number): Promise<readonly CodeFinding[]> {
    const findings: CodeFinding[] = [];
    for (const mark of [...fixed, ...marks])
      if (mark.kind === 'code') findings.push({ code: mark, failed: await this.#lookAt(mark, row) });
    return findings;
  }

  async #lookAt(code: CodeMark, row: number): Promise<readonly Stress[]> {
    const counts = this.#countsOf(code, row);
    counts.codes += 1;
    const verdicts = measureCode(code);
    if (verdicts.blur !== 'unknown') counts.measured += 1;
    const failed = new Set(STRESSES.filter((stress) => verdicts[stress] === 'fails'));
    if (this.#isToTry(code)) {
      const tried = await tryCode(code, this.#readCode);
      counts.tried += tried.of > 0 ? 1 : 0;
      counts.passed += tried.passed;
      counts.of += tried.of;
      for (const stress of tried.failed) failed.add(stress);
    }
    for (const stress of failed) counts.failed.add(stress);
    return STRESSES.filter((stress) => failed.has(stress));
  }

  #countsOf({ symbology, moduleWidth, moduleHeight, dpi }: CodeMark, row: number): Counts {
    const module = Math.min(moduleWidth, moduleHeight);
    const key = `${symbology} ${module} ${dpi}`;
    const known = this.#byModule.get(key);
    if (known !== undefined) return known;
    const none = { codes: 0, measured: 0, tried: 0, passed: 0, of: 0, failed: new Set<Stress>() };
    const counts: Counts = { symbology, module, dpi, row, ...none };
    this.#byModule.set(key, counts);
    return counts;
  }

  #isToTry({ symbology, modules, moduleWidth, moduleHeight, dpi }: CodeMark): boolean {
    if (this.#triesAll) return true;
    const size = [symbology, modules.columns, modules.rows, moduleWidth, moduleHeight, dpi].join(' ');
    const tried = this.#triedOfSize.get(size) ?? 0;
    if (tried >= TRIED_OF_SIZE || this.#tried >= MOST_TRIED) return false;
    this.#triedOfSize.set(size, tried + 1);
    this.#tried += 1;
    return true;
  }
}

async function tryCode(
  code: CodeMark,
  readCode: CodeReader,
): Promise<{ readonly passed: number; readonly of: number; readonly failed: ReadonlySet<Stress> }> {
  const picture = codePicture(code);
  const seen = await readCode(picture);
  const failed = new Set<Stress>();
  if (seen.length === 0) return { passed: 0, of: 0, failed };
  let [passed, of] = [1, 1];
  for (const { stress, image } of stressedPictures(picture, code)) {
    of += 1;
    if (saysAll(await readCode(image), seen)) passed += 1;
    else failed.add(stress);
  }
  return { passed, of, failed };
}

function saysAll(read: readonly ReadCode[], seen: readonly ReadCode[]): boolean {
  return seen.every(({ text, symbology }) =>
    read.some((one) => one.text === text && one.symbology === symbology),
  );
}
