import type { Budget } from '../budget.ts';
import { refuse } from '../refusal.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { unpack } from '../zip/unpack.ts';
import type { Vocabulary } from './vocabulary.ts';
import { declaredEncoding, ToUtf8 } from './xml-encoding.ts';
import { XmlScanner } from './xml-scanner.ts';
import type { XmlHandler } from './xml-scanner.ts';

/** A zip and what reading it needs. */
export interface OpenZip {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly budget: Budget;
  readonly pause: () => Promise<void>;
}

/** What office programs write; the other encodings of XML are left to converters. */
const KNOWN = new Set(['', 'utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be', 'us-ascii', 'ascii']);

/** Unpacks a part of a zip and tells the handler what stands in it, piece by piece. `damaged` says what to refuse. */
export async function scanPart(
  zip: OpenZip,
  entry: ZipEntry,
  vocabulary: Vocabulary,
  handler: XmlHandler,
  damaged: () => never,
): Promise<void> {
  await scanChunks(unpack(zip.bytes, entry, zip.budget, zip.pause), vocabulary, handler, damaged);
}

/** The same for bytes that come from elsewhere. */
export async function scanChunks(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  vocabulary: Vocabulary,
  handler: XmlHandler,
  damaged: () => never,
): Promise<void> {
  const scanner = new XmlScanner(vocabulary, handler, damaged);
  const toUtf8 = new ToUtf8();
  let isFirst = true;
  for await (const chunk of chunks) {
    const utf8 = toUtf8.take(chunk);
    if (isFirst && utf8.length > 0) {
      isFirst = false;
      if (!KNOWN.has(declaredEncoding(utf8))) refuse('xml-encoding');
    }
    scanner.feed(utf8);
  }
  scanner.feed(toUtf8.finish());
  scanner.finish();
}
