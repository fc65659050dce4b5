import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Mark } from '../scene/scene.ts';
import { isShown } from './element-texts.ts';
import { growthsOf, higherText } from './grow-texts.ts';
import type { LabelInputs, Refusal } from './label-layout.ts';
import { placeElement } from './place-element.ts';
import { isGrowing } from './prepare-template.ts';
import type { PreparedTemplate } from './prepare-template.ts';

/** One element of a label by itself. */
export interface LaidOutElement {
  readonly id: string;
  /** Its condition does not hold for this order: it has no marks. */
  readonly absent: boolean;
  readonly marks: Result<readonly Mark[], Refusal>;
}

/**
 * Every drawn element of a label at its place in the template, with its own refusal where it cannot be drawn: what the
 * designer shows. No band is taken out and nothing is pushed, so that elements lie where they are edited; the label that is printed comes
 * from `layoutLabel`, which places each element by the same code.
 */
export function layoutElements(prepared: PreparedTemplate, label: LabelInputs): readonly LaidOutElement[] {
  const growths = growthsOf(prepared, () => false, label);
  // What is grown for one drawing is not kept for the next.
  const alone = { ...prepared, shared: { fixed: undefined, last: new Map() } };
  const byId = new Map(
    [...prepared.fixed, ...prepared.changing].map((element) => [element.element.id, element]),
  );
  return prepared.inputs.template.elements.flatMap(({ id }): readonly LaidOutElement[] => {
    const element = byId.get(id);
    if (element === undefined) return [];
    if (!isShown(element, prepared.inputs, label)) return [{ id, absent: true, marks: success([]) }];
    const growth = growths.get(id);
    const placed =
      growth === undefined || !isGrowing(element)
        ? placeElement(element, prepared, label)
        : placeElement(higherText(element, growth), alone, label);
    return [{ id, absent: false, marks: placed.ok ? success(placed.value.map(({ mark }) => mark)) : placed }];
  });
}
