import { CARRIER_IDS } from './decide/carriers.ts';
import type { PolicyCase, PolicyCondition, SomeRules } from './policy.ts';
import { pathTo, readChoice, readObject, readText, refuseKind, refusePolicy } from './policy-reader.ts';

const MOST_CONDITIONS = 20;
const MOST_ENTRIES = 40;
const LONGEST_PLATFORM = 40;

/** Reads the conditions of a policy: of which kind an order is, and its rules. */
export function readConditions(
  value: unknown,
  path: string,
  readRules: (value: unknown, path: string) => SomeRules,
): readonly PolicyCondition[] {
  return readList(value, path, MOST_CONDITIONS).map((entry, at) => {
    const place = `${path}.${at}`;
    const entries = readObject(entry, place, ['when', 'rules']);
    return {
      when: readCase(entries.get('when'), pathTo(place, 'when')),
      rules: readRules(entries.get('rules'), pathTo(place, 'rules')),
    };
  });
}

function readCase(value: unknown, path: string): PolicyCase {
  const entries = readObject(value, path, [], ['platform', 'carrier', 'country']);
  if (entries.size === 0) refusePolicy('policy-missing-key', path);
  const list = <T>(key: string, read: (entry: unknown, path: string) => T): readonly T[] => {
    const place = pathTo(path, key);
    const items = readList(entries.get(key), place, MOST_ENTRIES);
    if (items.length === 0) refusePolicy('policy-size', place, { min: 1, max: MOST_ENTRIES });
    return items.map((entry, at) => read(entry, `${place}.${at}`));
  };
  return {
    ...(entries.has('platform') ? { platform: list('platform', readPlatform) } : {}),
    ...(entries.has('carrier')
      ? { carrier: list('carrier', (entry, place) => readChoice(entry, place, CARRIER_IDS)) }
      : {}),
    ...(entries.has('country') ? { country: list('country', readCountry) } : {}),
  };
}

function readPlatform(value: unknown, path: string): string {
  const id = readText(value, path, LONGEST_PLATFORM);
  return /^[a-z0-9][a-z0-9-]*$/.test(id) ? id : refuseKind(path, 'platform-id');
}

function readCountry(value: unknown, path: string): string {
  return typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? value : refuseKind(path, 'country-code');
}

function readList(value: unknown, path: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) refuseKind(path, 'list');
  if (value.length > most) refusePolicy('policy-size', path, { min: 0, max: most });
  return Array.from<unknown>(value);
}
