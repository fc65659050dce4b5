import type { Dpi } from '../base/length.ts';
import type { Problem } from '../base/problem.ts';
import { failure } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { FONT_WEIGHTS } from '../fonts/font-set.ts';
import type { FontFile, Shaper } from '../fonts/font-set.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { layoutLabel } from '../layout/layout-label.ts';
import { missingFontFiles } from '../layout/missing-font-files.ts';
import { prepareTemplate } from '../layout/prepare-template.ts';
import type { PreparedTemplate } from '../layout/prepare-template.ts';
import { maskFixedText } from '../masking/fixed-text.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import type { Policy } from '../masking/policy.ts';
import type { Scene } from '../scene/scene.ts';
import { loadEncoder } from '../symbols/load-encoder.ts';
import type { Template } from '../template/template.ts';

/** What all labels of a job, or of a preview, have in common. */
export interface LabelDesign {
  readonly policy: Policy;
  readonly template: Template;
  readonly dpi: Dpi;
  /** Print date as it is to be printed, `2026-11-21`. */
  readonly date: string;
}

/** Piece `piece` of `pieces` of a parcel; both from 1. */
export interface Piece {
  readonly piece: number;
  readonly pieces: number;
}

/** Masked order in, scene out: the one way to what is drawn, for the preview and for every output. */
export type LabelMaker = (order: MaskedOrder, piece: Piece) => Promise<Result<Scene>>;

/**
 * Prepares a design once. The maker loads the encoder that the template's codes need and the font files that the masked
 * text needs, and lays out; it gives the problem, with the order's row, of a label that cannot be right.
 */
export function createLabelMaker(design: LabelDesign, fonts: FontStore): LabelMaker {
  let prepared: PreparedTemplate | undefined;
  /** Asked once, not for each label: files stay loaded. */
  let hasCommonFiles = false;
  return async (order, piece) => {
    const label = { order, date: design.date, ...piece };
    prepared ??= await prepare(design, fonts);
    if (!hasCommonFiles) await fonts.loadFiles(commonFontFiles(fonts.fonts.shaper));
    hasCommonFiles = true;
    const scene = layoutLabel(prepared, label);
    if (scene.ok) return scene;
    // A character that the common files lack may be in the whole font, which few jobs need.
    const files = missingFontFiles(prepared, label);
    if (files.length === 0) return refused(order, scene.problem);
    await fonts.loadFiles(files);
    const again = layoutLabel(prepared, label);
    return again.ok ? again : refused(order, again.problem);
  };
}

async function prepare({ template, dpi }: LabelDesign, { fonts }: FontStore): Promise<PreparedTemplate> {
  const codes = template.elements.flatMap((element) => (element.kind === 'code' ? [element.symbology] : []));
  const encode = await loadEncoder(codes);
  return prepareTemplate({ template, fonts, encode, dpi, fixedText: remembering(maskFixedText) });
}

/** A job's fixed texts are few and come with every label. */
function remembering(mint: (text: string) => MaskedText): (text: string) => MaskedText {
  const known = new Map<string, MaskedText>();
  return (text) => {
    let minted = known.get(text);
    if (minted === undefined) {
      minted = mint(text);
      if (known.size < MOST_TEXTS) known.set(text, minted);
    }
    return minted;
  };
}

const MOST_TEXTS = 1_000;

/** The files that every label needs and that are not loaded yet. */
function commonFontFiles(shaper: Shaper): readonly FontFile[] {
  return FONT_WEIGHTS.flatMap((weight) => shaper.missingFiles('', weight));
}

function refused(order: MaskedOrder, problem: Problem) {
  return failure({ ...problem, row: order.row });
}
