import { beforeAll, describe, expect, it, test } from 'vitest';
import { mm } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { MASKED_ORDERS } from '../layout/testing/masked-orders.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import { ScanForecasts } from '../proof/scan-forecast.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import type { CodeMark, Scene } from '../scene/scene.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { Template } from '../template/template.ts';
import { createLabelMaker } from './label-maker.ts';

let fonts: FontStore;
let readCode: CodeReader;
beforeAll(async () => {
  fonts = await nodeFontStore();
  readCode = await codeReader();
});

const ORDERS = { 203: ['typical', 'long'], 300: ['long'] } as const;

async function sceneOf(
  template: Template,
  dpi: Dpi,
  order: keyof typeof MASKED_ORDERS,
): Promise<Scene | undefined> {
  const make = createLabelMaker({ policy: NATIONAL_POLICY, template, dpi, date: '2026-11-21' }, fonts);
  const scene = await make(MASKED_ORDERS[order], { piece: 2, pieces: 12 });
  // What a template refuses is listed in `built-in-labels.test.ts`.
  return scene.ok ? scene.value : undefined;
}

const codesOf = ({ fixed, marks }: Scene) =>
  [...fixed, ...marks].filter((mark): mark is CodeMark => mark.kind === 'code');

describe.each([203, 300] as const)(
  'at %d dpi codes of built-in labels survive heat and a scanner’s spot',
  (dpi) => {
    it.each(BUILT_IN_TEMPLATES.map((template) => [template.id, template] as const))(
      '%s',
      async (_, template) => {
        const forecasts = new ScanForecasts(readCode);
        const sizes = new Set<string>();
        for (const order of ORDERS[dpi]) {
          const scene = await sceneOf(template, dpi, order);
          if (scene === undefined) continue;
          await forecasts.look(scene, 7);
          for (const { symbology, modules, moduleWidth } of codesOf(scene))
            sizes.add([symbology, modules.columns, moduleWidth].join(' '));
        }
        expect(forecasts.found).toHaveLength(sizes.size);
        for (const { row, of, passed, failed } of forecasts.found) {
          expect([row, of]).toEqual([7, 7]);
          expect(failed.filter((stress) => stress !== 'dead-element')).toEqual([]);
          // One of the three places where an element is dead may lie in what a reader finds a QR code by.
          expect(passed).toBeGreaterThanOrEqual(5);
        }
      },
    );
  },
);

/** The bars of a label, drawn so many dots to a module. */
async function withModule(dots: number): Promise<Scene> {
  const [template] = BUILT_IN_TEMPLATES;
  const scene = await sceneOf(template, 203, 'typical');
  const code = scene && codesOf(scene).find(({ symbology }) => symbology === 'code128');
  if (code === undefined) throw new Error('no code');
  const quietX = mm(10 * dots * (25.4 / 203));
  return { ...scene, fixed: [], marks: [{ ...code, moduleWidth: dots, quietX }] } as Scene;
}

test('bars of one dot do not survive, and what they do not survive is said', async () => {
  const forecasts = new ScanForecasts(readCode);
  for (const dots of [1, 3]) await forecasts.look(await withModule(dots), dots);
  const [fine, usual] = forecasts.found;
  expect(usual).toEqual({ symbology: 'code128', module: 3, dpi: 203, row: 3, passed: 7, of: 7, failed: [] });
  expect(fine?.failed).toEqual(expect.arrayContaining(['shrinkage', 'blur']));
  expect(fine?.passed).toBeLessThan(4);
});

test('codes of one size are tried once, whatever they say', async () => {
  let asked = 0;
  const forecasts = new ScanForecasts(async (image) => {
    asked += 1;
    return readCode(image);
  });
  const scene = await withModule(3);
  await forecasts.look(scene, 1);
  const before = asked;
  await forecasts.look(scene, 2);
  expect([before, asked]).toEqual([7, 7]);
  expect(forecasts.found.map(({ row }) => row)).toEqual([1]);
});

test('a code that the decoder does not know is not judged', async () => {
  const forecasts = new ScanForecasts(() => Promise.resolve([]));
  await forecasts.look(await withModule(3), 1);
  expect(forecasts.found[0]).toMatchObject({ passed: 0, of: 0, failed: [] });
});

test('a reading that says something else does not pass', async () => {
  let asked = 0;
  const forecasts = new ScanForecasts(async (image) => {
    asked += 1;
    const codes = await readCode(image);
    return asked === 2 ? codes.map((code) => ({ ...code, text: `${code.text}1` })) : codes;
  });
  await forecasts.look(await withModule(3), 1);
  expect(forecasts.found[0]).toMatchObject({ passed: 6, of: 7, failed: ['growth'] });
});
