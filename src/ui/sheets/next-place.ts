import type { PlaceView } from '../../room/stock-room.ts';

/** Which way a key goes on a sheet. */
const WAYS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** What lies aside counts as much further than what lies ahead. */
const ASIDE = 3;

/** The place that a key goes to; undefined where it is none that moves, or nothing lies that way. */
export function nextPlace(places: readonly PlaceView[], from: number, key: string): number | undefined {
  if (key === 'Home') return places[0]?.number;
  if (key === 'End') return places.at(-1)?.number;
  const way = WAYS[key];
  const start = places.find(({ number }) => number === from);
  if (way === undefined || start === undefined) return undefined;
  const [across, down] = way;
  let nearest: { readonly number: number; readonly far: number } | undefined;
  for (const { number, x, y } of places) {
    const ahead = (x - start.x) * across + (y - start.y) * down;
    const aside = Math.abs((x - start.x) * down) + Math.abs((y - start.y) * across);
    const far = ahead + ASIDE * aside;
    // Half a millimetre is the same line.
    if (ahead > 0.5 && (nearest === undefined || far < nearest.far)) nearest = { number, far };
  }
  return nearest?.number;
}
