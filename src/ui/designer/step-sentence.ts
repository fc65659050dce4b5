import type { Translate } from '../../i18n/messages.ts';
import type { NamedStep } from '../../state/designer/designer-state.ts';
import type { Template } from '../../template/template.ts';
import { elementOf } from './element-of.ts';
import { elementName } from './element-name.ts';

/** What a step did, and to which element where that is still there. */
export function stepSentence(t: Translate, { name, count, of }: NamedStep, template: Template): string {
  const step = t(`designer.step.${name}`, { count });
  const element = of === undefined ? undefined : elementOf(template, of);
  return element === undefined ? step : t('designer.step.of', { step, element: elementName(t, element) });
}
