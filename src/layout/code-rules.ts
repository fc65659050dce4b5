import type { Dpi } from '../base/length.ts';
import type { Symbology } from '../base/symbology.ts';
import type { BitGrid } from '../scene/scene.ts';
import { fourStateDots, hexagonDots } from './code-dots.ts';

interface SizedRules {
  readonly kind: 'bars' | 'grid';
  /** Free modules left and right, above and below. */
  readonly quietX: number;
  readonly quietY: number;
  /** Bounds of a module, in whole dots and in millimetres; both hold. */
  readonly leastDots: number;
  readonly leastMm: number;
  readonly mostMm: number;
}

/** A linear code. Height of its bars: a share of its length, and a least length in millimetres. */
export interface BarRules extends SizedRules {
  readonly kind: 'bars';
  readonly share: number;
  readonly leastHeight: number;
  /** Thickness, in modules, of a bar along the ends of the others, above and below. */
  readonly bearer?: number;
}

export interface GridRules extends SizedRules {
  readonly kind: 'grid';
  /** Of a row, in modules. */
  readonly rowHeight: number;
}

/** A code of one size, drawn in dots; free margins in millimetres. */
export interface FixedRules {
  readonly kind: 'fixed';
  readonly quietX: number;
  readonly quietY: number;
  readonly dots: (symbol: BitGrid, dpi: Dpi) => BitGrid;
}

export type CodeRules = BarRules | GridRules | FixedRules;

/**
 * Facts §6.1: quiet zone 10X, bars 15 % of the length or 6.35 mm, whichever is more (barcode4j, STRICH), X at least 2
 * dots and 0.25 mm (practical floor). Larger than `mostMm` reads no better (a choice of ours: a hand scanner at arm's
 * length).
 */
const LINEAR: BarRules = {
  kind: 'bars',
  quietX: 10,
  quietY: 0,
  leastDots: 2,
  leastMm: 0.25,
  mostMm: 0.66,
  share: 0.15,
  leastHeight: 6.35,
};
/**
 * EAN and UPC (GS1 General Specifications, 5.2): nominal X 0.33 mm, 80 to 200 %. The quiet zones of the two sides differ;
 * both are kept as wide as the wider one. Bars may be cut to half their nominal height (a choice of ours: goods labels are
 * small, and hand scanners need no more), which `share` says as a share of the length.
 */
const GOODS: BarRules = { ...LINEAR, leastMm: 0.264, mostMm: 0.66, share: 0.36, leastHeight: 8 };
/** 3 dots and 0.25 mm are the floor of a module, 4 dots are advised (qrcode.com). */
const MATRIX: GridRules = {
  kind: 'grid',
  quietX: 4,
  quietY: 4,
  leastDots: 3,
  leastMm: 0.25,
  mostMm: 0.8,
  rowHeight: 1,
};

/** How each symbology may be sized and what it must be kept clear of. */
export const CODE_RULES: Readonly<Record<Symbology, CodeRules>> = {
  code128: LINEAR,
  qr: MATRIX,
  // Logistics asks for X of 0.495 mm and more, which is taken where the box has room for it.
  'gs1-128': { ...LINEAR, mostMm: 1.016 },
  code39: LINEAR,
  code93: LINEAR,
  // X and height: facts §6.1; 12.7 mm is what GS1 lets small labels keep of the height of 31.75 mm.
  itf14: { ...LINEAR, leastMm: 0.495, mostMm: 1.016, leastHeight: 12.7, bearer: 2 },
  ean13: { ...GOODS, quietX: 11 },
  ean8: { ...GOODS, quietX: 7, share: 0.41 },
  upca: { ...GOODS, quietX: 9 },
  upce: { ...GOODS, quietX: 9, share: 0.68 },
  codabar: LINEAR,
  msi: { ...LINEAR, quietX: 12 },
  'micro-qr': { ...MATRIX, quietX: 2, quietY: 2 },
  // ISO/IEC 16022 asks for 1, printers of labels are advised to keep 2.
  'data-matrix': { ...MATRIX, quietX: 2, quietY: 2 },
  // ISO/IEC 15438: rows three times as tall as a module is wide.
  pdf417: { ...MATRIX, quietX: 2, quietY: 2, leastDots: 2, mostMm: 0.66, rowHeight: 3 },
  // ISO/IEC 24778 asks for no quiet zone.
  aztec: { ...MATRIX, quietX: 0, quietY: 0 },
  // One hexagon's width around it (ISO/IEC 16023, 4.11.4).
  maxicode: { kind: 'fixed', quietX: 0.88, quietY: 0.88, dots: hexagonDots },
  // USPS-B-3200, 3.1.4: 0.125 inches at its ends, 0.028 above and below.
  'usps-imb': { kind: 'fixed', quietX: 3.175, quietY: 0.72, dots: fourStateDots },
};
