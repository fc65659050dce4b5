import type { DocumentOptions } from '../print/document-options.ts';
import { MOST_TAGGED } from '../print/document-options.ts';
import { UsageError } from './command.ts';

/** Options that say what the PDF is as a document. */
export const DOCUMENT_OPTIONS = {
  pdfa: { type: 'boolean' },
  outline: { type: 'boolean' },
  tags: { type: 'string' },
} as const;

export const DOCUMENT_HELP = `
  --pdfa                keep to PDF/A-2b, for archives: adds a colour profile and metadata, the same in every file
  --outline             bookmarks by order number, as the policy shows it
  --tags yes|no         tags for reading aloud; default: yes up to ${MOST_TAGGED} labels, for they double a file`;

export function documentOptions(given: {
  readonly pdfa?: boolean | undefined;
  readonly outline?: boolean | undefined;
  readonly tags?: string | undefined;
}): DocumentOptions {
  const { pdfa, outline, tags } = given;
  if (tags !== undefined && tags !== 'yes' && tags !== 'no') throw new UsageError('--tags takes yes or no');
  return {
    tagged: tags === undefined ? undefined : tags === 'yes',
    archive: pdfa === true,
    outline: outline === true ? 'orderNo' : undefined,
  };
}
