import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Scene } from '../scene/scene.ts';
import type { LabelDesign } from './label-maker.ts';
import { markWords } from './print-mark.ts';

/** A label that is to say that it is a reprint says so to be seen, whatever its template hides or cuts. */
export function saysMark(
  scenes: readonly Scene[],
  { mark, template }: Pick<LabelDesign, 'mark' | 'template'>,
): Result<undefined> {
  if (mark === undefined) return success(undefined);
  const words = markWords(mark, template.language ?? 'zh-CN').trim();
  const isSaid = scenes.every(({ fixed, marks }) =>
    [...fixed, ...marks].some((each) => each.kind === 'glyphs' && each.text.text.includes(words)),
  );
  return isSaid ? success(undefined) : failure({ code: 'mark-not-shown' });
}
