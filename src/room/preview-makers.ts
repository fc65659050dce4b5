import type { FontStore } from '../fonts/font-store.ts';
import { createLabelMaker } from '../print/label-maker.ts';
import type { LabelDesign, LabelMaker } from '../print/label-maker.ts';
import { binds } from '../template/template-fields.ts';
import type { Template } from '../template/template.ts';
import type { Design } from './room.ts';

/** Templates that are kept prepared for previews. */
const MOST_MAKERS = 24;

/** Makers of previews by template; each of one policy, printer and day. */
export class PreviewMakers {
  readonly #made = new Map<
    string,
    { readonly key: string; readonly template: Template; readonly make: LabelMaker }
  >();

  maker(shown: Design, design: LabelDesign, store: FontStore): LabelMaker {
    const { template, date } = design;
    const time = binds(template, 'print.time') ? design.time : '';
    const key = JSON.stringify([shown, date, time, design.mark]);
    const made = this.#made.get(shown.template);
    // Another template may have come in the place of the one of its name.
    if (made?.key === key && made.template === template) return made.make;
    if (this.#made.size >= MOST_MAKERS) this.#made.clear();
    const make = createLabelMaker(design, store);
    this.#made.set(shown.template, { key, template, make });
    return make;
  }
}
