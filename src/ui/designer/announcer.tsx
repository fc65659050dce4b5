import { useTranslate } from '../hooks.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { DesignerState } from '../../state/designer/designer-state.ts';
import { useDesignerState } from './designer-context.ts';
import { elementOf } from './element-of.ts';
import { elementName } from './element-name.ts';
import { stepSentence } from './step-sentence.ts';

/** Says what was done, for those who do not see it. */
export function Announcer() {
  const t = useTranslate();
  const said = useDesignerState((state) => state.said);
  const template = useDesignerState((state) => state.template);
  return (
    <p className="hidden-but-read" role="status">
      {said === null ? '' : sentence(t, said, template)}
    </p>
  );
}

function sentence(
  t: Translate,
  said: NonNullable<DesignerState['said']>,
  template: DesignerState['template'],
): string {
  const { key, count, id, step } = said;
  switch (key) {
    case 'selected': {
      const element = id === undefined ? undefined : elementOf(template, id);
      if (element === undefined) return t('designer.severalChosen', { count });
      const { x, y, width, height } = element;
      return t('designer.said.selected', { name: elementName(t, element), x, y, width, height });
    }
    case 'selectedNone':
    case 'cancelled':
    case 'printed':
    case 'edited':
      return t(`designer.said.${key}`);
    case 'copied':
      return t('designer.said.copied', { count });
    case 'undone':
    case 'redone':
      return t(`designer.said.${key}`, {
        step: step === undefined ? '' : stepSentence(t, step, template),
      });
    case 'tool':
      return t('designer.said.tool');
    default:
      return t(`designer.step.${key}`, { count });
  }
}
