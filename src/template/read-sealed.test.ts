import { describe, expect, it } from 'vitest';
import { parseTemplateDocument } from './parse-template.ts';
import { BUILT_IN_TEMPLATES } from './built-in-templates.ts';

const BASE = Object.fromEntries(Object.entries(BUILT_IN_TEMPLATES[0]).filter(([key]) => key !== 'bands'));
const SLOT: Readonly<Record<string, unknown>> = {
  kind: 'sealed',
  id: 'seal',
  x: 1,
  y: 1,
  width: 26,
  height: 26,
  version: 9,
  remark: false,
};

const shownIf = (field: string) => ({ match: 'any', tests: [{ field, is: 'filled' }] });

function read(changes: Readonly<Record<string, unknown>>) {
  const element = Object.fromEntries(
    Object.entries({ ...SLOT, ...changes }).filter(([, value]) => value !== undefined),
  );
  const parsed = parseTemplateDocument({ ...BASE, id: 'mine', elements: [element] });
  return parsed.ok ? parsed.value.elements[0] : parsed.problem;
}

describe('a sealed slot of a template', () => {
  it.each([
    [{}],
    [{ module: 0.5 }],
    [{ boundTo: 'order.number', remark: true }],
    [{ rotation: 90, version: 12 }],
    [{ showIf: shownIf('order.platform') }],
  ])('is read with %j', (changes) => {
    expect(read(changes)).toEqual({ ...SLOT, ...changes });
  });

  it.each([
    [{ version: 6 }, 'template-range', 'elements[0].version'],
    [{ version: 13 }, 'template-range', 'elements[0].version'],
    [{ version: 9.5 }, 'template-type', 'elements[0].version'],
    [{ version: '9' }, 'template-type', 'elements[0].version'],
    [{ version: undefined }, 'template-missing-key', 'elements[0].version'],
    [{ remark: 1 }, 'template-type', 'elements[0].remark'],
    [{ remark: undefined }, 'template-missing-key', 'elements[0].remark'],
    [{ module: 0.2 }, 'template-range', 'elements[0].module'],
    [{ module: 1 }, 'template-range', 'elements[0].module'],
    // A code is tied to what stands on the label, never to something of a person.
    [{ boundTo: 'recipient.phone' }, 'template-type', 'elements[0].boundTo'],
    // Nor does it stand on the label for what it has in it.
    [{ showIf: shownIf('order.remark') }, 'template-sealed-condition', 'elements[0].showIf'],
    [{ showIf: shownIf('recipient.detail') }, 'template-sealed-condition', 'elements[0].showIf'],
    [{ content: '{{order.code}}' }, 'template-unknown-key', 'elements[0].content'],
    [{ key: 'HLK1:' }, 'template-unknown-key', 'elements[0].key'],
  ])('is refused with %j', (changes, code, path) => {
    expect(read(changes)).toMatchObject({ code, params: { path } });
  });
});
