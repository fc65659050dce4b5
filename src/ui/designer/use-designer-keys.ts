import { useEffect } from 'react';
import { designerActionFor } from '../../state/designer/designer-actions.ts';
import type { DesignerActionId } from '../../state/designer/designer-actions.ts';
import { writtenKeys } from '../../state/keys.ts';
import { isTyping } from '../use-keys.ts';
import type { DesignerParts } from './designer-context.ts';

/** What can be done while something is dragged. */
const IN_A_DRAG: ReadonlySet<DesignerActionId> = new Set(['zoomIn', 'zoomOut', 'snapping', 'grid', 'rulers']);

/**
 * The designer's keys wherever the keyboard is, while it is open: undo means a step of the label then, and never the template itself.
 * Fields with something typed, dialogs and menus keep their own.
 */
export function useDesignerKeys(parts: DesignerParts | null): void {
  useEffect(() => {
    if (parts === null) return undefined;
    const { actions, designer } = parts;
    const listen = (event: KeyboardEvent) => {
      const { target } = event;
      // Wherever the keyboard is while something is dragged, such as a guide out of a ruler.
      if (event.key === 'Escape' && designer.gestures.cancel()) {
        event.stopImmediatePropagation();
        event.preventDefault();
        return;
      }
      if (event.isComposing) return;
      if (target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null) return;
      const id = designerActionFor(actions, writtenKeys(event), event.key);
      if (id === undefined || id === 'copy' || id === 'cut' || id === 'paste') return;
      if (isTyping(target) && !((id === 'undo' || id === 'redo') && isUntouched(target))) return;
      // Neither the page's undo is meant nor the canvas's own keys, which are the same.
      event.stopImmediatePropagation();
      event.preventDefault();
      const state = designer.store.getState();
      // While something is dragged the label is not changed under it; undo gives the drag up.
      const isIdle = state.gesture === null || IN_A_DRAG.has(id);
      if (isIdle && actions[id].can(state)) actions[id].run();
      else if (id === 'undo') designer.gestures.cancel();
    };
    // Before the page's own keys, which listen at the same place.
    addEventListener('keydown', listen, true);
    return () => removeEventListener('keydown', listen, true);
  }, [parts]);
}

/** A field in which nothing was typed that is not taken over, or one in which nothing is typed: undo means the label there too. */
function isUntouched(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches(
      '[data-untouched], select, input[type="checkbox"], input[type="radio"], input[type="range"]',
    )
  );
}
