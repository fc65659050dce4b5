import { describe, expect, it } from 'vitest';
import { SECURITY_HEADERS, headersFile } from './security-headers.mjs';

/** `usb=(self)` as a pair. */
const features = new Map(
  SECURITY_HEADERS['Permissions-Policy'].split(', ').map((part) => {
    const [, name, list] = /^([a-z-]+)=\(([a-z]*)\)$/.exec(part) ?? [];
    return [name, list];
  }),
);

describe('the permissions policy', () => {
  it('opens the three ways to a printer to the own page, and nothing to anybody else', () => {
    const open = [...features].filter(([, list]) => list !== '');
    expect(open).toEqual([
      ['bluetooth', 'self'],
      ['serial', 'self'],
      ['usb', 'self'],
    ]);
  });

  it.each(['camera', 'display-capture', 'geolocation', 'hid', 'microphone', 'midi', 'payment'])(
    'keeps %s shut',
    (feature) => {
      expect(features.get(feature)).toBe('');
    },
  );

  it('is sent by hosts that read a file of headers too', () => {
    expect(headersFile()).toContain(`\n  Permissions-Policy: ${SECURITY_HEADERS['Permissions-Policy']}\n`);
  });
});
