/** A usual size of a label or a sheet, in millimetres. */
export interface LabelSize {
  readonly id: string;
  /** As sellers write it, the same in every language. */
  readonly written: string;
  readonly width: number;
  readonly height: number;
}

/** Rolls and sheets that sellers buy: waybills of Chinese carriers, 4 × 6 in of Western ones, small stickers, office paper (ISO 216, ANSI A). */
export const LABEL_SIZES: readonly LabelSize[] = [
  { id: '76x130', written: '76 × 130 mm', width: 76, height: 130 },
  { id: '100x150', written: '100 × 150 mm', width: 100, height: 150 },
  { id: '100x180', written: '100 × 180 mm', width: 100, height: 180 },
  { id: '4x6in', written: '4 × 6 in (101.6 × 152.4 mm)', width: 101.6, height: 152.4 },
  { id: '60x40', written: '60 × 40 mm', width: 60, height: 40 },
  { id: '50x30', written: '50 × 30 mm', width: 50, height: 30 },
  { id: '40x30', written: '40 × 30 mm', width: 40, height: 30 },
  { id: 'a4', written: 'A4 (210 × 297 mm)', width: 210, height: 297 },
  { id: 'letter', written: 'Letter (8.5 × 11 in)', width: 215.9, height: 279.4 },
];

/** The usual size that a label has; undefined where it is of another. */
export function usualSizeOf(width: number, height: number): LabelSize | undefined {
  return LABEL_SIZES.find(
    (size) => Math.abs(size.width - width) < 0.005 && Math.abs(size.height - height) < 0.005,
  );
}
