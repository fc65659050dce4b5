import { mm } from '../base/length.ts';
import type { Box, Size } from './stock.ts';

interface Sides {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Each label's box with as much bleed around it as there is room for, in the order given: never over the page's edge,
 * and to the middle of the gap where a neighbour is closer than two bleeds. Bleeds do not overlap.
 */
export function withBleed<Each extends Box>(labels: readonly Each[], page: Size, bleed: number): Each[] {
  return labels.map((label) => {
    const room: Sides = {
      left: Math.min(bleed, Math.max(0, label.x)),
      top: Math.min(bleed, Math.max(0, label.y)),
      right: Math.min(bleed, Math.max(0, page.width - label.x - label.width)),
      bottom: Math.min(bleed, Math.max(0, page.height - label.y - label.height)),
    };
    for (const other of labels) if (other !== label) keepApart(room, label, other, bleed);
    return {
      ...label,
      x: mm(label.x - room.left),
      y: mm(label.y - room.top),
      width: mm(label.width + room.left + room.right),
      height: mm(label.height + room.top + room.bottom),
    };
  });
}

/** Takes from a label's room what its neighbour needs, along the axis on which the two are further apart. */
function keepApart(room: Sides, label: Box, other: Box, bleed: number): void {
  const gapX = Math.max(other.x - label.x - label.width, label.x - other.x - other.width);
  const gapY = Math.max(other.y - label.y - label.height, label.y - other.y - other.height);
  if (gapX >= 2 * bleed || gapY >= 2 * bleed) return;
  const half = Math.max(0, gapX, gapY) / 2;
  const side = gapX >= gapY ? (other.x > label.x ? 'right' : 'left') : other.y > label.y ? 'bottom' : 'top';
  room[side] = Math.min(room[side], half);
}
