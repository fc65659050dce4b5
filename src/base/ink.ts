/**
 * What something is printed in: black, white (the paper's own), or a colour as `#rrggbb` in small letters. Of one colour
 * there is one way to write it: `#000000` is `black` and `#ffffff` is `white`.
 */
export type Ink = 'black' | 'white' | `#${string}`;

const HEX = /^#[0-9a-f]{6}$/;

/** Takes an ink as it is written; gives the one way to write it, or undefined for anything else. */
export function parseInk(written: string): Ink | undefined {
  if (written === 'black' || written === '#000000') return 'black';
  if (written === 'white' || written === '#ffffff') return 'white';
  return isHex(written) ? written : undefined;
}

const isHex = (written: string): written is `#${string}` => HEX.test(written);

/** Red, green and blue, 0 to 255. */
export function channelsOf(ink: Ink): readonly [number, number, number] {
  if (ink === 'black') return [0, 0, 0];
  if (ink === 'white') return [255, 255, 255];
  const channel = (at: number): number => Number.parseInt(ink.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** How well two inks are told apart, from 1 for the same to 21 for black and white: the contrast ratio of WCAG 2. */
export function contrast(one: Ink, other: Ink): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + GLARE) / (lower + GLARE);
}

/** Light that even black throws back. */
const GLARE = 0.05;

/** Relative luminance of sRGB, 0 to 1. */
function luminance(ink: Ink): number {
  const [red, green, blue] = channelsOf(ink).map(linear);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Whether white is read better on an ink than black. */
export const isDark = (ink: Ink): boolean => contrast('white', ink) >= contrast('black', ink);

/** Black or white, whichever can be read better on a box of this ink: never under 4.5 : 1. */
export const inkOver = (box: Ink): 'black' | 'white' => (isDark(box) ? 'white' : 'black');
