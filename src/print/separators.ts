import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { Scene } from '../scene/scene.ts';
import { LEAST_SEPARATED, separatorTemplate } from '../template/separator-template.ts';
import type { GroupFacts, GroupWords } from '../template/separator-template.ts';
import type { JobPlan, LabelGroup } from './job-plan.ts';
import { groupWords, showsGroups } from './label-groups.ts';
import type { Separators } from './label-groups.ts';
import type { JobTools, LabelJob } from './label-job.ts';
import { createLabelMaker } from './label-maker.ts';
import { createNeutralLabels } from './neutral-label.ts';
import { printableText } from './printable-text.ts';

/** A separator, and the same of nobody's group. */
export interface DrawnSeparator {
  readonly scene: Scene;
  readonly neutral: Scene | undefined;
}

/** Gives the separators of a job as its labels are drawn one after the other. */
export interface JobSeparators {
  /** How many separators come before the label that is `ahead` labels on. */
  before(ahead: number): number;
  /** The separator before the next label, which is of this order; undefined where none is due. Counts the label. */
  next(masked: MaskedOrder): Promise<Result<DrawnSeparator | undefined>>;
}

export function createSeparators(
  { design, token }: LabelJob,
  { by, language }: Separators,
  plan: JobPlan,
  { fonts }: JobTools,
): JobSeparators {
  const { policy, template, dpi, date } = design;
  const cursor = new GroupCursor(plan.groups);
  const key = typeof by === 'string' && showsGroups(template, by) ? by : undefined;

  const drawAs = async (
    words: GroupWords,
    facts: GroupFacts,
    order: MaskedOrder,
  ): Promise<Result<DrawnSeparator>> => {
    const make = createLabelMaker(
      { policy, dpi, date, template: separatorTemplate(template, language, words, facts) },
      fonts,
    );
    const scene = await make(order, { piece: 1, pieces: 1 });
    if (!scene.ok) return scene;
    const neutralOf = createNeutralLabels(make, policy, token, async () => undefined);
    return success({ scene: scene.value, neutral: await neutralOf({ piece: 1, pieces: 1 }) });
  };

  const draw = async (facts: GroupFacts, masked: MaskedOrder): Promise<Result<DrawnSeparator>> => {
    const { width, height } = template;
    const words = key && (await printableText(groupWords(masked, key), 'bold', fonts));
    const order = sayingOnly(masked, words);
    const whole = await drawAs(words === undefined || words.isEmpty ? 'none' : 'whole', facts, order);
    if (whole.ok || words === undefined) return whole.ok ? whole : tooSmall(width, height);
    const cut = await drawAs('cut', facts, order);
    return cut.ok ? cut : tooSmall(width, height);
  };

  return {
    before: (ahead) => cursor.separatorsBefore(ahead),
    async next(masked) {
      const due = cursor.next();
      if (due === undefined) return success(undefined);
      const { width, height } = template;
      if (width < LEAST_SEPARATED.width || height < LEAST_SEPARATED.height) return tooSmall(width, height);
      const { labels, orders, number } = due.group;
      return draw({ labels, orders, group: number, groups: plan.separators, first: due.first, date }, masked);
    },
  };
}

/** Why a job with separators makes nothing. */
function tooSmall(width: number, height: number) {
  return failure({ code: 'separator-too-small', params: { width, height } });
}

/** Nothing of the order is to be had but what its number says, which are the group's words. */
function sayingOnly(masked: MaskedOrder, words: MaskedText | undefined): MaskedOrder {
  const text = words ?? masked.orderNo.text.slice(0, 0);
  return { ...masked, orderNo: { ...masked.orderNo, text, state: text.isEmpty ? 'empty' : 'shown' } };
}

/** Walks the groups of a plan label by label. */
class GroupCursor {
  readonly #groups: readonly LabelGroup[];
  #at = -1;
  /** Labels of the group in hand that are still to come. */
  #left = 0;
  #labels = 0;

  constructor(groups: readonly LabelGroup[]) {
    this.#groups = groups;
  }

  /** Goes on by one label; gives its group and number where it is the first of a group with a separator. */
  next(): { readonly group: LabelGroup; readonly first: number } | undefined {
    const isFirst = this.#left === 0;
    if (isFirst) {
      this.#at += 1;
      this.#left = this.#groups[this.#at]?.labels ?? 1;
    }
    this.#left -= 1;
    this.#labels += 1;
    const group = this.#groups[this.#at];
    return isFirst && group !== undefined && group.number > 0 ? { group, first: this.#labels } : undefined;
  }

  separatorsBefore(ahead: number): number {
    let [at, left, count] = [this.#at, this.#left, 0];
    for (let label = 0; label <= ahead; label += 1) {
      if (left === 0) {
        at += 1;
        const group = this.#groups[at];
        left = group?.labels ?? 1;
        if (group !== undefined && group.number > 0) count += 1;
      }
      left -= 1;
    }
    return count;
  }
}
