import { beforeAll, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { createPdfWriter } from '../render/pdf/pdf-writer.ts';
import type { Scene } from '../scene/scene.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { expectPage } from './expectation.ts';
import { prove } from './prove.ts';
import type { SealedCodes } from './prove.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
});

/** As a ciphertext might read by chance: it holds a whole number that the order hides. */
const CONTENT = 'HL1:A13812345678B';

async function proofOf(sealed?: SealedCodes) {
  const content = mintMaskedText(CONTENT);
  const modules = encodeSymbol('qr', content);
  if (!modules.ok) throw new Error(modules.problem);
  const place = {
    x: mm(0),
    y: mm(0),
    dpi: 203,
    moduleWidth: 4,
    moduleHeight: 4,
    quietX: mm(2),
    quietY: mm(2),
  } as const;
  const code = { kind: 'code', symbology: 'qr', content, modules: modules.value, ...place } as const;
  const scene: Scene = { width: mm(40), height: mm(40), dpi: 203, fixed: [], marks: [code] };
  const writer = createPdfWriter(fonts.fonts);
  writer.addPage(scene);
  const hidden = [{ row: 2, field: 'recipient.phone', text: '13812345678', part: 'whole' }] as const;
  const report = await prove(writer.finish(), [expectPage(scene, 2)], hidden, { sealed });
  return report.checks.flatMap(({ problems }) => problems.map(({ code: problem }) => problem));
}

it('a code is searched for what an order hides, unless it is sealed: then it is opened', async () => {
  const asked: string[] = [];
  const sealed = (has: boolean, opens: boolean): SealedCodes => ({
    has: () => has,
    async opens(content) {
      asked.push(content);
      return opens;
    },
  });
  expect(await proofOf()).toContain('in-code');
  expect(await proofOf(sealed(false, true))).toContain('in-code');
  expect(asked).toEqual([]);
  expect(await proofOf(sealed(true, true))).toEqual([]);
  expect(asked).toEqual([CONTENT]);
  expect(await proofOf(sealed(true, false))).toEqual(['sealed-does-not-open']);
});
