import type { FontFile, FontWeight } from '../fonts/font-set.ts';
import { linesOf, lookOf } from './element-texts.ts';
import type { LabelInputs, TemplateInputs } from './label-layout.ts';
import { tableTexts } from './table-texts.ts';
import type { PreparedElement, PreparedLine, PreparedTemplate } from './prepare-template.ts';

/**
 * Font files that must be loaded before this label can be laid out, as far as the loaded ones can tell: ask again
 * when they are there. Without them shaping throws, or the label is refused for missing glyphs.
 */
export function missingFontFiles(
  { inputs, fixed, changing, shared }: PreparedTemplate,
  label: LabelInputs,
): readonly FontFile[] {
  const files = new Set<FontFile>();
  const add = (text: string, weight: FontWeight): void => {
    for (const file of inputs.fonts.shaper.missingFiles(text, weight)) files.add(file);
  };
  // The template's own words are laid out once.
  for (const prepared of shared.fixed === undefined ? [...fixed, ...changing] : changing) {
    if (prepared.kind === 'table') {
      const { header = [], rows, count, more } = tableTexts(prepared.element, prepared.table, inputs, label);
      for (const { text } of header) add(text, 'bold');
      for (const { text } of [...rows.flat(), more(count)]) add(text, 'regular');
    }
    for (const [line, weight] of weighed(prepared, inputs, label)) {
      for (const { text } of linesOf([line], inputs, label)) {
        add(text, weight);
      }
    }
  }
  return [...files];
}

/** The lines of an element, run by run, each with its weight. */
function weighed(
  prepared: PreparedElement,
  inputs: TemplateInputs,
  label: LabelInputs,
): readonly (readonly [PreparedLine, FontWeight])[] {
  switch (prepared.kind) {
    case 'text': {
      const { weight } = lookOf(prepared, inputs, label);
      return prepared.lines.flatMap((runs) =>
        runs.map(({ line, run }) => [line, run?.weight ?? weight] as const),
      );
    }
    case 'code':
      return [[prepared.content, 'regular']];
    case 'sealed':
    case 'table':
    case 'image':
    case 'shape':
    case 'checkbox':
      return [];
  }
}
