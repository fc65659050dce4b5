import type { PdfFont } from './font.ts';
import { IDENTITY } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { isArray } from './objects.ts';
import type { PdfValue } from './objects.ts';

/** What `q` keeps and `Q` brings back (ISO 32000-1, 8.4 and 9.3), as far as drawing depends on it here. */
export interface GraphicsState {
  ctm: Matrix;
  fillColor: number;
  strokeColor: number;
  lineWidth: number;
  cap: number;
  join: number;
  dash: readonly number[];
  dashPhase: number;
  clipped: boolean;
  font: PdfFont | undefined;
  size: number;
  charSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
  rise: number;
  mode: number;
}

/** What a page begins with. */
export function initialState(): GraphicsState {
  return {
    ctm: IDENTITY,
    fillColor: 0,
    strokeColor: 0,
    lineWidth: 1,
    cap: 0,
    join: 0,
    dash: [],
    dashPhase: 0,
    clipped: false,
    font: undefined,
    size: 0,
    charSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
}

/** Whether the state, its matrix apart, is what a page begins with. A form sets its own font. */
export function isPlain(state: GraphicsState): boolean {
  const start = initialState();
  return (
    state.fillColor === start.fillColor &&
    state.strokeColor === start.strokeColor &&
    state.lineWidth === start.lineWidth &&
    state.cap === start.cap &&
    state.join === start.join &&
    state.dash.length === 0 &&
    !state.clipped &&
    state.font === undefined &&
    state.charSpace === 0 &&
    state.wordSpace === 0 &&
    state.stretch === 1 &&
    state.leading === 0 &&
    state.rise === 0 &&
    state.mode === 0
  );
}

/** Dashes as `d` sets them; none for what is no list of numbers. */
export function dashOf(list: PdfValue | undefined): readonly number[] {
  return isArray(list) ? list.filter((item) => typeof item === 'number') : [];
}
