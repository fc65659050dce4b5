import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { svgNodes } from './svg-fragment.ts';

/** As much of a document as the builder uses. */
class FakeNode {
  readonly localName: string;
  readonly attributes: Record<string, string> = {};
  readonly childNodes: FakeNode[] = [];
  constructor(localName: string) {
    this.localName = localName;
  }
  append(child: FakeNode): void {
    this.childNodes.push(child);
  }
  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }
}

beforeEach(() => {
  vi.stubGlobal('document', { createElementNS: (_space: string, name: string) => new FakeNode(name) });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('what the room draws is built, node by node', () => {
  const piece =
    '<g fill="#fff" transform="matrix(1 0 0 -1 2 3)"><use href="#chinese-bold-12" x="4"/></g><path d="M0 0h1z"/>';
  expect(svgNodes(piece)).toMatchObject([
    {
      localName: 'g',
      attributes: { fill: '#fff', transform: 'matrix(1 0 0 -1 2 3)' },
      childNodes: [{ localName: 'use', attributes: { href: '#chinese-bold-12', x: '4' } }],
    },
    { localName: 'path', attributes: { d: 'M0 0h1z' } },
  ]);
});

test.each([
  '<script>alert(1)</script>',
  '<path d="M0 0" onload="alert(1)"/>',
  '<use href="https://elsewhere.example/x.svg#a"/>',
  '<use href="#other"/>',
  '<image href="data:image/png;base64,AA"/>',
  '<foreignObject><path d="M0 0"/></foreignObject>',
  '<g><path d="M0 0"/>',
  '</g><g>',
  '<g></path></g>',
  'text',
  '<path d="M0 0"/>text',
  '<path style="fill:url(x)" d="M0 0"/>',
  '<!-- <path d="M0 0"/> -->',
])('nothing is built of %s', (piece) => {
  expect(svgNodes(piece)).toEqual([]);
});
