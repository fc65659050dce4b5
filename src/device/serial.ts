import { failure, success } from '../base/result.ts';
import { createAnswerBox } from './answers.ts';
import type { AnswerBox } from './answers.ts';
import type { DeviceWay, Opened, PrinterConnection } from './connection.ts';
import type { DeviceClock } from './device-clock.ts';
import { within } from './device-clock.ts';
import { errorName } from './device-problem.ts';
import type { DeviceProblem, System } from './device-problem.ts';
import { createLife } from './life.ts';
import { USUAL_LINE } from './remembered.ts';
import type { SerialLine } from './remembered.ts';

/** The part of Web Serial (https://wicg.github.io/serial) that is used. */
export interface SerialApi {
  requestPort(): Promise<SerialPort>;
  getPorts(): Promise<readonly SerialPort[]>;
}

export interface SerialPort {
  readonly readable: { getReader(): SerialReader } | null;
  readonly writable: { getWriter(): SerialWriter } | null;
  getInfo(): { readonly usbVendorId?: number | undefined; readonly usbProductId?: number | undefined };
  open(options: SerialLine & { readonly bufferSize: number }): Promise<void>;
  close(): Promise<void>;
  forget?(): Promise<void>;
  addEventListener(type: 'disconnect', listener: () => void): void;
  removeEventListener(type: 'disconnect', listener: () => void): void;
}

interface SerialReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
  releaseLock(): void;
}

interface SerialWriter {
  readonly ready: Promise<unknown>;
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
  releaseLock(): void;
}

/** The browser's buffer in each direction, and a write. */
const BUFFER_BYTES = 4096;
/** Its buffer, and about as much again for the system's. */
const UNSURE_BYTES = 2 * BUFFER_BYTES;
const CLOSE_PATIENCE = 2000;

const LOST: DeviceProblem = { code: 'device-lost' };

/** Ports of the system, by Web Serial: cables, printers whose USB shows as a port, and paired classic Bluetooth. */
export function createSerialWay(api: SerialApi, clock: DeviceClock, system: System): DeviceWay {
  const known = async (vendorId: number | null, productId: number | null) =>
    (await api.getPorts()).filter((port) => {
      const { usbVendorId = null, usbProductId = null } = port.getInfo();
      return usbVendorId === vendorId && usbProductId === productId;
    });
  return {
    async choose({ line = USUAL_LINE }) {
      try {
        return await open(await api.requestPort(), line, clock, system);
      } catch (thrown) {
        return errorName(thrown) === 'NotFoundError' ? undefined : failure({ code: 'device-blocked' });
      }
    },
    async again(remembered) {
      if (remembered?.kind !== 'serial') return undefined;
      const [port, other] = await known(remembered.vendorId, remembered.productId);
      if (other !== undefined) return failure({ code: 'device-several-alike' });
      return port === undefined ? undefined : open(port, remembered.line, clock, system);
    },
    async forget(remembered) {
      if (remembered === null) return;
      for (const port of await known(remembered.vendorId, remembered.productId)) await port.forget?.();
    },
  };
}

async function open(port: SerialPort, line: SerialLine, clock: DeviceClock, system: System): Promise<Opened> {
  try {
    await port.open({ ...line, bufferSize: BUFFER_BYTES });
    return success(connectionTo(port, line, clock));
  } catch {
    return failure({ code: system === 'linux' ? 'device-port-linux' : 'device-port-busy' });
  }
}

function connectionTo(port: SerialPort, line: SerialLine, clock: DeviceClock): PrinterConnection {
  const { usbVendorId = null, usbProductId = null } = port.getInfo();
  const box = createAnswerBox(clock);
  const reader = port.readable?.getReader();
  let writer = port.writable?.getWriter();
  const isGone = () => life.lose();
  const life = createLife(() => port.removeEventListener('disconnect', isGone));
  port.addEventListener('disconnect', isGone);
  if (reader !== undefined) void listen(reader, box);

  /** The port's own word where it broke. */
  async function tried(work: (writer: SerialWriter) => Promise<unknown>): Promise<DeviceProblem | undefined> {
    if (life.isOver() || writer === undefined) return LOST;
    try {
      await work(writer);
      return undefined;
    } catch (thrown) {
      return errorName(thrown) === 'NetworkError' ? LOST : { code: 'device-transfer' };
    }
  }

  return {
    kind: 'serial',
    remembered: { kind: 'serial', vendorId: usbVendorId, productId: usbProductId, line },
    name: '',
    languages: [],
    mostBytes: BUFFER_BYTES,
    unsureBytes: UNSURE_BYTES,
    answers: reader === undefined ? null : box,
    isLost: life.isOver,
    onLost: life.onLost,
    write: (bytes) =>
      tried(async (open) => {
        await open.ready;
        await open.write(bytes);
      }),
    // A stream that is closed has been sent to its last byte; the port then has a new one.
    isFlushSure: true,
    flush: () =>
      tried(async (open) => {
        await open.close();
        open.releaseLock();
        writer = port.writable?.getWriter();
      }),
    portStatus: () => Promise.resolve(undefined),
    async close() {
      life.end();
      await closed(port, reader, writer, clock);
    },
  };
}

/** Reads whatever comes until the port is closed or breaks; if it was unplugged, the event says so. */
async function listen(reader: SerialReader, box: AnswerBox): Promise<void> {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value !== undefined) box.put(value);
    }
  } catch {
    return;
  }
}

/** Whatever of this fails was closed already. What was not sent yet is dropped. */
async function closed(
  port: SerialPort,
  reader: SerialReader | undefined,
  writer: SerialWriter | undefined,
  clock: DeviceClock,
): Promise<void> {
  await within(clock, CLOSE_PATIENCE, Promise.allSettled([reader?.cancel(), writer?.abort()]));
  reader?.releaseLock();
  writer?.releaseLock();
  await within(clock, CLOSE_PATIENCE, port.close());
}
