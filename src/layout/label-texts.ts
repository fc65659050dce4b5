import type { FontWeight } from '../fonts/font-set.ts';
import { linesOf } from './element-texts.ts';
import type { LabelInputs } from './label-layout.ts';
import type { PreparedTemplate } from './prepare-template.ts';

/**
 * Every text that a label will have shaped, by weight, as `FontStore.ensure` wants it: fonts that lack one of its
 * characters have to be loaded before `layoutLabel`, which would else refuse the label for missing glyphs.
 */
export function labelTexts(
  { inputs, fixed, changing }: PreparedTemplate,
  label: LabelInputs,
): Readonly<Record<FontWeight, readonly string[]>> {
  const texts: Record<FontWeight, string[]> = { regular: [], bold: [] };
  for (const prepared of [...fixed, ...changing]) {
    if (prepared.kind === 'shape') continue;
    const lines = prepared.kind === 'text' ? prepared.lines : [prepared.content];
    const weight = prepared.kind === 'text' ? prepared.element.weight : 'regular';
    texts[weight].push(...linesOf(lines, inputs, label).map((line) => line.text));
  }
  return texts;
}
