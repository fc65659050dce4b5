import { expect, it } from 'vitest';
import { USUAL_LINE, readRememberedDevices, withRemembered } from './remembered.ts';
import type { RememberedDevice } from './remembered.ts';

const usb = (productId: number): RememberedDevice => ({ kind: 'usb', vendorId: 1, productId });

it('the last used stands first, once, and no more than eight are kept', () => {
  const list = Array.from({ length: 10 }, (_, at) => usb(at)).reduce<readonly RememberedDevice[]>(
    (kept, each) => withRemembered(kept, each),
    [],
  );
  expect(list).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map(usb));
  expect(withRemembered(list, usb(5))[0]).toEqual(usb(5));
  expect(withRemembered(list, usb(5))).toHaveLength(8);
});

it('a port with another line is the same port', () => {
  const port = { kind: 'serial', vendorId: null, productId: null, line: USUAL_LINE } as const;
  const faster = { ...port, line: { baudRate: 115_200, flowControl: 'hardware' } } as const;
  expect(withRemembered([port], faster)).toEqual([faster]);
});

it('what is stored is read back the same', () => {
  const devices: readonly RememberedDevice[] = [
    usb(3),
    { kind: 'serial', vendorId: 0x1a86, productId: 0x7523, line: USUAL_LINE },
    { kind: 'serial', vendorId: null, productId: null, line: USUAL_LINE },
  ];
  expect(readRememberedDevices(JSON.parse(JSON.stringify(devices)))).toEqual(devices);
});
