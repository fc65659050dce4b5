import { describe, expect, it } from 'vitest';
import { mintMaskedText } from './minting.ts';

describe('masked text', () => {
  it('says what it was minted with, as string and as JSON', () => {
    const masked = mintMaskedText('张**');
    expect(masked.text).toBe('张**');
    expect(String(masked)).toBe('张**');
    expect(JSON.stringify({ name: masked })).toBe('{"name":"张**"}');
  });

  it('has parts and joins that are masked text, by UTF-16 index', () => {
    const masked = mintMaskedText('1******8000');
    expect(masked.slice(-4).text).toBe('8000');
    expect(masked.slice(0, 1).concat(mintMaskedText('-'), masked.slice(7)).text).toBe('1-8000');
    expect(masked.slice(0, 1).constructor).toBe(masked.constructor);
  });

  it('joins nothing to itself', () => {
    expect(mintMaskedText('张**').concat().text).toBe('张**');
  });

  it('has the same text in capitals and in small letters', () => {
    const masked = mintMaskedText('ß José ***');
    expect(masked.inCase('upper').text).toBe('SS JOSÉ ***');
    expect(masked.inCase('lower').text).toBe('ß josé ***');
    expect(masked.inCase('upper').constructor).toBe(masked.constructor);
  });

  it('knows when it is empty', () => {
    expect(mintMaskedText('').isEmpty).toBe(true);
    expect(mintMaskedText(' ').isEmpty).toBe(false);
    expect(mintMaskedText('张').slice(1).isEmpty).toBe(true);
  });
});
