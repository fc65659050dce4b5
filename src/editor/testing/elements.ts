import fc from 'fast-check';
import { mm } from '../../base/length.ts';
import type { RectElement, TemplateElement } from '../../template/template.ts';
import type { Box } from '../box.ts';
import { freeGroupId, groupElements } from '../groups.ts';

/** A black box of this place. */
export function rect(id: string, box: Partial<Box> = {}, more: Partial<RectElement> = {}): TemplateElement {
  return {
    kind: 'rect',
    fill: 'black',
    id,
    x: mm(box.x ?? 0),
    y: mm(box.y ?? 0),
    width: mm(box.width ?? 10),
    height: mm(box.height ?? 10),
    ...more,
  };
}

export function idsOf(elements: readonly { readonly id: string }[]): readonly string[] {
  return elements.map(({ id }) => id);
}

/** Elements `a` to `l` grouped as a person could have: any selections, one after the other. */
export const groupedElements: fc.Arbitrary<readonly TemplateElement[]> = fc
  .array(fc.uniqueArray(fc.nat(11), { minLength: 2, maxLength: 4 }), { maxLength: 8 })
  .map((selections) => {
    const plain: readonly TemplateElement[] = Array.from('abcdefghijkl', (id) => rect(id));
    return selections.reduce((elements, selection) => {
      const ids = selection.flatMap((index) => elements[index]?.id ?? []);
      return groupElements(elements, ids, freeGroupId(elements)) ?? elements;
    }, plain);
  });

/** Whether each group's members lie next to one another. */
export function areContiguous(elements: readonly TemplateElement[]): boolean {
  const groups = new Set(elements.flatMap(({ groups = [] }) => groups));
  return [...groups].every((group) => {
    const isIn = elements.map((element) => element.groups?.includes(group) === true);
    return isIn.lastIndexOf(true) - isIn.indexOf(true) + 1 === isIn.filter(Boolean).length;
  });
}
