import type { FontStore } from '../fonts/font-store.ts';
import { createLabelCheck } from '../layout/check-label.ts';
import type { CheckLabel } from '../layout/check-label.ts';
import type { Finding } from '../layout/label-findings.ts';
import { missingFontFiles } from '../layout/missing-font-files.ts';
import type { PreparedTemplate } from '../layout/prepare-template.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import { commonFontFiles, labelInputs, prepareDesign } from './label-maker.ts';
import type { LabelDesign, Piece } from './label-maker.ts';

/** Masked order in, all that is to be said of its label out. */
export type LabelChecker = (order: MaskedOrder, piece: Piece) => Promise<readonly Finding[]>;

/** Prepares a design once. The checker loads the font files that the masked text needs, as the maker of labels does. */
export function createLabelChecker(design: LabelDesign, fonts: FontStore): LabelChecker {
  let ready: { readonly prepared: PreparedTemplate; readonly check: CheckLabel } | undefined;
  const inputsOf = labelInputs(design);
  let hasCommonFiles = false;
  return async (order, piece) => {
    const label = inputsOf(order, piece);
    ready ??= await readyFor(design, fonts);
    const { prepared, check } = ready;
    if (!hasCommonFiles) await fonts.loadFiles(commonFontFiles(fonts.fonts.shaper));
    hasCommonFiles = true;
    const findings = check(label);
    if (!findings.some(({ code }) => code === 'missing-glyph')) return findings;
    // A character that the common files lack may be in the whole font, which few jobs need.
    const files = missingFontFiles(prepared, label);
    if (files.length === 0) return findings;
    await fonts.loadFiles(files);
    return check(label);
  };
}

async function readyFor(design: LabelDesign, fonts: FontStore) {
  const prepared = await prepareDesign(design, fonts);
  return { prepared, check: createLabelCheck(prepared) };
}
