import { describe, expect, it } from 'vitest';
import { translator } from '../../i18n/i18n.ts';
import { parseTemplateDocument } from '../../template/parse-template.ts';
import { designerSentence } from './designer-sentence.ts';

const EN = translator('en');

const PARSED = parseTemplateDocument({
  ...{ schema: 'hushlabel/template', version: 2, id: 'mine', name: { en: 'Mine', 'zh-CN': '我的' } },
  ...{ width: 100, height: 60 },
  elements: [
    { kind: 'rect', id: 'frame', name: 'Frame', x: 0, y: 0, width: 10, height: 5, fill: 'black' },
    { kind: 'rect', id: 'rect-2', name: '13800138000', x: 20, y: 0, width: 10, height: 5, fill: 'black' },
  ],
});

describe('what is wrong with a template', () => {
  if (!PARSED.ok) throw new Error(JSON.stringify(PARSED.problem));
  const template = PARSED.value;

  it.each([
    ['by its place', { code: 'template-outside-label', params: { path: 'elements[0]' } }],
    ['by its id', { code: 'text-overflow', params: { element: 'frame', minSize: 6 } }],
  ])('names the element as the list of elements does, given %s', (_how, problem) => {
    const said = designerSentence(EN, problem, template);
    expect(said).toContain('Frame');
    expect(said).not.toMatch(/elements\[|“frame”|larger template/u);
  });

  it('names an element that is called as a word of the sentence itself', () => {
    const zh = translator('zh-CN');
    const parsed = parseTemplateDocument({
      ...{ schema: 'hushlabel/template', version: 2, id: 'mine', name: { en: 'Mine', 'zh-CN': '我的' } },
      ...{ width: 100, height: 60 },
      elements: [
        { kind: 'rect', id: 'frame', name: '文字', x: 0, y: 0, width: 10, height: 5, fill: 'black' },
      ],
    });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    const problem = { code: 'words-none', params: { element: 'frame' } };
    const sentence = zh('problem.words-none');
    expect(sentence).toContain('文字');
    expect(designerSentence(zh, problem, parsed.value)).toBe(
      zh('designer.at', { element: '文字', sentence }),
    );
  });

  it('does not repeat words that look like a person’s', () => {
    const problem = { code: 'template-personal', params: { path: 'elements[1].name' } };
    expect(designerSentence(EN, problem, template)).toMatch(/^Rectangle: /u);
  });

  it.each([
    ['name.en', '“Name”'],
    ['name.zh-CN', '“Name”'],
    ['bands[1].height', '“Strip 2”'],
    ['bands', '“Strips”'],
    ['margin', '“Safe margin”'],
    ['guides[0].at', '“Guides”'],
    ['serial.start', '“Serial numbers”'],
    ['width', '“Width”'],
  ])('names the part of the label that is at %s', (path, name) => {
    const params = { path, min: 1, max: 2 };
    const said = designerSentence(EN, { code: 'template-range', params }, template);
    expect(said).toContain(`The template’s ${name} must lie`);
  });

  it('says what is about no element as it is', () => {
    expect(designerSentence(EN, { code: 'template-changed-elsewhere' }, template)).toBe(
      EN('problem.template-changed-elsewhere'),
    );
  });
});
