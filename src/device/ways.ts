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
    usb: usb === undefined ? null : createUsbWay(usb, clock, system),
    serial: serial === undefined ? null : createSerialWay(serial, clock, system),
    bluetooth: bluetooth === undefined ? null : createBluetoothWay(bluetooth, clock),
  };
}

/** What to say where a browser lacks a way: the file can be had in any. */
export const NO_WAY = {
  usb: { code: 'device-no-usb' },
  serial: { code: 'device-no-serial' },
  bluetooth: { code: 'device-no-bluetooth' },
} as const satisfies Readonly<Record<DeviceKind, DeviceProblem>>;
