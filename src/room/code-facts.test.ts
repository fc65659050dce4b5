import { expect, it } from 'vitest';
import { nodeRoom } from './testing/node-room.ts';

const PLACE = { x: 2, y: 2, width: 60, height: 30 };

async function factsOf(element: object) {
  const document = {
    ...{ schema: 'hushlabel/template', version: 2, id: 'a', name: { en: 'A', 'zh-CN': 'A' } },
    ...{ width: 70, height: 70 },
    elements: [{ kind: 'code', id: 'one', ...PLACE, caption: false, captionSize: 6, ...element }],
  };
  const drawn = await nodeRoom().drawTemplate(document, null, 203);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return drawn.value.elements[0]?.code;
}

// A dot is 25.4/203 mm.
it('says of bars how narrow and how high they are', async () => {
  const facts = await factsOf({ symbology: 'ean8', content: '96385074' });
  // GS1 General Specifications, 5.2.1.3: 67 modules.
  expect(facts).toMatchObject({ isLinear: true, columns: 67, rows: 1 });
  expect(facts?.height).toBeCloseTo(PLACE.height, 0);
  expect(facts?.module?.millimetres).toBeCloseTo(((facts?.module?.dots ?? 0) * 25.4) / 203, 3);
  expect(facts?.width).toBeCloseTo((facts?.module?.millimetres ?? 0) * 67, 1);
});

it('says the same of bars that are turned', async () => {
  const upright = await factsOf({ symbology: 'code39', content: 'A1', width: 30, height: 30 });
  expect(await factsOf({ symbology: 'code39', content: 'A1', width: 30, height: 30, rotation: 90 })).toEqual(
    upright,
  );
});

it('says of cells how many and how large they are', async () => {
  const facts = await factsOf({ symbology: 'qr', content: 'HELLO' });
  expect(facts).toMatchObject({ isLinear: false, columns: 21, rows: 21 });
  expect(facts?.width).toBe(facts?.height);
});

it('has no module where the symbology sets the size, and nothing where there is no code', async () => {
  expect(await factsOf({ symbology: 'maxicode', content: 'HELLO' })).toMatchObject({ module: null });
  expect(await factsOf({ symbology: 'ean13', content: 'ABC' })).toBeNull();
});
