import { languageOfDevice } from '../render/printer/language.ts';
import type { PrinterLanguage } from '../render/printer/language.ts';

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

/** The languages that a device id names, in its order; empty where it names none that is known. */
export function languagesOfDevice(deviceId: string): readonly PrinterLanguage[] {
  const [, commandSets = ''] = /(?:^|;)(?:CMD|COMMAND SET):([^;]*)/iu.exec(deviceId) ?? [];
  const named = commandSets.split(/[,|]/u);
  // Of two keys that are the same the first counts.
  const known = named.flatMap((one) => languageOfDevice(`CMD:${one};${deviceId}`) ?? []);
  return [...new Set(known)];
}

const MOST_NAME = 60;

/** A device's own name as it may be shown: one line, not long. */
export function shownName(name: string | null | undefined): string {
  return [...(name ?? '').replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, MOST_NAME).join('');
}
