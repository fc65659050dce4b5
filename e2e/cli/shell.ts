import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BUNDLE = path.resolve(import.meta.dirname, '../../dist-cli/hushlabel.mjs');

export interface ShellResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a person would, in a folder of its own. */
export async function hushlabel(args: readonly string[], input?: string | Uint8Array): Promise<ShellResult> {
  const child = spawn(process.execPath, [BUNDLE, ...args], {
    cwd: await mkdtemp(path.join(tmpdir(), 'hushlabel-')),
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8') };
}

/** A file in a new folder; gives its path. */
export async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'hushlabel-')), name);
  await writeFile(file, content);
  return file;
}
