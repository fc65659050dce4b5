import { useEffect } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useDesigner } from './designer-context.ts';
import type { MenuPlace } from './use-pointer.ts';

/** Millimetres that an arrow key moves what is chosen; a tenth with Shift. */
const STEP = 1;
const FINE = 0.1;
/** Pixels that an arrow key moves the view where nothing is chosen. */
const PAN = 48;

/** Keys that choose or change something: there is nothing of the kind on a label that is shown as printed. */
const KEYS_OF_EDITING = new Set(['Escape', 'Tab', 'Enter', 'ContextMenu', 'F10']);

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** Keys of the canvas itself, beside those of the actions (`use-designer-keys.ts`): choosing, moving and sizing by arrows, leaving by Escape, moving the view with the space bar. */
export function useCanvasKeys(
  canvas: RefObject<HTMLDivElement | null>,
  openMenu: (place: MenuPlace) => void,
) {
  const { designer, view } = useDesigner();

  useEffect(() => {
    const release = () => {
      if (canvas.current !== null) delete canvas.current.dataset['space'];
    };
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.key === ' ') release();
    };
    addEventListener('keyup', listen);
    // A key that is let go elsewhere is not heard of.
    addEventListener('blur', release);
    return () => {
      removeEventListener('keyup', listen);
      removeEventListener('blur', release);
    };
  }, [canvas]);

  return (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    if (handle(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** Whether the key meant something. */
  function handle(event: KeyboardEvent<HTMLDivElement>): boolean {
    const { selection, template, tool, asPrinted } = designer.store.getState();
    const arrow = ARROWS[event.key];
    const control = event.ctrlKey || event.metaKey;
    // What the pointer is doing is ended first, or given up.
    if (designer.store.getState().gesture !== null) {
      if (event.key === 'Escape') designer.gestures.cancel();
      return event.key !== ' ';
    }
    if (arrow !== undefined) {
      if (selection.length === 0) view.panBy(-arrow.x * PAN, -arrow.y * PAN);
      else {
        const length = event.shiftKey ? FINE : STEP;
        const by = { x: arrow.x * length, y: arrow.y * length };
        if (control) designer.grow(by);
        else if (event.altKey) chooseBeside(arrow);
        else designer.nudge(by);
      }
      return true;
    }
    if (asPrinted && KEYS_OF_EDITING.has(event.key)) {
      if (event.key === 'Escape') designer.showAsPrinted(false);
      return event.key === 'Escape';
    }
    switch (event.key) {
      case 'Escape':
        return designer.leave();
      case 'Tab':
        return !control && !event.altKey && designer.step(event.shiftKey ? -1 : 1);
      case 'Enter': {
        if (tool !== null) {
          designer.add(tool);
          return true;
        }
        const id = selection.at(-1);
        if (id === undefined) return designer.step(1);
        designer.enter(id);
        return true;
      }
      case ' ':
        event.currentTarget.dataset['space'] = 'held';
        return true;
      case 'ContextMenu':
      case 'F10':
        if (event.key === 'F10' && !event.shiftKey) return false;
        openAtChosen();
        return true;
    }
    return false;

    function openAtChosen(): void {
      const box = canvas.current?.getBoundingClientRect();
      const element = template.elements.find(({ id: each }) => each === selection.at(-1));
      const { scale, x, y } = view.store.getState();
      openMenu({
        x: (box?.left ?? 0) + x + (element?.x ?? 0) * scale,
        y: (box?.top ?? 0) + y + (element?.y ?? 0) * scale,
      });
    }

    /** Chooses the nearest element in a direction. */
    function chooseBeside(direction: { readonly x: number; readonly y: number }): void {
      const from = template.elements.find(({ id: each }) => each === selection.at(-1));
      if (from === undefined) return;
      const middle = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
      const others = template.elements.flatMap((element) => {
        const dx = element.x + element.width / 2 - middle.x;
        const dy = element.y + element.height / 2 - middle.y;
        const along = dx * direction.x + dy * direction.y;
        const across = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
        const isThere = element !== from && element.hidden !== true && along > 0;
        return isThere ? [{ id: element.id, far: along + 2 * across }] : [];
      });
      const [nearest] = others.toSorted((a, b) => a.far - b.far);
      if (nearest !== undefined) designer.press(nearest.id, false);
    }
  }
}
