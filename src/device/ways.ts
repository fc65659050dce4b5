import { failure } from '../base/result.ts';
import { createBluetoothWay } from './bluetooth.ts';
import type { BluetoothApi } from './bluetooth-services.ts';
import type { DeviceWay } from './connection.ts';
import type { DeviceClock } from './device-clock.ts';
import type { DeviceProblem, System } from './device-problem.ts';
import type { DeviceKind } from './remembered.ts';
import { createSerialWay } from './serial.ts';
import type { SerialApi } from './serial.ts';
import type { UsbApi } from './usb-api.ts';
import { createUsbWay } from './usb.ts';

/** What the browser has of the three; each is undefined where it has it not. */
export interface DeviceApis {
  readonly usb: UsbApi | undefined;
  readonly serial: SerialApi | undefined;
  readonly bluetooth: BluetoothApi | undefined;
  readonly system: System;
}

export type DeviceWays = Readonly<Record<DeviceKind, DeviceWay | null>>;

/** The ways to printers that this browser has. */
export function deviceWays({ usb, serial, bluetooth, system }: DeviceApis, clock: DeviceClock): DeviceWays {
  return {
    usb: usb === undefined ? null : guarded(createUsbWay(usb, clock, system)),
    serial: serial === undefined ? null : guarded(createSerialWay(serial, clock, system)),
    bluetooth: bluetooth === undefined ? null : guarded(createBluetoothWay(bluetooth, clock)),
  };
}

/** A browser whose policy forbids a way throws already where one looks for what was chosen before. */
function guarded(way: DeviceWay): DeviceWay {
  return {
    ...way,
    again: (remembered) => way.again(remembered).catch(() => failure({ code: 'device-blocked' as const })),
    // What it does not let the page look at, it holds no permission for that the page could use.
    forget: (remembered) => way.forget(remembered).catch(() => undefined),
  };
}

/** What to say where a browser lacks a way: the file can be had in any. */
export const NO_WAY = {
  usb: { code: 'device-no-usb' },
  serial: { code: 'device-no-serial' },
  bluetooth: { code: 'device-no-bluetooth' },
} as const satisfies Readonly<Record<DeviceKind, DeviceProblem>>;
