import { describe, expect, it } from 'vitest';
import type { System } from '../device/device-problem.ts';
import { apisOf, jobOf, labelsIn } from '../device/testing/devices-bench.ts';
import { installFakeDevices } from '../device/testing/fake-devices.ts';
import type { FakeDeviceOptions } from '../device/testing/fake-devices.ts';
import { CATALOGUE } from '../room/catalogue.ts';
import { SETTINGS_KEY } from './settings.ts';
import { bench, memoryStorage, settle } from './testing/fake-room.ts';

function desk(options: FakeDeviceOptions = {}, system: System = 'linux', storage = memoryStorage()) {
  const printer = installFakeDevices(options);
  const apis = apisOf(printer, system, options.kinds);
  const { workbench, clock } = bench(10, CATALOGUE, storage, memoryStorage(), apis);
  const { devices, store } = workbench;
  const state = () => store.getState().device;
  /** Lets a call end that asks a printer which does not answer. */
  const done = async (call: Promise<void>) => {
    for (let turn = 0; turn < 4; turn += 1) {
      await settle();
      await clock.advance(1000);
    }
    await call;
    await settle();
  };
  const stored = () => (JSON.parse(storage.items.get(SETTINGS_KEY) ?? '{}') as { devices?: unknown }).devices;
  return { printer, workbench, devices, store, clock, state, done, stored, storage };
}

const JOB = jobOf(5, 4);
const labels = (it: ReturnType<typeof desk>) => labelsIn(it.printer.received());

describe('orders that go', () => {
  it('take with them a job that waits for its turn', async () => {
    const it = desk();
    await it.devices.connect('usb');
    const asking = it.devices.askStatus('zpl');
    const sending = it.devices.send(JOB);
    it.devices.drop();
    await it.done(Promise.all([asking, sending]).then(() => undefined));
    // The question how it is, and nothing else.
    expect(new TextDecoder().decode(it.printer.received())).toBe('~HS');
    expect(it.state().sending).toEqual({ status: 'idle' });
  });
});

describe('connecting a printer', () => {
  it('shows which one is open, what it speaks, and remembers only maker and model', async () => {
    const it = desk({ deviceId: 'MFG:A;SN:SN0123456789;CMD:EPL2;' });
    await it.devices.connect('usb');
    expect(it.state().printer).toEqual({
      status: 'open',
      kind: 'usb',
      name: 'Label printer',
      languages: ['epl'],
    });
    expect(it.stored()).toEqual([{ kind: 'usb', vendorId: 0x1203, productId: 1 }]);
    expect(it.storage.items.get(SETTINGS_KEY)).not.toMatch(/SN0123456789|Label printer/);
  });

  it.each([
    ['usb', 'device-no-usb'],
    ['serial', 'device-no-serial'],
    ['bluetooth', 'device-no-bluetooth'],
  ] as const)('says that the browser has no %s', async (kind, code) => {
    const it = desk({ kinds: [] });
    expect(it.state().ways[kind]).toBe(false);
    await it.devices.connect(kind);
    expect(it.state()).toMatchObject({ printer: { status: 'none' }, problem: { code } });
  });

  it('says what holds the printer, by system', async () => {
    const it = desk({ refuses: { open: 'SecurityError' } }, 'windows');
    await it.devices.connect('usb');
    expect(it.state()).toMatchObject({
      printer: { status: 'none' },
      problem: { code: 'device-access-windows' },
    });
  });

  it('says nothing when a person closed the dialog', async () => {
    const it = desk({ refuses: { choose: 'NotFoundError' } });
    await it.devices.connect('usb');
    expect(it.state()).toMatchObject({ printer: { status: 'none' }, problem: null });
  });

  it('finds the printer of an earlier visit without a dialog', async () => {
    const first = desk();
    await first.devices.connect('serial', { line: { baudRate: 38_400, flowControl: 'none' } });
    const it = desk({ isKnown: true }, 'linux', first.storage);
    await it.devices.reconnect();
    expect(it.state().printer).toMatchObject({ status: 'open', kind: 'serial' });
    expect(it.printer.calls).toEqual(['open 38400 none']);
  });

  it('says that the one used last is not there', async () => {
    const it = desk();
    await it.devices.reconnect();
    expect(it.state().problem).toEqual({ code: 'device-not-connected' });
    await it.devices.connect('usb');
    it.printer.unplug();
    expect(it.state()).toMatchObject({ printer: { status: 'none' }, problem: { code: 'device-not-found' } });
    await it.devices.reconnect();
    expect(it.state().problem).toEqual({ code: 'device-not-found' });
    it.printer.plugIn();
    await it.devices.reconnect();
    expect(it.state()).toMatchObject({ printer: { status: 'open' }, problem: null });
  });

  it('forgets a printer here and in the browser', async () => {
    const it = desk();
    await it.devices.connect('usb');
    const [device] = it.store.getState().devices;
    if (device === undefined) throw new Error('nothing remembered');
    await it.devices.forget(device);
    expect(it.stored()).toEqual([]);
    expect(it.printer.calls).toContain('forget');
    expect(it.state().printer.status).toBe('none');
  });

  it.each([
    [[{ kind: 'usb', vendorId: 1, productId: 2, serialNumber: 'x' }]],
    [[{ kind: 'usb', vendorId: -1, productId: 2 }]],
    [[{ kind: 'usb', vendorId: 1, productId: 70_000 }]],
    [[{ kind: 'hid', vendorId: 1, productId: 2 }]],
    [[{ kind: 'serial', vendorId: 1, productId: 2, line: { baudRate: 1, flowControl: 'none' } }]],
    [[{ kind: 'serial', vendorId: 1, productId: null, line: { baudRate: 9600, flowControl: 'none' } }]],
    ['usb'],
  ])('takes nothing else from the storage: %j', (devices) => {
    const storage = memoryStorage();
    storage.setItem(SETTINGS_KEY, JSON.stringify({ devices }));
    expect(desk({}, 'linux', storage).store.getState().devices).toEqual([]);
  });
});

describe('sending labels', () => {
  it('hands all over and says so', async () => {
    const it = desk();
    await it.devices.connect('usb');
    await it.done(it.devices.send(JOB));
    expect(it.state().sending).toMatchObject({
      status: 'ended',
      outcome: { end: 'done', handedOver: 5 },
      resume: null,
    });
    expect(labels(it)).toBe('1×4 2×4 3×4 4×4 5×4');
    expect(it.state().printer.status).toBe('open');
  });

  it('needs a printer, and labels', async () => {
    const it = desk();
    await it.devices.send(JOB);
    expect(it.state().problem).toEqual({ code: 'device-not-connected' });
    await it.devices.send(jobOf(0, 4));
    expect(it.state().problem).toEqual({ code: 'device-nothing-to-send' });
  });

  it('sends nothing in a language that the printer does not name, unless it must', async () => {
    const it = desk({ deviceId: 'MFG:A;CMD:TSPL;' });
    await it.devices.connect('usb');
    await it.done(it.devices.send(JOB));
    expect(it.state().problem).toEqual({
      code: 'device-other-language',
      params: { device: 'TSPL', job: 'EPL2' },
    });
    expect(it.state().sending).toEqual({ status: 'idle' });
    expect(labels(it)).toBe('');
    await it.done(it.devices.send(JOB, { anyway: true }));
    expect(it.state().sending).toMatchObject({ outcome: { end: 'done' } });
  });

  it('asks first, and sends nothing to a printer without paper', async () => {
    const it = desk({ answers: { '1b213f': '04' } });
    await it.devices.connect('usb');
    await it.done(it.devices.send(jobOf(2, 4, { language: 'tspl' })));
    expect(it.state()).toMatchObject({ said: 'paperOut', problem: { code: 'device-paper-out' } });
    expect([...it.printer.received()]).toEqual([0x1b, 0x21, 0x3f]);
  });

  it('does nothing else meanwhile', async () => {
    const it = desk({ stallsAt: 8 });
    await it.devices.connect('usb');
    await it.done(it.devices.send(JOB));
    expect(it.state().sending).toMatchObject({ status: 'running', progress: { label: 2, labels: 5 } });
    for (const call of [
      () => it.devices.connect('serial'),
      () => it.devices.disconnect(),
      () => it.devices.send(JOB),
      () => it.devices.askStatus('zpl'),
    ]) {
      await call();
      expect(it.state().problem).toEqual({ code: 'device-still-sending' });
    }
    it.printer.goOn();
    await settle();
    expect(labels(it)).toBe('1×4 2×4 3×4 4×4 5×4');
  });

  it('says why the printer takes nothing, without a byte amid the label', async () => {
    const it = desk({ stallsAt: 8, portStatus: 0x18 });
    await it.devices.connect('usb');
    await it.done(it.devices.send(jobOf(5, 4, { language: 'epl' })));
    it.printer.setPortStatus(0x38);
    await it.clock.advance(6000);
    expect(it.state().sending).toMatchObject({
      progress: { phase: 'waiting', waitingFor: { code: 'device-paper-out' } },
    });
    it.printer.goOn();
    await settle();
    expect(labels(it)).toBe('1×4 2×4 3×4 4×4 5×4');
  });

  it('pauses, goes on and cancels between labels', async () => {
    const it = desk({ stallsAt: 6 });
    await it.devices.connect('usb');
    await it.done(it.devices.send(JOB));
    it.devices.pause();
    it.printer.goOn();
    await settle();
    expect(it.state().sending).toMatchObject({ progress: { phase: 'paused', label: 2 } });
    expect(labels(it)).toBe('1×4 2×4');
    it.devices.cancel();
    await settle();
    expect(it.state().sending).toMatchObject({
      status: 'ended',
      outcome: { end: 'cancelled', handedOver: 2, doubtful: null },
      resume: { least: 3, most: 3 },
    });
  });
});

/** A job whose printer was unplugged amid label 3. */
async function broken(options: FakeDeviceOptions = {}) {
  const it = desk({ losesAt: 10, ...options });
  await it.devices.connect('usb');
  await it.done(it.devices.send(JOB));
  it.printer.clear();
  return it;
}

describe('going on after a break', () => {
  it('knows the doubtful label and offers that one or the next', async () => {
    const it = await broken();
    expect(it.state()).toMatchObject({
      printer: { status: 'none' },
      problem: { code: 'device-lost' },
      sending: {
        status: 'ended',
        outcome: { end: 'failed', handedOver: 2, doubtful: { from: 3, to: 3 } },
        resume: { least: 3, most: 4 },
      },
    });
  });

  it.each([
    [3, '3×4 4×4 5×4'],
    [4, '4×4 5×4'],
  ])('sends from label %i on, by the same printer, without a dialog', async (label, sent) => {
    const it = await broken();
    it.printer.plugIn();
    await it.done(it.devices.resumeFrom(label));
    expect(labels(it)).toBe(sent);
    expect(it.printer.calls.filter((call) => call === 'choose')).toHaveLength(1);
    expect(it.state().sending).toMatchObject({ outcome: { end: 'done', handedOver: 5 }, resume: null });
  });

  it.each([0, 1, 2, 5, 6, 2.5, Number.NaN])('never prints twice or skips by accident: %d', async (label) => {
    const it = await broken();
    it.printer.plugIn();
    await it.done(it.devices.resumeFrom(label));
    expect(it.state().problem).toEqual({ code: 'device-resume-label', params: { least: 3, most: 4 } });
    expect(labels(it)).toBe('');
  });

  it('sends labels again that were handed over only when a person wants that', async () => {
    const it = await broken();
    it.printer.plugIn();
    await it.done(it.devices.resumeFrom(1, { again: true }));
    expect(labels(it)).toBe('1×4 2×4 3×4 4×4 5×4');
  });

  it('keeps the job while the printer is not there yet', async () => {
    const it = await broken();
    await it.done(it.devices.resumeFrom(3));
    expect(it.state()).toMatchObject({
      problem: { code: 'device-not-found' },
      sending: { resume: { least: 3, most: 4 } },
    });
    it.printer.plugIn();
    await it.done(it.devices.resumeFrom(3));
    expect(labels(it)).toBe('3×4 4×4 5×4');
  });

  it('forgets the job when it is dismissed', async () => {
    const it = await broken();
    it.devices.dismiss();
    expect(it.state()).toMatchObject({ sending: { status: 'idle' }, problem: null });
    it.printer.plugIn();
    await it.done(it.devices.resumeFrom(3));
    expect(it.state().problem).toEqual({ code: 'device-nothing-to-send' });
  });

  it('after a printer that was given up closes it: what was pending never gets over', async () => {
    const it = desk({ stallsAt: 6 });
    await it.devices.connect('usb');
    await it.done(it.devices.send(JOB));
    it.devices.abandon();
    await settle();
    it.printer.goOn();
    await settle();
    expect(labels(it)).toBe('1×4');
    expect(it.state()).toMatchObject({
      problem: { code: 'device-abandoned' },
      sending: { outcome: { doubtful: { from: 2, to: 2 } } },
    });
  });
});

describe('a job that is not what it says', () => {
  it('is not begun, and the next one is', async () => {
    const it = desk();
    await it.devices.connect('usb');
    await expect(it.devices.send({ ...JOB, starts: [0, 4, 4, 8, 12] })).rejects.toThrow('has no bytes');
    await it.done(it.devices.send(JOB));
    expect(it.state().sending).toMatchObject({ outcome: { end: 'done' } });
  });

  it('is broken off where that shows amid it', async () => {
    const it = desk();
    await it.devices.connect('usb');
    const pages = jobOf(2, 20, { language: 'brother' });
    await it.done(it.devices.send(pages, { anyway: true }));
    expect(it.state()).toMatchObject({
      printer: { status: 'open' },
      sending: { outcome: { end: 'done' } },
    });
    it.printer.clear();
    await it.done(it.devices.resumeFrom(2, { again: true, anyway: true }));
    expect(it.state()).toMatchObject({
      printer: { status: 'none' },
      problem: { code: 'device-file-unreadable' },
      sending: { status: 'idle' },
    });
    expect(labels(it)).toBe('');
  });
});

describe('when the orders go', () => {
  it('ends with the label that is being sent, and forgets the job', async () => {
    const it = desk({ stallsAt: 6 });
    await it.devices.connect('usb');
    await it.done(it.devices.send(JOB));
    it.workbench.orders.openSample();
    await settle();
    it.workbench.orders.wipe();
    it.printer.goOn();
    await settle();
    expect(labels(it)).toBe('1×4 2×4');
    expect(it.state().sending).toEqual({ status: 'idle' });
  });

  it('sends nothing while the printer was still being asked', async () => {
    const it = desk();
    await it.devices.connect('usb');
    const sent = it.devices.send(jobOf(5, 4, { language: 'tspl' }));
    await settle();
    expect(it.state().sending).toEqual({ status: 'asking' });
    it.devices.drop();
    await it.done(sent);
    expect(it.state().sending).toEqual({ status: 'idle' });
    expect([...it.printer.received()]).toEqual([0x1b, 0x21, 0x3f]);
  });
});
