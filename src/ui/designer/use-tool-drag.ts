import { useEffect, useRef } from 'react';
import type { PointerEvent } from 'react';
import { TOOL_ACTIONS } from '../../state/designer/designer-actions.ts';
import { useDesigner } from './designer-context.ts';

/** Pixels after which a press on a tool is a drag. */
const TREMBLE = 8;

/** A tool that is dragged from the toolbar onto the label adds its element where it is let go. */
export function useToolDrag(): (event: PointerEvent<HTMLElement>) => void {
  const { designer, view } = useDesigner();
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  return ({ target, button, pointerId, clientX, clientY }) => {
    const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
    const tool = TOOL_ACTIONS.find(({ id }) => id === pressed?.dataset['action'])?.tool;
    if (tool === undefined || button !== 0) return;
    let isDragged = false;
    const move = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointerId || isDragged) return;
      isDragged = Math.hypot(event.clientX - clientX, event.clientY - clientY) >= TREMBLE;
      // The label shows that something can be put down on it.
      if (isDragged) designer.setTool(tool);
    };
    const drop = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== pointerId) return;
      end();
      if (!isDragged) return;
      const canvas = document.querySelector<HTMLElement>('[role="application"]');
      const box = canvas?.getBoundingClientRect();
      const at = { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
      const isOn = box !== undefined && at.x >= 0 && at.y >= 0 && at.x <= box.width && at.y <= box.height;
      if (isOn) {
        designer.add(tool, { ...view.toLabel(at), width: 0, height: 0 });
        canvas?.focus({ preventScroll: true });
      } else if (
        document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-action]') !== pressed
      )
        designer.setTool(null);
    };
    const cancel = () => {
      end();
      if (isDragged) designer.setTool(null);
    };
    const end = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', drop);
      removeEventListener('pointercancel', cancel);
      stop.current = null;
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', drop);
    addEventListener('pointercancel', cancel);
    stop.current = end;
  };
}
