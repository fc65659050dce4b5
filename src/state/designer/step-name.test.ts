import { describe, expect, it } from 'vitest';
import { pt } from '../../base/length.ts';
import { stepNameOf } from './step-name.ts';

describe('a step is called after what it changes', () => {
  it.each([
    [{ size: pt(9), minSize: pt(9) }, 'typeSize'],
    [{ fill: 'none', stroke: undefined }, 'fill'],
    [{ showIf: undefined }, 'condition'],
    [{ columns: 4 }, 'code'],
    [{ columns: [] }, 'table'],
    [{ symbology: 'qr', columns: undefined }, 'code'],
    [{ picture: undefined }, 'change'],
    [{ version: 12 }, 'sealed'],
    [{ module: undefined }, 'sealed'],
    [{ boundTo: 'order.number' }, 'sealed'],
    [{ remark: true }, 'sealed'],
  ] as const)('%o: %s', (change, name) => {
    expect(stepNameOf(change)).toBe(name);
  });
});
