import type { LocalText } from '../../base/language.ts';
import { align, distribute, equalSize } from '../../editor/arrange.ts';
import type { Alignment } from '../../editor/arrange.ts';
import { around, boxOf, hundredths } from '../../editor/box.ts';
import type { Point } from '../../editor/box.ts';
import { removeElements, resizeLabel, setGuides, setMargin } from '../../editor/edits.ts';
import { freeGroupId, groupElements, movableIds, ungroupElements } from '../../editor/groups.ts';
import { moveTo, reorder } from '../../editor/order.ts';
import type { OrderChange } from '../../editor/order.ts';
import { kept } from '../../editor/outcome.ts';
import { boundsOf, clampMove } from '../../editor/transform.ts';
import type { Guide, SerialNumbers, TemplateElement } from '../../template/template.ts';
import type { OpenDesk } from './open-desk.ts';
import type { Workpiece } from './workpiece.ts';

/** What is done to elements that are there, and to the label. Lengths are millimetres. */
export interface Arranging {
  nudge(by: Point): void;
  grow(by: Point): void;
  remove(): void;
  /** An empty name takes an element's own name away. False where it cannot be called so, which is said. */
  rename(id: string, name: string): boolean;
  group(): void;
  ungroup(): void;
  reorder(to: OrderChange): void;
  moveTo(ids: readonly string[], index: number): void;
  align(how: Alignment, toLabel?: boolean): void;
  distribute(axis: 'x' | 'y'): void;
  equalSize(what: 'width' | 'height'): void;
  toggle(what: 'locked' | 'hidden', ids?: readonly string[]): void;
  /** Turns what is chosen by so many degrees, clockwise, each about its own middle. */
  turn(degrees: number): void;
  /** Names the template; false where it cannot be called so. */
  nameLabel(name: LocalText): boolean;
  setSize(width: number, height: number): void;
  setMargin(margin: number | null): void;
  setGuides(guides: readonly Guide[]): void;
  setSerial(serial: SerialNumbers): void;
}

export function arranging(workpiece: Workpiece, desk: Pick<OpenDesk, 'notify'>): Arranging {
  const { state, edit, editElements, editBoxes, changeChosen, turnElements, free } = workpiece;

  /** What is moved: a group with something locked in it goes as one. */
  function movable(): readonly TemplateElement[] {
    const { template, selection } = state();
    const ids = new Set(movableIds(template.elements, selection));
    return template.elements.filter(({ id }) => ids.has(id));
  }

  return {
    nudge(by) {
      const held = clampMove(movable().map(boundsOf), by, state().template);
      if (held.x === 0 && held.y === 0) return;
      const moved = movable().map((element) => {
        const at = { x: hundredths(element.x + held.x), y: hundredths(element.y + held.y) };
        return [element.id, { ...boxOf(element), ...at }] as const;
      });
      editBoxes('move', new Map(moved), { place: 'nudge' });
    },
    grow(by) {
      const { template } = state();
      const boxes = free().map((element) => {
        const box = boxOf(element);
        const width = hundredths(Math.min(template.width - box.x, Math.max(1, box.width + by.x)));
        const height = hundredths(Math.min(template.height - box.y, Math.max(1, box.height + by.y)));
        return [element.id, { ...box, width, height }] as const;
      });
      editBoxes('resize', new Map(boxes), { place: 'grow' });
    },
    remove() {
      const ids = free().map(({ id }) => id);
      if (ids.length > 0) edit('delete', removeElements(state().template, ids), { count: ids.length });
    },
    rename(id, name) {
      return changeChosen(() => ({ name: name === '' ? undefined : name }), { name: 'rename', ids: [id] });
    },
    group() {
      const { template, selection, inside } = state();
      if (selection.length < 2) return;
      const { elements } = template;
      editElements('group', groupElements(elements, selection, freeGroupId(elements), inside));
    },
    ungroup() {
      const { template, selection } = state();
      editElements('ungroup', ungroupElements(template.elements, selection));
    },
    reorder(to) {
      const { template, selection, inside } = state();
      editElements('order', reorder(template.elements, selection, to, inside));
    },
    moveTo: (ids, index) => editElements('order', moveTo(state().template.elements, ids, index)),
    align(how, toLabel = false) {
      const { template, selection } = state();
      const chosen = movable();
      const whole = { x: 0, y: 0, width: template.width, height: template.height };
      const box = toLabel || selection.length < 2 ? whole : around(chosen.map(boundsOf));
      if (box !== undefined)
        editBoxes(
          'align',
          align(
            template.elements,
            chosen.map(({ id }) => id),
            how,
            box,
          ),
          { count: chosen.length },
        );
    },
    distribute(axis) {
      editBoxes(
        'distribute',
        distribute(
          state().template.elements,
          movable().map(({ id }) => id),
          axis,
        ),
        { count: free().length },
      );
    },
    equalSize(what) {
      const ids = new Set(free().map(({ id }) => id));
      const ordered = state().selection.filter((id) => ids.has(id));
      editBoxes('size', equalSize(state().template.elements, ordered, what), { count: ordered.length });
    },
    toggle(what, ids = state().selection) {
      const { template } = state();
      const chosen = template.elements.filter(({ id }) => ids.includes(id));
      const on = chosen.some((element) => element[what] !== true);
      changeChosen(() => ({ [what]: on ? true : undefined }), {
        name: what === 'locked' ? (on ? 'lock' : 'unlock') : on ? 'hide' : 'show',
        ids,
      });
    },
    turn(degrees) {
      turnElements(
        free().map(({ id }) => id),
        degrees,
        'rotate',
      );
    },
    nameLabel(name) {
      const { template } = state();
      const named = kept(template, { ...template, name });
      edit('nameLabel', named, { count: 1, place: 'nameLabel' });
      return named !== template;
    },
    setSize(width, height) {
      const { template } = state();
      const resized = resizeLabel(template, width, height);
      edit('sizeLabel', resized, { count: 1, place: 'label' });
      // `resizeLabel` leaves an element itself where it stays as it is.
      const count = resized.elements.filter((element, at) => element !== template.elements[at]).length;
      if (count > 0) desk.notify('labelResized', { params: { count } });
    },
    setMargin: (margin) =>
      edit('margin', setMargin(state().template, margin ?? undefined), { count: 1, place: 'margin' }),
    setGuides: (guides) => edit('guide', setGuides(state().template, guides), { count: guides.length }),
    setSerial(serial) {
      const { template } = state();
      edit('serial', kept(template, { ...template, serial }), { count: 1, place: 'serial' });
    },
  };
}
