import type { Problem } from '../base/problem.ts';
import { lineOfRow } from '../base/row-id.ts';
import { isNameUnder } from './i18n.ts';
import type { MessageParams, Translate } from './messages.ts';

/** What is wrong and what to do, without the place: for lists that show row and column beside it. */
export function problemSentence(t: Translate, problem: Problem): string {
  const { code } = problem;
  if (!isNameUnder('problem', code)) return t('problem.unknown', { code });
  return t(`problem.${code}`, sentenceParams(t, problem));
}

/** What belongs in the field that the problem is shown at: no place, for it is in sight. */
export function problemAtField(t: Translate, problem: Problem): string {
  const { code, params = {} } = problem;
  const name = code === 'policy-type' || code === 'template-type' ? `${params['expected']}` : code;
  return isNameUnder('atField', name)
    ? t(`atField.${name}`, { min: 0, max: 0, ...params })
    : problemSentence(t, problem);
}

/** What a kind of problem is called where many rows have it: its sentence, without the limits that differ from row to row. */
export function problemName(t: Translate, code: string): string {
  return problemSentence(t, { code }).replaceAll(/\{\{[^}]*\}\}/gu, '…');
}

/** The whole sentence with row and column, as the shell prints it. */
export function problemText(t: Translate, problem: Problem): string {
  const sentence = problemSentence(t, problem);
  const { column = '' } = problem;
  const row = lineOfRow(problem.row ?? 0);
  if (row > 0 && column !== '') return t('place.rowColumn', { row, column, sentence });
  if (row > 0) return t('place.row', { row, sentence });
  if (column !== '') return t('place.column', { column, sentence });
  return sentence;
}

/** The name of an order's field, else of a template's element; its id where it is of somebody's own template. */
export function fieldName(t: Translate, field: string): string {
  return isNameUnder('field', field) ? t(`field.${field}`) : elementName(t, field);
}

/** The same where an element is meant: some are called as a field is. */
function elementName(t: Translate, element: string): string {
  if (isNameUnder('element', element)) return t(`element.${element}`);
  return isNameUnder('field', element) ? t(`field.${element}`) : element;
}

/** What a column's cells look like, in words. */
export function looksLikeName(t: Translate, looks: string): string {
  return isNameUnder('looksLike', looks) ? t(`looksLike.${looks}`) : t('looksLike.text');
}

/** Why a check of the finished file failed. Hundreds of codes say what is wrong inside a file: those are given as they are. */
export function proofProblemText(t: Translate, problem: Problem): string {
  const { code, params = {}, row = 0 } = problem;
  const { page = 0, object = 0 } = params;
  const said = isNameUnder('proofNote', code) ? t(`proofNote.${code}`) : code;
  const more = { code: said, page, object, field: elementName(t, problem.field ?? '') };
  const sentence = isNameUnder('proof', code)
    ? t(`proof.${code}`, more)
    : page !== 0
      ? t('proof.page', more)
      : object !== 0
        ? t('proof.object', more)
        : t('proof.other', more);
  return row > 0 ? t('place.row', { row: lineOfRow(row), sentence }) : sentence;
}

/** What a check of the finished file says. */
export function checkName(t: Translate, check: string): string {
  return isNameUnder('check', check) ? t(`check.${check}`) : check;
}

function encodingName(t: Translate, encoding: string): string {
  return isNameUnder('encoding', encoding) ? t(`encoding.${encoding}`) : encoding;
}

/** In words; ids to choose from as they are. */
function expectedName(t: Translate, expected: string): string {
  return isNameUnder('expected', expected) ? t(`expected.${expected}`) : expected;
}

/** Names of a printer's settings are no fields of an order: the code says which is meant. */
const isSetting = ({ code }: Problem): boolean => code.startsWith('setting-');

function settingName(t: Translate, setting: string): string {
  return isNameUnder('printerSetting', setting) ? t(`printerSetting.${setting}`) : setting;
}

function symbologyName(t: Translate, symbology: string): string {
  return isNameUnder('symbology', symbology) ? t(`symbology.${symbology}`) : symbology;
}

function sentenceParams(t: Translate, problem: Problem): MessageParams {
  const { row, column, field, params = {} } = problem;
  const { element, symbology, encoding, rival, expected } = params;
  return {
    ...params,
    ...(row === undefined ? {} : { row: lineOfRow(row) }),
    ...(column === undefined ? {} : { column }),
    ...(field === undefined
      ? {}
      : { field: isSetting(problem) ? settingName(t, field) : fieldName(t, field) }),
    ...(typeof encoding === 'string' ? { encoding: encodingName(t, encoding) } : {}),
    ...(typeof rival === 'string' ? { rival: encodingName(t, rival) } : {}),
    ...(typeof expected === 'string' ? { expected: expectedName(t, expected) } : {}),
    ...(typeof symbology === 'string' ? { symbology: symbologyName(t, symbology) } : {}),
    ...(typeof element === 'string' ? { element: elementName(t, element) } : {}),
  };
}
