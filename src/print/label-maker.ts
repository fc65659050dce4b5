import type { Dpi } from '../base/length.ts';
import type { Problem } from '../base/problem.ts';
import { failure } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { FONT_WEIGHTS } from '../fonts/font-set.ts';
import type { FontFile, Shaper } from '../fonts/font-set.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { KNOWN_PLATFORMS, PLATFORM_PROFILES } from '../import/platform-profiles.ts';
import type { LabelInputs, SealedSlots } from '../layout/label-layout.ts';
import { bandsLeftOut, layoutLabel } from '../layout/layout-label.ts';
import { layoutElements } from '../layout/layout-elements.ts';
import type { LaidOutElement } from '../layout/layout-elements.ts';
import { missingFontFiles } from '../layout/missing-font-files.ts';
import { prepareTemplate } from '../layout/prepare-template.ts';
import type { PreparedTemplate } from '../layout/prepare-template.ts';
import { maskFixedText } from '../masking/fixed-text.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import type { Policy } from '../masking/policy.ts';
import type { Scene } from '../scene/scene.ts';
import { loadEncoder } from '../symbols/load-encoder.ts';
import { markWords, watermarkWord } from './print-mark.ts';
import type { PrintMark } from './print-mark.ts';
import { serialNumber } from '../template/serial-number.ts';
import type { JobPlace } from '../template/serial-number.ts';
import type { Band, Template } from '../template/template.ts';

/** What all labels of a job, or of a preview, have in common. */
export interface LabelDesign {
  readonly policy: Policy;
  readonly template: Template;
  readonly dpi: Dpi;
  /** Print date as it is to be printed, `2026-11-21`. */
  readonly date: string;
  /** Time of day as it is to be printed, `09:05`. */
  readonly time?: string | undefined;
  /** What the labels are that are no first print; absent on a first print. */
  readonly mark?: PrintMark | undefined;
}

/** Piece `piece` of `pieces` of a parcel; both from 1. */
export interface Piece {
  readonly piece: number;
  readonly pieces: number;
  /** Id of the platform that the order came from, where it is known. */
  readonly platform?: string | undefined;
  /** Where in the job the order stands, for serial numbers; its first place where absent. */
  readonly place?: JobPlace | undefined;
  /** What its sealed slots hold; absent where there is no key. */
  readonly sealed?: SealedSlots | undefined;
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
  const inputsOf = labelInputs(design);
  return async (order, piece) => {
    const label = inputsOf(order, piece);
    prepared ??= await prepareDesign(design, fonts);
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

/** One label element by element, for the designer: what cannot be drawn is said of its element, the rest is drawn. */
export interface LabelInPieces {
  readonly elements: readonly LaidOutElement[];
  /** Bands that this label has nothing for: what is in them is not printed, and what is below moves. */
  readonly leftOut: readonly Band[];
  /** The label as it is printed, as a `LabelMaker` makes it. */
  whole(): Result<Scene>;
}
export type ElementsMaker = (order: MaskedOrder, piece: Piece) => Promise<LabelInPieces>;

export function createElementsMaker(design: LabelDesign, fonts: FontStore): ElementsMaker {
  const inputsOf = labelInputs(design);
  return async (order, piece) => {
    const label = inputsOf(order, piece);
    const prepared = await prepareDesign(design, fonts);
    await fonts.loadFiles(commonFontFiles(fonts.fonts.shaper));
    await fonts.loadFiles(missingFontFiles(prepared, label));
    return {
      elements: layoutElements(prepared, label),
      leftOut: bandsLeftOut(prepared, label),
      whole() {
        const scene = layoutLabel(prepared, label);
        return scene.ok ? scene : refused(order, scene.problem);
      },
    };
  };
}

/** A design made ready for its labels, with what draws and checks all labels; loads what its codes need. */
export async function prepareDesign(
  { template, dpi }: LabelDesign,
  { fonts }: FontStore,
): Promise<PreparedTemplate> {
  const codes = template.elements.flatMap((element) => (element.kind === 'code' ? [element.symbology] : []));
  const encode = await loadEncoder(codes);
  return prepareTemplate({ template, fonts, encode, dpi, fixedText: remembering(maskFixedText) });
}

/** What labels of a design are laid out from: the same whether they are drawn, checked or only measured. */
export function labelInputs({
  date,
  time,
  policy,
  template,
  mark,
}: LabelDesign): (order: MaskedOrder, piece: Piece) => LabelInputs {
  const language = template.language ?? 'zh-CN';
  const names = new Map(KNOWN_PLATFORMS.map((id) => [id as string, PLATFORM_PROFILES[id].name[language]]));
  const said = mark && markWords(mark, language);
  const watermark = watermarkWord(mark, template);
  const shared = { date, time, policy: policy.name[language], mark: said, watermark };
  return (order, { piece, pieces, platform = '', place = FIRST, sealed }) => {
    const serial = serialNumber(template, place, piece);
    // By itself an order is a job of its own.
    const { label, labels } = place.counter ?? { label: piece, labels: pieces };
    return { ...shared, order, piece, pieces, serial, label, labels, platform: names.get(platform), sealed };
  };
}

const FIRST: JobPlace = { rows: 0, labels: 0 };

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
export function commonFontFiles(shaper: Shaper): readonly FontFile[] {
  return FONT_WEIGHTS.flatMap((weight) => shaper.missingFiles('', weight));
}

function refused(order: MaskedOrder, problem: Problem) {
  return failure({ ...problem, row: order.row });
}
