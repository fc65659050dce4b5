import type { MaskedText } from '../privacy/masked-text.ts';
import { expectLabels, expectPage } from '../proof/expectation.ts';
import type { LabelOnPage, PageExpectation } from '../proof/expectation.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { moveMarks } from './move-marks.ts';
import type { LabelSheets } from './sheet-plan.ts';

/** A label, and what its place on the page is called. */
export interface LabelOnPlace {
  readonly row: number;
  readonly scene: Scene;
  /** The label without any order's data, for the proof; absent where there is none. */
  readonly neutral: Scene | undefined;
  readonly place: number;
  /** Titles in the outline that lead to its page. */
  readonly bookmarks?: readonly MaskedText[];
}

/** A sheet's page as a scene of the sheet's size, and what the proof must find on it. */
export interface SheetPage {
  readonly scene: Scene;
  readonly expected: PageExpectation;
}

/** Puts labels onto a page of a job's sheets. Labels do not overlap, so all of a page's fixed marks are painted first. */
export type SheetPageMaker = (labels: readonly LabelOnPlace[]) => SheetPage;

/**
 * Starts a job's pages. What is fixed stays one array for all pages that are filled alike with labels that are alike, so that
 * the file says it once and the proof reads it once; a page of labels whose bands differ has fixed marks of its own.
 */
export function createSheetPages(sheets: LabelSheets): SheetPageMaker {
  const lay = (marks: readonly Mark[], place: number): readonly Mark[] =>
    moveMarks(sheets.drawOut(marks, place), sheets.moveTo(place));
  const fixedOnPlace = onPlaces(lay);
  const onPage = (scene: Scene, fixed: readonly Mark[], marks: readonly Mark[]): Scene => ({
    ...{ width: sheets.page.width, height: sheets.page.height, dpi: scene.dpi },
    ...{ fixed, marks },
    ...(sheets.cut === undefined ? {} : { cut: sheets.cut }),
  });
  const neutralOnPlace = onPlaces((neutral: Scene, place): PageExpectation => {
    const marks = lay(neutral.marks, place);
    return expectPage(onPage(neutral, fixedOnPlace(neutral.fixed, place), marks), NOBODYS_ROW);
  });
  const fixedOfPages = new WeakMap<readonly Mark[], Map<string, readonly Mark[]>>();

  const fixedOfPage = (labels: readonly LabelOnPlace[]): readonly Mark[] => {
    const all = (): readonly Mark[] => [
      ...labels.flatMap(({ scene, place }) => fixedOnPlace(scene.fixed, place)),
      ...sheets.cutMarks,
    ];
    const [first] = labels;
    if (first === undefined || labels.some(({ scene }) => scene.fixed !== first.scene.fixed)) return all();
    const known = fixedOfPages.get(first.scene.fixed) ?? new Map<string, readonly Mark[]>();
    fixedOfPages.set(first.scene.fixed, known);
    const key = labels.map(({ place }) => place).join(' ');
    const made = known.get(key) ?? all();
    known.set(key, made);
    return made;
  };

  return (labels) => {
    const [first] = labels;
    if (first === undefined) throw new RangeError('a page of no label');
    const own = labels.map(({ scene, place }) => lay(scene.marks, place));
    const scene = onPage(first.scene, fixedOfPage(labels), own.flat());
    const expected = labels.map((label): LabelOnPage => {
      const { row, neutral, place, bookmarks = [] } = label;
      const titles = bookmarks.map(({ text }) => text);
      const counts = { fixed: label.scene.fixed.length, own: label.scene.marks.length };
      return {
        ...{ row, ...counts },
        ...(neutral === undefined ? {} : { neutral: neutralOnPlace(neutral, place) }),
        ...(titles.length === 0 ? {} : { bookmarks: titles }),
      };
    });
    return { scene, expected: expectLabels(scene, expected) };
  };
}

/** The neutral page is nobody's: its row is asked by none. */
const NOBODYS_ROW = 0;

/** Makes something of a thing on a place once. */
function onPlaces<Thing extends object, Made>(
  make: (thing: Thing, place: number) => Made,
): (thing: Thing, place: number) => Made {
  const known = new WeakMap<Thing, Map<number, Made>>();
  return (thing, place) => {
    const made = known.get(thing) ?? new Map<number, Made>();
    known.set(thing, made);
    const before = made.get(place);
    if (before !== undefined) return before;
    const now = make(thing, place);
    made.set(place, now);
    return now;
  };
}
