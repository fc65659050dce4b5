import { failure, success } from '../base/result.ts';
import { createAnswerBox } from './answers.ts';
import type { AnswerBox } from './answers.ts';
import type { DeviceWay, Opened, PrinterConnection } from './connection.ts';
import type { DeviceClock } from './device-clock.ts';
import { pause, within } from './device-clock.ts';
import { languagesOfDevice, readDeviceId, shownName } from './device-id.ts';
import { createLife } from './life.ts';
import { BUSY, NO_ACCESS, errorName } from './device-problem.ts';
import type { DeviceProblem, System } from './device-problem.ts';
import { readPortStatus } from './status/port-status.ts';
import { PRINTER_CLASS, printerPipes } from './usb-api.ts';
import type { PrinterPipes, UsbApi, UsbDevice } from './usb-api.ts';

/** A write; small enough that a stall is seen near where it happens. */
const MOST_BYTES = 16_384;
const READ_BYTES = 1024;
/** A printer that answers with nothing, again and again, is not asked without a rest. */
const EMPTY_REST = 250;
const MOST_DEVICE_ID = 1023;
/** Class requests (USB Device Class Definition for Printing Devices 1.1, 4.2). */
const GET_DEVICE_ID = 0;
const GET_PORT_STATUS = 1;
const REQUEST_PATIENCE = 2000;

/** Printers of USB's printer class, by WebUSB. */
export function createUsbWay(api: UsbApi, clock: DeviceClock, system: System): DeviceWay {
  const known = async (vendorId: number | null, productId: number | null) =>
    (await api.getDevices()).filter(
      (device) => device.vendorId === vendorId && device.productId === productId,
    );
  return {
    async choose() {
      try {
        const device = await api.requestDevice({ filters: [{ classCode: PRINTER_CLASS }] });
        return await open(api, device, clock, system);
      } catch (thrown) {
        return errorName(thrown) === 'NotFoundError' ? undefined : failure({ code: 'device-blocked' });
      }
    },
    async again(remembered) {
      if (remembered?.kind !== 'usb') return undefined;
      const [device, other] = await known(remembered.vendorId, remembered.productId);
      if (other !== undefined) return failure({ code: 'device-several-alike' });
      return device === undefined ? undefined : open(api, device, clock, system);
    },
    async forget(remembered) {
      if (remembered === null) return;
      for (const device of await known(remembered.vendorId, remembered.productId)) await device.forget?.();
    },
  };
}

async function open(api: UsbApi, device: UsbDevice, clock: DeviceClock, system: System): Promise<Opened> {
  try {
    await device.open();
    if (device.configuration == null) await device.selectConfiguration(1);
  } catch (thrown) {
    return failure(openProblem(thrown, system));
  }
  const pipes = printerPipes(device);
  const trouble = pipes === undefined ? NO_PRINTER : await claim(device, pipes, system);
  if (pipes === undefined || trouble !== undefined) {
    await closed(device, clock);
    return failure(trouble ?? NO_PRINTER);
  }
  return success(await connectionTo(api, device, pipes, clock));
}

const NO_PRINTER: DeviceProblem = { code: 'device-no-printer' };
const LOST: DeviceProblem = { code: 'device-lost' };

function openProblem(thrown: unknown, system: System): DeviceProblem {
  const name = errorName(thrown);
  if (name === 'SecurityError') return NO_ACCESS[system];
  return name === 'NotFoundError' ? LOST : BUSY[system];
}

async function claim(
  device: UsbDevice,
  { interfaceNumber, alternateSetting, isCurrent }: PrinterPipes,
  system: System,
): Promise<DeviceProblem | undefined> {
  try {
    await device.claimInterface(interfaceNumber);
    if (!isCurrent) await device.selectAlternateInterface(interfaceNumber, alternateSetting);
    return undefined;
  } catch (thrown) {
    return openProblem(thrown, system);
  }
}

async function connectionTo(
  api: UsbApi,
  device: UsbDevice,
  pipes: PrinterPipes,
  clock: DeviceClock,
): Promise<PrinterConnection> {
  const { vendorId, productId } = device;
  const box = pipes.in === null ? null : createAnswerBox(clock);
  const isGone = (event: { readonly device: UsbDevice }) => {
    if (event.device === device) life.lose();
  };
  const life = createLife(() => api.removeEventListener('disconnect', isGone));
  api.addEventListener('disconnect', isGone);
  const languages = languagesOfDevice(await deviceId(device, pipes, clock));
  if (box !== null) void listen(device, pipes, box, clock, life.isOver);

  return {
    kind: 'usb',
    remembered: { kind: 'usb', vendorId, productId },
    name: shownName(device.productName),
    languages,
    mostBytes: MOST_BYTES,
    unsureBytes: 0,
    answers: box,
    isLost: life.isOver,
    onLost: life.onLost,
    async write(bytes) {
      let left = bytes;
      while (left.length > 0) {
        if (life.isOver()) return LOST;
        try {
          const { status, bytesWritten } = await device.transferOut(pipes.out, left);
          if (status !== 'ok' || bytesWritten === 0) return { code: 'device-transfer' };
          left = left.subarray(bytesWritten);
        } catch {
          return device.opened ? { code: 'device-transfer' } : LOST;
        }
      }
      return undefined;
    },
    isFlushSure: true,
    flush: () => Promise.resolve(undefined),
    async portStatus() {
      if (life.isOver()) return undefined;
      const answer = await classRequest(device, GET_PORT_STATUS, pipes.interfaceNumber, 1, clock);
      const [bits] = answer ?? [];
      return bits === undefined ? undefined : readPortStatus(bits);
    },
    async close() {
      life.end();
      await closed(device, clock);
    },
  };
}

/** Reads whatever the printer says, so that it never waits for a reader; ends with the device. */
async function listen(
  device: UsbDevice,
  pipes: PrinterPipes,
  box: AnswerBox,
  clock: DeviceClock,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    try {
      const { status, data } = await device.transferIn(pipes.in ?? 0, READ_BYTES);
      if (status !== 'ok') return;
      const bytes = bytesOf(data);
      if (bytes.length > 0) box.put(bytes);
      else await pause(clock, EMPTY_REST);
    } catch {
      // Closed or unplugged; if it was unplugged, the event says so.
      return;
    }
  }
}

/** Empty where the printer does not say what it is, which is common. */
async function deviceId(device: UsbDevice, pipes: PrinterPipes, clock: DeviceClock): Promise<string> {
  const index = (pipes.interfaceNumber << 8) | pipes.alternateSetting;
  const answer = await classRequest(device, GET_DEVICE_ID, index, MOST_DEVICE_ID, clock);
  return readDeviceId(answer ?? new Uint8Array());
}

async function classRequest(
  device: UsbDevice,
  request: number,
  index: number,
  length: number,
  clock: DeviceClock,
): Promise<Uint8Array | undefined> {
  const setup = { requestType: 'class', recipient: 'interface', request, value: 0, index } as const;
  const result = await within(clock, REQUEST_PATIENCE, device.controlTransferIn(setup, length));
  return result?.status === 'ok' ? bytesOf(result.data) : undefined;
}

function bytesOf(data: ArrayBufferView | undefined): Uint8Array {
  return data === undefined
    ? new Uint8Array()
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

/** Ends every transfer that is pending. */
async function closed(device: UsbDevice, clock: DeviceClock): Promise<void> {
  await within(clock, REQUEST_PATIENCE, device.close());
}
