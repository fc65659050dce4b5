/** A piece of a page. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly from: number; readonly to: number }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string };

/** What holds no text that is shown. */
const HIDDEN = new Set(['script', 'style', 'title', 'noscript', 'template', 'textarea', 'select', 'xml']);
/** Characters of one tag. */
const MOST_TAG = 65_536;

/**
 * Cuts a page into tags and text, in one pass. Comments, declarations and what is not shown are left out; a `<` that begins no tag
 * is text.
 */
export function* htmlPieces(page: string): Generator<HtmlPiece, void, undefined> {
  let at = 0;
  while (at < page.length) {
    const start = page.indexOf('<', at);
    if (start < 0) break;
    const next = page.charAt(start + 1);
    if (!/[a-z/!?]/iu.test(next)) {
      yield { kind: 'text', from: at, to: start + 1 };
      at = start + 1;
      continue;
    }
    if (start > at) yield { kind: 'text', from: at, to: start };
    if (page.startsWith('<!--', start)) {
      at = after(page, '-->', start + 4);
      continue;
    }
    const end = tagEnd(page, start + 1);
    if (next !== '!' && next !== '?') {
      const inner = page.slice(start + 1, end);
      const [, slash = '', name = '', attributes = ''] = /^(\/?)([a-z][a-z\d:-]*)([^]*)$/iu.exec(inner) ?? [];
      const lower = name.toLowerCase();
      if (lower !== '') yield { kind: slash === '' ? 'open' : 'close', name: lower, attributes };
      if (slash === '' && HIDDEN.has(lower) && !inner.endsWith('/')) {
        at = closingTag(page, lower, end + 1);
        continue;
      }
    }
    at = end + 1;
  }
  if (at < page.length) yield { kind: 'text', from: at, to: page.length };
}

function after(page: string, mark: string, from: number): number {
  const found = page.indexOf(mark, from);
  return found < 0 ? page.length : found + mark.length;
}

/** The `>` that ends a tag, quotes minded; the nearest one where a quote does not close. */
function tagEnd(page: string, from: number): number {
  let quote = '';
  const last = Math.min(page.length, from + MOST_TAG);
  for (let at = from; at < last; at += 1) {
    const character = page.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return at;
    else if ((character === '"' || character === "'") && page.charAt(at - 1) === '=') quote = character;
  }
  const plain = page.indexOf('>', from);
  return plain < 0 ? page.length : plain;
}

function closingTag(page: string, name: string, from: number): number {
  for (let at = page.indexOf('</', from); at >= 0; at = page.indexOf('</', at + 2)) {
    if (page.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  }
  return page.length;
}

/** The value of an attribute; undefined where the tag does not have it. */
export function attribute(attributes: string, name: string): string | undefined {
  if (attributes.length <= name.length || !attributes.toLowerCase().includes(name)) return undefined;
  const found = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'iu').exec(
    attributes,
  );
  return found === null ? undefined : (found[1] ?? found[2] ?? found[3]);
}
