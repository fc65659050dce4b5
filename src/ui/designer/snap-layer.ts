import { formatLength } from '../../editor/parse-length.ts';
import type { SnapLine } from '../../editor/snapping.ts';
import type { Unit } from '../../state/designer/designer-state.ts';
import type { View } from '../../state/designer/view.ts';
import { createMover } from './mover.ts';
import type { Mover } from './mover.ts';
import styles from './canvas.module.css';

type GapLine = Extract<SnapLine, { kind: 'gap' }>;

/**
 * Lines that say what a gesture is snapped to. Each is a square pixel that is only moved and stretched, and stays when it is not needed:
 * in a drag they change in every frame, and so nothing has to be laid out or painted for it.
 */
export interface SnapLayer {
  show(lines: readonly SnapLine[], view: View, unit: Unit): void;
}

/** @param host A box as large as the canvas, to which the lines are added. */
export function createSnapLayer(host: HTMLElement): SnapLayer {
  const aligned = createPool(host, () => strokeNode('snap'));
  const gaps = createPool(host, () => strokeNode('gap'));
  const tags = createPool(host, tagNode);
  return {
    show(lines, view, unit) {
      aligned.show(
        lines.flatMap((line) => (line.kind === 'align' ? [alignStroke(line, view)] : [])),
        stretch,
      );
      const open = lines.filter((line): line is GapLine => line.kind === 'gap');
      gaps.show(
        open.map((line) => gapStroke(line, view)),
        stretch,
      );
      tags.show(
        open.map((line) => ({ ...middleOf(gapStroke(line, view)), text: formatLength(line.length, unit) })),
        ({ node, mover }, { x, y, text }) => {
          const [words] = node.children;
          if (words !== undefined && words.textContent !== text) words.textContent = text;
          mover.to(`translate(${x}px, ${y}px)`);
        },
      );
    },
  };
}

/** A line along an axis, in whole pixels of the canvas. */
interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function alignStroke({ axis, at, from, to }: Extract<SnapLine, { kind: 'align' }>, view: View): Stroke {
  return stroke(axis === 'x' ? 'y' : 'x', { along: [from, to], at }, view);
}

function gapStroke({ axis, from, to, across }: GapLine, view: View): Stroke {
  return stroke(axis, { along: [from, to], at: across }, view);
}

interface Place {
  /** Where it begins and ends, and where it is on the other axis, in millimetres. */
  readonly along: readonly [number, number];
  readonly at: number;
}

function stroke(axis: 'x' | 'y', { along: [from, to], at }: Place, view: View): Stroke {
  const pixel = (length: number, origin: number) => Math.round(origin + length * view.scale);
  if (axis === 'x') {
    const start = pixel(from, view.x);
    return { x: start, y: pixel(at, view.y), width: pixel(to, view.x) - start, height: 1 };
  }
  const start = pixel(from, view.y);
  return { x: pixel(at, view.x), y: start, width: 1, height: pixel(to, view.y) - start };
}

function middleOf({ x, y, width, height }: Stroke): { readonly x: number; readonly y: number } {
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

function stretch({ mover }: Mark, { x, y, width, height }: Stroke): void {
  mover.to(`translate(${x}px, ${y}px) scale(${width}, ${height})`);
}

interface Mark {
  readonly node: HTMLElement;
  readonly mover: Mover;
}

interface Pool {
  show<Item extends object>(items: readonly Item[], write: (mark: Mark, item: Item) => void): void;
}

/** As many marks as were ever needed at once; one that shows the same as before is left alone. */
function createPool(host: HTMLElement, make: () => HTMLElement): Pool {
  let shown = new Map<string, Mark>();
  const free: Mark[] = [];

  const added = (): Mark => {
    const node = make();
    host.append(node);
    return { node, mover: createMover(node) };
  };

  return {
    show(items, write) {
      const wanted = new Map(items.map((item) => [Object.values(item).join(' '), item]));
      const kept = new Map<string, Mark>();
      const left: Mark[] = [];
      for (const [key, mark] of shown) {
        if (wanted.delete(key)) kept.set(key, mark);
        else left.push(mark);
      }
      for (const [key, item] of wanted) {
        const mark = left.pop() ?? free.pop() ?? added();
        write(mark, item);
        kept.set(key, mark);
      }
      for (const mark of left) {
        mark.mover.hide();
        free.push(mark);
      }
      shown = kept;
    },
  };
}

function strokeNode(look: 'snap' | 'gap'): HTMLElement {
  const node = document.createElement('div');
  node.className = styles[look] ?? '';
  node.dataset['mark'] = look;
  return node;
}

function tagNode(): HTMLElement {
  const node = document.createElement('div');
  node.className = styles['canvasTag'] ?? '';
  node.dataset['mark'] = 'length';
  node.append(document.createElement('span'));
  return node;
}
