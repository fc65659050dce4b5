import type { SourceRead } from '../import/read-source.ts';
import { PackedDrafts } from './packed-drafts.ts';
import type { BookStep } from './step.ts';

/** A source as it was read, its drafts packed. */
export type PackedRead = Omit<SourceRead, 'drafts'> & { readonly drafts: PackedDrafts };

/** Packs the drafts of a source; the drafts themselves are not kept. */
export async function packRead(read: SourceRead, step: BookStep): Promise<PackedRead> {
  return { ...read, drafts: await PackedDrafts.pack(read.drafts, step) };
}
