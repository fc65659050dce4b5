import { useEffect } from 'react';
import type { Designer } from '../../state/designer/designer.ts';
import { isTyping } from '../use-keys.ts';
import { isMarked } from './marked-words.ts';

/** Elements under a name of their own, for other templates and tabs; as plain text too, for browsers that drop the rest. */
const TYPE = 'application/x-hushlabel-elements';

/** The system's clipboard, by its own events, for which no permission is needed. What comes in is parsed strictly. */
export function useClipboard(designer: Designer | null): void {
  useEffect(() => {
    if (designer === null) return undefined;
    // Wherever the keyboard is: what is pasted beside a field while a label is drawn on is never orders.
    const isOurs = ({ target, clipboardData }: ClipboardEvent): boolean =>
      !isTyping(target) && clipboardData !== null;
    const into = (event: ClipboardEvent) => (text: string) => {
      event.preventDefault();
      event.stopPropagation();
      event.clipboardData?.setData(TYPE, text);
      event.clipboardData?.setData('text/plain', text);
    };
    const isChosen = () => designer.store.getState().selection.length > 0;
    const copy = (event: ClipboardEvent) => {
      if (isOurs(event) && isChosen() && !isMarked()) void designer.copy(into(event));
    };
    const cut = (event: ClipboardEvent) => {
      if (isOurs(event) && isChosen() && !isMarked()) void designer.cut(into(event));
    };
    const paste = (event: ClipboardEvent) => {
      if (!isOurs(event)) return;
      // Nothing that is pasted here is an order.
      event.preventDefault();
      event.stopImmediatePropagation();
      const data = event.clipboardData;
      const picture = [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/'));
      if (picture !== undefined) {
        void designer.addFile(picture);
        return;
      }
      const own = data?.getData(TYPE) ?? '';
      const text = data?.getData('text/plain') ?? '';
      void designer.paste(own === '' ? text : own);
    };
    // Before the page's own listener, which takes what is pasted for orders.
    document.addEventListener('copy', copy, true);
    document.addEventListener('cut', cut, true);
    document.addEventListener('paste', paste, true);
    return () => {
      document.removeEventListener('copy', copy, true);
      document.removeEventListener('cut', cut, true);
      document.removeEventListener('paste', paste, true);
    };
  }, [designer]);
}
