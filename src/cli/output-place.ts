import { readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError } from './command.ts';

/**
 * Where a file or folder is, or will be once it is written: links are followed, also those to nothing yet. Two names of one place give
 * the same. Throws a `UsageError` for a link that leads in a circle.
 */
export async function placeOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOOP')
      throw new UsageError(`${path} is a link that leads in a circle`);
  }
  const parent = dirname(path);
  // A pipe is there, but its name in the system is no path.
  if (parent === path || (await isThere(path))) return resolve(path);
  const folder = await placeOf(parent);
  const linked = await readlink(path).catch(() => undefined);
  if (linked === undefined) return join(folder, basename(path));
  // Not joined: the folder above a linked one is the system's to say.
  return placeOf(isAbsolute(linked) ? linked : `${folder}${sep}${linked}`);
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Whether a place is a folder or in it; both as `placeOf` gives them. */
export function isWithin(place: string, folder: string): boolean {
  const way = relative(folder, place);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** No two outputs are one file, whatever they are called. Throws a `UsageError` that names the option and file of the second. */
export async function refuseSameFile(
  outputs: readonly { readonly option: string; readonly path: string }[],
): Promise<void> {
  const taken = new Set<string>();
  for (const { option, path } of outputs) {
    const place = await placeOf(path);
    if (taken.has(place))
      throw new UsageError(`${option} names a file that is written already, ${path}; name another`);
    taken.add(place);
  }
}
