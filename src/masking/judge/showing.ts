import type { PartyReading } from '../read-party.ts';
import { AREA_LEVELS } from './populations.ts';
import type { ShownOnLabel } from './shown-on-label.ts';
import { MOBILE_DIGITS } from './shown-phone.ts';

/**
 * How much one label shows of a person: of the phone a bit for each digit, of the name and the address how far. Two
 * labels of one person together show what either does.
 */
export interface Showing {
  /** Bit 0 is the last digit. */
  readonly digits: number;
  /** 0 nothing, 1 an initial, 2 the surname, 3 all. */
  readonly name: number;
  /** Place in `AREA_LEVELS`. */
  readonly area: number;
}

export function showingOf({ phone, surname, initial, wholeName, area }: ShownOnLabel): Showing {
  return {
    digits: phone.kind === 'mobile' ? bits(phone.leading.length, phone.trailing) : trailingBits(phone),
    name: wholeName ? 3 : surname !== '' ? 2 : initial ? 1 : 0,
    area: AREA_LEVELS.indexOf(area.level),
  };
}

function trailingBits(phone: ShownOnLabel['phone']): number {
  return phone.kind === 'landline' || phone.kind === 'foreign' ? bits(0, phone.trailing) : 0;
}

function bits(first: number, last: number): number {
  const leading = ((1 << first) - 1) << Math.max(0, MOBILE_DIGITS - first);
  return leading | ((1 << last) - 1);
}

export function together(a: Showing, b: Showing): Showing {
  return { digits: a.digits | b.digits, name: Math.max(a.name, b.name), area: Math.max(a.area, b.area) };
}

/** Whether a label shows all that another does. */
export function showsAllOf(a: Showing, b: Showing): boolean {
  return (a.digits | b.digits) === a.digits && a.name >= b.name && a.area >= b.area;
}

/**
 * The digits that tell one recipient from all others: the last of several numbers, whose digits the label shows as
 * `Showing` has them. Empty where the label's order has no such number.
 */
export function personOf({ phone: { numbers } }: PartyReading): string {
  for (let at = numbers.length - 1; at >= 0; at -= 1) {
    const number = numbers[at];
    switch (number?.kind) {
      case 'mobile':
      case 'other':
        return number.digits;
      case 'landline':
        return number.area + number.local;
      case 'foreign':
        return number.code + number.national;
      case 'virtual':
      case 'masked':
      case 'unreadable':
      case undefined:
        break;
    }
  }
  return '';
}
