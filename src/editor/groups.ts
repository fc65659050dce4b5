import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { ElementBox, TemplateElement } from '../template/template.ts';
import { groupIds, nextFree } from './fresh-ids.ts';
import { depthInside, groupKeys, levelOf, membersByKey, placeSiblings } from './group-tree.ts';

/**
 * The ids that a click on `id` selects: the members of its outermost group, or, inside the entered group `inside`,
 * those of the next group inward, or the element alone. An element outside `inside` is clicked as from outside.
 */
export function unitOf(
  elements: readonly ElementBox[],
  id: string,
  inside: string | null,
): readonly string[] {
  const element = elements.find((each) => each.id === id);
  if (element === undefined) return [];
  const key = groupKeys(element)[depthInside(element, inside)];
  return key === undefined ? [id] : idsOf(membersByKey(elements).get(key) ?? []);
}

/** The group that a double click on `id` enters; null where it is in no group further inward. */
export function groupToEnter(
  elements: readonly ElementBox[],
  id: string,
  inside: string | null,
): string | null {
  const element = elements.find((each) => each.id === id);
  if (element === undefined) return null;
  return element.groups?.toReversed()[depthInside(element, inside)] ?? null;
}

/** The group around an entered one, where leaving it leads; null for outside all. */
export function groupAround(elements: readonly ElementBox[], inside: string): string | null {
  const groups = elements.find((element) => element.groups?.includes(inside) === true)?.groups ?? [];
  return groups[groups.indexOf(inside) + 1] ?? null;
}

/**
 * What a selection consists of, in the order of `ids`: each group that is selected wholly, the outermost where there
 * are several, and each element alone. Inside an entered group, that group and those around it count as none.
 */
export function unitsOf(
  elements: readonly ElementBox[],
  ids: readonly string[],
  inside: string | null = null,
): readonly (readonly string[])[] {
  const members = membersByKey(elements);
  const byId = new Map(elements.map((element) => [element.id, element]));
  const taken = new Set<string>();
  return ids.flatMap((id) => {
    const element = byId.get(id);
    if (element === undefined || taken.has(id)) return [];
    const whole = groupKeys(element)
      .slice(depthInside(element, inside))
      .map((key) => idsOf(members.get(key) ?? []))
      .find((group) => group.every((member) => ids.includes(member)));
    const unit = whole ?? [id];
    for (const member of unit) taken.add(member);
    return [unit];
  });
}

/**
 * Puts what is selected into a new group, with the whole of every group that it touches, just below the topmost of
 * them. Undefined where there are not two things to group, the id is taken, or groups would be nested too deep.
 */
export function groupElements(
  elements: readonly TemplateElement[],
  ids: readonly string[],
  groupId: string,
  inside: string | null = null,
): readonly TemplateElement[] | undefined {
  const level = levelOf(elements, ids, inside);
  if (level === undefined || level.chosen.size < 2) return undefined;
  if (elements.some(({ groups }) => groups?.includes(groupId) === true)) return undefined;
  const units = [...level.chosen];
  const grouped = units.flat().map((element) => withGroup(element, groupId, level.depth));
  if (grouped.some(({ groups = [] }) => groups.length > TEMPLATE_LIMITS.groupDepth)) return undefined;
  const topmost = units.at(-1);
  const siblings = level.siblings.flatMap((unit) => {
    if (unit === topmost) return [grouped];
    return level.chosen.has(unit) ? [] : [unit];
  });
  return placeSiblings(elements, siblings);
}

/** Dissolves each group that is selected wholly, the outermost where there are several; order stays. */
export function ungroupElements(
  elements: readonly TemplateElement[],
  ids: readonly string[],
  inside: string | null = null,
): readonly TemplateElement[] {
  const members = membersByKey(elements);
  const isWhole = (key: string): boolean => members.get(key)?.every(({ id }) => ids.includes(id)) ?? false;
  return elements.map((element) => {
    const depth = groupKeys(element).findIndex(
      (key, index) => index >= depthInside(element, inside) && isWhole(key),
    );
    return depth < 0 ? element : withoutGroup(element, depth);
  });
}

/**
 * Those of `ids` that are moved and sized with one another: what is not locked, and what is locked in a group that is
 * chosen wholly and is not locked itself, for that is moved as one.
 */
export function movableIds(elements: readonly ElementBox[], ids: readonly string[]): readonly string[] {
  const free = new Set(elements.filter(({ locked }) => locked !== true).map(({ id }) => id));
  return unitsOf(elements, ids).flatMap((unit) => (unit.some((id) => free.has(id)) ? unit : []));
}

/** A group's id that no element names: `group-3`. */
export function freeGroupId(elements: readonly ElementBox[]): string {
  return nextFree('group', groupIds(elements));
}

/** The element with a group more, `depth` groups around it. */
function withGroup(element: TemplateElement, groupId: string, depth: number): TemplateElement {
  const path = (element.groups ?? []).toReversed();
  return { ...element, groups: path.toSpliced(depth, 0, groupId).toReversed() };
}

function withoutGroup(element: TemplateElement, depth: number): TemplateElement {
  const { groups = [], ...rest } = element;
  const path = groups.toReversed().toSpliced(depth, 1).toReversed();
  return path.length === 0 ? rest : { ...rest, groups: path };
}

function idsOf(elements: readonly ElementBox[]): readonly string[] {
  return elements.map(({ id }) => id);
}
