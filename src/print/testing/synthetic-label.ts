import { dot, dotsToMm, mm, pt } from '../../base/length.ts';
import type { Dpi, Mm } from '../../base/length.ts';
import { turnPoint } from '../../base/turn.ts';
import type { Point } from '../../base/turn.ts';
import { mintMaskedText } from '../../privacy/minting.ts';
import type { BitGrid, Mark, Scene } from '../../scene/scene.ts';
import type { Size } from '../../stock/stock.ts';
import { packBits } from '../../symbols/bit-grid.ts';

/** Unlike itself turned any way. */
export const SLANTED: BitGrid = packBits(5, 3, (index) => [0, 1, 2, 3, 4, 5, 8].includes(index));

/** A label of a size with a mark of each kind, its corners among them: a frame around all of it, and a slanted box. */
export function syntheticLabel({ width, height }: Size, dpi: Dpi): Scene {
  const [right, bottom] = [width, height].map((side) => Math.floor((side * dpi) / 25.4 + 1e-9));
  const middle = { x: mm(width / 2), y: mm(height / 2) };
  const small = mm(Math.min(width, height) / 4);
  const fixed: readonly Mark[] = [
    { kind: 'rect', x: mm(0), y: mm(0), width, height: mm(0.2), fill: 'black' },
    { kind: 'line', x1: mm(0), y1: mm(0), x2: mm(0), y2: height, width: mm(0), dash: [] },
    { kind: 'rect', ...middle, width: small, height: small, fill: 'black', turn: { degrees: 30, ...middle } },
    {
      kind: 'path',
      stroke: { width: mm(0), dash: [] },
      turn: { degrees: 270, ...middle },
      subpaths: [
        { ...middle, pieces: [{ kind: 'line', x: mm(middle.x + small), y: middle.y }], closed: false },
      ],
    },
  ];
  return {
    ...{ width, height, dpi },
    fixed,
    marks: [
      {
        kind: 'glyphs',
        font: 'latin-regular',
        size: pt(6),
        ...middle,
        ink: 'black',
        text: mintMaskedText('ab'),
        glyphs: [
          { id: 4, x: mm(0), y: mm(0), start: 0, end: 1 },
          { id: 5, x: small, y: mm(0), start: 1, end: 2 },
        ],
      },
      {
        kind: 'code',
        symbology: 'qr',
        content: mintMaskedText('ab'),
        x: dotsToMm(dot((right ?? 0) - 7), dpi),
        y: dotsToMm(dot((bottom ?? 0) - 8), dpi),
        ...{ dpi, modules: SLANTED, moduleWidth: 1, moduleHeight: 2, quietX: mm(1), quietY: mm(2) },
      },
      { kind: 'image', x: mm(0), y: dotsToMm(dot(2), dpi), dpi, pixels: SLANTED },
    ],
  };
}

/** The corners and ends of a mark, where its turn brings them. */
export function pointsOf(mark: Mark): readonly Point[] {
  const box = (x: number, y: number, width: number, height: number): readonly Point[] => [
    { x, y },
    { x: x + width, y: y + height },
    { x: x + width, y },
    { x, y: y + height },
  ];
  const turn = mark.kind === 'code' || mark.kind === 'image' ? undefined : mark.turn;
  const turned = (points: readonly Point[]): readonly Point[] =>
    turn === undefined ? points : points.map((point) => turnPoint(point, turn));
  switch (mark.kind) {
    case 'glyphs':
      return turned(mark.glyphs.map(({ x, y }) => ({ x: mark.x + x, y: mark.y - y })));
    case 'code': {
      const { modules, moduleWidth, moduleHeight, dpi } = mark;
      const dots = (count: number): Mm => dotsToMm(dot(count), dpi);
      return box(mark.x, mark.y, dots(modules.columns * moduleWidth), dots(modules.rows * moduleHeight));
    }
    case 'image': {
      const { pixels, dpi } = mark;
      return box(mark.x, mark.y, dotsToMm(dot(pixels.columns), dpi), dotsToMm(dot(pixels.rows), dpi));
    }
    case 'rect':
      return turned(box(mark.x, mark.y, mark.width, mark.height));
    case 'line':
      return turned([
        { x: mark.x1, y: mark.y1 },
        { x: mark.x2, y: mark.y2 },
      ]);
    case 'path':
      return turned(mark.subpaths.flatMap(({ x, y, pieces }) => [{ x, y }, ...pieces]));
  }
}
