import type { MaskedText } from '../privacy/masked-text.ts';
import { unreachable } from '../base/unreachable.ts';
import type { DatePart, DatePartName } from '../template/date-pattern.ts';
import type { Pipe } from '../template/pipes.ts';

/** A pipe made ready: masked text in, masked text out. Never asked for an empty one, but of `default`. */
type TextPipe = (text: MaskedText) => MaskedText;
type FixedText = (text: string) => MaskedText;

/** What a field's text goes through. An empty one stays empty, unless a `default` stands in its place. */
export interface PreparedPipe {
  readonly ofEmpty: boolean;
  readonly apply: TextPipe;
}

/** Makes a pipe ready once for all labels; its own words are minted as the template's are. */
export function preparePipe(pipe: Pipe, fixedText: FixedText): PreparedPipe {
  if (pipe.kind !== 'default') return { ofEmpty: false, apply: textPipe(pipe, fixedText) };
  const words = fixedText(pipe.text);
  return { ofEmpty: true, apply: (text) => (text.isEmpty ? words : text) };
}

/** `isWithheld`: nothing may stand in the place of an empty text, which says nothing of the order. */
export function applyPipes(
  text: MaskedText,
  pipes: readonly PreparedPipe[],
  isWithheld: boolean,
): MaskedText {
  if (isWithheld && text.isEmpty) return text;
  return pipes.reduce(
    (piped, { ofEmpty, apply }) => (piped.isEmpty && !ofEmpty ? piped : apply(piped)),
    text,
  );
}

function textPipe(pipe: Exclude<Pipe, { kind: 'default' }>, fixedText: FixedText): TextPipe {
  switch (pipe.kind) {
    case 'upper':
    case 'lower': {
      const { kind } = pipe;
      return (text) => text.inCase(kind);
    }
    case 'trim':
      return trimmed;
    case 'pad': {
      const zero = fixedText('0');
      const zeros = zero.concat(...Array.from({ length: pipe.count - 1 }, () => zero));
      return (text) => zeros.slice(0, Math.max(0, pipe.count - ends(text).length)).concat(text);
    }
    case 'first':
      return (text) => text.slice(0, ends(text)[pipe.count - 1]);
    case 'last':
      return (text) => text.slice(ends(text).at(-1 - pipe.count) ?? 0);
    case 'group': {
      const space = fixedText(' ');
      return (text) => grouped(text, pipe.count, space);
    }
    case 'date': {
      const parts = pipe.parts.map((part) => datePart(part, fixedText));
      return (text) => text.slice(0, 0).concat(...parts.map((part) => part(text)));
    }
    default:
      return unreachable(pipe);
  }
}

const PLAIN = /^[\x20-\x7e\u3000-\u3029\u4e00-\u9fff]*$/;
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Where each character that a reader sees ends. */
function ends(text: MaskedText): readonly number[] {
  if (PLAIN.test(text.text)) return Array.from({ length: text.text.length }, (_, at) => at + 1);
  return Array.from(segmenter.segment(text.text), ({ index, segment }) => index + segment.length);
}

function trimmed(text: MaskedText): MaskedText {
  const start = text.text.length - text.text.trimStart().length;
  return text.slice(start, Math.max(start, text.text.trimEnd().length));
}

function grouped(text: MaskedText, count: number, space: MaskedText): MaskedText {
  const cuts = ends(text).filter((_, at) => (at + 1) % count === 0);
  const stops = cuts.at(-1) === text.text.length ? cuts : [...cuts, text.text.length];
  const groups = stops.map((stop, at) => text.slice(stops[at - 1] ?? 0, stop));
  return text.slice(0, 0).concat(...groups.flatMap((group, at) => (at === 0 ? [group] : [space, group])));
}

/** Where the parts of `2026-11-21` and of `09:05` are. */
const PLACES: Readonly<Record<DatePartName, readonly [start: number, end: number]>> = {
  yyyy: [0, 4],
  yy: [2, 4],
  MM: [5, 7],
  M: [5, 7],
  dd: [8, 10],
  d: [8, 10],
  HH: [0, 2],
  H: [0, 2],
  mm: [3, 5],
};
const WITHOUT_ZERO: ReadonlySet<DatePartName> = new Set(['M', 'd', 'H']);

function datePart(part: DatePart, fixedText: FixedText): TextPipe {
  if (part.kind === 'fixed') {
    const words = fixedText(part.text);
    return () => words;
  }
  const [start, end] = PLACES[part.part];
  if (!WITHOUT_ZERO.has(part.part)) return (text) => text.slice(start, end);
  return (text) => text.slice(text.text.charAt(start) === '0' ? start + 1 : start, end);
}
