import { PdfDict, PdfString, nameOf } from './objects.ts';
import type { PdfValue } from './objects.ts';

/** A sequence of marked content that says nothing but what kind of content it is, and its number. */
export interface PlainSequence {
  readonly tag: string;
  readonly id: number | undefined;
}

/**
 * What `BMC` or `BDC` begins where it can tell nothing: `/Artifact BMC`, or `P` or `Figure` with an `MCID` and no other
 * property (ISO 32000-1, 14.6 and 14.7.4). Undefined for anything else.
 */
export function plainSequence(word: string, operands: readonly PdfValue[]): PlainSequence | undefined {
  const [name, properties] = operands;
  const tag = nameOf(name);
  if (word === 'BMC' && tag === 'Artifact' && operands.length === 1) return { tag, id: undefined };
  if (word !== 'BDC' || operands.length !== 2 || !NUMBERED_TAGS.has(tag)) return undefined;
  if (!(properties instanceof PdfDict) || properties.repeated || properties.entries.size !== 1)
    return undefined;
  const id = properties.get('MCID');
  return typeof id === 'number' && Number.isSafeInteger(id) && id >= 0 ? { tag, id } : undefined;
}

/** Text for other eyes than the page's among the properties of a sequence. */
export function stringsOf(
  { entries, overwritten }: PdfDict,
  resolve: (value: PdfValue) => PdfValue,
): readonly Uint8Array[] {
  const values = [...entries.values(), ...overwritten].map(resolve);
  return values.flatMap((value) => (value instanceof PdfString ? [value.bytes] : []));
}

const NUMBERED_TAGS: ReadonlySet<string> = new Set(['P', 'Figure']);
