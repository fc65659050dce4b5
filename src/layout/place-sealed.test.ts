import { describe, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import { failure, success } from '../base/result.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import type { SealedElement, Template } from '../template/template.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { code, text } from '../template/built-in/elements.ts';
import { checkTemplate } from './check-template.ts';
import type { LabelInputs, SealedSlots } from './label-layout.ts';
import { layoutLabel } from './layout-label.ts';
import { prepareTemplate } from './prepare-template.ts';
import { createLabelCheck } from './check-label.ts';
import { emFonts } from './testing/em-fonts.ts';
import { maskedOrder } from './testing/masked-orders.ts';

const [BUILT_IN] = BUILT_IN_TEMPLATES;
const TEXT = mintMaskedText(`HL1:${'A'.repeat(258)}`);
const FILLED: SealedSlots = new Map([['seal', success(TEXT)]]);

const slot = (changes: Partial<SealedElement> = {}): SealedElement => ({
  kind: 'sealed',
  id: 'seal',
  ...{ x: mm(3), y: mm(3), width: mm(40), height: mm(32) },
  version: 9,
  remark: false,
  ...changes,
});

function template(elements: Template['elements'], bands: Template['bands'] = []): Template {
  return { ...BUILT_IN, id: 'mine', width: mm(60), height: mm(60), elements, bands };
}

const inputsOf = (design: Template) =>
  ({ template: design, fonts: emFonts, encode: encodeSymbol, dpi: 203, fixedText: mintMaskedText }) as const;
const label = (sealed?: SealedSlots, order = maskedOrder({ orderNo: '1' })): LabelInputs => ({
  order,
  date: '2026-11-21',
  piece: 1,
  pieces: 1,
  sealed,
});

function lay(changes: Partial<SealedElement>, sealed: SealedSlots | undefined = FILLED) {
  return layoutLabel(prepareTemplate(inputsOf(template([slot(changes)]))), label(sealed));
}
function markOf(changes: Partial<SealedElement>) {
  const scene = lay(changes);
  const mark = scene.ok ? scene.value.marks[0] : undefined;
  return mark?.kind === 'code' ? mark : undefined;
}
function refusalOf(changes: Partial<SealedElement>, sealed: SealedSlots | undefined = FILLED) {
  const scene = lay(changes, sealed);
  return scene.ok ? undefined : scene.problem;
}

describe('a sealed slot', () => {
  it('is a code of the version that it has, in the largest whole dots for its box', () => {
    const mark = markOf({});
    expect(mark).toMatchObject({ symbology: 'qr', sealed: true, content: TEXT, moduleWidth: 4 });
    expect(mark?.modules.columns).toBe(53);
    expect(markOf({ version: 12 })?.modules.columns).toBe(65);
  });

  it.each([
    [0.4, 3],
    [0.5, 3],
    [0.51, 4],
  ])('has cells of %s mm in %i dots where they are asked for', (module, dots) => {
    expect(markOf({ module: mm(module) })?.moduleWidth).toBe(dots);
  });

  it('is refused where cells of that size do not fit, though smaller ones would', () => {
    expect(refusalOf({ module: mm(0.7) })).toMatchObject({ code: 'code-does-not-fit', field: 'seal' });
    // Two dots at 203 dpi are too few.
    expect(refusalOf({ module: mm(0.26) })).toMatchObject({ code: 'code-does-not-fit' });
    expect(refusalOf({ width: mm(15) })).toMatchObject({ code: 'code-does-not-fit' });
  });

  it('turns by quarters, and stands on no slant', () => {
    expect(markOf({ rotation: 90 })?.turn).toBe(90);
    expect(refusalOf({ rotation: 30 })).toMatchObject({ code: 'code-turned', field: 'seal' });
  });

  it('is refused without a key, and for the reason that it could not be sealed', () => {
    expect(refusalOf({}, new Map())).toMatchObject({ code: 'sealed-no-key', field: 'seal' });
    expect(layoutLabel(prepareTemplate(inputsOf(template([slot()]))), label())).toMatchObject({
      problem: { code: 'sealed-no-key' },
    });
    const long = new Map([
      ['seal', failure({ code: 'sealed-too-long', params: { most: 8 } })],
    ]) as SealedSlots;
    expect(refusalOf({}, long)).toMatchObject({
      code: 'sealed-too-long',
      field: 'seal',
      params: { element: 'seal', most: 8 },
    });
  });

  it('is refused where something reaches into its quiet zone', () => {
    const words = text('words', [3, 30, 40, 6], ['{{order.number}}'], { size: 12, minSize: 12 });
    const prepared = prepareTemplate(inputsOf(template([slot(), { ...words, x: mm(20) }])));
    expect(layoutLabel(prepared, label(FILLED))).toMatchObject({
      problem: { code: 'code-covered', field: 'seal', params: { by: 'words' } },
    });
  });

  it('is looked at by preflight as other codes are', () => {
    const check = createLabelCheck(
      prepareTemplate(inputsOf(template([slot({ module: mm(0.4), x: mm(0) })]))),
    );
    expect(check(label(FILLED)).map((finding) => finding.code)).toContain('code-module-small');
    expect(check(label()).map((finding) => finding.code)).toEqual(['sealed-no-key']);
  });

  it('is not drawn where its condition does not hold', () => {
    const showIf = { match: 'any', tests: [{ field: 'order.remark', is: 'filled' }] } as const;
    const scene = lay({ showIf });
    expect(scene.ok && scene.value.marks).toEqual([]);
  });

  it('keeps its band from going while there is somebody to seal', () => {
    const note = text('note', [44, 4, 10, 6], ['{{order.remark}}'], { size: 6, minSize: 6 });
    const bands = [{ id: 'one', y: mm(0), height: mm(40), collapses: true, grows: 0 }];
    const prepared = prepareTemplate(inputsOf(template([slot(), note], bands)));
    const scene = layoutLabel(prepared, label(FILLED, maskedOrder({ recipient: { name: '张**' } })));
    expect(scene.ok && scene.value.marks.map(({ kind }) => kind)).toEqual(['code']);
  });
});

describe('the number that a sealed slot is tied to', () => {
  const bound = (boundTo: SealedElement['boundTo'], ...others: Template['elements']) =>
    checkTemplate(template([slot(boundTo === undefined ? {} : { boundTo }), ...others])).map(
      ({ code: found }) => found,
    );
  const barcode = code('bars', [3, 40, 50, 10], 'code128', undefined);

  it('is warned of where nothing on the label says it', () => {
    expect(bound('order.code')).toEqual(['sealed-id-unprinted']);
    expect(bound('order.code', { ...barcode, hidden: true })).toEqual(['sealed-id-unprinted']);
    expect(bound('order.number', barcode)).toEqual(['sealed-id-unprinted']);
    expect(bound('order.code', barcode)).toEqual([]);
    expect(bound('order.tracking', barcode)).toEqual([]);
    expect(bound(undefined)).toEqual([]);
  });
});
