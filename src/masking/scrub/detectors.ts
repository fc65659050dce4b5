import type { FoldedText } from '../fold/fold.ts';
import { rawSpan } from '../fold/fold.ts';
import type { Detector } from './detector.ts';
import { CARD_DETECTOR, ID_CARD_DETECTOR, PASSPORT_DETECTOR, PLATE_DETECTOR } from './document-detectors.ts';
import type { Find } from './find.ts';
import { HANDLE_DETECTOR } from './handle-detector.ts';
import { NATIONAL_ID_DETECTOR } from './national-id-detector.ts';
import { PAPER_DETECTOR } from './paper-detector.ts';
import { PHONE_DETECTOR } from './phone-detector.ts';

export const EMAIL_DETECTOR: Detector = {
  find({ folded }, finds) {
    if (MAY_BE_EMAIL.test(folded.text)) addEmails(folded, finds);
  },
};

/** Written out, in the order in which a find's kind is told where several cover the same place. */
export const DETECTORS: readonly Detector[] = [
  ID_CARD_DETECTOR,
  CARD_DETECTOR,
  PHONE_DETECTOR,
  EMAIL_DETECTOR,
  HANDLE_DETECTOR,
  PASSPORT_DETECTOR,
  PLATE_DETECTOR,
  PAPER_DETECTOR,
  NATIONAL_ID_DETECTOR,
];

const MAY_BE_EMAIL = /@|[a-z0-9][\s[({<【「#_-]{1,3}a(?:t|@)?[\s\])}>】」#_-]|艾特|圈a/;
/** `@`, and what people write for it: (at), [at], at between spaces, 艾特. */
const AT =
  /\s{0,2}(?:@|[[({<【「#_-]\s?(?:at|@|a|艾特)\s?[\])}>】」#_-]|艾特|圈a|(?<=[a-z0-9])\sat\s)\s{0,2}/g;
const LOCAL_PART = /[a-z0-9._%+-]/;
const LONGEST_LOCAL = 64;
const DOT = '\\s{0,2}(?:[.。·•]|[[({<【「#_-]\\s?(?:dot|点|[.])\\s?[\\])}>】」#_-]|点|\\sdot\\s)\\s{0,2}';
/** Labels with dots of any kind, the last of letters; or a mail service without its ending. */
/** Look at us dot com: a word, not an account. */
const LOOKED =
  /^(?:look|looking|be|is|are|am|was|see|find|meet|arrive|leave|left|buy|bought|home|work|here|store|shop|order|ordered)$/;
const DOMAIN = new RegExp(
  `(?:[a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{1,63}){0,5}${DOT}[a-z]{2,}|(?:qq|163|126|139|gmail|outlook|hotmail|sina|foxmail|icloud|yahoo)(?![a-z0-9]))`,
  'y',
);

/** Reads outwards from each `@`, so that no text takes more than linear time. */
function addEmails(folded: FoldedText, finds: Find[]): void {
  const { text } = folded;
  AT.lastIndex = 0;
  for (let at = AT.exec(text); at !== null; at = AT.exec(text)) {
    let start = at.index;
    while (start > 0 && at.index - start < LONGEST_LOCAL && LOCAL_PART.test(text.charAt(start - 1)))
      start -= 1;
    if (start === at.index) continue;
    if (at[0].trim() === 'at' && LOOKED.test(text.slice(start, at.index))) continue;
    DOMAIN.lastIndex = at.index + at[0].length;
    if (!DOMAIN.test(text)) continue;
    finds.push({ kind: 'email', ...rawSpan(folded, start, DOMAIN.lastIndex) });
  }
}

/** Numbers of parcels, which nobody can be called by; see `isWaybillNumber`. */
const WAYBILL =
  /^(?:(?:sf|yt|jt)[0-9]{13}|78[0-9]{12}|77[0-9]{13}|[34][0-9]{14}|jd[0-9a-z]{11,13}|9[0-9]{12}|[a-z]{2}[0-9]{9}cn|dpk[0-9]{12})$/i;

/** The shapes of waybill numbers that public lists agree on (masking facts, section 1.4). */
export function isWaybillNumber(word: string): boolean {
  return WAYBILL.test(word);
}
