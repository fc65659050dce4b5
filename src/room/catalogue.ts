import type { LocalText } from '../base/language.ts';
import { LIMITS } from '../import/limits.ts';
import { PLATFORM_CHOICES } from '../import/platform-profiles.ts';
import { ENCODINGS } from '../import/text-decoding.ts';
import type { Encoding } from '../import/text-decoding.ts';
import { CARRIERS } from '../masking/decide/carriers.ts';
import type { CarrierId } from '../masking/decide/carriers.ts';
import { GLYPHS } from '../masking/glyphs.ts';
import type { GlyphId } from '../masking/glyphs.ts';
import { POLICIES } from '../masking/policies.ts';
import type { Policy } from '../masking/policy.ts';
import { RULES } from '../masking/rules.ts';
import type { RuleInfo } from '../masking/rules.ts';
import { ORDER_FIELDS } from '../orders/order-fields.ts';
import type { OrderField } from '../orders/order-fields.ts';
import { TEMPLATE_TITLES } from '../template/template-titles.ts';
import type { BuiltInTitle } from '../template/template-titles.ts';

/** What there is to choose from, by id and name: all that the page needs to know of the core's tables. */
export interface Catalogue {
  readonly policies: readonly PolicyChoice[];
  readonly templates: readonly BuiltInTitle[];
  readonly platforms: readonly Choice[];
  readonly encodings: readonly Encoding[];
  /** Most bytes of a file that is read at all. */
  readonly largestFile: number;
  /** What a column of a file can be used as. */
  readonly fields: readonly OrderField[];
  /** What each masking rule does and can be set to, by its id. */
  readonly rules: Readonly<Record<string, RuleInfo>>;
  /** What hidden parts may look like. */
  readonly glyphs: Readonly<Record<GlyphId, { readonly text: string; readonly name: LocalText }>>;
  /** Carriers that a policy may have other rules for. */
  readonly carriers: Readonly<Record<CarrierId, { readonly name: LocalText }>>;
}

export interface Choice {
  readonly id: string;
  readonly name: LocalText;
}
export interface PolicyChoice extends Choice {
  readonly explanation: LocalText;
  /** The policy itself, to be copied and changed. */
  readonly document: Policy;
}
/** The built-in choices, the default of each kind first. */
export const CATALOGUE: Catalogue = {
  policies: POLICIES.map((document) => ({
    id: document.id,
    name: document.name,
    explanation: document.explanation,
    document,
  })),
  templates: Object.values(TEMPLATE_TITLES),
  platforms: PLATFORM_CHOICES,
  encodings: ENCODINGS,
  largestFile: LIMITS.bytes,
  fields: ORDER_FIELDS,
  rules: RULES,
  glyphs: GLYPHS,
  carriers: CARRIERS,
};
