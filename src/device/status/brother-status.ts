import { firstThatHolds } from './printer-status.ts';
import type { StatusReading } from './printer-status.ts';

/** What is left half sent is closed with zeros, then `ESC @` and `ESC i S` (Raster Command Reference QL-710W/720NW). */
export const BROTHER_STATUS_REQUEST: readonly number[] = [
  ...Array.from({ length: 400 }, () => 0),
  ...[0x1b, 0x40, 0x1b, 0x69, 0x53],
];

const LENGTH = 32;
/** Head mark, size, "B" for Brother. */
const HEAD = [0x80, 0x20, 0x42];
const ERRORS_1 = 8;
const ERRORS_2 = 9;
const STATUS_TYPE = 18;
const PHASE = 19;
const TURNED_OFF = 4;
/** Reply, printing completed, error, turned off, notification, phase change. */
const STATUS_TYPES = [0, 1, 2, TURNED_OFF, 5, 6];

/** 32 bytes. */
export function readBrotherStatus(answer: Uint8Array): StatusReading {
  if (answer.length > LENGTH) return 'unclear';
  if (HEAD.some((byte, at) => at < answer.length && answer[at] !== byte)) return 'unclear';
  if (answer.length < LENGTH) return 'more';
  const byte = (at: number) => answer[at] ?? 0;
  const [first, second, type, phase] = [byte(ERRORS_1), byte(ERRORS_2), byte(STATUS_TYPE), byte(PHASE)];
  if (!STATUS_TYPES.includes(type) || phase > 1) return 'unclear';
  return (
    firstThatHolds(
      [(second & 0x10) !== 0, 'headOpen'],
      // No media, its end, or it cannot be fed.
      [(first & 0x03) !== 0 || (second & 0x40) !== 0, 'paperOut'],
      [(second & 0x01) !== 0, 'wrongMedia'],
      [(first & 0x04) !== 0, 'jam'],
      [first !== 0 || second !== 0 || type === 2 || type === TURNED_OFF, 'error'],
      [phase === 1, 'busy'],
    ) ?? 'ready'
  );
}

/** The last whole message of several that came unasked; undefined where none is there. */
export function lastBrotherStatus(heard: Uint8Array): StatusReading | undefined {
  return heard.length < LENGTH ? undefined : readBrotherStatus(heard.slice(-LENGTH));
}
