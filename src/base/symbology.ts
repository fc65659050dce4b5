/** Every kind of code that a template may ask for; the order is kept, since packed marks name a kind by its place. */
export const SYMBOLOGIES = [
  'code128',
  'qr',
  'gs1-128',
  'code39',
  'code93',
  'itf14',
  'ean13',
  'ean8',
  'upca',
  'upce',
  'codabar',
  'msi',
  'micro-qr',
  'data-matrix',
  'pdf417',
  'aztec',
  'maxicode',
  'usps-imb',
] as const;
export type Symbology = (typeof SYMBOLOGIES)[number];

/**
 * Which check character is put at the end of a code that can do without. A code of a kind that always has one (EAN,
 * UPC, ITF-14, GS1, Code 93) has no such choice.
 */
export const CHECK_DIGITS = ['none', 'mod10', 'mod16', 'mod43'] as const;
export type CheckDigit = (typeof CHECK_DIGITS)[number];

/** What a template may choose about a code; which of it, and within which bounds, `CODE_OPTIONS` says. */
export interface CodeChoices {
  /** Error correction. QR: L, M, Q, H; Aztec: per cent; PDF417: 0 to 8, each twice the reserve of the one before. */
  readonly level?: string;
  /** Data columns of PDF417. */
  readonly columns?: number;
  readonly checkDigit?: CheckDigit;
}

interface CodeOptions {
  readonly level?: readonly string[];
  readonly columns?: { readonly min: number; readonly max: number };
  readonly checkDigit?: readonly CheckDigit[];
}

/** The choices that each symbology has; one that is not here is refused. The first is what is meant where none is made. */
export const CODE_OPTIONS: Readonly<Record<Symbology, CodeOptions>> = {
  code128: {},
  qr: { level: ['M', 'L', 'Q', 'H'] },
  'gs1-128': {},
  code39: { checkDigit: ['none', 'mod43'] },
  code93: {},
  itf14: {},
  ean13: {},
  ean8: {},
  upca: {},
  upce: {},
  codabar: { checkDigit: ['none', 'mod16'] },
  msi: { checkDigit: ['mod10', 'none'] },
  'micro-qr': { level: ['M', 'L', 'Q'] },
  'data-matrix': {},
  pdf417: { level: ['2', '0', '1', '3', '4', '5', '6', '7', '8'], columns: { min: 1, max: 30 } },
  aztec: { level: ['23', '10', '36', '50'] },
  maxicode: {},
  'usps-imb': {},
};
