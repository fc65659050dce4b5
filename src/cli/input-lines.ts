import { createReadStream } from 'node:fs';
import { LIMITS } from '../import/limits.ts';
import { unreadable } from './files.ts';

/** One line of a text file; `too-long` and not kept where it is longer than any source may be. */
export type InputLine = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'too-long' };

/** JSON writes a character of three bytes as six at most, so that the largest source still fits. */
export const LONGEST_LINE = 2 * LIMITS.bytes + 1024;

const NEWLINE = 0x0a;

/**
 * The lines of a file, or of standard input for `-`, one by one, empty ones too; what stands behind the last line feed only where it
 * is not empty. Only a line feed ends a line: JSON may hold every other line separator.
 */
export async function* inputLines(path: string, longest = LONGEST_LINE): AsyncGenerator<InputLine> {
  const input = path === '-' ? process.stdin : createReadStream(path);
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (part: Uint8Array): void => {
    size += part.length;
    if (size > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const line = (): InputLine => {
    const text = size > longest ? undefined : Buffer.concat(parts).toString('utf8');
    parts = [];
    size = 0;
    return text === undefined ? { kind: 'too-long' } : { kind: 'text', text };
  };
  try {
    for await (const chunk of input) {
      const bytes = chunk as Uint8Array;
      let from = 0;
      for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
        take(bytes.subarray(from, at));
        yield line();
        from = at + 1;
      }
      take(bytes.subarray(from));
    }
  } catch (error) {
    throw unreadable(path, error);
  }
  if (size > 0) yield line();
}
