import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openSecret, SECRET_KINDS } from './opening.ts';
import { keepSecret } from './secret.ts';

const TEXT = '王示例13800138000';

describe('a secret', () => {
  it.each(SECRET_KINDS)('of kind %s prints its kind and nothing else, however it is printed', (kind) => {
    const secret = keepSecret(kind, TEXT);
    const prints = [
      String(secret),
      // eslint-disable-next-line @typescript-eslint/restrict-template-expressions -- what a careless message does
      `${secret}`,
      secret.toString(),
      inspect(secret),
      inspect(secret, { showHidden: true, depth: null }),
      inspect({ deep: [secret] }, { depth: null }),
    ];
    for (const print of prints) {
      expect(print).toContain(`[secret ${kind}]`);
      expect(print).not.toContain('王');
      expect(print).not.toContain('138');
    }
  });

  it('serialises to nothing', () => {
    const secret = keepSecret('name', TEXT);
    expect(JSON.stringify(secret)).toBeUndefined();
    expect(JSON.stringify({ name: secret, row: 1 })).toBe('{"row":1}');
    expect(JSON.stringify([secret])).toBe('[null]');
  });

  it('shows its kind and whether it is empty as its only own properties', () => {
    const secret = keepSecret('name', TEXT);
    expect(Object.entries(secret)).toEqual([
      ['kind', 'name'],
      ['isEmpty', false],
    ]);
    expect(Reflect.ownKeys(secret)).toEqual(['kind', 'isEmpty']);
  });

  it('does not travel: a structured clone has no text to open', () => {
    const clone = structuredClone({ name: keepSecret('name', TEXT) });
    expect(inspect(clone, { depth: null })).not.toContain('王');
    expect(() => openSecret(clone.name)).toThrow(TypeError);
  });

  it('does not put its text into the message of a failed comparison', () => {
    const compare = () => {
      expect(keepSecret('name', TEXT)).toBe(keepSecret('name', '别人'));
    };
    let message = '';
    try {
      compare();
    } catch (error) {
      message = error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : '';
    }
    expect(message).not.toBe('');
    expect(message).not.toContain('王示例');
  });

  it('opens to the text that was kept, empty or not', () => {
    expect(openSecret(keepSecret('name', TEXT))).toBe(TEXT);
    expect(openSecret(keepSecret('name', ''))).toBe('');
    expect(keepSecret('name', '').isEmpty).toBe(true);
    expect(keepSecret('name', ' ').isEmpty).toBe(false);
  });
});
