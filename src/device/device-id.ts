/** What of an IEEE 1284 device id is read: who made it, what it is, what it speaks. */
const READ_KEYS = ['MFG', 'MANUFACTURER', 'MDL', 'MODEL', 'CMD', 'COMMAND SET'];

/**
 * The answer to GET_DEVICE_ID as text, without its two bytes of length, and without the serial number and whatever else
 * a maker put into it.
 */
export function readDeviceId(answer: Uint8Array): string {
  const text = String.fromCharCode(...answer.subarray(2));
  return text
    .split(';')
    .filter((pair) => READ_KEYS.includes((pair.split(':')[0] ?? '').trim().toUpperCase()))
    .map((pair) => `${pair.trim()};`)
    .join('');
}

const MOST_NAME = 60;

/** A device's own name as it may be shown: one line, not long. */
export function shownName(name: string | null | undefined): string {
  return [...(name ?? '').replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, MOST_NAME).join('');
}
