import { createContext, useContext, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import type { LocalText } from '../base/language.ts';
import { translator } from '../i18n/i18n.ts';
import type { Translate } from '../i18n/messages.ts';
import type { Workbench } from '../state/workbench.ts';
import type { WorkbenchState } from '../state/workbench-state.ts';

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('no workbench above this part');
  return workbench;
}

/** A part of the state; the caller is drawn again when that part changes. */
export function useWorkbenchState<T>(part: (state: WorkbenchState) => T): T {
  return useStore(useWorkbench().store, part);
}

/** Sentences in the language that is chosen. */
export function useTranslate(): Translate {
  return translator(useWorkbenchState((state) => state.language));
}

/** Picks a built-in name in the language that is chosen. */
export function useLocalText(): (text: LocalText) => string {
  const language = useWorkbenchState((state) => state.language);
  return (text) => text[language];
}

/** Whether one points with a finger: then nothing is dropped and there is no Ctrl key. */
export function useTouch(): boolean {
  return useMedia('(pointer: coarse)');
}

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
