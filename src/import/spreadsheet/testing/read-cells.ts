import { readContent } from '../../read-content.ts';
import type { ContentQuestion, SourceContent } from '../../source-content.ts';
import { nodeDecoding } from '../../testing/read.ts';

export const QUESTION: ContentQuestion = {
  encoding: undefined,
  sheet: '',
  wish: { kind: 'file', format: undefined, platform: undefined, columns: [] },
};

/** The cells of a source; throws where it is refused. */
export async function readCells(
  bytes: Uint8Array,
  question: Partial<ContentQuestion> = {},
): Promise<{ readonly content: SourceContent; readonly cells: readonly (readonly string[])[] }> {
  const read = await readContent(
    bytes,
    { ...QUESTION, ...question },
    { decoding: nodeDecoding, step: async () => undefined },
  );
  if (!read.ok) throw new Error(`refused: ${read.problem.code} ${read.problem.row ?? ''}`);
  return { content: read.value, cells: (read.value.table?.records ?? []).map(({ cells }) => cells) };
}

/** The code with which a source is refused, and its row; or `read`. */
export async function contentRefusal(
  bytes: Uint8Array,
  question: Partial<ContentQuestion> = {},
): Promise<string> {
  const read = await readContent(
    bytes,
    { ...QUESTION, ...question },
    { decoding: nodeDecoding, step: async () => undefined },
  );
  if (read.ok) return 'read';
  const { code, row } = read.problem;
  return row === undefined ? code : `${code} ${row}`;
}
