import type { MaskedText } from '../privacy/masked-text.ts';
import type { StyledText } from './run-paragraph.ts';
import { tidyText } from './tidy-text.ts';

/**
 * Takes the runs of a line and a space; gives them tidied as one text would be: none empty, but that a line of nothing
 * keeps its first run. A blank where two runs meet stays, as one space: before the second run, or, where that one alone
 * is inverse, after the first, so that it lies outside the box.
 */
export function tidyRuns(runs: readonly StyledText[], space: MaskedText): readonly StyledText[] {
  const tidied: StyledText[] = [];
  let isApart = false;
  for (const run of runs) {
    const raw = run.text.text;
    const text = oneLine(run.text, space);
    isApart ||= /^\s/.test(raw);
    if (text.isEmpty) continue;
    const before = tidied.at(-1);
    if (before === undefined || !isApart) tidied.push({ ...run, text });
    else if (run.inverse && !before.inverse) {
      tidied.splice(-1, 1, { ...before, text: before.text.concat(space) }, { ...run, text });
    } else tidied.push({ ...run, text: space.concat(text) });
    isApart = /\s$/.test(raw);
  }
  const [first] = runs;
  return tidied.length > 0 || first === undefined ? tidied : [{ ...first, text: first.text.slice(0, 0) }];
}

function oneLine(text: MaskedText, space: MaskedText): MaskedText {
  const [first, ...rest] = tidyText(text, space).filter((line) => !line.isEmpty);
  if (first === undefined) return text.slice(0, 0);
  return first.concat(...rest.flatMap((line) => [space, line]));
}
