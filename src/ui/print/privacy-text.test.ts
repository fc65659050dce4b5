import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../base/language.ts';
import { translator } from '../../i18n/i18n.ts';
import type { Receipt } from '../../room/room.ts';
import { privacyText } from './privacy-text.ts';

type Exception = Receipt['exceptions'][number];
const LEFT: Exception = { row: 2, kind: 'allowed-find', field: 'remark', found: 'phone' };
const rules = (row: number, loosened: boolean): Exception => ({
  row,
  kind: 'rules',
  places: ['recipient.name'],
  loosened: loosened ? ['recipient.name'] : [],
  reason: loosened ? 'asked for' : '',
});

describe.each(LANGUAGES)('what the file holds, in %s', (language) => {
  const t = translator(language);
  const masked = t('print.privacyNote');

  it.each([
    ['nothing was decided', [], [], true],
    ['an order has tighter rules', [], [rules(2, false)], true],
    ['the policy keeps a name', ['recipient.name'], [], false],
    ['a find was left', [], [LEFT], false],
    ['an order has looser rules', [], [rules(2, true)], false],
    ['all of it', ['recipient.name'], [LEFT], false],
  ] as const)('where %s', (_what, kept, exceptions, isMasked) => {
    expect(privacyText(t, { kept, exceptions }) === masked).toBe(isMasked);
  });
});

it('names the places, and counts orders and not decisions', () => {
  const t = translator('en');
  expect(privacyText(t, { kept: ['recipient.name'], exceptions: [] })).toMatch(/Recipient: Name/u);
  expect(privacyText(t, { kept: [], exceptions: [LEFT, LEFT, rules(2, true)] })).toMatch(/for 1 order\b/u);
  expect(privacyText(t, { kept: [], exceptions: [LEFT, rules(3, true)] })).toMatch(/for 2 orders\b/u);
});
