import type { StoreApi } from 'zustand/vanilla';
import { around, boxOf, hundredths } from '../../editor/box.ts';
import type { Box, Point } from '../../editor/box.ts';
import { lineBetween } from '../../editor/new-element.ts';
import { movableIds } from '../../editor/groups.ts';
import { elementsIn } from '../../editor/hit.ts';
import { collectTargets, snapEdges, snapMove } from '../../editor/snapping.ts';
import type { SnapTargets } from '../../editor/snapping.ts';
import {
  angleTo,
  boundsOf,
  clampMove,
  clampResize,
  normalDegrees,
  resizeBox,
  resizeTurned,
  scaleWithin,
  snapAngle,
  turnOf,
  turnsByQuarters,
} from '../../editor/transform.ts';
import type { Handle } from '../../editor/transform.ts';
import { middleOfAll } from '../../editor/turn-together.ts';
import type { Guide, Template, TemplateElement } from '../../template/template.ts';
import { mm } from '../../base/length.ts';
import type { Boxes, DesignerState, Gesture, Tool } from './designer-state.ts';

/** Keys that are held while the pointer moves. */
export interface Modifiers {
  /** Keeps the axis, the ratio, or adds to what is chosen. */
  readonly shift: boolean;
  /** Moves copies; sizes from the centre. */
  readonly alt: boolean;
  /** Snaps to nothing. */
  readonly control: boolean;
}

/** What the pointer does on the label, from press to release; places are millimetres of the label. */
export interface Gestures {
  beginMove(at: Point): void;
  beginResize(handle: Handle, at: Point): void;
  /** Turns the one element that is chosen. */
  beginTurn(): void;
  beginMarquee(at: Point, adds: boolean): void;
  beginAdd(at: Point): void;
  /** Drags a guide that there is, or a new one out of a ruler. */
  beginGuide(axis: Guide['axis'], index: number | null, at: Point): void;
  /** @param tolerance how near, in millimetres, something must be to snap to it; the same on the screen at every zoom. */
  drag(at: Point, keys: Modifiers, tolerance: number): void;
  drop(): void;
  /** Everything is as it was before; false where nothing was under way. */
  cancel(): boolean;
}

interface Outcomes {
  moved(boxes: Boxes, copies: boolean): void;
  resized(boxes: Boxes): void;
  turned(ids: readonly string[], by: number): void;
  chosen(ids: readonly string[]): void;
  added(kind: Tool, box: Box, rotation: number): void;
  guided(guides: readonly Guide[]): void;
  cancelled(): void;
}

/** Smallest side that a drag gives an element, in millimetres. */
const LEAST = 1;
/** How far a guide is dragged beside the label to be taken away. */
const AWAY = 2;
const GRID = 1;

export function createGestures(store: StoreApi<DesignerState>, outcomes: Outcomes): Gestures {
  /** Collected once, at the press: while elements are dragged nothing else moves. */
  let targets: SnapTargets | undefined;
  let starts: readonly TemplateElement[] = [];
  /** What was chosen before a marquee. */
  let before: readonly string[] = [];

  const state = () => store.getState();

  function set(gesture: Gesture | null): void {
    store.setState({ gesture });
  }

  function chosen(): readonly TemplateElement[] {
    const { template, selection } = state();
    const ids = new Set(movableIds(template.elements, selection));
    return template.elements.filter(({ id }) => ids.has(id));
  }

  function targetsBeside(ids: readonly string[]): SnapTargets {
    const { template, look } = state();
    const others = template.elements.filter(({ id, hidden }) => !ids.includes(id) && hidden !== true);
    return collectTargets(others.map(boundsOf), template, {
      guides: template.guides ?? [],
      ...(template.margin === undefined ? {} : { margin: template.margin }),
      ...(look.grid ? { grid: GRID } : {}),
    });
  }

  function snaps(keys: Modifiers): boolean {
    return state().look.snapping !== keys.control;
  }

  function dragMove(
    gesture: Extract<Gesture, { kind: 'move' }>,
    at: Point,
    keys: Modifiers,
    tolerance: number,
  ) {
    const boxes = starts.map(boundsOf);
    const whole = around(boxes);
    if (whole === undefined || targets === undefined) return;
    const free = keys.shift ? straight(difference(at, gesture.start)) : difference(at, gesture.start);
    const held = clampMove(boxes, free, state().template);
    const shifted = { ...whole, x: whole.x + held.x, y: whole.y + held.y };
    const snap = snaps(keys) ? snapMove(shifted, targets, tolerance) : NO_SNAP;
    const by = clampMove(boxes, { x: held.x + snap.dx, y: held.y + snap.dy }, state().template);
    const moved = starts.map(
      (element) =>
        [
          element.id,
          { ...boxOf(element), x: hundredths(element.x + by.x), y: hundredths(element.y + by.y) },
        ] as const,
    );
    set({ ...gesture, boxes: new Map(moved), lines: snap.lines, copies: keys.alt });
  }

  function dragResize(
    gesture: Extract<Gesture, { kind: 'resize' }>,
    at: Point,
    keys: Modifiers,
    tolerance: number,
  ) {
    const whole = around(starts.map(boundsOf));
    if (whole === undefined || targets === undefined) return undefined;
    const { handle } = gesture;
    const [only, ...others] = starts;
    const options = { keepRatio: keys.shift, fromCentre: keys.alt };
    const by = difference(at, gesture.start);
    const { template } = state();
    if (only !== undefined && others.length === 0 && turnOf(only) !== 0) {
      const sized = resizeTurned(boxOf(only), turnOf(only), handle, by, options, LEAST);
      set({ ...gesture, boxes: new Map([[only.id, sized]]), lines: [] });
      return;
    }
    const free = resizeBox(whole, handle, by, options, LEAST);
    const snap = snaps(keys) && !keys.shift ? snapEdges(free, handle, targets, tolerance) : NO_SNAP;
    const to = clampResize(whole, handle, { x: by.x + snap.dx, y: by.y + snap.dy }, options, LEAST, template);
    const sized = starts.map(
      (element) => [element.id, rounded(scaleWithin(boxOf(element), whole, to, turnOf(element)))] as const,
    );
    set({ ...gesture, boxes: new Map(sized), lines: snap.lines });
  }

  function dragAdd(
    gesture: Extract<Gesture, { kind: 'add' }>,
    at: Point,
    keys: Modifiers,
    tolerance: number,
  ) {
    if (targets === undefined) return;
    const { template } = state();
    const end = { x: clamp(at.x, template.width), y: clamp(at.y, template.height) };
    const point = { ...end, width: 0, height: 0 };
    const snap = snaps(keys) ? snapMove(point, targets, tolerance) : NO_SNAP;
    const corner = { x: clamp(end.x + snap.dx, template.width), y: clamp(end.y + snap.dy, template.height) };
    const drawn =
      state().tool === 'line'
        ? lineBetween(gesture.start, corner, keys.shift)
        : { box: between(gesture.start, corner, keys.shift), rotation: 0 };
    set({ ...gesture, ...drawn, lines: snap.lines });
  }

  /** The handle stands above the middle of what is turned: of one element turned already, as the element does. */
  function turnTowards(at: Point, keys: Modifiers): number {
    const [only, ...others] = starts;
    const before = only === undefined || others.length > 0 ? 0 : turnOf(only);
    const angle = angleTo(middleOfAll(starts), at);
    const step = keys.shift ? 15 : nearQuarter(angle) ? 90 : 1;
    return normalDegrees(snapAngle(angle, starts.some(turnsByQuarters) ? 90 : step) - before);
  }

  return {
    beginMove(at) {
      starts = chosen();
      if (starts.length === 0) return;
      const ids = starts.map(({ id }) => id);
      targets = targetsBeside(ids);
      set({ kind: 'move', start: at, ids, boxes: new Map(), lines: [], copies: false });
    },
    beginResize(handle, at) {
      starts = chosen();
      if (starts.length === 0) return;
      targets = targetsBeside(starts.map(({ id }) => id));
      set({ kind: 'resize', start: at, handle, boxes: new Map(), lines: [] });
    },
    beginTurn() {
      starts = chosen();
      if (starts.length > 0) set({ kind: 'turn', ids: starts.map(({ id }) => id), by: 0 });
    },
    beginMarquee(at, adds) {
      before = adds ? state().selection : [];
      set({ kind: 'marquee', start: at, box: { ...at, width: 0, height: 0 }, adds });
    },
    beginAdd(at) {
      const { template } = state();
      targets = targetsBeside([]);
      const start = { x: clamp(at.x, template.width), y: clamp(at.y, template.height) };
      set({ kind: 'add', start, box: { ...start, width: 0, height: 0 }, rotation: 0, lines: [] });
    },
    beginGuide(axis, index, at) {
      targets = targetsBeside([]);
      set({ kind: 'guide', guide: { axis, at: mm(hundredths(axis === 'x' ? at.x : at.y)) }, index });
    },
    drag(at, keys, tolerance) {
      const { gesture } = state();
      switch (gesture?.kind) {
        case 'move': {
          dragMove(gesture, at, keys, tolerance);
          return;
        }
        case 'resize': {
          dragResize(gesture, at, keys, tolerance);
          return;
        }
        case 'turn': {
          set({ ...gesture, by: turnTowards(at, keys) });
          return;
        }
        case 'marquee': {
          set({ ...gesture, box: between(gesture.start, at, false) });
          return;
        }
        case 'add': {
          dragAdd(gesture, at, keys, tolerance);
          return;
        }
        case 'guide': {
          const { axis } = gesture.guide;
          const place = axis === 'x' ? at.x : at.y;
          const whole = keys.control ? hundredths(place) : Math.round(place * 2) / 2;
          set({ ...gesture, guide: { axis, at: mm(whole) } });
          return;
        }
        case undefined:
          return undefined;
      }
    },
    drop() {
      const { gesture, template, tool } = state();
      set(null);
      switch (gesture?.kind) {
        case 'move':
          if (changes(gesture.boxes, template)) outcomes.moved(gesture.boxes, gesture.copies);
          return;
        case 'resize':
          if (changes(gesture.boxes, template)) outcomes.resized(gesture.boxes);
          return;
        case 'turn':
          if (gesture.by !== 0) outcomes.turned(gesture.ids, gesture.by);
          return;
        case 'marquee': {
          const found = elementsIn(template.elements, gesture.box, state().inside);
          outcomes.chosen([...new Set([...before, ...found])]);
          return;
        }
        case 'add':
          if (tool !== null) outcomes.added(tool, gesture.box, gesture.rotation);
          return;
        case 'guide': {
          outcomes.guided(guidesAfter(gesture, template));
          return;
        }
        case undefined:
          return;
      }
    },
    cancel() {
      if (state().gesture === null) return false;
      set(null);
      outcomes.cancelled();
      return true;
    },
  };
}

/** Degrees within which an element is drawn to stand or lie straight. */
const STRAIGHT = 4;

function nearQuarter(degrees: number): boolean {
  return Math.abs(((degrees + 45) % 90) - 45) <= STRAIGHT;
}

const NO_SNAP = { dx: 0, dy: 0, lines: [] } as const;

function difference(one: Point, other: Point): Point {
  return { x: one.x - other.x, y: one.y - other.y };
}

/** Along the axis that is moved farther on. */
function straight({ x, y }: Point): Point {
  return Math.abs(x) >= Math.abs(y) ? { x, y: 0 } : { x: 0, y };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}

function between(one: Point, other: Point, square: boolean): Box {
  const width = Math.abs(other.x - one.x);
  const height = Math.abs(other.y - one.y);
  const side = Math.min(width, height);
  const size = square ? { width: side, height: side } : { width, height };
  return {
    x: other.x < one.x ? one.x - size.width : one.x,
    y: other.y < one.y ? one.y - size.height : one.y,
    ...size,
  };
}

function rounded({ x, y, width, height }: Box): Box {
  return { x: hundredths(x), y: hundredths(y), width: hundredths(width), height: hundredths(height) };
}

/** A press without a drag changes nothing. */
function changes(boxes: Boxes, { elements }: Template): boolean {
  return elements.some((element) => {
    const box = boxes.get(element.id);
    return box !== undefined && !sameBox(box, element);
  });
}

function sameBox(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

/** A guide that is dragged off the label is taken away. */
function guidesAfter(
  { guide, index }: Extract<Gesture, { kind: 'guide' }>,
  { guides = [], width, height }: Template,
): readonly Guide[] {
  const others = guides.filter((_, at) => at !== index);
  const most = guide.axis === 'x' ? width : height;
  if (guide.at < -AWAY || guide.at > most + AWAY) return others;
  const kept = { ...guide, at: mm(hundredths(clamp(guide.at, most))) };
  return index === null ? [...guides, kept] : guides.map((known, at) => (at === index ? kept : known));
}
