import type { FontFile } from '../fonts/font-set.ts';
import { linesOf, lookOf } from './element-texts.ts';
import type { LabelInputs } from './label-layout.ts';
import type { PreparedTemplate } from './prepare-template.ts';

/**
 * Font files that must be loaded before this label can be laid out, as far as the loaded ones can tell: ask again
 * when they are there. Without them shaping throws, or the label is refused for missing glyphs.
 */
export function missingFontFiles(
  { inputs, fixed, changing, shared }: PreparedTemplate,
  label: LabelInputs,
): readonly FontFile[] {
  const files = new Set<FontFile>();
  // The template's own words are laid out once.
  for (const prepared of shared.fixed === undefined ? [...fixed, ...changing] : changing) {
    if (prepared.kind === 'shape') continue;
    const lines = prepared.kind === 'text' ? prepared.lines : [prepared.content];
    const weight = prepared.kind === 'text' ? lookOf(prepared, inputs, label).weight : 'regular';
    for (const line of linesOf(lines, inputs, label)) {
      for (const file of inputs.fonts.shaper.missingFiles(line.text, weight)) files.add(file);
    }
  }
  return [...files];
}
