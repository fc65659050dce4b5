const NAMESPACE = 'http://www.w3.org/2000/svg';

/** All that a drawing of a label is made of. What is not in these lists is not put on the page. */
const TAGS = new Set(['path', 'g', 'use', 'rect']);
const ATTRIBUTES = new Set([
  ...['d', 'fill', 'fill-rule', 'height', 'href', 'shape-rendering', 'stroke', 'stroke-dasharray'],
  ...['stroke-linecap', 'stroke-linejoin', 'stroke-width', 'transform', 'width', 'x', 'y'],
]);
/** Outlines are named by font and glyph; nothing else is referred to. */
const REFERENCE = /^#[a-z]+-[a-z]+-\d+$/u;
const PIECE = /<(?<end>\/?)(?<tag>[a-z]+)(?<attributes>(?: [a-z-]+="[^"<>]*")*)(?<empty>\/?)>/uy;
const ATTRIBUTE = / (?<name>[a-z-]+)="(?<value>[^"]*)"/gu;

/**
 * The nodes of a piece of a drawing, built one by one: nothing is parsed as markup, which the content policy refuses.
 * Empty where the piece holds anything but shapes.
 */
export function svgNodes(piece: string): readonly Node[] {
  const root = document.createElementNS(NAMESPACE, 'g');
  const open: Element[] = [root];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < piece.length) {
    const found = PIECE.exec(piece)?.groups;
    if (found === undefined) return [];
    const { end = '', tag = '', attributes = '', empty = '' } = found;
    const parent = open.at(-1);
    if (!TAGS.has(tag) || parent === undefined) return [];
    if (end !== '') {
      if (parent.localName !== tag || parent === root) return [];
      open.pop();
      continue;
    }
    const node = document.createElementNS(NAMESPACE, tag);
    if (!setAttributes(node, attributes)) return [];
    parent.append(node);
    if (empty === '') open.push(node);
  }
  return open.length === 1 ? [...root.childNodes] : [];
}

function setAttributes(node: Element, attributes: string): boolean {
  for (const { groups } of attributes.matchAll(ATTRIBUTE)) {
    const { name = '', value = '' } = groups ?? {};
    if (!ATTRIBUTES.has(name) || (name === 'href' && !REFERENCE.test(value))) return false;
    node.setAttribute(name, value);
  }
  return true;
}

/** The outline of a glyph, to be put among a drawing's definitions. */
export function glyphNode(id: string, path: string): Node {
  const node = document.createElementNS(NAMESPACE, 'path');
  node.setAttribute('id', id);
  node.setAttribute('d', path);
  return node;
}
