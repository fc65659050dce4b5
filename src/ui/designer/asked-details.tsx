import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useDesigner, useDesignerState } from './designer-context.ts';

/** Fields that Enter or a double press on the label asks for: the keyboard goes into the first of them. */
export function AskedDetails({ children }: { readonly children: ReactNode }) {
  const { designer } = useDesigner();
  const isAsked = useDesignerState((state) => state.detailsAsked);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isAsked) return;
    const find = (fitting: string) => fields.current?.querySelector<HTMLElement>(fitting);
    // What it says, where it says something.
    (find('textarea, input:not([type]), input[type="text"]') ?? find('input, select, button'))?.focus();
    designer.detailsShown();
  }, [designer, isAsked]);
  return (
    <div ref={fields} style={{ display: 'contents' }}>
      {children}
    </div>
  );
}

/** Turns to the side of a panel where those fields are. */
export function useAskedDetails(turnToDetails: () => void): void {
  const isAsked = useDesignerState((state) => state.detailsAsked);
  useEffect(() => {
    if (isAsked) turnToDetails();
  }, [isAsked, turnToDetails]);
}
