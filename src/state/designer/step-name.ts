import type { ElementChange } from '../../editor/edits.ts';
import type { StepName } from './designer-state.ts';

/** What a step is called that changes these keys of elements; a key that is not here is a change like any other. */
const NAMES: Readonly<Record<string, StepName>> = {
  ...{ lines: 'text', content: 'content', name: 'rename' },
  ...{
    size: 'typeSize',
    minSize: 'typeSize',
    weight: 'weight',
    align: 'textAlign',
    verticalAlign: 'textAlign',
  },
  ...{ lineHeight: 'fitting', overflow: 'fitting', keepWords: 'fitting', maxHeight: 'fitting' },
  ...{ inverse: 'colour', ink: 'colour', strokeInk: 'colour', headInk: 'colour', headFill: 'colour' },
  ...{ fill: 'fill', stroke: 'outline', radius: 'outline', thickness: 'outline', style: 'outline' },
  ...{ showIf: 'condition', tickIf: 'tick', looks: 'looks', icon: 'sign' },
  ...{ symbology: 'code', level: 'code', checkDigit: 'code', caption: 'caption', captionSize: 'caption' },
  ...{ version: 'sealed', module: 'sealed', boundTo: 'sealed', remark: 'sealed' },
  ...{ fit: 'picture', dither: 'picture', threshold: 'picture', invert: 'picture' },
  ...{ header: 'table', rules: 'table', rows: 'table', cellLines: 'table', more: 'table' },
};

/** What a change is called, by the first key that it names: the others follow from it. */
export function stepNameOf(change: ElementChange): StepName {
  const [key = ''] = Object.keys(change);
  // A code has columns too, as a number.
  if (key === 'columns') return Array.isArray(change.columns) ? 'table' : 'code';
  return NAMES[key] ?? 'change';
}
