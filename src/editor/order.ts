import type { TemplateElement } from '../template/template.ts';
import { levelOf, placeSiblings } from './group-tree.ts';

export type OrderChange = 'front' | 'back' | 'forward' | 'backward';

/**
 * Moves elements up or down among what lies beside them: whole groups among what is outside, members of a group that
 * is only partly selected among its members. Gives `elements` itself where they are there already.
 */
export function reorder(
  elements: readonly TemplateElement[],
  ids: readonly string[],
  to: OrderChange,
  inside: string | null = null,
): readonly TemplateElement[] {
  const level = levelOf(elements, ids, inside);
  if (level === undefined) return elements;
  return arranged(
    elements,
    moved(level.siblings, (unit) => level.chosen.has(unit), to),
  );
}

/**
 * Moves elements to the gap `index` of the list as it is, 0 below all and `elements.length` above all. A gap inside a
 * group that they are not of counts as the nearer end of that group, one outside their own as its end.
 */
export function moveTo(
  elements: readonly TemplateElement[],
  ids: readonly string[],
  index: number,
  inside: string | null = null,
): readonly TemplateElement[] {
  const level = levelOf(elements, ids, inside);
  if (level === undefined) return elements;
  const places = new Map(elements.map(({ id }, place) => [id, place]));
  const isBelow = (unit: readonly TemplateElement[]): boolean => {
    const at = unit.map(({ id }) => places.get(id) ?? 0);
    return (Math.min(...at) + Math.max(...at) + 1) / 2 <= index;
  };
  const others = level.siblings.filter((unit) => !level.chosen.has(unit));
  return arranged(elements, [
    ...others.filter(isBelow),
    ...level.chosen,
    ...others.filter((unit) => !isBelow(unit)),
  ]);
}

function arranged(
  elements: readonly TemplateElement[],
  siblings: readonly (readonly TemplateElement[])[],
): readonly TemplateElement[] {
  const next = placeSiblings(elements, siblings);
  return next.every((element, index) => element === elements[index]) ? elements : next;
}

function moved<Unit>(
  units: readonly Unit[],
  isChosen: (unit: Unit) => boolean,
  to: OrderChange,
): readonly Unit[] {
  switch (to) {
    case 'front':
      return [...units.filter((unit) => !isChosen(unit)), ...units.filter(isChosen)];
    case 'back':
      return [...units.filter(isChosen), ...units.filter((unit) => !isChosen(unit))];
    case 'forward':
      return oneUp(units, isChosen);
    case 'backward':
      return oneUp(units.toReversed(), isChosen).toReversed();
  }
}

/** Each run of chosen units changes places with the one above it. */
function oneUp<Unit>(units: readonly Unit[], isChosen: (unit: Unit) => boolean): readonly Unit[] {
  const next: Unit[] = [];
  let run: Unit[] = [];
  for (const unit of units) {
    if (isChosen(unit)) run.push(unit);
    else {
      next.push(unit, ...run);
      run = [];
    }
  }
  return [...next, ...run];
}
