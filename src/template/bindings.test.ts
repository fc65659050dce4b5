import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseBindings } from './bindings.ts';
import { nearestName } from './nearest-name.ts';
import { TEMPLATE_FIELDS } from './template.ts';

const fixed = (text: string) => ({ kind: 'fixed', text });
const bound = (field: string) => ({ kind: 'field', field });

describe('parseBindings', () => {
  test.each([
    ['', []],
    ['收件人', [fixed('收件人')]],
    ['{{recipient.name}}', [bound('recipient.name')]],
    ['{{ recipient.name }}', [bound('recipient.name')]],
    ['备注：{{order.remark}}。', [fixed('备注：'), bound('order.remark'), fixed('。')]],
    ['{{print.piece}}/{{print.pieces}}', [bound('print.piece'), fixed('/'), bound('print.pieces')]],
    ['{ single }', [fixed('{ single }')]],
  ])('%s', (line, pieces) => {
    expect(parseBindings(line)).toEqual({ ok: true, value: pieces });
  });

  test.each([
    ['{{recipient.name', 'binding-unclosed'],
    ['recipient.name}}', 'binding-unclosed'],
    ['{{recipient.name}} }}', 'binding-unclosed'],
    ['{{}}', 'binding-unknown-field'],
    ['{{recipient.name | mask}}', 'binding-unknown-field'],
    ['{{__proto__}}', 'binding-unknown-field'],
    ['{{{{recipient.name}}}}', 'binding-unknown-field'],
  ])('%s is refused', (line, code) => {
    expect(parseBindings(line)).toMatchObject({ ok: false, problem: { code } });
  });

  test('the pieces put together say the line again', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(...TEMPLATE_FIELDS).map((field) => `{{${field}}}`),
    );
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const line = parts.join('');
        const parsed = parseBindings(line);
        if (!parsed.ok) return;
        const again = parsed.value
          .map((part) => (part.kind === 'fixed' ? part.text : `{{${part.field}}}`))
          .join('');
        expect(again.replaceAll(/\{\{\s*(.*?)\s*\}\}/g, '{{$1}}')).toBe(
          line.replaceAll(/\{\{\s*(.*?)\s*\}\}/g, '{{$1}}'),
        );
      }),
    );
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
