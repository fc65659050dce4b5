import { describe, expect, it } from 'vitest';
import { writtenKeys } from './keys.ts';

const NONE = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };

describe('a key press is written', () => {
  it.each([
    ['a letter', { key: 'z', code: 'KeyZ', ctrlKey: true }, 'Control+Z'],
    ['on a Mac', { key: 'z', code: 'KeyZ', metaKey: true, shiftKey: true }, 'Control+Shift+Z'],
    ['a bracket', { key: ']', code: 'BracketRight' }, ']'],
    [
      'a bracket with Shift, as US keyboards type it',
      { key: '}', code: 'BracketRight', shiftKey: true },
      'Shift+]',
    ],
    ['the other one', { key: '{', code: 'BracketLeft', shiftKey: true }, 'Shift+['],
    ['a bracket with Alt on a Mac', { key: '‘', code: 'BracketRight', altKey: true }, 'Alt+]'],
    ['a letter with Alt on a Mac', { key: 'å', code: 'KeyA', altKey: true }, 'Alt+A'],
    ['one that waits for another letter there', { key: 'Dead', code: 'KeyN', altKey: true }, 'Alt+N'],
    ['a letter with Alt by what it types, elsewhere', { key: 'a', code: 'KeyQ', altKey: true }, 'Alt+A'],
    ['a digit with Shift', { key: '!', code: 'Digit1', shiftKey: true }, 'Shift+1'],
    ['an arrow with Alt', { key: 'ArrowUp', code: 'ArrowUp', altKey: true }, 'Alt+ArrowUp'],
    ['a letter in the place of a bracket', { key: 'ü', code: 'BracketLeft' }, 'Ü'],
  ])('%s', (_what, press, written) => {
    expect(writtenKeys({ ...NONE, ...press })).toBe(written);
  });
});
