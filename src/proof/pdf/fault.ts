/** Why bytes cannot be read as a PDF. */
export const PDF_FAULTS = [
  'not-a-pdf',
  'no-trailer',
  'bad-xref',
  'bad-object',
  'bad-stream',
  'bad-filter',
  'bad-content',
  'bad-font',
  'bad-image',
  'bad-page-tree',
  'encrypted',
  'too-deep',
  'too-many',
  'too-large',
] as const;
export type PdfFaultCode = (typeof PDF_FAULTS)[number];

/**
 * How the reader gives up inside nested parsing. It carries a code and never content, and it does not leave `proof/`:
 * `attempt` turns it into a value at the edge of each object, stream and page.
 */
export class PdfFault extends Error {
  override readonly name = 'PdfFault';
  readonly code: PdfFaultCode;
  constructor(code: PdfFaultCode) {
    super(code);
    this.code = code;
  }
}

/** Runs a piece of reading; a fault comes back as its code, any other error is a bug and goes on. */
export function attempt<T>(read: () => T): { readonly value: T } | { readonly fault: PdfFaultCode } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof PdfFault) return { fault: error.code };
    throw error;
  }
}
