import { stat } from 'node:fs/promises';
import { parse } from 'node:path';
import type { Order } from '../orders/order.ts';
import type { JobTools, LabelJob, MadeLabels } from '../print/label-job.ts';
import { makeLabels } from '../print/make-labels.ts';
import type { ListKind } from '../print/lists/list-kinds.ts';
import { namedAmong } from '../print/people-in-template.ts';
import { jobPlaces, splitVolumes, volumeSheets } from '../print/volumes.ts';
import { UsageError } from './command.ts';
import { nodePause } from './node-tools.ts';

/** More files than a day of rolls are a number that was mistyped. */
const MOST_VOLUMES = 1_000;

/** What a volume's file is called, and why. */
export interface VolumeName {
  readonly file: string;
  /** Absent where the job is one file. */
  readonly volume?: { readonly number: number; readonly of: number };
}

/** A file to be made, and what of the job is in it. */
export interface VolumeJob extends VolumeName {
  readonly job: LabelJob;
}

/**
 * A job as files of at most so many labels; one under the name itself where none is given or all fit. Throws a `UsageError` for more
 * files than anybody means, and for an output that cannot be several.
 */
export async function volumeJobs(
  out: string,
  job: LabelJob & { readonly orders: readonly Order[] },
  perVolume: number | undefined,
): Promise<readonly VolumeJob[]> {
  const orders = job.orders.map(({ row }) => ({ row, labels: job.copies }));
  const volumes = splitVolumes(orders, perVolume);
  if (volumes.length === 1) return [{ file: out, job }];
  if (volumes.length > MOST_VOLUMES)
    throw new UsageError(
      `--volume ${perVolume} makes ${volumes.length} files; at most ${MOST_VOLUMES} are made`,
    );
  const known = await stat(out).catch(() => undefined);
  if (known !== undefined && !known.isFile())
    throw new UsageError('--volume makes several files: --out takes the name that theirs are made from');
  const placeOf = jobPlaces(orders, job.isCollated === true);
  const sheets = job.sheet === undefined ? [] : volumeSheets(job.sheet, volumes);
  const named = await namedAmong(job.design.template, job.orders, nodePause);
  const byRow = new Map(job.orders.map((order) => [order.row, order]));
  return volumes.map((volume, at) => ({
    file: volumeName(out, at + 1, volumes.length),
    volume: { number: at + 1, of: volumes.length },
    job: {
      ...job,
      orders: volume.orders.flatMap(({ row }) => byRow.get(row) ?? []),
      count: volume.orders.length,
      sheet: sheets[at]?.sheet,
      refused: at === 0 ? job.refused : [],
      volume: {
        ...{ number: at + 1, of: volumes.length, placeOf, named },
        sheetsBefore: sheets[at]?.sheetsBefore ?? 0,
      },
    },
  }));
}

/** Makes one after the other; all are there before the first is written. */
export async function makeVolumes(
  volumes: readonly VolumeJob[],
  tools: JobTools,
): Promise<readonly (VolumeName & { readonly made: MadeLabels })[]> {
  const done: (VolumeName & { made: MadeLabels })[] = [];
  for (const { job, ...name } of volumes) done.push({ ...name, made: await makeLabels(job, tools) });
  return done;
}

/** The lists of a volume, each called as its labels are: `pick-list-1-of-3.pdf`. */
export function volumeLists(
  lists: ReadonlyMap<ListKind, string>,
  { volume }: VolumeName,
): ReadonlyMap<ListKind, string> {
  if (volume === undefined) return lists;
  return new Map([...lists].map(([kind, file]) => [kind, volumeName(file, volume.number, volume.of)]));
}

/** `labels-1-of-3.pdf` of `labels.pdf`. */
function volumeName(out: string, number: number, of: number): string {
  const { ext } = parse(out);
  return `${out.slice(0, out.length - ext.length)}-${number}-of-${of}${ext}`;
}
