import { groupAround, groupToEnter, unitOf } from '../../editor/groups.ts';
import type { Workpiece } from './workpiece.ts';

export interface Choosing {
  /** Chooses what a press on an element means: its group, or itself where its group was entered. */
  press(id: string, adds: boolean): void;
  /** Chooses one element and nothing else, wherever it is: its group is entered. */
  chooseOnly(id: string): void;
  /** Goes into a group, into a text's words on the label, or into the fields of what else it is. */
  enter(id: string): void;
  /** Leaves a tool, a group, then gives up the choice; false where there is nothing to give up. */
  leave(): boolean;
  /** Chooses the element after or before the chosen one, in reading order; false past the last. */
  step(by: 1 | -1): boolean;
}

export function choosing({ store, state, select }: Workpiece): Choosing {
  function chooseOnly(id: string): void {
    const element = state().template.elements.find((one) => one.id === id);
    if (element !== undefined) select([id], element.groups?.[0] ?? null);
  }

  return {
    chooseOnly,
    press(id, adds) {
      const { template, selection, inside } = state();
      const unit = unitOf(template.elements, id, inside);
      if (!adds) {
        select(unit.length === 0 ? [id] : unit);
        return;
      }
      const has = unit.every((one) => selection.includes(one));
      select(has ? selection.filter((one) => !unit.includes(one)) : [...new Set([...selection, ...unit])]);
    },
    enter(id) {
      const { template, inside } = state();
      const group = groupToEnter(template.elements, id, inside);
      if (group !== null) {
        select(unitOf(template.elements, id, group), group);
        return;
      }
      const element = template.elements.find((one) => one.id === id);
      if (element === undefined || element.locked === true || state().unread !== null) return;
      if (element.kind === 'text') store.setState({ typing: id, selection: [id] });
      else store.setState({ detailsAsked: true, selection: [id] });
    },
    leave() {
      const { inside, selection, tool, template } = state();
      if (tool !== null) {
        store.setState({ tool: null });
        return true;
      }
      if (inside !== null) {
        const member = template.elements.find(({ groups }) => groups?.includes(inside) === true);
        const outer = groupAround(template.elements, inside);
        select(member === undefined ? [] : unitOf(template.elements, member.id, outer), outer);
        return true;
      }
      if (selection.length === 0) return false;
      select([]);
      return true;
    },
    step(by) {
      const { template, selection } = state();
      const all = template.elements
        .filter(({ hidden }) => hidden !== true)
        .toSorted((a, b) => a.y - b.y || a.x - b.x);
      const now = all.findIndex(({ id }) => id === selection.at(-1));
      const next = now < 0 ? (by === 1 ? 0 : all.length - 1) : now + by;
      const element = all[next];
      if (element === undefined) return false;
      chooseOnly(element.id);
      return true;
    },
  };
}
