import { useLayoutEffect } from 'react';
import type { RefObject } from 'react';
import type { DesignerState } from '../../state/designer/designer-state.ts';
import type { View } from '../../state/designer/view.ts';
import type { Template } from '../../template/template.ts';
import { useDesigner } from './designer-context.ts';
import { elementOf } from './element-of.ts';
import { createMover } from './mover.ts';

/** Where the layer starts: at the label's top-left corner, or at the canvas's. */
type Origin = 'label' | 'canvas';

/**
 * Moves a layer along with what is dragged. Its place is written past React: in a drag it changes in every frame, and nothing else of the
 * layer does.
 *
 * @param from The template as the layer shows it; all that is dragged moves by as much.
 */
export function useCarried(
  layer: RefObject<HTMLElement | SVGElement | null>,
  isCarrying: boolean,
  from: (state: DesignerState) => Template | null,
  origin: Origin = 'label',
): void {
  const { designer, view } = useDesigner();
  useLayoutEffect(() => {
    if (!isCarrying || layer.current === null) return undefined;
    const mover = createMover(layer.current);
    const place = () => {
      mover.to(carriedTransform(designer.store.getState(), view.store.getState(), from, origin));
    };
    place();
    const stops = [designer.store.subscribe(place), view.store.subscribe(place)];
    return () => {
      for (const stop of stops) stop();
      mover.end();
    };
  }, [designer, view, layer, isCarrying, from, origin]);
}

function carriedTransform(
  state: DesignerState,
  { scale, x, y }: View,
  from: (state: DesignerState) => Template | null,
  origin: Origin,
): string {
  const by = carriedBy(state, from(state));
  const [left, top] = origin === 'label' ? [x, y] : [0, 0];
  return `translate(${left + by.x * scale}px, ${top + by.y * scale}px)`;
}

/** How far what is dragged is from where it is in a template, in millimetres. */
function carriedBy(
  { gesture }: DesignerState,
  from: Template | null,
): { readonly x: number; readonly y: number } {
  if (gesture?.kind !== 'move' || from === null) return NOWHERE;
  for (const [id, box] of gesture.boxes) {
    const element = elementOf(from, id);
    if (element !== undefined) return { x: box.x - element.x, y: box.y - element.y };
  }
  return NOWHERE;
}

const NOWHERE = { x: 0, y: 0 } as const;
