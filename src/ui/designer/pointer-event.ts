import type { MouseEvent } from 'react';
import type { Modifiers } from '../../state/designer/gestures.ts';

/** Keys held with a press, a move, or another key. */
export function keysOf(event: {
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): Modifiers {
  return { shift: event.shiftKey, alt: event.altKey, control: event.ctrlKey || event.metaKey };
}

/** What lies on the canvas and takes presses itself, such as the box to type in, is left alone. */
export function isOnCanvas(target: EventTarget, canvas: HTMLElement): boolean {
  return (
    target instanceof Element && canvas.contains(target) && target.closest('[data-own-presses]') === null
  );
}

export function dataOf(target: EventTarget): {
  readonly handle?: string | undefined;
  readonly guide?: string | undefined;
} {
  return target instanceof SVGElement
    ? { handle: target.dataset['handle'], guide: target.dataset['guide'] }
    : {};
}

export function isByTouch({ nativeEvent }: MouseEvent): boolean {
  return nativeEvent instanceof globalThis.PointerEvent && nativeEvent.pointerType === 'touch';
}

export function isSpaceHeld(canvas: HTMLElement): boolean {
  return canvas.dataset['space'] === 'held';
}
