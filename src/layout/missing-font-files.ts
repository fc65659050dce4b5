import type { FontFile } from '../fonts/font-set.ts';
import { linesOf } from './element-texts.ts';
import type { LabelInputs } from './label-layout.ts';
import type { PreparedTemplate } from './prepare-template.ts';

/**
 * Font files that must be loaded before this label can be laid out; empty when all is there. Without them the label
 * would be refused for missing glyphs.
 */
export function missingFontFiles(
  { inputs, fixed, changing }: PreparedTemplate,
  label: LabelInputs,
): readonly FontFile[] {
  const files = new Set<FontFile>();
  for (const prepared of [...fixed, ...changing]) {
    if (prepared.kind === 'shape') continue;
    const lines = prepared.kind === 'text' ? prepared.lines : [prepared.content];
    const weight = prepared.kind === 'text' ? prepared.element.weight : 'regular';
    for (const line of linesOf(lines, inputs, label)) {
      for (const file of inputs.fonts.shaper.missingFiles(line.text, weight)) files.add(file);
    }
  }
  return [...files];
}
