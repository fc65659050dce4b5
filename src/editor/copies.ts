import type { TemplateElement } from '../template/template.ts';
import { elementIds, groupIds, nextFree } from './fresh-ids.ts';
import { unitsOf } from './groups.ts';

export interface Copies {
  /** By the id of the original that they belong just above. */
  readonly above: ReadonlyMap<string, readonly TemplateElement[]>;
  /** The copies' ids, in the order of the originals. */
  readonly ids: readonly string[];
}

/**
 * Copies of `originals`, with ids that no element of the template has. What names a group that is copied whole names
 * a new group in the copies; other groups are the same.
 */
export function copyElements(
  elements: readonly TemplateElement[],
  originals: readonly TemplateElement[],
  place: (element: TemplateElement) => TemplateElement,
): Copies {
  const ids = elementIds(originals);
  const takenIds = elementIds(elements);
  const newGroups = freshGroups(elements, ids);
  const copies = new Map(
    originals.map((element) => {
      const id = nextFree(element.kind, takenIds);
      takenIds.add(id);
      return [element.id, { ...withGroups(place(element), newGroups), id }];
    }),
  );
  const above = new Map<string, readonly TemplateElement[]>();
  for (const unit of unitsOf(elements, [...ids])) {
    above.set(
      unit.at(-1) ?? '',
      unit.flatMap((id) => copies.get(id) ?? []),
    );
  }
  return { above, ids: [...copies.values()].map(({ id }) => id) };
}

/** New ids for the groups all of whose members are copied. */
function freshGroups(
  elements: readonly TemplateElement[],
  ids: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const taken = groupIds(elements);
  const torn = groupIds(elements.filter(({ id }) => !ids.has(id)));
  const fresh = new Map<string, string>();
  for (const group of groupIds(elements)) {
    if (torn.has(group)) continue;
    const id = nextFree('group', taken);
    taken.add(id);
    fresh.set(group, id);
  }
  return fresh;
}

function withGroups(element: TemplateElement, fresh: ReadonlyMap<string, string>): TemplateElement {
  if (element.groups === undefined) return element;
  return { ...element, groups: element.groups.map((group) => fresh.get(group) ?? group) };
}
