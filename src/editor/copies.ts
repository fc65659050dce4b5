import type { TemplateElement } from '../template/template.ts';
import { elementIds, groupIds, nextFree } from './fresh-ids.ts';

/**
 * Copies of elements, in their order, with ids that none of `elements` has. Their groups become new ones but for
 * those in `keptGroups`.
 */
export function copyElements(
  elements: readonly TemplateElement[],
  originals: readonly TemplateElement[],
  keptGroups: ReadonlySet<string> = new Set(),
): readonly TemplateElement[] {
  const taken = elementIds(elements);
  const groups = freshGroups(elements, originals, keptGroups);
  return originals.map((element) => {
    const id = nextFree(element.kind, taken);
    taken.add(id);
    return { ...withGroups(element, groups), id };
  });
}

function freshGroups(
  elements: readonly TemplateElement[],
  originals: readonly TemplateElement[],
  keptGroups: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const taken = groupIds(elements);
  const fresh = new Map<string, string>();
  for (const group of groupIds(originals)) {
    if (keptGroups.has(group)) continue;
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
