import type { SerialNumbers, Template } from './template.ts';

/** How many rows and how many labels of a job come before a row, those that are refused included. */
export interface JobPlace {
  readonly rows: number;
  readonly labels: number;
  /** How many sheets are before the label's own, where a job is put on sheets. */
  readonly sheets?: number;
  /** The label's own number of those that are made, from 1, and how many those are. */
  readonly counter?: { readonly label: number; readonly labels: number };
}

const PLAIN: SerialNumbers = { start: 1, step: 1, per: 'row' };

/** The number of piece `piece`, from 1, of the row at a place: the same for the same job, whatever of it is refused. */
export function serialNumber(
  { serial = PLAIN }: Template,
  { rows, labels, sheets }: JobPlace,
  piece: number,
): number {
  const labelsBefore = labels + piece - 1;
  const sheetsBefore = sheets ?? Math.floor(labelsBefore / (serial.labels ?? 1));
  const before = { row: rows, copy: labelsBefore, sheet: sheetsBefore }[serial.per];
  return serial.start + serial.step * before;
}
