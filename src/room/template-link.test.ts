import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import { printTemplate } from '../template/print-template.ts';
import { arbitraryTemplateDocument } from '../template/testing/arbitrary-template.ts';
import { printTemplateLink, readTemplateLink } from './template-link.ts';
import { readOwnTemplate } from './template-shelf.ts';
import { textDecoding } from './text-decoding.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const linkOf = (bytes: Uint8Array | string) => deflateRawSync(bytes).toString('base64url');
const read = (text: string) => readTemplateLink(text, textDecoding);
const codeOf = (text: string) => {
  const answer = read(text);
  return answer.ok ? undefined : answer.problem.code;
};

describe('a link', () => {
  test.each(BUILT_IN_TEMPLATES)('carries $id whole', (template) => {
    const link = printTemplateLink(template, encode);
    if (!link.ok) throw new Error(link.problem.code);
    expect(link.value).toMatch(/^[\w-]+$/u);
    expect(link.value.length).toBeLessThan(4000);
    expect(read(link.value)).toEqual({ ok: true, value: template });
  });

  test('gives any template as its file does, or refuses it as its file is', () => {
    fc.assert(
      fc.property(arbitraryTemplateDocument, (document) => {
        const parsed = parseTemplateDocument(document);
        if (!parsed.ok) throw new Error(parsed.problem.code);
        const template = parsed.value;
        const link = printTemplateLink(template, encode);
        if (link.ok) expect(read(link.value)).toEqual(readOwnTemplate(printTemplate(template)));
        else expect(link.problem.code).toBe('template-link-too-long');
      }),
      { numRuns: 60 },
    );
  });

  it('longer than thirty thousand characters is not made and not read', () => {
    const [first] = BUILT_IN_TEMPLATES;
    const [element] = first.elements;
    if (element === undefined) throw new Error('nothing on it');
    // Words that do not deflate.
    const noise = fc.sample(fc.string({ unit: 'grapheme', minLength: 180, maxLength: 180 }), {
      numRuns: 180,
      seed: 7,
    });
    const elements = noise.map(
      (line, at) => ({ ...element, kind: 'text', id: `e${at}`, lines: [line] }) as typeof element,
    );
    const link = printTemplateLink({ ...first, elements }, encode);
    expect(link).toMatchObject({
      ok: false,
      problem: { code: 'template-link-too-long', params: { limit: 30 } },
    });
    expect(codeOf('A'.repeat(30_001))).toBe('template-link-too-long');
  });

  it('that was cut, changed or is something else is refused', () => {
    const link = printTemplateLink(BUILT_IN_TEMPLATES[0], encode);
    if (!link.ok) throw new Error('no link');
    for (const text of [
      '',
      'A',
      link.value.slice(0, -9),
      link.value.slice(0, 40),
      '%7B%7D',
      linkOf(Uint8Array.of(0xff, 0xfe, 0xfd)),
    ])
      expect(codeOf(text), text.slice(0, 20)).toBe('template-link-broken');
    expect(codeOf(linkOf('{'))).toBe('template-not-json');
    expect(codeOf(linkOf('{"schema":"x"}'))).toMatch(/^template-/u);
  });

  it('that would inflate to more than any template is refused on the way', () => {
    const bomb = linkOf(new Uint8Array(20_000_000));
    expect(bomb.length).toBeLessThan(30_000);
    const began = performance.now();
    expect(codeOf(bomb)).toBe('template-link-broken');
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('that says whose it is is refused like a file', () => {
    const named = { ...BUILT_IN_TEMPLATES[0], id: 'x', name: { en: 'call 13800138000', 'zh-CN': '夜班' } };
    expect(codeOf(linkOf(printTemplate(named)))).toBe('template-personal');
  });
});
