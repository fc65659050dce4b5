import { stat } from 'node:fs/promises';
import type { MadeLabels } from '../print/label-job.ts';
import type { ListKind } from '../print/lists/list-kinds.ts';
import { UsageError } from './command.ts';
import { jobKind, PDF_KIND } from './file-kind.ts';
import { refuseFilledFolder, refuseOverwrite, writeFolder, writeOutputs } from './files.ts';
import type { Output } from './files.ts';
import { volumeLists } from './label-volumes.ts';
import type { VolumeName } from './label-volumes.ts';
import { isWithin, placeOf, refuseSameFile } from './output-place.ts';
import type { LabelFormat } from './printer-options.ts';

type Lists = ReadonlyMap<ListKind, string>;

/** Throws a `UsageError` where a volume or list would replace what it is made from, what is of another kind, or another of them. */
export async function refuseFiles(
  format: LabelFormat,
  volumes: readonly VolumeName[],
  lists: Lists,
  inputs: readonly (string | undefined)[],
): Promise<void> {
  const outputs: { option: string; path: string }[] = [];
  for (const volume of volumes) {
    await refuseLabels(volume.file, format, inputs);
    outputs.push({ option: '--out', path: volume.file });
    for (const [kind, path] of volumeLists(lists, volume)) {
      const option = `--${kind}`;
      if (isPictures(format)) await refuseAmongPictures(path, volume.file, option);
      await refuseOverwrite(path, inputs, PDF_KIND, option);
      outputs.push({ option, path });
    }
  }
  await refuseSameFile(outputs);
}

const isPictures = ({ kind }: LabelFormat): boolean => kind === 'png' || kind === 'svg';

async function refuseLabels(
  out: string,
  format: LabelFormat,
  inputs: readonly (string | undefined)[],
): Promise<void> {
  if (isPictures(format)) return refuseFilledFolder(out);
  return refuseOverwrite(out, inputs, format.kind === 'job' ? jobKind(format.profile.language) : PDF_KIND);
}

/** A list in the folder of the pictures might replace one of them; one in the place of the folder leaves none for them. */
async function refuseAmongPictures(list: string, out: string, option: string): Promise<void> {
  const [place, folder] = [await placeOf(list), await placeOf(out)];
  if (isWithin(place, folder) || isWithin(folder, place))
    throw new UsageError(`${option} names a file in the folder of the pictures; name one elsewhere`);
}

/**
 * Writes what was asked for, where it was made, all or nothing: pictures and jobs are there only beside a proven PDF.
 * @returns files that this job was to write and did not make, and that are there from an earlier one.
 */
export async function writeMade(
  { kind }: LabelFormat,
  lists: Lists,
  volumes: readonly (VolumeName & { readonly made: MadeLabels })[],
): Promise<readonly string[]> {
  const files: Output[] = [];
  const missing: string[] = [];
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const volume of volumes) {
      const { file: path, made } = volume;
      if (made.pictures !== undefined) undo.push(await writeFolder(path, made.pictures));
      const pieces = kind === 'job' ? made.printed?.file : made.pdf && [made.pdf];
      if (pieces === undefined) missing.push(path);
      else if (made.pictures === undefined) files.push({ path, pieces });
      for (const [list, listed] of volumeLists(lists, volume)) {
        const pdf = made.lists?.find((each) => each.kind === list)?.pdf;
        if (pdf === undefined) missing.push(listed);
        else files.push({ path: listed, pieces: [pdf] });
      }
    }
    await writeOutputs(files);
  } catch (error) {
    for (const each of undo) await each();
    throw error;
  }
  const earlier = await Promise.all(missing.map(holdsSomething));
  return missing.filter((_path, at) => earlier[at]);
}

const holdsSomething = (path: string): Promise<boolean> =>
  stat(path).then(
    (known) => known.isFile() && known.size > 0,
    () => false,
  );
