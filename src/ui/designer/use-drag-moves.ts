import { useEffect, useRef, useState } from 'react';
import type { Point } from '../../editor/box.ts';
import type { Modifiers } from '../../state/designer/gestures.ts';
import type { ViewDesk } from '../../state/designer/view.ts';
import { useDesigner } from './designer-context.ts';
import { createPerFrame } from './per-frame.ts';
import { keysOf } from './pointer-event.ts';

/** Pixels within which things snap. */
const TOLERANCE = 8;
/** Pixels from the canvas's edge at which a drag scrolls it, and how far it goes then. */
const EDGE = 24;
const EDGE_STEP = 12;
const MODIFIERS = new Set(['Shift', 'Alt', 'Control', 'Meta']);

/** Where a drag is now, in pixels of the canvas. */
interface Move {
  readonly at: Point;
  readonly keys: Modifiers;
}

interface DragMoves {
  readonly ask: (move: Move) => void;
  /** Does at once what is not done yet: the pointer was let go. */
  readonly end: () => void;
  readonly forget: () => void;
}

/** Takes a drag along with the pointer, once in each frame, and with the keys that are pressed and let go while it rests. */
export function useDragMoves(): DragMoves {
  const { designer, view } = useDesigner();
  const last = useRef<Point | null>(null);
  const [frames] = useState(() =>
    createPerFrame(({ at, keys }: Move) => {
      // It may have been given up while the button is still held.
      if (designer.store.getState().gesture === null) return;
      scrollAtEdge(view, at);
      designer.gestures.drag(view.toLabel(at), keys, TOLERANCE / view.store.getState().scale);
    }),
  );
  const [moves] = useState<DragMoves>(() => ({
    ask(move) {
      last.current = move.at;
      frames.ask(move);
    },
    end() {
      last.current = null;
      frames.flush();
    },
    forget() {
      last.current = null;
      frames.forget();
    },
  }));
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (last.current === null || event.repeat || !MODIFIERS.has(event.key)) return;
      frames.ask({ at: last.current, keys: keysOf(event) });
    };
    addEventListener('keydown', listen, true);
    addEventListener('keyup', listen, true);
    return () => {
      removeEventListener('keydown', listen, true);
      removeEventListener('keyup', listen, true);
      moves.forget();
    };
  }, [frames, moves]);
  return moves;
}

function scrollAtEdge(view: ViewDesk, at: Point): void {
  const { width, height } = view.store.getState();
  const x = at.x < EDGE ? EDGE_STEP : at.x > width - EDGE ? -EDGE_STEP : 0;
  const y = at.y < EDGE ? EDGE_STEP : at.y > height - EDGE ? -EDGE_STEP : 0;
  if (x !== 0 || y !== 0) view.panBy(x, y);
}
