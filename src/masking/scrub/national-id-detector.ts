import { foldText } from '../fold/fold.ts';
import type { Detector } from './detector.ts';
import { addPattern } from './find.ts';

/**
 * National numbers of persons that no shape tells from other numbers: behind the word that says what they are. Check
 * digits are not tested: a slip of the pen stays personal.
 */
const NUMBERS = [
  // Brazil: persons and companies
  ['cpf', '[0-9]{3}[.\\s]?[0-9]{3}[.\\s]?[0-9]{3}[-\\s]?[0-9]{2}'],
  ['cnpj', '[0-9]{2}[.\\s]?[0-9]{3}[.\\s]?[0-9]{3}[/\\s]?[0-9]{4}[-\\s]?[0-9]{2}'],
  // Argentina, Spain, Peru
  ['d[.]?n[.]?i[.]?', '[0-9]{1,2}[.\\s]?[0-9]{3}[.\\s]?[0-9]{3}(?:[-\\s]?[a-z])?'],
  ['cui[tl]', '[0-9]{2}[-\\s]?[0-9]{8}[-\\s]?[0-9]'],
  // Korea: residents, and clearance through customs
  ['주민등록번호|주민번호', '[0-9]{6}[-\\s]?[0-9]{7}'],
  ['개인통관고유부호|개인통관부호|통관고유부호|통관부호|pccc', 'p[0-9]{12}'],
  // United States
  ['ssn|social security', '[0-9]{3}[-\\s]?[0-9]{2}[-\\s]?[0-9]{4}'],
  // India
  ['pan(?:\\s?card)?', '[a-z]{5}[0-9]{4}[a-z]'],
  ['aadhaar(?:\\s?card)?', '[0-9]{4}[-\\s]?[0-9]{4}[-\\s]?[0-9]{4}'],
  // Russia: passport, social insurance, taxes
  ['паспорт', '[0-9]{2}\\s?[0-9]{2}\\s?(?:no)?\\s?[0-9]{6}'],
  ['снилс', '[0-9]{3}[-\\s]?[0-9]{3}[-\\s]?[0-9]{3}[-\\s]?[0-9]{2}'],
  ['инн', '(?:[0-9]{12}|[0-9]{10})'],
] as const;

const NUMBER_WORD = '(?:\\s?(?:no[.]?|number|num[.]?|n[.]?|号码?))?';
const PATTERNS = NUMBERS.map(
  ([words, shape]) =>
    new RegExp(
      `(?=[0-9a-z])(?<=(?<!\\p{L})(?:${foldText(words).text})${NUMBER_WORD}[\\s:#.=是为-]{0,3})${shape}(?![0-9a-z])`,
      'gu',
    ),
);
/** The words, or what they begin with. */
const TRIGGER = new RegExp(
  foldText('cpf|cnpj|d[.]?n[.]?i|cui[tl]|주민|통관|pccc|ssn|social s|aadhaar|паспорт|снилс|инн').text,
);
/** The one with fewer digits than a phone. */
const PAN = 'pan';

/** Korea, without the word: a date, and a digit that says sex and century. */
const KOREAN = /(?<![0-9-])[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])-[1-8][0-9]{6}(?![0-9-])/g;

export const NATIONAL_ID_DETECTOR: Detector = {
  find({ folded, digits }, finds, place) {
    const { text } = folded;
    if (digits === undefined ? text.includes(PAN) : TRIGGER.test(text) || text.includes(PAN))
      for (const pattern of PATTERNS) addPattern(finds, folded, pattern, 'id-card');
    // The shape alone is also that of a model.
    if (place === 'remark' && digits !== undefined) addPattern(finds, folded, KOREAN, 'id-card');
  },
};
