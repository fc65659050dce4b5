import type { ElementBox } from '../template/template.ts';

/** The first of `text-1`, `text-2` and so on that is not taken. */
export function nextFree(stem: string, taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

export function elementIds(elements: readonly ElementBox[]): Set<string> {
  return new Set(elements.map(({ id }) => id));
}

export function groupIds(elements: readonly ElementBox[]): Set<string> {
  return new Set(elements.flatMap(({ groups = [] }) => groups));
}
