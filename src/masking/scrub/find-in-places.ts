import { foldText, rawSpan } from '../fold/fold.ts';
import { addNeedle } from './find.ts';
import type { Find } from './find.ts';
import { addSpellings } from './find-spellings.ts';
import type { TextForms } from './forms.ts';
import type { SideValues } from './own-values.ts';

/**
 * Names in regions and streets. Those must stay readable, and many a street is called as somebody is: a given name goes
 * where a word says that it is a person, a whole name unless a word says that it is a place.
 */

/** What makes characters a place's name. */
const PLACE_NEXT =
  /^(?:自治|特别|[省市区县州盟旗镇乡村街路道巷弄里大新庄屯桥苑山河江湖海东南西北中]|机场|古[镇城村]|高科|科技园|公园|花园|家[园苑]|小区|广场|园区|[火汽]?车?站|地铁|码头|水库|寺|庙)/;
/** Streets in letters: what follows their name, and what goes before it. */
const STREET_NEXT =
  /^[\s.-]{0,2}(?:roa?d|rd|str(?:eet|asse)?|st|ave(?:nue)?|lane|ln|drive|dr|way|blvd|boulevard|court|ct|place|pl|square|sq|park|hill|terrace|crescent|close|weg|platz|allee|gasse|straat|laan|gade|gatan|caddesi|cad|sokak|sok|улица|ул|проспект|пр)(?![\p{L}\p{N}])/u;
const STREET_BEFORE =
  /(?:^|[^\p{L}])(?:rue|via|viale|piazza|calle|avenida|av|rua|plaza|paseo|place|avenue|boulevard|jalan|jl|ulica|ul|aleja|улица|ул|проспект|duong)[.\s]{1,2}$/u;
const CONTEXT = 16;

function fold(text: string): string {
  return foldText(text).text;
}

/** Whether what stands around a name makes it one of a place. Takes a span of the tight form. */
export function isPlaceName({ raw, tight }: TextForms, from: number, to: number): boolean {
  const { start, end } = rawSpan(tight, from, to);
  const after = fold(raw.slice(end, end + CONTEXT));
  if (PLACE_NEXT.test(after) || STREET_NEXT.test(after)) return true;
  return STREET_BEFORE.test(fold(raw.slice(Math.max(0, start - CONTEXT), start)));
}

/** What says that a person follows; what says that one went before. Folded. */
const PERSON_BEFORE =
  /(?:[收转找交给寄送由代叫([{【「《<:]|联系人|(?:^|[^a-z])(?:bei|attn|att|c\/o|z\.?\s?hd\.?|care of|for|fur|chez|to|van|call|ask for|contact|mrs?|ms|herrn?|frau|mme))[\s.:]{0,3}$/;
const PERSON_NEXT =
  /^\s?(?:[收家转代的)\]}】」》>]|亲启|本人|先生|女士|小姐|太太|老师|同学|师傅|[哥姐总叔姨](?![\u4e00-\u9fff])|様|さん|님)/;
/** A word by itself, at the end or with a phone behind it. */
const ALONE_BEFORE = /[^\s,、;。.-][\s,、;。.-]{1,3}$/;
const AT_END = /^[\s,.。]{0,3}(?:$|\*|[+]?[0-9]{7})/;
const SIGN_BEFORE = /[,;、。(]\s*$/;
const SIGN_NEXT = /^\s?[,;]\s?[a-z\u00df-\u02af]/;
const HAN = /[\u4e00-\u9fff]/;
const ALPHABET = /^[a-z\u00df-\u02af\u0370-\u10ff]/;
const SHORTEST_SPELLING = 3;
const THREE_LETTERS =
  /[a-z\u00df-\u02af\u0370-\u10ff](?:[\s.'’`_,*·-]{0,3}[a-z\u00df-\u02af\u0370-\u10ff]){2}/;

/** Adds given names and spellings that a region or a street says of a person. */
export function findNamesInPlaces(forms: TextForms, own: SideValues, finds: Find[]): void {
  const { raw, folded, tight } = forms;
  for (const name of own.needles().givenNames) {
    if (ALPHABET.test(name)) continue;
    addNeedle(finds, tight, name, 'own-name', (start, end) => {
      const span = rawSpan(tight, start, end);
      return isPerson(
        fold(raw.slice(Math.max(0, span.start - CONTEXT), span.start)),
        fold(raw.slice(span.end, span.end + CONTEXT)),
      );
    });
  }
  if (!THREE_LETTERS.test(folded.text)) return;
  const isHanText = HAN.test(folded.text);
  addSpellings(folded, own, finds, ({ text, start, end, kind }) => {
    if (kind === 'initials' || text.length < SHORTEST_SPELLING) return false;
    const before = folded.text.slice(Math.max(0, start - CONTEXT), start);
    const after = folded.text.slice(end, end + CONTEXT);
    if (STREET_NEXT.test(after) || STREET_BEFORE.test(before)) return false;
    if (PERSON_BEFORE.test(before) || PERSON_NEXT.test(after)) return true;
    // The addressee before the street: Example, Musterstr. 5.
    if (kind === 'word' && before.trim() === '' && SIGN_NEXT.test(after)) return true;
    // Among letters a name that ends the street may be the street's.
    return AT_END.test(after) && (isHanText ? ALONE_BEFORE : SIGN_BEFORE).test(before);
  });
}

function isPerson(before: string, after: string): boolean {
  if (PLACE_NEXT.test(after)) return false;
  if (PERSON_BEFORE.test(before) || PERSON_NEXT.test(after)) return true;
  return ALONE_BEFORE.test(before) && AT_END.test(after);
}
