import { expect, test } from 'vitest';
import type { TemplateElement } from '../template/template.ts';
import { newElement } from './new-element.ts';
import { newTemplate } from './new-template.ts';
import { usedInks } from './used-inks.ts';

test('the colours of a template are said once, wherever they are', () => {
  const template = newTemplate('mine', { en: 'x', 'zh-CN': 'x' });
  const box = { x: 1, y: 1, width: 20, height: 10 };
  const when = { match: 'any', tests: [{ field: 'order.remark', is: 'filled' }] } as const;
  const make = (kind: Parameters<typeof newElement>[0], change: object): TemplateElement => ({
    ...newElement(kind, box, template, 'x'),
    ...change,
  });
  const elements = [
    make('text', {
      ink: '#000001',
      lines: ['a', [{ text: 'b', ink: '#000002' }, { text: 'c' }]],
      looks: [{ when, ink: '#000003' }],
    }),
    make('rect', { fill: '#000004', stroke: 1, strokeInk: '#000001' }),
    make('ellipse', { fill: 'none', strokeInk: '#000005' }),
    make('line', { ink: 'black' }),
    make('icon', { ink: '#000006' }),
    make('checkbox', {}),
    make('table', { headFill: '#000007', headInk: 'white' }),
    make('code', {}),
  ];
  expect(usedInks({ elements })).toEqual([1, 2, 3, 4, 5, 6, 7].map((each) => `#00000${each}`));
});
