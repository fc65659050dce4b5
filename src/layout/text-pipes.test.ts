import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mintMaskedText } from '../privacy/minting.ts';
import { parseBindings } from '../template/bindings.ts';
import { applyPipes, preparePipe } from './text-pipes.ts';

/** A text through pipes as a template writes them after its field. */
function through(pipes: string, text: string, field = 'order.remark'): string {
  const parsed = parseBindings(`{{${field} | ${pipes}}}`);
  const [piece] = parsed.ok ? parsed.value : [];
  if (piece?.kind !== 'field') throw new Error('refused');
  const prepared = (piece.pipes ?? []).map((pipe) => preparePipe(pipe, mintMaskedText));
  return applyPipes(mintMaskedText(text), prepared, false).text;
}

describe('pipes', () => {
  test.each([
    ['upper', 'sf12ab***', 'SF12AB***'],
    ['lower', 'Straße ABC', 'straße abc'],
    ['trim', ' \u3000a b ', 'a b'],
    ['trim', '   ', ''],
    ['pad:6', '42', '000042'],
    ['pad:2', '123', '123'],
    ['pad:3', '张', '00张'],
    ['first:3', '13812345678', '138'],
    ['first:9', '张**', '张**'],
    ['last:4', '1******5678', '5678'],
    ['last:9', '5678', '5678'],
    ['last:2', 'A👩‍👩‍👧e\u0301', '👩‍👩‍👧e\u0301'],
    ['first:1', '𠮷野', '𠮷'],
    ['group:4', 'SF1234567890', 'SF12 3456 7890'],
    ['group:4', '12345', '1234 5'],
    ['group:9', '12345', '12345'],
    ['default:"—"', '', '—'],
    ['default:"—"', 'x', 'x'],
    ['trim | default:"无"', ' ', '无'],
    ['default:"ab" | upper', '', 'AB'],
    ['last:4 | pad:6 | group:3', '987654', '007 654'],
  ])('%s of %j is %j', (pipes, text, piped) => {
    expect(through(pipes, text)).toBe(piped);
  });

  test.each([
    ['print.date', 'date:yyyy-MM-dd', '2026-03-07', '2026-03-07'],
    ['print.date', 'date:d/M/yy', '2026-03-07', '7/3/26'],
    ['print.date', 'date:M月d日', '2026-11-21', '11月21日'],
    ['print.date', 'date:yyyyMMdd', '2026-11-21', '20261121'],
    ['print.time', 'date:HH:mm', '09:05', '09:05'],
    ['print.time', 'date:H时mm分', '09:05', '9时05分'],
  ])('%s as %s', (field, pipes, text, piped) => {
    expect(through(pipes, text, field)).toBe(piped);
  });

  test('nothing but default makes something of nothing, and no pipe shows a character that was not there', () => {
    const pipe = fc.constantFrom('upper', 'lower', 'trim', 'pad:6', 'first:3', 'last:4', 'group:4');
    const pipes = fc.array(pipe, { minLength: 1, maxLength: 8 }).map((list) => list.join(' | '));
    fc.assert(
      fc.property(pipes, fc.string({ unit: 'grapheme' }), (list, text) => {
        expect(through(list, '')).toBe('');
        const there = new Set([...text, ...text.toUpperCase(), ...text.toLowerCase(), ...'0 ']);
        const again = new Set([...there].flatMap((one) => [one, ...one.toUpperCase(), ...one.toLowerCase()]));
        for (const character of through(list, text)) expect(again.has(character)).toBe(true);
      }),
    );
  });
});
