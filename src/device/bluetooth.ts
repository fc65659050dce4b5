import { failure, success } from '../base/result.ts';
import { createAnswerBox } from './answers.ts';
import { ANSWERS_OF, PRINTER_SERVICES } from './bluetooth-services.ts';
import type { BluetoothApi, BluetoothDevice, GattCharacteristic, GattServer } from './bluetooth-services.ts';
import type { DeviceWay, Opened, PrinterConnection } from './connection.ts';
import type { DeviceClock } from './device-clock.ts';
import { pause, within } from './device-clock.ts';
import { shownName } from './device-id.ts';
import { errorName } from './device-problem.ts';
import type { DeviceProblem } from './device-problem.ts';
import { createLife } from './life.ts';

/** What fits the packets that nearly all agree on, and what fits all: the fall-back where the first write is refused. */
const USUAL_BYTES = 180;
const LEAST_BYTES = 20;
/** Without a word that each was taken, printers lose bytes when flooded: a rest after so many. */
const BURST = 8;
const BURST_REST = 40;
const NOTIFY_PATIENCE = 3000;

const LOST: DeviceProblem = { code: 'device-lost' };

/** Bluetooth LE printers with one of the known services, by Web Bluetooth. */
export function createBluetoothWay(api: BluetoothApi, clock: DeviceClock): DeviceWay {
  let last: BluetoothDevice | undefined;
  return {
    async choose({ all = false }) {
      const services = PRINTER_SERVICES.map(({ service }) => service);
      const near = all
        ? { acceptAllDevices: true }
        : { filters: services.map((service) => ({ services: [service] })) };
      try {
        last = await api.requestDevice({ ...near, optionalServices: services });
        return await open(last, clock);
      } catch (thrown) {
        return errorName(thrown) === 'NotFoundError' ? undefined : failure({ code: 'device-blocked' });
      }
    },
    again: () => (last === undefined ? Promise.resolve(undefined) : open(last, clock)),
    async forget() {
      await last?.forget?.();
      last = undefined;
    },
  };
}

async function open(device: BluetoothDevice, clock: DeviceClock): Promise<Opened> {
  const server = await device.gatt?.connect().catch(() => undefined);
  if (server === undefined) return failure({ code: 'device-out-of-reach' });
  const found = await printerService(server);
  if (found === undefined) {
    server.disconnect();
    return failure({ code: 'device-no-printer-service' });
  }
  return success(await connectionTo(device, server, found, clock));
}

interface PrinterService {
  readonly write: GattCharacteristic;
  readonly answer: GattCharacteristic | undefined;
}

/** The first known service that the device has, with what is written to and, where it is, what answers. */
async function printerService(server: GattServer): Promise<PrinterService | undefined> {
  const offered = await server.getPrimaryServices().catch(() => []);
  for (const { service, write } of PRINTER_SERVICES) {
    const there = offered.find(({ uuid }) => uuid === service);
    const characteristic = await there?.getCharacteristic(write).catch(() => undefined);
    if (there === undefined || characteristic === undefined) continue;
    const answering = ANSWERS_OF[service];
    const answer =
      answering === undefined ? undefined : await there.getCharacteristic(answering).catch(() => undefined);
    return { write: characteristic, answer };
  }
  return undefined;
}

async function connectionTo(
  device: BluetoothDevice,
  server: GattServer,
  { write, answer }: PrinterService,
  clock: DeviceClock,
): Promise<PrinterConnection> {
  const box = createAnswerBox(clock);
  const isGone = () => life.lose();
  const heard = () => {
    const { value } = answer ?? {};
    if (value != null) box.put(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  };
  const life = createLife(() => {
    device.removeEventListener('gattserverdisconnected', isGone);
    answer?.removeEventListener('characteristicvaluechanged', heard);
  });
  device.addEventListener('gattserverdisconnected', isGone);
  answer?.addEventListener('characteristicvaluechanged', heard);
  const notified =
    answer === undefined ? undefined : await within(clock, NOTIFY_PATIENCE, answer.startNotifications());
  const send = createSender(write, clock);

  return {
    kind: 'bluetooth',
    remembered: null,
    name: shownName(device.name),
    languages: [],
    mostBytes: USUAL_BYTES,
    unsureBytes: send.unsureBytes,
    answers: notified === undefined ? null : box,
    isLost: life.isOver,
    onLost: life.onLost,
    async write(bytes) {
      if (life.isOver()) return LOST;
      try {
        await send.all(bytes);
        return undefined;
      } catch {
        return server.connected ? { code: 'device-transfer' } : LOST;
      }
    },
    // Without a word that a write was taken nothing tells that the last ones got over.
    isFlushSure: send.unsureBytes === 0,
    flush: () => Promise.resolve(undefined),
    portStatus: () => Promise.resolve(undefined),
    close() {
      life.end();
      server.disconnect();
      return Promise.resolve();
    },
  };
}

/** Writes in parts that the printer takes: each acknowledged where it can acknowledge, in bursts with rests where not. */
function createSender(write: GattCharacteristic, clock: DeviceClock) {
  let most = USUAL_BYTES;
  let sent = 0;
  const isAcknowledged = write.properties.write;
  const one = (bytes: Uint8Array) =>
    isAcknowledged ? write.writeValueWithResponse(bytes) : write.writeValueWithoutResponse(bytes);

  async function all(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + most);
      try {
        await one(part);
      } catch (thrown) {
        // A part is taken whole or not at all: the very first may be tried again in smaller ones.
        if (sent > 0 || part.length <= LEAST_BYTES || errorName(thrown) === 'NetworkError') throw thrown;
        most = LEAST_BYTES;
        continue;
      }
      at += part.length;
      sent += 1;
      if (!isAcknowledged && sent % BURST === 0) await pause(clock, BURST_REST);
    }
  }
  return { all, unsureBytes: isAcknowledged ? 0 : BURST * USUAL_BYTES };
}
