import { DocumentRefused, refuseDocument } from './object-reader.ts';
import { failure, success } from './result.ts';
import type { Result } from './result.ts';

/** What a kind of document says of itself at its head. */
export interface DocumentKind {
  /** Of the codes of what is wrong at the head: `stock` for `stock-not-json`. */
  readonly prefix: string;
  readonly schema: string;
  /** The newest that this program knows; 1 is the first. */
  readonly version: number;
  /** Characters. */
  readonly longest: number;
}

/** More are a number of something else. */
const MOST_VERSIONS = 1_000;

/**
 * Takes a document as JSON text, from a file or storage, looks at its head, and has `read` read it. Refuses as `read` does, and with
 * `…-too-large` (params: limit), `…-not-json`, `…-schema` and `…-newer` (params: path, version, newest).
 */
export function parseDocument<Document>(
  text: string,
  kind: DocumentKind,
  read: (value: unknown) => Document,
): Result<Document> {
  const { prefix, longest } = kind;
  if (text.length > longest) return failure({ code: `${prefix}-too-large`, params: { limit: longest } });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The engine's message quotes the text.
    return failure({ code: `${prefix}-not-json` });
  }
  try {
    checkHead(value, kind);
    return success(read(value));
  } catch (error) {
    if (error instanceof DocumentRefused) return failure(error.problem);
    throw error;
  }
}

function checkHead(value: unknown, { prefix, schema, version: newest }: DocumentKind): void {
  if (typeof value !== 'object' || value === null) return refuseDocument(`${prefix}-schema`, '');
  const fields = new Map(Object.entries<unknown>({ ...value }));
  if (fields.get('schema') !== schema) refuseDocument(`${prefix}-schema`, 'schema');
  const version = fields.get('version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > MOST_VERSIONS)
    return refuseDocument(`${prefix}-schema`, 'version');
  if (version > newest) refuseDocument(`${prefix}-newer`, 'version', { version, newest });
}
