import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseBindings } from './bindings.ts';
import { nearestName } from './nearest-name.ts';
import type { Pipe } from './pipes.ts';
import { TEMPLATE_FIELDS } from './template.ts';

const fixed = (text: string) => ({ kind: 'fixed', text });
const bound = (field: string, ...pipes: readonly object[]) =>
  pipes.length === 0 ? { kind: 'field', field } : { kind: 'field', field, pipes };
const dated = (...tokens: readonly string[]) => ({
  kind: 'date',
  parts: tokens.map((token) =>
    /[A-Za-z]/.test(token) ? { kind: 'part', part: token } : { kind: 'fixed', text: token },
  ),
});

/** Pipes that any field may have, as they are written. */
const EVERYWHERE = ['upper', 'lower', 'trim', 'pad:6', 'first:3', 'last:4', 'group:4', 'default:"—|"'];

describe('parseBindings', () => {
  test.each([
    ['', []],
    ['收件人', [fixed('收件人')]],
    ['{{recipient.name}}', [bound('recipient.name')]],
    ['{{ recipient.name }}', [bound('recipient.name')]],
    ['备注：{{order.remark}}。', [fixed('备注：'), bound('order.remark'), fixed('。')]],
    ['{{print.piece}}/{{print.pieces}}', [bound('print.piece'), fixed('/'), bound('print.pieces')]],
    ['{ single }', [fixed('{ single }')]],
    ['{{recipient.name | upper}}', [bound('recipient.name', { kind: 'upper' })]],
    [
      '{{ order.number|last:4|pad:6 }}号',
      [bound('order.number', { kind: 'last', count: 4 }, { kind: 'pad', count: 6 }), fixed('号')],
    ],
    ['{{order.remark | default:"a | b"}}', [bound('order.remark', { kind: 'default', text: 'a | b' })]],
    ['{{print.date | date:yyyy-MM-dd}}', [bound('print.date', dated('yyyy', '-', 'MM', '-', 'dd'))]],
    ['{{print.date|date:yyyy年M月d日}}', [bound('print.date', dated('yyyy', '年', 'M', '月', 'd', '日'))]],
    [
      '{{print.time | date:HH:mm | group:2 | first:3 | trim | lower}}',
      [
        bound(
          'print.time',
          dated('HH', ':', 'mm'),
          { kind: 'group', count: 2 },
          { kind: 'first', count: 3 },
          { kind: 'trim' },
          { kind: 'lower' },
        ),
      ],
    ],
  ])('%s', (line, pieces) => {
    expect(parseBindings(line)).toEqual({ ok: true, value: pieces });
  });

  test.each([
    ['{{recipient.name', 'binding-unclosed'],
    ['recipient.name}}', 'binding-unclosed'],
    ['{{recipient.name}} }}', 'binding-unclosed'],
    ['{{}}', 'binding-unknown-field'],
    ['{{recipient.name | mask}}', 'binding-unknown-pipe'],
    ['{{recipient.name | constructor}}', 'binding-unknown-pipe'],
    ['{{recipient.name | UPPER}}', 'binding-unknown-pipe'],
    ['{{recipient.name | }}', 'binding-unknown-pipe'],
    ['{{recipient.name || upper}}', 'binding-unknown-pipe'],
    ['{{recipient.name "x" | upper}}', 'binding-unknown-field'],
    ['{{recipient.name "| upper}}', 'binding-unknown-field'],
    ['{{recipient.name | upper:1}}', 'binding-pipe-argument'],
    ['{{recipient.name | upper:}}', 'binding-pipe-argument'],
    ['{{recipient.name | first}}', 'binding-pipe-argument'],
    ['{{recipient.name | first:0}}', 'binding-pipe-argument'],
    ['{{recipient.name | first:201}}', 'binding-pipe-argument'],
    ['{{recipient.name | last:-1}}', 'binding-pipe-argument'],
    ['{{recipient.name | last:1e2}}', 'binding-pipe-argument'],
    ['{{recipient.name | pad:41}}', 'binding-pipe-argument'],
    ['{{recipient.name | group:1.5}}', 'binding-pipe-argument'],
    ['{{recipient.name | default:x}}', 'binding-pipe-argument'],
    ['{{recipient.name | default:""}}', 'binding-pipe-argument'],
    ['{{recipient.name | default:"a" "b"}}', 'binding-pipe-argument'],
    ['{{recipient.name | default:"a}}', 'binding-pipe-argument'],
    [`{{recipient.name | default:"${'x'.repeat(41)}"}}`, 'binding-pipe-argument'],
    ['{{recipient.name | date:yyyy}}', 'binding-pipe-argument'],
    ['{{print.date | upper | date:yyyy}}', 'binding-pipe-argument'],
    ['{{print.date | date:HH:mm}}', 'binding-pipe-argument'],
    ['{{print.time | date:yyyy}}', 'binding-pipe-argument'],
    ['{{print.date | date:yyyyy}}', 'binding-pipe-argument'],
    ['{{print.date | date:138}}', 'binding-pipe-argument'],
    ['{{print.date | date:-}}', 'binding-pipe-argument'],
    ['{{print.date | date}}', 'binding-pipe-argument'],
    [`{{recipient.name ${'| trim'.repeat(9)}}}`, 'binding-pipe-argument'],
    ['{{__proto__}}', 'binding-unknown-field'],
    ['{{{{recipient.name}}}}', 'binding-unknown-field'],
  ])('%s is refused', (line, code) => {
    expect(parseBindings(line)).toMatchObject({ ok: false, problem: { code } });
  });

  test('the pieces put together say the line again', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(...TEMPLATE_FIELDS).map((field) => `{{${field}}}`),
      fc
        .tuple(
          fc.constantFrom(...TEMPLATE_FIELDS),
          fc.array(fc.constantFrom(...EVERYWHERE), { maxLength: 8 }),
        )
        .map(([field, pipes]) => `{{${[field, ...pipes].join(' | ')}}}`),
    );
    const said = (pipes: readonly Pipe[] = []): string =>
      pipes
        .map((pipe) =>
          'count' in pipe
            ? `${pipe.kind}:${pipe.count}`
            : 'text' in pipe
              ? `${pipe.kind}:"${pipe.text}"`
              : pipe.kind,
        )
        .map((text) => ` | ${text}`)
        .join('');
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const line = parts.join('');
        const parsed = parseBindings(line);
        if (!parsed.ok) return;
        const again = parsed.value
          .map((part) => (part.kind === 'fixed' ? part.text : `{{${part.field}${said(part.pipes)}}}`))
          .join('');
        expect(again.replaceAll(/\{\{\s*(.*?)\s*\}\}/g, '{{$1}}')).toBe(
          line.replaceAll(/\{\{\s*(.*?)\s*\}\}/g, '{{$1}}'),
        );
      }),
    );
  });
});

test('the pipe that was meant is suggested', () => {
  expect(parseBindings('{{order.number | uper}}')).toMatchObject({
    problem: { params: { suggestion: 'upper' } },
  });
  expect(parseBindings('{{order.number | quux:3}}')).toMatchObject({
    problem: { params: { suggestion: '' } },
  });
});

describe('nearestName', () => {
  test.each([
    ['recipient.nmae', 'recipient.name'],
    ['Recipient.Phone', 'recipient.phone'],
    ['order.tracking_no', 'order.tracking'],
    ['sender.adress', 'sender.address'],
    ['quux', undefined],
    ['x'.repeat(100_000), undefined],
  ])('%.20s', (typed, meant) => {
    expect(nearestName(typed, TEMPLATE_FIELDS)).toBe(meant);
  });

  it('finds every name itself', () => {
    for (const field of TEMPLATE_FIELDS) expect(nearestName(field, TEMPLATE_FIELDS)).toBe(field);
  });
});
