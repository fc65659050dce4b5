import type { RegionReading } from './read-region.ts';

export interface RegionNames {
  readonly province: string;
  readonly city: string;
  readonly district: string;
}

/**
 * The names of a region that was read, official and in full. What is written in traditional characters stays so, and Taiwan is then
 * not put before a city that was written without it.
 */
export function namesOf(reading: RegionReading, typed: string, folded: string): RegionNames {
  const { province, city, district } = reading;
  const names = { province: province?.name ?? '', city: city?.name ?? '', district };
  const written = typed.slice(reading.from, reading.end);
  const plain = folded.slice(reading.from, reading.end);
  if (written === plain) return names;
  const asWritten = (name: string): string => {
    const at = name === '' ? -1 : plain.indexOf(name);
    return at < 0 ? name : written.slice(at, at + name.length);
  };
  const isTaiwan = names.province === '台湾省';
  const short = plain.indexOf('台湾');
  return {
    province: !isTaiwan ? asWritten(names.province) : short < 0 ? '' : `${written.slice(short, short + 2)}省`,
    city: asWritten(names.city),
    district: asWritten(names.district),
  };
}
