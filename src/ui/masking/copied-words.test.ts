import { expect, it } from 'vitest';
import { copiedWords } from './copied-words.ts';

const both = (name: string) => ({ en: name, 'zh-CN': name });
const CLASSIC = { en: 'Classic', 'zh-CN': '经典' };
const FIRST = { en: 'Classic (copy)', 'zh-CN': '经典（副本）' };
const SECOND = { en: 'Classic (copy 2)', 'zh-CN': '经典（副本 2）' };

it.each([
  ['the first copy', CLASSIC, [CLASSIC], FIRST],
  ['the second copy', CLASSIC, [CLASSIC, FIRST], SECOND],
  ['a copy of a copy', FIRST, [CLASSIC, FIRST], SECOND],
  ['a copy of a copy whose original is gone', SECOND, [SECOND], FIRST],
  [
    'a copy of a copy of before',
    both('Classic (copy) (copy)'),
    [],
    { en: 'Classic (copy)', 'zh-CN': 'Classic（副本）' },
  ],
  [
    'one name for both',
    both('经典（副本）'),
    [both('经典（副本）')],
    { en: '经典 (copy)', 'zh-CN': '经典（副本 2）' },
  ],
  ['a name of the mark alone', both('(copy)'), [], { en: '(copy) (copy)', 'zh-CN': '(copy)（副本）' }],
])('%s has a name of its own', (_what, name, taken, expected) => {
  expect(copiedWords({ name }, taken).name).toEqual(expected);
});

it('is no longer than a name may be, and ends in no half character', () => {
  const { name } = copiedWords({ name: both(`${'x'.repeat(47)}😀${'x'.repeat(11)}`) }, []);
  expect(name).toEqual({ en: `${'x'.repeat(47)} (copy)`, 'zh-CN': `${'x'.repeat(47)}（副本）` });
});
