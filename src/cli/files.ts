import {
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { UsageError } from './command.ts';
import { START_BYTES } from './file-kind.ts';
import type { FileKind } from './file-kind.ts';
import { placeOf, refuseSameFile } from './output-place.ts';

/** A little above what import accepts, so that import says the sentence about size. */
const MOST_BYTES = 96 * 1024 * 1024;

/** What to say of a file that could not be opened or read. */
export function unreadable(path: string, error: unknown): UsageError {
  // A key in the place of its file is not to be said, wherever errors are kept.
  if (/^HLK[0-9]+:/i.test(path))
    return new UsageError('that is a key; give the path of the file that it is in');
  const code = codeOf(error);
  if (code === 'ENOENT') return new UsageError(`there is no file ${path}`);
  if (code === 'EISDIR') return new UsageError(`${path} is a folder, not a file`);
  return new UsageError(`${path} cannot be read${code === '' ? '' : ` (${code})`}`);
}

/** All bytes of a file, or of standard input for `-`. */
export async function readInput(path: string): Promise<Uint8Array> {
  if (path === '-') return readAll(process.stdin);
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > MOST_BYTES) throw new UsageError(`${path} is larger than 96 MB; split it`);
    } finally {
      await file.close();
    }
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw unreadable(path, error);
  }
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = chunk as Uint8Array;
    size += bytes.length;
    if (size > MOST_BYTES) throw new UsageError('standard input is larger than 96 MB; split it');
    chunks.push(bytes);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** A text file in UTF-8. */
export async function readText(path: string): Promise<string> {
  const bytes = await readInput(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${path} is not text in UTF-8`);
  }
}

/** A JSON file's value; a `UsageError` where it is not JSON. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readText(path);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`${path} is not JSON`);
  }
}

/**
 * An output must not replace what it is made from, nor a file of another kind than its own: an export that is gone is gone.
 * An empty file holds nothing and may be replaced. The folder of a new file must be there, which is said before the work.
 */
export async function refuseOverwrite(
  out: string,
  inputs: readonly (string | undefined)[],
  kind: FileKind,
  option = '--out',
): Promise<void> {
  if (out === '-') throw new UsageError(`${option} takes a file`);
  if (out.endsWith('/') || out.endsWith(sep))
    throw new UsageError(`${option} takes a file; ${out} is the name of a folder`);
  const target = await realpath(out).catch(() => undefined);
  if (target === undefined) return refuseMissingFolder(out);
  for (const input of inputs) {
    const source = input === undefined ? undefined : await realpath(input).catch(() => undefined);
    if (source === target)
      throw new UsageError(`${option} names a file that the labels are made from; name another file`);
  }
  const start = await readStart(target);
  if (start.length > 0 && !kind.isStart(start))
    throw new UsageError(`${out} exists and is no ${kind.name}; name another file`);
}

async function refuseMissingFolder(out: string): Promise<void> {
  try {
    if ((await stat(dirname(await placeOf(out)))).isDirectory()) return;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (codeOf(error) === 'ENOENT')
      throw new UsageError(`the folder that ${out} would be in is not there; make it first`);
    if (codeOf(error) !== 'ENOTDIR') throw unwritable(out, error);
  }
  throw new UsageError(`${out} would be in a file, not in a folder`);
}

async function readStart(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const { bytesRead, buffer } = await file.read(new Uint8Array(START_BYTES), 0, START_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Pictures of an earlier job must not stand among those of a new one: their folder is new or empty. */
export async function refuseFilledFolder(out: string): Promise<void> {
  if (out === '-') throw new UsageError('--out takes a folder');
  const names = await readdir(out).catch((error: unknown) => {
    const code = codeOf(error);
    if (code === 'ENOENT') return [];
    if (code === 'ENOTDIR') throw new UsageError(`${out} is a file; name a folder for the pictures`);
    throw unreadable(out, error);
  });
  if (names.length > 0)
    throw new UsageError(`the folder ${out} is not empty; name a new one for the pictures`);
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

function unwritable(path: string, error: unknown): UsageError {
  const code = codeOf(error);
  return new UsageError(`${path} cannot be written${code === '' ? '' : ` (${code})`}`);
}

/** A file to be written, one piece after the other. */
export interface Output {
  readonly path: string;
  readonly pieces: readonly Uint8Array[];
}

/**
 * Writes beside each file and then puts them in their places: what was there stays whole until all new ones are, which may be read by
 * whom the old ones might. A link stays one: what it leads to is written. Throws a `UsageError`, and writes nothing, where two are one file.
 */
export async function writeOutputs(files: readonly Output[]): Promise<void> {
  await refuseSameFile(files.map(({ path }) => ({ option: 'an output', path })));
  const parts: { readonly part: string; readonly target: string }[] = [];
  let path = '';
  try {
    for (const file of files) {
      path = file.path;
      const target = await placeOf(path);
      const known = await stat(target).catch(() => undefined);
      // A pipe or a terminal is written to, not replaced.
      if (known !== undefined && !known.isFile()) {
        await writeFile(target, file.pieces);
        continue;
      }
      const part = `${target}.${process.pid}.part`;
      parts.push({ part, target });
      // One that is there was left by a process of the same number, which is gone.
      await rm(part, { force: true });
      await writeNew(part, file.pieces, known?.mode);
    }
    for (const { part, target } of parts) {
      path = target;
      await rename(part, target);
    }
  } catch (error) {
    for (const { part } of parts) await rm(part, { force: true });
    throw unwritable(path, error);
  }
}

/** @param mode who may read and write it; as the system has it where absent. */
async function writeNew(
  path: string,
  pieces: readonly Uint8Array[],
  mode: number | undefined,
): Promise<void> {
  const file = await open(path, 'wx', mode === undefined ? 0o666 : 0o600);
  try {
    for (const piece of pieces) await file.writeFile(piece);
    if (mode !== undefined) await file.chmod(mode & 0o777);
  } finally {
    await file.close();
  }
}

/**
 * New files in a folder, which is made where there is none; one that exists by now is not written over. All of them, or none.
 * @returns what takes them away again, and the folder if it was made.
 */
export async function writeFolder(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<() => Promise<void>> {
  let path = folder;
  const place = await placeOf(folder);
  const begun: string[] = [];
  let made: string | undefined;
  const undo = async (): Promise<void> => {
    for (const each of begun) await rm(each, { force: true });
    if (made !== undefined) await removeEmpty(place, made);
  };
  try {
    made = await mkdir(place, { recursive: true });
    for (const { name, bytes } of files) {
      path = join(folder, name);
      const target = join(place, name);
      const file = await open(target, 'wx');
      begun.push(target);
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
    }
    return undo;
  } catch (error) {
    await undo();
    throw unwritable(path, error);
  }
}

/** Removes a folder and those above it up to the first that was made; one that holds something stays. */
async function removeEmpty(folder: string, first: string): Promise<void> {
  try {
    for (let each = resolve(folder); each.length >= resolve(first).length; each = dirname(each))
      await rmdir(each);
  } catch {
    // Somebody else has put something there.
  }
}

/** Standard input can be read once: only one of what a command reads may be `-`. */
export function refuseSharedInput(inputs: Readonly<Record<string, string | undefined>>): void {
  const named = Object.keys(inputs).filter((name) => inputs[name] === '-');
  if (named.length > 1)
    throw new UsageError(`${named.join(' and ')} cannot both be standard input (-); name a file for one`);
}
