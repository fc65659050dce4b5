import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inchToMm } from '../base/length.ts';
import { rulerTicks } from './ruler.ts';

describe('rulers', () => {
  it.each([
    { pixels: 3.78, unit: 'mm', labels: ['0', '20', '40', '60', '80', '100'] },
    { pixels: 10, unit: 'mm', labels: ['0', '5', '10'], to: 12 },
    { pixels: 2, unit: 'in', labels: ['0', '1', '2', '3'] },
    { pixels: 8, unit: 'in', labels: ['0', '0.25', '0.5', '0.75', '1'], to: 26 },
    { pixels: 0.3, unit: 'in', labels: ['0', '10'], to: 300 },
    { pixels: 500, unit: 'mm', labels: ['0', '0.1', '0.2', '0.3'], to: 0.3 },
  ] as const)('at $pixels px in $unit says $labels', ({ pixels, unit, labels, ...range }) => {
    const ticks = rulerTicks(0, 'to' in range ? range.to : 100, pixels, unit);
    expect(ticks.flatMap(({ label }) => label ?? [])).toEqual(labels);
  });

  it('halves what lies between two numbers with a longer tick', () => {
    const sizes = rulerTicks(0, 10, 40, 'mm').slice(0, 11);
    const rest = ['minor', 'minor', 'minor', 'minor'];
    expect(sizes.map(({ size }) => size)).toEqual(['major', ...rest, 'middle', ...rest, 'major']);
    expect(sizes[5]?.at).toBeCloseTo(0.5);
  });

  it('begins before the label where the view does', () => {
    const [first] = rulerTicks(-12, 5, 3.78, 'mm').filter(({ label }) => label !== undefined);
    expect(first).toEqual({ at: 0, size: 'major', label: '0' });
    expect(rulerTicks(-30, 5, 3.78, 'mm').find(({ size }) => size === 'major')?.label).toBe('-20');
  });

  it.each([
    [0, 100, 0],
    [0, 100, Number.NaN],
    [0, Infinity, 3],
    [100, 0, 3],
  ])('from %d to %d at %d has none', (from, to, pixels) => {
    expect(rulerTicks(from, to, pixels, 'mm')).toEqual([]);
  });

  it('numbers are 40 pixels apart and ticks 4, within the range, and never too many', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 400, noNaN: true }),
        fc.double({ min: -300, max: 300, noNaN: true }),
        fc.double({ min: 0, max: 600, noNaN: true }),
        fc.constantFrom('mm', 'in'),
        (pixels, from, length, unit) => {
          const ticks = rulerTicks(from, from + length, pixels, unit);
          expect(ticks.length).toBeLessThanOrEqual(4_000);
          const majors = ticks.filter(({ size }) => size === 'major');
          for (const [list, apart] of [
            [ticks, 4],
            [majors, 40],
          ] as const) {
            for (const [index, { at }] of list.slice(1).entries())
              expect((at - (list[index]?.at ?? 0)) * pixels).toBeGreaterThan(apart - 1e-6);
          }
          for (const { at, label } of ticks) {
            expect(at).toBeGreaterThan(from - 1e-6);
            expect(at).toBeLessThan(from + length + 1e-6);
            const value = label === undefined ? undefined : Number(label);
            if (value !== undefined) expect(unit === 'mm' ? value : inchToMm(value)).toBeCloseTo(at, 3);
          }
        },
      ),
    );
  });
});
