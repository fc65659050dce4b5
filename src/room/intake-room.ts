import type { Encoding } from '../import/text-decoding.ts';

/** How a source begins, for a person who says how it is to be read. Everything is masked by its looks, whatever the policy. */
export interface IntakeRoom {
  /** The first rows of a batch, a masked cell for each of `SourceSummary.columns`. None where free lines were read. */
  firstRows(batch: number): Promise<readonly FirstRow[]>;
  /** How the beginning of a text file would look in each encoding; empty for a workbook, a zip or a batch that is gone. */
  previewEncodings(batch: number): Promise<readonly EncodingPreview[]>;
}

export interface FirstRow {
  /** Record number in its own source. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface EncodingPreview {
  readonly encoding: Encoding;
  /** `broken`: bytes that the encoding does not have. `odd`: readable, but nothing that people write. */
  readonly fit: 'good' | 'odd' | 'broken';
  /** Words of the header as they are, any other cell masked; empty where no header was found. */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
