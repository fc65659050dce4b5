import type { Dpi } from '../base/length.ts';
import type { Problem } from '../base/problem.ts';
import { failure } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { FontFile } from '../fonts/font-set.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { layoutLabel } from '../layout/layout-label.ts';
import { missingFontFiles } from '../layout/missing-font-files.ts';
import { prepareTemplate } from '../layout/prepare-template.ts';
import { maskFixedText } from '../masking/fixed-text.ts';
import { maskOrder } from '../masking/mask-order.ts';
import type { Policy } from '../masking/policy.ts';
import type { Order } from '../orders/order.ts';
import type { Scene } from '../scene/scene.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
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

/** Order in, scene out: the one way from an order to what is drawn, for the preview and for every output. */
export type LabelMaker = (order: Order, piece: Piece) => Promise<Result<Scene>>;

/**
 * Prepares a design once. The maker masks, loads the font files that the masked text needs, and lays out; it gives
 * the problem, with the order's row, of a label that cannot be right.
 */
export function createLabelMaker(design: LabelDesign, fonts: FontStore): LabelMaker {
  const prepared = prepareTemplate({
    template: design.template,
    fonts: fonts.fonts,
    encode: encodeSymbol,
    dpi: design.dpi,
    fixedText: maskFixedText,
  });
  return async (order, piece) => {
    const masked = maskOrder(order, design.policy);
    if (!masked.ok) return refused(order, masked.problem);
    const label = { order: masked.value, date: design.date, ...piece };
    let asked: readonly FontFile[] = [];
    // Loading one file may show that another is wanted: the whole font is asked for when the common part is there.
    for (;;) {
      const files = missingFontFiles(prepared, label);
      if (files.length === 0 || files.every((file) => asked.includes(file))) break;
      await fonts.loadFiles(files);
      asked = [...asked, ...files];
    }
    const scene = layoutLabel(prepared, label);
    return scene.ok ? scene : refused(order, scene.problem);
  };
}

function refused(order: Order, problem: Problem) {
  return failure({ ...problem, row: order.row });
}
