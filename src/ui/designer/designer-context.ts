import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Designer } from '../../state/designer/designer.ts';
import type { DesignerActions } from '../../state/designer/designer-actions.ts';
import type { DesignerState } from '../../state/designer/designer-state.ts';
import type { PreflightState } from '../../state/preflight.ts';
import type { View, ViewDesk } from '../../state/designer/view.ts';

export interface DesignerParts {
  readonly designer: Designer;
  readonly view: ViewDesk;
  readonly actions: DesignerActions;
}

export const DesignerContext = createContext<DesignerParts | null>(null);

export function useDesigner(): DesignerParts {
  const parts = useContext(DesignerContext);
  if (parts === null) throw new Error('no designer above this part');
  return parts;
}

/** A part of the designer's state; the caller is drawn again when that part changes. */
export function useDesignerState<T>(part: (state: DesignerState) => T): T {
  return useStore(useDesigner().designer.store, part);
}

/** Milliseconds without a change after which something counts as at rest. */
const REST = 120;

/** A part of the designer's state as it is whenever it rests: what changes in every frame of a drag is not shown in every frame. */
export function useRestingState<T>(part: (state: DesignerState) => T): T {
  const { store } = useDesigner().designer;
  const [resting, setResting] = useState(() => part(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = part(store.getState());
    const stop = store.subscribe((state) => {
      const now = part(state);
      if (now === last) return;
      last = now;
      clearTimeout(timer);
      // What ends is shown at once.
      if (now === null) setResting(() => now);
      else timer = setTimeout(() => setResting(() => part(store.getState())), REST);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [store, part]);
  return resting;
}

export function useView<T>(part: (view: View) => T): T {
  return useStore(useDesigner().view.store, part);
}

export function usePreflight<T>(part: (state: PreflightState) => T): T {
  return useStore(useDesigner().designer.preflight.store, part);
}
