import { useEffect } from 'react';
import type { Workbench } from '../state/workbench.ts';
import { isTyping } from './use-keys.ts';

/** Cells, or a copied file, pasted anywhere but into a field. */
export function usePaste(workbench: Workbench): void {
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      if (isTyping(event.target) || event.clipboardData === null) return;
      event.preventDefault();
      // What is pasted while a label is drawn on is the designer's, even before it is on the screen.
      const { step, designing } = workbench.store.getState();
      if (step === 'design' && designing !== null) return;
      if (workbench.actions.paste.refused(workbench.store.getState()) !== null) return;
      const files = [...event.clipboardData.files];
      workbench.goToStep('orders');
      // A spreadsheet puts a picture of the cells beside their text.
      const text = event.clipboardData.getData('text/plain');
      if (files.length > 0 && text === '') workbench.takeFiles(files);
      else workbench.orders.openPaste(text);
    };
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, [workbench]);
}
