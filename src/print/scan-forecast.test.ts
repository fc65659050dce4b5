import { beforeAll, describe, expect, it, test } from 'vitest';
import { mm } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { MASKED_ORDERS } from '../layout/testing/masked-orders.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import { ScanForecasts } from '../proof/scan/scan-forecast.ts';
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
        const [kinds, sizes] = [new Set<string>(), new Map<string, number>()];
        let codes = 0;
        for (const order of ORDERS[dpi]) {
          const scene = await sceneOf(template, dpi, order);
          if (scene === undefined) continue;
          await forecasts.look(scene, 7);
          for (const { symbology, modules, moduleWidth } of codesOf(scene)) {
            codes += 1;
            kinds.add([symbology, moduleWidth].join(' '));
            const size = [symbology, modules.columns, moduleWidth].join(' ');
            sizes.set(size, (sizes.get(size) ?? 0) + 1);
          }
        }
        expect(forecasts.found).toHaveLength(kinds.size);
        const sum = (of: 'codes' | 'measured' | 'tried'): number =>
          forecasts.found.reduce((all, forecast) => all + forecast[of], 0);
        expect([sum('codes'), sum('measured')]).toEqual([codes, codes]);
        expect(sum('tried')).toBe([...sizes.values()].reduce((all, count) => all + Math.min(2, count), 0));
        for (const { row, of, tried, passed, failed } of forecasts.found) {
          expect([row, of]).toEqual([7, 7 * tried]);
          expect(failed.filter((stress) => stress !== 'dead-element')).toEqual([]);
          // One of the three places where an element is dead may lie in what a reader finds a QR code by.
          expect(passed).toBeGreaterThanOrEqual(5 * tried);
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
  const findings = [];
  for (const dots of [1, 3]) findings.push(...(await forecasts.look(await withModule(dots), dots)));
  const [fine, usual] = forecasts.found;
  expect(usual).toEqual({
    ...{
      symbology: 'code128',
      module: 3,
      dpi: 203,
      row: 3,
      codes: 1,
      measured: 1,
      tried: 1,
      passed: 7,
      of: 7,
    },
    // The decoder reads bars with a white line in them; by the halves of their light they are two.
    failed: ['dead-element'],
  });
  expect(fine?.failed).toEqual(expect.arrayContaining(['shrinkage', 'blur']));
  expect(fine?.passed).toBeLessThan(4);
  expect(findings.map(({ failed }) => failed)).toEqual([fine?.failed, usual?.failed]);
});

test('every code is measured; of one size the decoder is shown two, whatever they say', async () => {
  let asked = 0;
  const forecasts = new ScanForecasts(async (image) => {
    asked += 1;
    return readCode(image);
  });
  const scene = await withModule(3);
  const counts: number[] = [];
  for (const row of [1, 2, 3, 4]) {
    await forecasts.look(scene, row);
    counts.push(asked);
  }
  expect(counts).toEqual([7, 14, 14, 14]);
  expect(forecasts.found).toMatchObject([{ row: 1, codes: 4, measured: 4, tried: 2, passed: 14, of: 14 }]);
});

test('a code that the decoder does not know is measured alone', async () => {
  const forecasts = new ScanForecasts(() => Promise.resolve([]));
  await forecasts.look(await withModule(1), 1);
  expect(forecasts.found[0]).toMatchObject({ measured: 1, tried: 0, passed: 0, of: 0 });
  expect(forecasts.found[0]?.failed).toContain('growth');
});

test('a reading that says something else does not pass', async () => {
  let asked = 0;
  const forecasts = new ScanForecasts(async (image) => {
    asked += 1;
    const codes = await readCode(image);
    return asked === 2 ? codes.map((code) => ({ ...code, text: `${code.text}1` })) : codes;
  });
  await forecasts.look(await withModule(3), 1);
  expect(forecasts.found[0]).toMatchObject({ passed: 6, of: 7, failed: ['growth', 'dead-element'] });
});
