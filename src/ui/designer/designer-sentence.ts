import type { Problem } from '../../base/problem.ts';
import { findingSentence } from '../../i18n/finding-text.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { Template } from '../../template/template.ts';
import { elementOf } from './element-of.ts';
import { elementName } from './element-name.ts';

/**
 * What is wrong with a template, in the words of whoever draws it: elements are called as the list of elements calls them, not by
 * their place in the document or their id.
 */
export function designerSentence(t: Translate, problem: Problem, template: Template): string {
  const { code, params = {}, field } = problem;
  const place = /^elements\[(\d+)\]/u.exec(`${params['path'] ?? ''}`);
  const id = typeof params['element'] === 'string' ? params['element'] : field;
  const element =
    place === null
      ? id === undefined
        ? undefined
        : elementOf(template, id)
      : template.elements[Number(place[1])];
  const nameOf = (other: string) => {
    const found = elementOf(template, other);
    return found === undefined ? other : elementName(t, found);
  };
  // Words that look like a person's are not said again, least of all on another step's screen.
  const isPersonal = code === 'template-personal';
  const name =
    element === undefined
      ? undefined
      : isPersonal
        ? t(`designer.kind.${element.kind}`)
        : elementName(t, element);
  const part = partOf(t, `${params['path'] ?? ''}`);
  const sentenceWith = (called: string | undefined) =>
    findingSentence(
      t,
      {
        code,
        params: {
          ...params,
          ...(called === undefined ? {} : { element: called }),
          ...(called === undefined || place === null ? {} : { path: `“${called}”` }),
          ...(part === undefined ? {} : { path: `“${part}”` }),
          ...(called === undefined && field !== undefined ? { field } : {}),
        },
      },
      nameOf,
    );
  const sentence = sentenceWith(name);
  // Its words may be the sentence's own by chance: it is named there only if another name made another sentence.
  const isNamed = name === undefined || sentence !== sentenceWith(`${name}′`);
  return isNamed ? sentence : t('designer.at', { element: name, sentence });
}

/** What the details of the label call a part of it that is no element; undefined of elements and of what has no name there. */
function partOf(t: Translate, path: string): string | undefined {
  const [, head = '', index] = /^([a-z]+)(?:\[(\d+)\])?/u.exec(path) ?? [];
  switch (head) {
    case 'name':
      return t('designer.name');
    case 'width':
      return t('designer.width');
    case 'height':
      return t('designer.height');
    case 'margin':
      return t('designer.label.margin');
    case 'guides':
      return t('designer.label.guides');
    case 'serial':
      return t('designer.serial.title');
    case 'bands':
      return index === undefined
        ? t('designer.bands.title')
        : t('designer.bands.number', { number: Number(index) + 1 });
  }
  return undefined;
}
