import { describe, expect, it } from 'vitest';
import { DESIGNER_ACTION_IDS, TOOL_ACTIONS } from '../../state/designer/designer-actions.ts';
import type { ElementKind } from '../../template/template.ts';
import { kindIcon } from './kind-icon.ts';

/** Written out, so that the compiler misses a kind that is new. */
const KINDS: Readonly<Record<ElementKind, true>> = {
  ...{ text: true, code: true, sealed: true, rect: true, line: true },
  ...{ ellipse: true, icon: true, checkbox: true, table: true, image: true },
};

describe('tools', () => {
  it('are one for each kind of element; a picture is chosen from a file', () => {
    const kinds = [...TOOL_ACTIONS.map(({ tool }) => tool), 'image'];
    expect(kinds.toSorted()).toEqual(Object.keys(KINDS).toSorted());
  });

  it('are all that adds something, beside the choice of a picture', () => {
    const adding = DESIGNER_ACTION_IDS.filter((id) => id.startsWith('add'));
    expect([...TOOL_ACTIONS.map(({ id }) => id), 'addImage'].toSorted()).toEqual(adding.toSorted());
  });

  it('have signs that the list of elements shows again, each another', () => {
    const icons = [...TOOL_ACTIONS.map(({ tool }) => kindIcon(tool)), kindIcon('image')];
    expect(icons).toEqual([...TOOL_ACTIONS.map(({ icon }) => icon), 'image']);
    expect(new Set(icons).size).toBe(icons.length);
  });
});
