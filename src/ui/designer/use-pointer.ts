import { useCallback, useRef, useState } from 'react';
import type { DragEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import type { Point } from '../../editor/box.ts';
import { movableIds } from '../../editor/groups.ts';
import { elementAt } from '../../editor/hit.ts';
import { HANDLES } from '../../editor/transform.ts';
import { useDesigner } from './designer-context.ts';
import { createFingers } from './fingers.ts';
import { dataOf, isByTouch, isOnCanvas, isSpaceHeld, keysOf } from './pointer-event.ts';
import { useDragMoves } from './use-drag-moves.ts';

/** Pixels that a hand may tremble before a press is a drag. */
const TREMBLE = { mouse: 3, touch: 8 };
/** Pixels beside a thin line that still are on it. */
const NEAR = 4;
const WHEEL_ZOOM = 0.0025;
const LONG_PRESS = 500;
/** How far from a finger its menu opens, not to lie under it. */
const FINGER = 14;
const LIFT = { once: true, passive: false } as const;
/** Bits of `PointerEvent.buttons`. */
const LEFT = 1;
const ANY = 7;

/** Where a menu opens, in the window, and the place of the label that was pressed for it. */
export interface MenuPlace extends Point {
  readonly at?: Point;
}

interface Press {
  readonly id: number;
  readonly at: Point;
  readonly kind: 'wait' | 'gesture' | 'pan';
  readonly begin?: () => void;
  /** What a press without a drag means. */
  readonly click?: () => void;
}

/**
 * Mouse, pen and fingers on the canvas: one finger does what a mouse does, two move and zoom. The middle button, or the left one with
 * the space bar, moves the view.
 */
export function usePointer(canvas: RefObject<HTMLDivElement | null>, openMenu: (place: MenuPlace) => void) {
  const { designer, view } = useDesigner();
  const [hovered, setHovered] = useState<string | null>(null);
  const [measured, setMeasured] = useState(false);
  const [cursor, setCursor] = useState('');
  const press = useRef<Press | null>(null);
  const [fingers] = useState(() => createFingers(view));
  const longPress = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const moves = useDragMoves();

  /** Where the canvas was when the pointer was pressed: it stays while it is, and asking anew would have the page laid out in each move. */
  const corner = useRef<Point>({ x: 0, y: 0 });

  const placeOf = useCallback(
    ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point => {
      if (press.current === null) {
        const box = canvas.current?.getBoundingClientRect();
        corner.current = { x: box?.left ?? 0, y: box?.top ?? 0 };
      }
      return { x: clientX - corner.current.x, y: clientY - corner.current.y };
    },
    [canvas],
  );

  /** What a press means: the topmost element that can be seen. */
  const under = (at: Point, locked = false): string | undefined => {
    const slack = NEAR / view.store.getState().scale;
    return elementAt(designer.store.getState().template.elements, at, { locked, slack })?.id;
  };

  /** What a drag takes along: what is chosen, even where it lies below others. */
  const isChosenAt = (at: Point): boolean => {
    const { template, selection } = designer.store.getState();
    const moved = new Set(movableIds(template.elements, selection));
    const slack = NEAR / view.store.getState().scale;
    const chosen = template.elements.filter(({ id }) => moved.has(id));
    return elementAt(chosen, at, { locked: true, slack }) !== undefined;
  };

  const endPress = () => {
    clearTimeout(longPress.current);
    press.current = null;
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const element = canvas.current;
    if (element === null || !isOnCanvas(event.target, element)) return;
    // Words that cannot be read yet stay under the keyboard, with the reason.
    if (designer.store.getState().unread !== null) {
      event.preventDefault();
      return;
    }
    const at = placeOf(event);
    element.focus({ preventScroll: true });
    element.setPointerCapture(event.pointerId);
    if (event.pointerType === 'touch' && fingers.down(event.pointerId, at)) {
      moves.forget();
      designer.gestures.cancel();
      endPress();
      return;
    }
    // As printed there is nothing to take hold of but the view.
    const isView = isSpaceHeld(element) || designer.store.getState().asPrinted;
    if (event.button === 1 || (event.button === 0 && isView)) {
      event.preventDefault();
      press.current = { id: event.pointerId, at, kind: 'pan' };
      setCursor('grabbing');
      return;
    }
    if (event.button !== 0) return;
    press.current = { id: event.pointerId, at, kind: 'wait', ...meaning(event, at) };
    if (event.pointerType === 'touch') {
      longPress.current = setTimeout(() => {
        if (press.current?.kind !== 'wait') return;
        endPress();
        // The finger that opened the menu is still down: when it is lifted it presses nothing.
        element.addEventListener('touchend', (lifted) => lifted.preventDefault(), LIFT);
        chooseFor(view.toLabel(at));
        openMenu({ x: event.clientX + FINGER, y: event.clientY + FINGER, at: view.toLabel(at) });
      }, LONG_PRESS);
    }
  };

  /** What a press at this place begins when it is dragged, and does when it is not. */
  const meaning = (event: PointerEvent<HTMLDivElement>, at: Point): Pick<Press, 'begin' | 'click'> => {
    const { gestures, store } = designer;
    const label = view.toLabel(at);
    const { tool, selection, template } = store.getState();
    const { handle, guide } = dataOf(event.target);
    if (tool !== null) {
      const begin = () => gestures.beginAdd(label);
      return { begin, click: () => designer.add(tool, { ...label, width: 0, height: 0 }) };
    }
    if (handle === 'turn') return { begin: () => gestures.beginTurn() };
    const held = HANDLES.find((each) => each === handle);
    if (held !== undefined) return { begin: () => gestures.beginResize(held, label) };
    const line = guide === undefined ? undefined : template.guides?.[Number(guide)];
    const id = under(label);
    if (line !== undefined && id === undefined)
      return { begin: () => gestures.beginGuide(line.axis, Number(guide), label) };
    const adds = event.shiftKey;
    const click = () => (id === undefined ? !adds && designer.select([], null) : choose(id, event));
    // What is chosen is dragged from wherever it is pressed; a press without a drag chooses what is topmost there.
    if (isChosenAt(label)) return { begin: () => gestures.beginMove(label), click };
    // Over something as large as the label a frame is drawn with the control key.
    if (id === undefined || event.ctrlKey || event.metaKey)
      return { begin: () => gestures.beginMarquee(label, adds), click };
    return {
      begin: () => {
        if (!selection.includes(id)) designer.press(id, adds);
        gestures.beginMove(label);
      },
      click,
    };
  };

  /** With the control key the element itself, however deep in groups. */
  const choose = (
    id: string,
    event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
  ) => {
    const { template } = designer.store.getState();
    const groups = template.elements.find((element) => element.id === id)?.groups;
    if ((event.ctrlKey || event.metaKey) && groups !== undefined) designer.select([id], groups[0] ?? null);
    else designer.press(id, event.shiftKey);
  };

  const isBusy = () => {
    const { gesture, unread, asPrinted } = designer.store.getState();
    return gesture !== null || unread !== null || asPrinted;
  };

  const chooseFor = (label: Point) => {
    const id = under(label, true);
    if (id === undefined) designer.select([], null);
    else if (!designer.store.getState().selection.includes(id)) designer.press(id, false);
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const at = placeOf(event);
    if (fingers.move(event.pointerId, at)) return;
    const pressed = press.current;
    // Of several buttons the one that began it ends it; the browser reports the last that is let go.
    if (pressed?.id === event.pointerId && (event.buttons & (pressed.kind === 'pan' ? ANY : LEFT)) === 0) {
      onPointerUp(event);
      return undefined;
    }
    if (pressed === null) {
      if (event.pointerType !== 'touch') {
        setHovered(designer.store.getState().asPrinted ? null : (under(view.toLabel(at)) ?? null));
        setMeasured(event.altKey);
      }
      return undefined;
    }
    if (pressed.id !== event.pointerId) return undefined;
    if (pressed.kind === 'pan') {
      view.panBy(at.x - pressed.at.x, at.y - pressed.at.y);
      press.current = { ...pressed, at };
      return undefined;
    }
    if (pressed.kind === 'wait') {
      const tremble = event.pointerType === 'touch' ? TREMBLE.touch : TREMBLE.mouse;
      if (Math.hypot(at.x - pressed.at.x, at.y - pressed.at.y) < tremble) return undefined;
      clearTimeout(longPress.current);
      pressed.begin?.();
      press.current = { ...pressed, kind: 'gesture' };
    }
    moves.ask({ at, keys: keysOf(event) });
    return undefined;
  };

  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    fingers.up(event.pointerId);
    const pressed = press.current;
    if (pressed?.id !== event.pointerId) return;
    endPress();
    setCursor('');
    moves.end();
    if (pressed.kind === 'gesture') designer.gestures.drop();
    if (pressed.kind === 'wait') pressed.click?.();
  };

  const onPointerCancel = (event: PointerEvent<HTMLDivElement>) => {
    fingers.up(event.pointerId);
    endPress();
    moves.forget();
    designer.gestures.cancel();
  };

  return {
    hovered,
    measured,
    cursor,
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel,
    onPointerLeave: () => setHovered(null),
    onDoubleClick(event: MouseEvent<HTMLDivElement>) {
      const element = canvas.current;
      if (element === null || !isOnCanvas(event.target, element)) return;
      const id = under(view.toLabel(placeOf(event)));
      if (id !== undefined && !designer.store.getState().asPrinted) designer.enter(id);
    },
    onContextMenu(event: MouseEvent<HTMLDivElement>) {
      const element = canvas.current;
      // The box to type in has the browser's own menu; a tap that opens it brings one of its own, too.
      if (element === null || !isOnCanvas(event.target, element)) return;
      event.preventDefault();
      // A finger has its own way (a long press), and whoever drags something means no menu.
      if (isByTouch(event) || fingers.anyDown() || press.current !== null || isBusy()) return;
      const label = view.toLabel(placeOf(event));
      chooseFor(label);
      openMenu({ x: event.clientX, y: event.clientY, at: label });
    },
    /** A picture that is dropped goes where it was dropped; other files are orders. */
    onDrop(event: DragEvent<HTMLDivElement>) {
      const picture = [...event.dataTransfer.files].find(({ type }) => type.startsWith('image/'));
      if (picture === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      void designer.addFile(picture, view.toLabel(placeOf(event)));
    },
    onWheel: useCallback(
      (event: WheelEvent) => {
        event.preventDefault();
        const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
        if (event.ctrlKey || event.metaKey)
          view.zoomBy(Math.exp(-event.deltaY * step * WHEEL_ZOOM), placeOf(event));
        else if (event.shiftKey) view.panBy(-event.deltaY * step, -event.deltaX * step);
        else view.panBy(-event.deltaX * step, -event.deltaY * step);
      },
      [view, placeOf],
    ),
  };
}
