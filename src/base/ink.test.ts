import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelsOf, contrast, inkOver, isDark, parseInk } from './ink.ts';

const anyInk = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => parseInk(`#${value.toString(16).padStart(6, '0')}`) ?? 'black');

describe('inks', () => {
  it('are written in one way', () => {
    expect(['black', '#000000', 'white', '#ffffff', '#0a1b2c'].map(parseInk)).toEqual([
      'black',
      'black',
      'white',
      'white',
      '#0a1b2c',
    ]);
    for (const other of [
      '',
      'red',
      '#fff',
      '#FF0000',
      '#ff00001',
      ' #ff0000',
      '#ff0000\n',
      'url(#a)',
      '#gg0000',
    ]) {
      expect(parseInk(other)).toBeUndefined();
    }
  });

  it('say their red, green and blue', () => {
    expect(['black', 'white', '#0a1b2c'].map((ink) => channelsOf(parseInk(ink) ?? 'black'))).toEqual([
      [0, 0, 0],
      [255, 255, 255],
      [10, 27, 44],
    ]);
  });

  it('are told apart as WCAG measures it', () => {
    expect(contrast('black', 'white')).toBeCloseTo(21, 5);
    // The two greys on white between which WCAG's 4.5 : 1 lies.
    expect(contrast('#767676', 'white')).toBeGreaterThan(4.5);
    expect(contrast('#777777', 'white')).toBeLessThan(4.5);
    expect(contrast('#ff0000', 'white')).toBeCloseTo(4, 1);
  });

  it('all leave black or white to be read on them', () => {
    fc.assert(
      fc.property(anyInk, (box) => {
        expect(contrast(inkOver(box), box)).toBeGreaterThan(4.5);
      }),
    );
    expect([inkOver('black'), inkOver('white')]).toEqual(['white', 'black']);
  });

  it('are dark where white is read better on them, which parts the greys at one place', () => {
    expect((['black', '#000080', '#c00000', '#757575'] as const).map(isDark)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect((['#767676', '#ffa500', 'white'] as const).map(isDark)).toEqual([false, false, false]);
  });
});
