import { afterEach, describe, expect, it } from 'vitest';
import { settle, testClock } from '../state/testing/fake-room.ts';
import type { PrinterConnection } from './connection.ts';
import type { System } from './device-problem.ts';
import { USUAL_LINE } from './remembered.ts';
import type { DeviceKind } from './remembered.ts';
import { askStatus } from './status/ask-status.ts';
import { apisOf } from './testing/devices-bench.ts';
import { installFakeDevices } from './testing/fake-devices.ts';
import type { FakeDeviceOptions } from './testing/fake-devices.ts';
import { deviceWays } from './ways.ts';

const open: PrinterConnection[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((connection) => connection.close()));
});

function waysTo(options: FakeDeviceOptions = {}, system: System = 'linux') {
  const printer = installFakeDevices(options);
  const clock = testClock();
  const ways = deviceWays(apisOf(printer, system), clock);
  const choose = async (kind: DeviceKind, more = {}) => {
    const opened = await ways[kind]?.choose(more);
    if (opened?.ok === true) open.push(opened.value);
    return opened;
  };
  const connect = async (kind: DeviceKind, more = {}) => {
    const opened = await choose(kind, more);
    if (opened?.ok !== true) throw new Error(opened?.problem.code ?? 'nothing chosen');
    return opened.value;
  };
  return { printer, clock, ways, choose, connect };
}

const hello = Uint8Array.of(1, 2, 3);
const problemOf = async (asked: ReturnType<ReturnType<typeof waysTo>['choose']>) => {
  const opened = await asked;
  return opened?.ok === false ? opened.problem.code : opened;
};

describe.each(['usb', 'serial', 'bluetooth'] as const)('every way: %s', (kind) => {
  it('hands bytes over, in order', async () => {
    const it = waysTo();
    const connection = await it.connect(kind);
    expect(await connection.write(hello)).toBeUndefined();
    expect(await connection.write(Uint8Array.of(4))).toBeUndefined();
    expect(await connection.flush()).toBeUndefined();
    expect([...it.printer.received()]).toEqual([1, 2, 3, 4]);
  });

  it('waits while the printer takes nothing', async () => {
    const it = waysTo({ stallsAt: 2 });
    const connection = await it.connect(kind);
    let done = false;
    const writing = connection.write(hello).then(() => (done = true));
    await settle();
    expect(done).toBe(false);
    it.printer.goOn();
    await writing;
    expect([...it.printer.received()]).toEqual([1, 2, 3]);
  });

  it('gives up what is pending when it is closed: it never gets over', async () => {
    const it = waysTo({ stallsAt: 2 });
    const connection = await it.connect(kind);
    const writing = connection.write(hello);
    await settle();
    const closing = connection.close();
    await it.clock.advance(5000);
    await closing;
    expect((await writing)?.code).toMatch(/^device-(transfer|lost)$/);
    it.printer.goOn();
    await settle();
    expect(it.printer.received()).toHaveLength(0);
  });

  it('tells once when it is unplugged, and writes no more', async () => {
    const it = waysTo();
    const connection = await it.connect(kind);
    let told = 0;
    connection.onLost(() => (told += 1));
    it.printer.unplug();
    it.printer.unplug();
    expect(told).toBe(1);
    expect(connection.isLost()).toBe(true);
    expect(await connection.write(hello)).toEqual({ code: 'device-lost' });
    expect(it.printer.received()).toHaveLength(0);
  });

  it('tells nobody when it was closed on purpose, or who does not listen any more', async () => {
    const it = waysTo();
    const connection = await it.connect(kind);
    let told = 0;
    connection.onLost(() => (told += 1))();
    it.printer.unplug();
    await connection.close();
    expect(told).toBe(0);
  });

  it('says that it is lost when it is unplugged amid a write', async () => {
    const it = waysTo({ losesAt: 2 });
    const connection = await it.connect(kind);
    expect(await connection.write(hello)).toEqual({ code: 'device-lost' });
    expect([...it.printer.received()]).toEqual([1, 2]);
  });

  it('hears what the printer says', async () => {
    const it = waysTo();
    const connection = await it.connect(kind);
    it.printer.say('0a0b');
    it.printer.say('0c');
    for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done, 0));
    expect([...(connection.answers?.take() ?? [])]).toEqual([10, 11, 12]);
  });

  it('is silent about a dialog that a person closed', async () => {
    expect(await waysTo({ refuses: { choose: 'NotFoundError' } }).choose(kind)).toBeUndefined();
  });

  it('says that the browser switched it off', async () => {
    expect(await problemOf(waysTo({ refuses: { choose: 'SecurityError' } }).choose(kind))).toBe(
      'device-blocked',
    );
  });

  it('never remembers or shows a serial number', async () => {
    const connection = await waysTo({ deviceId: 'MFG:A;SN:SN0123456789;CMD:ZPL;' }).connect(kind);
    expect(JSON.stringify(connection)).not.toContain('SN0123456789');
  });
});

describe('USB', () => {
  it.each([
    ['open', 'SecurityError', 'windows', 'device-access-windows'],
    ['open', 'SecurityError', 'linux', 'device-access-linux'],
    ['open', 'SecurityError', 'macos', 'device-access-other'],
    ['open', 'NetworkError', 'macos', 'device-busy-macos'],
    ['open', 'NotFoundError', 'linux', 'device-lost'],
    ['claim', 'NetworkError', 'windows', 'device-busy-windows'],
    ['claim', 'NetworkError', 'macos', 'device-busy-macos'],
    ['claim', 'NetworkError', 'linux', 'device-busy-linux'],
    ['claim', 'InvalidStateError', 'other', 'device-busy-other'],
  ] as const)('%s that throws a %s on %s is %s', async (what, error, system, code) => {
    expect(await problemOf(waysTo({ refuses: { [what]: error } }, system).choose('usb'))).toBe(code);
  });

  it('lets a device go that it could not claim', async () => {
    const it = waysTo({ refuses: { claim: 'NetworkError' } });
    await it.choose('usb');
    expect(it.printer.calls.at(-1)).toBe('close');
  });

  it('takes no device that is no printer', async () => {
    expect(await problemOf(waysTo({ usbClass: 8 }).choose('usb'))).toBe('device-no-printer');
  });

  it('knows the languages that the printer says', async () => {
    const connection = await waysTo({ deviceId: 'MFG:X;CMD:TSPL2,X,ZPL,ZPL2;MDL:Y;' }).connect('usb');
    expect(connection.languages).toEqual(['tspl', 'zpl']);
    expect((await waysTo().connect('usb')).languages).toEqual([]);
  });

  it('writes the rest where a transfer took only a part', async () => {
    const it = waysTo({ mostOfTransfer: 2 });
    const connection = await it.connect('usb');
    await connection.write(Uint8Array.of(1, 2, 3, 4, 5));
    expect(it.printer.writes).toEqual([2, 2, 1]);
    expect([...it.printer.received()]).toEqual([1, 2, 3, 4, 5]);
  });

  it('asks the port, also while a write is pending', async () => {
    const it = waysTo({ portStatus: 0x38, stallsAt: 0 });
    const connection = await it.connect('usb');
    const writing = connection.write(hello);
    expect(await connection.portStatus()).toBe('paperOut');
    it.printer.goOn();
    await writing;
  });

  it('is found again without a dialog, by maker and model', async () => {
    const it = waysTo({ isKnown: true });
    const again = await it.ways.usb?.again({ kind: 'usb', vendorId: 0x1203, productId: 1 });
    expect(again?.ok).toBe(true);
    if (again?.ok === true) open.push(again.value);
    expect(it.printer.calls).toEqual(['open', 'claim 0']);
    expect(await it.ways.usb?.again({ kind: 'usb', vendorId: 0x1203, productId: 2 })).toBeUndefined();
  });

  it('that a policy forbids is said to be, also without a dialog', async () => {
    const it = waysTo();
    Object.assign(it.printer.usb, {
      getDevices: () => Promise.reject(new DOMException('', 'SecurityError')),
    });
    const remembered = { kind: 'usb', vendorId: 0x1203, productId: 1 } as const;
    expect(await it.ways.usb?.again(remembered)).toEqual({
      ok: false,
      problem: { code: 'device-blocked' },
    });
    await expect(it.ways.usb?.forget(remembered)).resolves.toBeUndefined();
  });

  it('does not guess which of two that are alike is meant', async () => {
    const it = waysTo({ isKnown: true, isTwice: true });
    expect(await it.ways.usb?.again({ kind: 'usb', vendorId: 0x1203, productId: 1 })).toEqual({
      ok: false,
      problem: { code: 'device-several-alike' },
    });
  });

  it('reads no answers where the printer has no way to answer', async () => {
    expect((await waysTo({ isDeaf: true }).connect('usb')).answers).toBeNull();
  });
});

describe('a serial port', () => {
  it('is opened as it is set, and again the same way', async () => {
    const it = waysTo();
    const line = { baudRate: 115_200, flowControl: 'hardware' } as const;
    const connection = await it.connect('serial', { line });
    expect(it.printer.calls).toContain('open 115200 hardware');
    expect(connection.remembered).toEqual({ kind: 'serial', vendorId: 0x1a86, productId: 0x7523, line });
    await connection.close();
    const again = connection.remembered === null ? null : await it.ways.serial?.again(connection.remembered);
    if (again?.ok === true) open.push(again.value);
    expect(it.printer.calls.filter((call) => call.startsWith('open'))).toEqual([
      'open 115200 hardware',
      'open 115200 hardware',
    ]);
  });

  it('hands over what the browser held back when it is flushed, and can be written to again', async () => {
    const it = waysTo({ holdsBack: 2 });
    const connection = await it.connect('serial');
    await connection.write(hello);
    expect([...it.printer.received()]).toEqual([1]);
    await connection.flush();
    await connection.write(Uint8Array.of(4));
    await connection.flush();
    expect([...it.printer.received()]).toEqual([1, 2, 3, 4]);
  });

  it.each([
    ['linux', 'device-port-linux'],
    ['windows', 'device-port-busy'],
  ] as const)('that another program holds is told of on %s', async (system, code) => {
    expect(await problemOf(waysTo({ refuses: { open: 'NetworkError' } }, system).choose('serial'))).toBe(
      code,
    );
  });

  it('is not remembered as a USB printer', async () => {
    const it = waysTo({ isKnown: true });
    expect(await it.ways.serial?.again({ kind: 'usb', vendorId: 0x1a86, productId: 0x7523 })).toBeUndefined();
    expect(USUAL_LINE).toEqual({ baudRate: 9600, flowControl: 'none' });
  });
});

describe('Bluetooth', () => {
  it('writes with an answer to each where the printer can answer', async () => {
    const it = waysTo();
    await (await it.connect('bluetooth')).write(new Uint8Array(400));
    expect(it.printer.writes).toEqual([180, 180, 40]);
    expect(it.printer.calls).toContain('with response');
    expect(it.printer.calls).not.toContain('without response');
  });

  it('writes smaller parts where the first is refused', async () => {
    const it = waysTo({ mostOfWrite: 20 });
    await (await it.connect('bluetooth')).write(new Uint8Array(50));
    expect(it.printer.writes).toEqual([20, 20, 10]);
  });

  it('rests after a burst where the printer cannot answer', async () => {
    const it = waysTo({ acknowledges: false });
    const connection = await it.connect('bluetooth');
    expect(connection.unsureBytes).toBeGreaterThan(0);
    expect(connection.isFlushSure).toBe(false);
    const writing = connection.write(new Uint8Array(180 * 10));
    await settle();
    expect(it.printer.writes).toHaveLength(8);
    await it.clock.advance(1000);
    await writing;
    expect(it.printer.writes).toHaveLength(10);
  });

  it('offers everything that is near only when asked', async () => {
    const it = waysTo();
    await it.connect('bluetooth', { all: true });
    expect(it.printer.calls).toContain('choose all');
    expect(waysTo().printer.calls).not.toContain('choose all');
  });

  it('takes no device without a service of printers', async () => {
    const it = waysTo({ service: '0000180f-0000-1000-8000-00805f9b34fb' });
    expect(await problemOf(it.choose('bluetooth'))).toBe('device-no-printer-service');
    expect(it.printer.calls.at(-1)).toBe('close');
  });

  it('says when the printer is out of reach', async () => {
    expect(await problemOf(waysTo({ refuses: { connect: 'NetworkError' } }).choose('bluetooth'))).toBe(
      'device-out-of-reach',
    );
  });

  it('finds the device again that was chosen in this visit, and keeps nothing of it', async () => {
    const it = waysTo();
    expect(await it.ways.bluetooth?.again(null)).toBeUndefined();
    const connection = await it.connect('bluetooth');
    expect(connection.remembered).toBeNull();
    await connection.close();
    const again = await it.ways.bluetooth?.again(null);
    if (again?.ok === true) open.push(again.value);
    expect(again?.ok).toBe(true);
  });
});

describe('asking a printer how it is', () => {
  const asked = async (options: FakeDeviceOptions, language: Parameters<typeof askStatus>[1]) => {
    const it = waysTo(options);
    const answer = askStatus(await it.connect('usb'), language, it.clock);
    await settle();
    await it.clock.advance(11_000);
    return { answer: await answer, received: it.printer.received() };
  };

  it('reads the answer in its language', async () => {
    expect((await asked({ answers: { '1b213f': '04' } }, 'tspl')).answer).toEqual({
      ok: true,
      status: 'paperOut',
    });
    expect((await asked({ answers: { '100401100402100404': '121212' } }, 'escpos')).answer).toEqual({
      ok: true,
      status: 'ready',
    });
  });

  it('says that a printer was silent, or said something else', async () => {
    expect((await asked({}, 'zpl')).answer).toEqual({ ok: true, status: 'silent' });
    expect((await asked({ answers: { '7e4853': '1515' } }, 'zpl')).answer).toEqual({
      ok: true,
      status: 'unclear',
    });
  });

  it('asks the port where the language has no question, and sends nothing', async () => {
    const it = await asked({ portStatus: 0x38 }, 'epl');
    expect(it.answer).toEqual({ ok: true, status: 'paperOut' });
    expect(it.received).toHaveLength(0);
    expect((await asked({}, 'cpcl')).answer).toEqual({ ok: true, status: 'unasked' });
  });

  it('does not wait for a printer that does not even take the question', async () => {
    expect((await asked({ stallsAt: 0 }, 'tspl')).answer).toEqual({
      ok: false,
      problem: { code: 'device-stalled' },
    });
  });
});
