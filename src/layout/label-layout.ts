import type { Dpi } from '../base/length.ts';
import type { Problem } from '../base/problem.ts';
import { failure } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { FontSet } from '../fonts/font-set.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { EncodeSymbol } from '../symbols/encode.ts';
import type { Template } from '../template/template.ts';

/** Why a label is refused. The sentence for each is in `i18n/`. Every refusal names the element as `field`. */
export const REFUSALS = [
  /** Text does not fit its box even at the smallest size. params: element, minSize */
  'text-overflow',
  /** No font has a character. params: codePoints ("U+2A700 U+…") */
  'missing-glyph',
  /** A code has nothing to say. */
  'code-empty',
  /** A code's text has characters its symbology cannot say. */
  'code-characters',
  /** A code's text is longer than its symbology can say. */
  'code-too-long',
  /** A code's text is not built as its symbology's texts are. params: element, symbology */
  'code-format',
  /** The last digit of a code's text is not the check digit of the others. params: element, symbology */
  'code-check-digit',
  'code-check-digit-unclear',
  /** A code does not fit its box with whole dots and full quiet zones. params: element, dpi */
  'code-does-not-fit',
  /** A code stands on the slant, off the printer's dots: only whole quarter turns keep it on them. */
  'code-turned',
  /** The same of a picture. */
  'image-turned',
  /** A picture's box holds not one whole dot. params: element, dpi */
  'image-too-small',
  /** A picture's box holds more dots than one may have. params: element, dpi */
  'image-too-large',
  /** Masking had to change the text of a code, so that it would no longer say the number. */
  'code-hidden',
  /** Another mark reaches into a code or its quiet zone. params: element, by (the element of that mark) */
  'code-covered',
  /** A text has the colour of what lies behind it. params: element */
  'text-invisible',
  /** There is no key to seal a sealed code with. */
  'sealed-no-key',
  /** What is to be sealed does not fit the code. params: element, most (bytes) */
  'sealed-too-long',
  /** It has broken characters, which would come back as others. */
  'sealed-characters',
  /** The label's number that a sealed code is bound to is hidden, or there is none. */
  'sealed-id-hidden',
  'sealed-id-empty',
  /** A mark reaches over the label's edge. params: element */
  'mark-outside-label',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];
export type Refusal = Problem<RefusalCode>;

/** A refusal that names its element, both as the problem's field and for its sentence. */
export function refuse(
  code: RefusalCode,
  element: string,
  params: Readonly<Record<string, string | number>> = {},
): { readonly ok: false; readonly problem: Refusal } {
  return failure({ code, field: element, params: { element, ...params } });
}

/** What stands in each sealed slot of one label, by the id of its element; or why nothing can. */
export type SealedSlots = ReadonlyMap<string, Result<MaskedText, Pick<Refusal, 'code' | 'params'>>>;

/** What a job of labels has in common. */
export interface TemplateInputs {
  readonly template: Template;
  readonly fonts: Pick<FontSet, 'shaper'>;
  readonly encode: EncodeSymbol;
  readonly dpi: Dpi;
  /** Mints the template's own words; masking's `maskFixedText`. */
  readonly fixedText: (text: string) => MaskedText;
}

/** What one label is laid out from. */
export interface LabelInputs {
  readonly order: MaskedOrder;
  /** Print date as it is to be printed, `2026-11-21`. */
  readonly date: string;
  /** Time of day as `09:05`; absent where nobody said. */
  readonly time?: string | undefined;
  /** Name of the policy, and of the platform that the order came from, in the template's language. */
  readonly policy?: string | undefined;
  readonly platform?: string | undefined;
  /** The label's serial number. */
  readonly serial?: number | undefined;
  /** The label's number in its job, of so many labels that are made. */
  readonly label?: number | undefined;
  readonly labels?: number | undefined;
  /** What the print is, with a blank at its end; absent on a first print. */
  readonly mark?: string | undefined;
  /** A word that is put wherever the label is free; absent where none is wanted. */
  readonly watermark?: string | undefined;
  /** Sealed before layout, by who has the key; absent where there is none. */
  readonly sealed?: SealedSlots | undefined;
  /** This label is piece `piece` of `pieces`. */
  readonly piece: number;
  readonly pieces: number;
}
