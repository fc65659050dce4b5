import type { ElementBox } from '../template/template.ts';

/**
 * Groups as a tree. A group is known by the ids from the outermost down to its own: whatever a document says, every
 * element then has one place in one tree, and no group is in itself.
 */
export interface Level<Element> {
  /** How many groups lie around this level. */
  readonly depth: number;
  /** All that lies side by side here, from the lowest up: elements alone and whole groups. */
  readonly siblings: readonly (readonly Element[])[];
  /** Those of them that were asked for, wholly. */
  readonly chosen: ReadonlySet<readonly Element[]>;
}

/** The keys of the groups around an element, the outermost first. */
export function groupKeys({ groups = [] }: ElementBox): readonly string[] {
  const path = groups.toReversed();
  return path.map((_, depth) => path.slice(0, depth + 1).join('/'));
}

/** How many of an element's groups a person has entered who is inside `inside`; none where it is not in there. */
export function depthInside({ groups = [] }: ElementBox, inside: string | null): number {
  return inside === null ? 0 : groups.toReversed().indexOf(inside) + 1;
}

/** Each group's members by its key, in the order of the elements. */
export function membersByKey<Element extends ElementBox>(
  elements: readonly Element[],
): ReadonlyMap<string, readonly Element[]> {
  const members = new Map<string, Element[]>();
  for (const element of elements) {
    for (const key of groupKeys(element)) {
      const known = members.get(key);
      if (known === undefined) members.set(key, [element]);
      else known.push(element);
    }
  }
  return members;
}

/**
 * The innermost level on which all of `ids` can be moved or grouped without a group being torn: below every group
 * that they are only a part of, above every group that they are all of, never outside `inside`. Undefined for none.
 */
export function levelOf<Element extends ElementBox>(
  elements: readonly Element[],
  ids: readonly string[],
  inside: string | null,
): Level<Element> | undefined {
  const asked = elements.filter(({ id }) => ids.includes(id));
  const [first] = asked;
  if (first === undefined) return undefined;
  const keys = groupKeys(first);
  const floor = Math.min(...asked.map((element) => depthInside(element, inside)));
  let depth = keys.findIndex((key) => !asked.every((element) => groupKeys(element).includes(key)));
  if (depth < 0) depth = keys.length;
  let level = levelAt(elements, asked, keys[depth - 1], depth);
  while (depth > floor && level.chosen.size === level.siblings.length) {
    depth -= 1;
    level = levelAt(elements, asked, keys[depth - 1], depth);
  }
  return level;
}

function levelAt<Element extends ElementBox>(
  elements: readonly Element[],
  asked: readonly Element[],
  parent: string | undefined,
  depth: number,
): Level<Element> {
  const siblings = new Map<string, Element[]>();
  for (const element of elements) {
    const keys = groupKeys(element);
    if (parent !== undefined && keys[depth - 1] !== parent) continue;
    // Ids have no slash: an element alone cannot be taken for a group.
    const key = keys[depth] ?? `/${element.id}`;
    const known = siblings.get(key);
    if (known === undefined) siblings.set(key, [element]);
    else known.push(element);
  }
  const all = [...siblings.values()];
  return {
    depth,
    siblings: all,
    chosen: new Set(all.filter((unit) => unit.some((one) => asked.includes(one)))),
  };
}

/** The elements with those of one level in a new order; all others keep their places. */
export function placeSiblings<Element extends ElementBox>(
  elements: readonly Element[],
  siblings: readonly (readonly Element[])[],
): readonly Element[] {
  const next = siblings.flat();
  const ids = new Set(next.map(({ id }) => id));
  const queue = next.values();
  return elements.map((element) => (ids.has(element.id) ? (queue.next().value ?? element) : element));
}
