import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputLines } from './input-lines.ts';

async function linesOf(content: string, longest?: number): Promise<readonly string[]> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'hushlabel-')), 'lines');
  await writeFile(file, content);
  const lines: string[] = [];
  for await (const line of inputLines(file, longest))
    lines.push(line.kind === 'text' ? line.text : '(too long)');
  return lines;
}

describe('lines of an input', () => {
  it('end with a line feed and with nothing else', async () => {
    expect(await linesOf('a\r\nb\u2028c\n\nd')).toEqual(['a\r', 'b\u2028c', '', 'd']);
    expect(await linesOf('a\n')).toEqual(['a']);
    expect(await linesOf('')).toEqual([]);
  });

  it('are not kept where they are too long, and the next one is read', async () => {
    expect(await linesOf(`${'x'.repeat(200_000)}\nok\n${'y'.repeat(11)}`, 10)).toEqual([
      '(too long)',
      'ok',
      '(too long)',
    ]);
  });

  it('are whole where a character is cut by the end of a chunk', async () => {
    const line = '张'.repeat(50_000);
    expect(await linesOf(`a${line}\n${line}`)).toEqual([`a${line}`, line]);
  });
});
