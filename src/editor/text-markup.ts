import { parseInk } from '../base/ink.ts';
import type { Ink } from '../base/ink.ts';
import type { TextLine, TextRun } from '../template/template.ts';

/**
 * How parts of a line in another style are typed: `**bold**`, `~~plain in a bold text~~`, `==on a box==`, and
 * `^^1.5:larger^^`, `##c40018:in a colour##` (or `##white:…##`). They may lie in one another. A backslash before a mark
 * makes it a character; what stands between double braces is left alone.
 */
const TOKEN =
  /\{\{[^}]*\}\}|\\[\\*=^~#]|\*\*|~~|==|\^\^(?:(?<size>\d(?:\.\d{1,2})?):)?|##(?:(?<ink>[0-9a-f]{6}|black|white):)?|[^{\\*=^~#]+|./gsu;
/** A single `#` is a character, unless another mark could follow it. */
const SPECIAL = /[\\*=^~]|#(?=#|$)/gu;
const SIZES = { least: 0.5, most: 2 };

interface Style {
  weight?: 'bold' | 'regular';
  inverse?: true;
  size?: number;
  ink?: Ink;
}

/** A typed line; one in a single style of its element is plain text. */
export function readMarkup(typed: string): TextLine {
  const runs: TextRun[] = [];
  const style: Style = {};
  let text = '';
  const end = () => {
    const last = runs.at(-1);
    if (text !== '' && last !== undefined && isSame(last, style))
      runs.splice(-1, 1, { ...last, text: last.text + text });
    else if (text !== '') runs.push({ text, ...style });
    text = '';
  };
  for (const { 0: token, groups } of typed.matchAll(TOKEN)) {
    if (token === '**' || token === '~~') {
      const weight = token === '**' ? 'bold' : 'regular';
      end();
      if (style.weight === weight) delete style.weight;
      else style.weight = weight;
    } else if (token === '==') {
      end();
      if (style.inverse === true) delete style.inverse;
      else style.inverse = true;
    } else if (token.startsWith('^^')) {
      const size = Number(groups?.['size'] ?? Number.NaN);
      end();
      if (style.size !== undefined) delete style.size;
      else if (size >= SIZES.least && size <= SIZES.most) style.size = size;
      else text += token;
    } else if (token.startsWith('##')) {
      const ink = inkOf(groups?.['ink']);
      end();
      if (style.ink !== undefined) {
        delete style.ink;
        // What looks like a colour behind the end of another is text.
        text += token.slice(2);
      } else if (ink === undefined) text += token;
      else style.ink = ink;
    } else text += token.startsWith('\\') && token.length === 2 ? token.slice(1) : token;
  }
  end();
  const [only] = runs;
  if (only === undefined) return '';
  return runs.length === 1 && Object.keys(only).length === 1 ? only.text : runs;
}

function inkOf(written: string | undefined): Ink | undefined {
  if (written === undefined) return undefined;
  return parseInk(written) ?? parseInk(`#${written}`);
}

function isSame(run: TextRun, style: Style): boolean {
  return (
    run.weight === style.weight &&
    run.inverse === style.inverse &&
    run.size === style.size &&
    run.ink === style.ink
  );
}

/** The line as it is typed. */
export function writeMarkup(line: TextLine): string {
  if (typeof line === 'string') return escaped(line);
  return line
    .map(({ text, weight, inverse, size, ink }) => {
      const marks = [
        ...(weight === undefined ? [] : [weight === 'bold' ? ['**', '**'] : ['~~', '~~']]),
        ...(inverse === true ? [['==', '==']] : []),
        ...(size === undefined ? [] : [[`^^${size}:`, '^^']]),
        ...(ink === undefined ? [] : [[`##${ink.replace('#', '')}:`, '##']]),
      ];
      const open = marks.map(([mark]) => mark).join('');
      const close = marks
        .toReversed()
        .map(([, mark]) => mark)
        .join('');
      return `${open}${escaped(text)}${close}`;
    })
    .join('');
}

/** Marks are characters again; those between double braces are none. */
function escaped(text: string): string {
  return text
    .split(/(\{\{[^}]*\}\})/u)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replaceAll(SPECIAL, '\\$&')))
    .join('');
}
