import { describe, expect, it } from 'vitest';
import { deviceProblemsEn } from '../i18n/device-en.ts';
import { deviceProblemsZhCN } from '../i18n/device-zh-CN.ts';
import { translator } from '../i18n/i18n.ts';
import { problemSentence } from '../i18n/problem-text.ts';
import type { DeviceCode } from './device-problem.ts';

/** The compiler refuses a code without a sentence. */
const SENTENCES: readonly Readonly<Record<DeviceCode, string>>[] = [deviceProblemsEn, deviceProblemsZhCN];
const params = { least: 3, most: 4, device: 'TSPL', job: 'ZPL II' };

describe.each(['en', 'zh-CN'] as const)('in %s', (language) => {
  it.each(SENTENCES.flatMap((table) => Object.keys(table)))('%s is said in words', (code) => {
    const said = problemSentence(translator(language), { code, params });
    expect(said).not.toBe(problemSentence(translator(language), { code: 'no-such-code', params }));
    expect(said).not.toMatch(/[{}]|device-/u);
  });
});
