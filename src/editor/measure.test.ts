import { describe, expect, it } from 'vitest';
import { distances } from './measure.ts';

const box = { x: 10, y: 20, width: 30, height: 40 };

describe('distances', () => {
  it('to the label are those of all four edges', () => {
    expect(distances(box, { width: 100, height: 150 })).toEqual([
      { axis: 'x', from: 0, to: 10, across: 40, length: 10 },
      { axis: 'x', from: 40, to: 100, across: 40, length: 60 },
      { axis: 'y', from: 0, to: 20, across: 25, length: 20 },
      { axis: 'y', from: 60, to: 150, across: 25, length: 90 },
    ]);
  });

  it('to a box beside are the room between, and of the edges where both are level', () => {
    expect(distances(box, { x: 50.5, y: 30, width: 10, height: 30 })).toEqual([
      { axis: 'x', from: 40, to: 50.5, across: 45, length: 10.5 },
      { axis: 'y', from: 20, to: 30, across: 25, length: 10 },
    ]);
  });

  it('to a box across the corner are one along each axis', () => {
    expect(distances(box, { x: 2, y: 80, width: 3, height: 30 })).toEqual([
      { axis: 'x', from: 5, to: 10, across: 40, length: 5 },
      { axis: 'y', from: 60, to: 80, across: 25, length: 20 },
    ]);
  });

  it('to itself are none', () => {
    expect(distances(box, box)).toEqual([]);
  });
});
