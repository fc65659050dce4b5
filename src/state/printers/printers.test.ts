import { describe, expect, it } from 'vitest';
import { apisOf } from '../../device/testing/devices-bench.ts';
import { installFakeDevices } from '../../device/testing/fake-devices.ts';
import type { FakeDeviceOptions } from '../../device/testing/fake-devices.ts';
import { CATALOGUE } from '../../room/catalogue.ts';
import { SETTINGS_KEY } from '../settings.ts';
import { bench, memoryStorage, settle } from '../testing/fake-room.ts';
import { isOutOfDate } from '../print-jobs/asked.ts';
import { jobInHand } from '../print-jobs/print-job.ts';
import { chosenPrinter, isStoppedMidway } from './chosen-printer.ts';
import { withOptional } from './printer-changes.ts';

const ZPL = { language: 'zpl', dpi: 203, headWidth: 104 } as const;
const NAME = { en: 'Zebra', 'zh-CN': '斑马' };

async function desk(options: FakeDeviceOptions = {}, storage = memoryStorage()) {
  const fake = installFakeDevices(options);
  const it = bench(4, CATALOGUE, storage, memoryStorage(), apisOf(fake));
  await settle();
  const { printers, printing, devices, store, actions } = it.workbench;
  const state = () => store.getState();
  /** Lets a call end that asks a printer which does not answer. */
  const done = async (call: Promise<void>) => {
    for (let turn = 0; turn < 4; turn += 1) {
      await settle();
      await it.clock.advance(1000);
    }
    await call;
    await settle();
  };
  const sent = () =>
    new TextDecoder()
      .decode(fake.received())
      .replaceAll('~HS', '')
      .replaceAll(/[^HLT]/gu, '');
  const stored = (): { ownPrinters?: unknown[]; printer?: unknown; printsTo?: unknown } =>
    JSON.parse(storage.items.get(SETTINGS_KEY) ?? '{}') as object;
  return { ...it, fake, printers, printing, devices, actions, state, done, sent, stored, storage };
}

async function withPrinter(options: FakeDeviceOptions = {}) {
  const it = await desk(options);
  it.printers.printTo('printer');
  it.printers.add(ZPL, NAME);
  await settle();
  return it;
}

async function withLabels(options: FakeDeviceOptions = {}) {
  const it = await withPrinter(options);
  it.workbench.orders.openSample();
  await settle();
  it.printing.generate();
  await settle();
  return it;
}

describe('a label printer', () => {
  it('is added, chosen, opened and stored, and labels are drawn in its dots', async () => {
    const it = await desk();
    it.printers.printTo('printer');
    expect(it.actions.generate.refused(it.state())).not.toBeNull();
    it.printers.add({ ...ZPL, dpi: 300 }, NAME);
    await settle();
    const printer = chosenPrinter(it.state());
    expect(printer).toMatchObject({ language: 'zpl', dpi: 300, name: NAME });
    expect(it.state()).toMatchObject({ dpi: 300, printers: { editing: printer?.id } });
    expect(it.stored()).toMatchObject({ printsTo: 'printer', printer: printer?.id, dpi: 300 });
    expect(it.stored().ownPrinters).toHaveLength(1);
  });

  it('is there at the next visit, when the room has read it', async () => {
    const first = await withPrinter();
    const it = await desk({}, first.storage);
    expect(chosenPrinter(it.state())).toEqual(chosenPrinter(first.state()));
    expect(it.room().calls).toContain('readPrinter()');
  });

  it('that is added while the stored ones are still being read is beside them', async () => {
    const first = await withPrinter();
    const fake = installFakeDevices({});
    const it = bench(4, CATALOGUE, first.storage, memoryStorage(), apisOf(fake));
    it.workbench.printers.add({ ...ZPL, dpi: 300 }, { en: 'Second', 'zh-CN': '第二台' });
    await settle();
    const { own } = it.workbench.store.getState().printers;
    expect(own.map(({ name }) => name.en)).toEqual(['Zebra', 'Second']);
    expect(first.stored().ownPrinters).toHaveLength(2);
  });

  it('gives the PDF its own dots back', async () => {
    const it = await desk();
    expect(it.state().dpi).toBe(203);
    it.printers.printTo('printer');
    it.printers.add({ ...ZPL, dpi: 300 }, NAME);
    await settle();
    expect(it.state().dpi).toBe(300);
    it.printers.printTo('pdf');
    await settle();
    expect(it.state().dpi).toBe(203);
    it.printers.printTo('printer');
    await settle();
    expect(it.state().dpi).toBe(300);
  });

  it('is changed as it was asked for, whichever is opened meanwhile', async () => {
    const it = await withPrinter();
    const [zebra] = it.state().printers.own;
    it.printers.add({ ...ZPL, dpi: 300 }, { en: 'Second', 'zh-CN': '第二台' });
    await settle();
    const second = it.state().printers.editing;
    it.printers.change('darkness', withOptional('darkness', 9));
    it.printers.open(zebra?.id ?? null);
    await settle();
    const { own } = it.state().printers;
    expect(own.find(({ id }) => id === second)).toMatchObject({ darkness: 9 });
    expect(own.find(({ id }) => id === zebra?.id)).not.toHaveProperty('darkness');
  });

  it('that was deleted comes back beside what was added and changed since', async () => {
    const it = await withPrinter();
    const [zebra] = it.state().printers.own;
    it.printers.add({ ...ZPL, dpi: 300 }, { en: 'Second', 'zh-CN': '第二台' });
    await settle();
    it.printers.remove(zebra?.id ?? '');
    await settle();
    it.printers.change('darkness', withOptional('darkness', 9));
    it.printers.add(ZPL, { en: 'Third', 'zh-CN': '第三台' });
    await settle();
    it.actions.undoPrinter.run();
    await settle();
    const { own } = it.state().printers;
    expect(own.map(({ name }) => name.en).toSorted()).toEqual(['Second', 'Third', 'Zebra']);
    expect(own.find(({ name }) => name.en === 'Second')).toMatchObject({ darkness: 9 });
  });

  it('that the room will not read stays stored, is shown with the reason, and can be removed and had back', async () => {
    const storage = memoryStorage();
    const broken = { schema: 'hushlabel/printer', version: 1, id: 'broken', colour: 'red' };
    storage.setItem(SETTINGS_KEY, JSON.stringify({ ownPrinters: [broken], printer: 'broken' }));
    const it = await desk({}, storage);
    const [refused] = it.state().printers.refused;
    expect(refused).toMatchObject({ document: broken });
    expect(it.state().printer).toBeNull();
    it.printers.add(ZPL, NAME);
    await settle();
    expect(it.stored().ownPrinters).toContainEqual(broken);
    if (refused !== undefined) it.printers.removeRefused(refused);
    await settle();
    expect(it.stored().ownPrinters).not.toContainEqual(broken);
    it.actions.undoPrinter.run();
    await settle();
    expect(it.stored().ownPrinters).toContainEqual(broken);
  });

  it('keeps what it was where the room refuses a change, which says why at its place', async () => {
    const it = await withPrinter();
    it.printers.change('darkness', withOptional('darkness', 99));
    await settle();
    expect(it.state().printers.drafts['darkness']).toMatchObject({ code: 'document-range' });
    expect(chosenPrinter(it.state())).not.toHaveProperty('darkness');
    it.printers.change('darkness', withOptional('darkness', 12));
    await settle();
    expect(it.state().printers.drafts).toEqual({});
    expect(chosenPrinter(it.state())).toMatchObject({ darkness: 12 });
    it.printers.change('darkness', withOptional('darkness', null));
    await settle();
    expect(chosenPrinter(it.state())).not.toHaveProperty('darkness');
  });

  it('of another resolution has the same width and offset in millimetres, and the preview follows', async () => {
    const it = await withPrinter();
    it.printers.change('offset', (one) => ({ ...one, offset: { x: 8, y: -16 } }));
    it.printers.setKind({ dpi: 300 });
    await settle();
    expect(chosenPrinter(it.state())).toMatchObject({ dpi: 300, headWidth: 1227, offset: { x: 12, y: -24 } });
    expect(it.state().dpi).toBe(300);
  });

  it('of another language has what that language knows, and a resolution that it has', async () => {
    const it = await withPrinter();
    it.printers.setKind({ dpi: 600 });
    it.printers.change('darkness', withOptional('darkness', 20));
    it.printers.setKind({ language: 'cpcl' });
    await settle();
    const printer = chosenPrinter(it.state());
    expect(printer).toMatchObject({ language: 'cpcl', dpi: 203, graphic: 'cg', name: NAME });
    expect(printer).not.toHaveProperty('darkness');
    expect(it.state().printers.drafts).toEqual({});
  });

  it('is deleted with a way back', async () => {
    const it = await withPrinter();
    const printer = chosenPrinter(it.state());
    it.printers.remove(printer?.id ?? '');
    await settle();
    expect(it.state()).toMatchObject({ printer: null, printers: { own: [], editing: null } });
    expect(it.state().notices.at(-1)).toMatchObject({ text: 'printerDeleted', actions: ['undoPrinter'] });
    it.actions.undoPrinter.run();
    await settle();
    expect(chosenPrinter(it.state())).toEqual(printer);
    expect(it.actions.undoPrinter.refused(it.state())).not.toBeNull();
  });

  it('comes as a file, under a free id and name; what is none changes nothing and is said', async () => {
    const it = await withPrinter();
    const [own] = it.state().printers.own;
    it.printers.importFiles([new File([JSON.stringify(own)], 'printer.json'), new File(['{}'], 'no.json')]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await settle();
    expect(it.state().printers.own.map(({ id }) => id)).toEqual(['zpl', 'zpl-2']);
    expect(chosenPrinter(it.state())).toMatchObject({ name: { en: 'Zebra 2' } });
    expect(it.state().notices.at(-1)).toMatchObject({
      text: 'printerNotImported',
      problem: { code: 'printer-schema' },
    });
  });

  it('is calibrated by what was measured on its label', async () => {
    const it = await withPrinter();
    it.printers.makeTest('calibration');
    await settle();
    expect(it.state().printers.test).toMatchObject({ status: 'made', calibration: { line: 10 } });
    expect(await it.printers.measured({ left: 11, top: 9.5 })).toEqual({ ok: true, offset: { x: -8, y: 4 } });
    expect(await it.printers.measured({ left: 40, top: 10 })).toMatchObject({ ok: false });
    await it.printers.calibrate({ left: 11, top: 9.5 });
    expect(chosenPrinter(it.state())).toMatchObject({ offset: { x: -8, y: 4 } });
    // Measured again on the same label it would be off by as much the other way.
    expect(it.state().printers.test.status).toBe('none');
  });
});

describe('labels for a printer', () => {
  it('are made for the chosen one, with whole sets and a mark where asked for', async () => {
    const it = await withPrinter();
    it.workbench.orders.openSample();
    await settle();
    it.printing.choose({ copies: 2, isCollated: true, mark: 'reprint' });
    it.printing.generate();
    await settle();
    expect(it.room().calls).toContain('print(all,2) to a printer');
    const job = jobInHand(it.state());
    expect(job).toMatchObject({ taken: [], stage: { outcome: { printed: { language: 'zpl' } } } });
    expect(await job?.stage.outcome.printed?.file.text()).toBe('HLLLLLLLLT');
  });

  it('are a PDF alone where no printer is chosen', async () => {
    const it = await withLabels();
    it.printers.printTo('pdf');
    const job = jobInHand(it.state());
    expect(job !== null && isOutOfDate(it.state(), job)).toBe(true);
    it.printing.generate();
    await settle();
    expect(jobInHand(it.state())).toMatchObject({ stage: { outcome: { printed: null } } });
  });

  it('are sent once; what was sent is known as long as it is there', async () => {
    const it = await withLabels();
    await it.devices.connect('usb');
    await it.done(it.printing.send());
    expect(it.sent()).toBe('HLLLLT');
    expect(it.state()).toMatchObject({
      sent: { what: 'labels' },
      jobs: [{ taken: ['sent'], sent: { end: 'done' } }],
      device: { sending: { status: 'ended', outcome: { end: 'done' } } },
    });
    // A test label afterwards does not make them labels that were never sent.
    it.printers.makeTest('example');
    await settle();
    await it.done(it.printing.sendTest());
    expect(it.state()).toMatchObject({ sent: { what: 'test' }, jobs: [{ taken: ['sent'] }] });
    // Sent again by a second press alone, from the label that is named.
    it.fake.clear();
    await it.done(it.printing.send());
    expect(it.sent()).toBe('');
    expect(it.state().again).toEqual({ job: 1, way: 'sent' });
    await it.done(it.printing.send({ again: true, from: 4 }));
    expect(it.sent()).toBe('HLT');
    expect(it.state().again).toBeNull();
  });

  it('and a test that are asked for at once are not taken for each other', async () => {
    const it = await withLabels();
    it.printers.makeTest('example');
    await settle();
    await it.devices.connect('usb');
    const asking = it.devices.askStatus('zpl');
    const both = [asking, it.printing.sendTest(), it.printing.send()];
    await it.done(Promise.all(both).then(() => undefined));
    expect(it.sent()).toBe('HLT');
    expect(it.state()).toMatchObject({ sent: { what: 'test' }, jobs: [{ taken: [] }] });
    await it.done(it.printing.send());
    expect(it.sent()).toBe('HLTHLLLLT');
    expect(it.state()).toMatchObject({ sent: { what: 'labels' }, jobs: [{ taken: ['sent'] }] });
  });

  it('that the printer does not take were not sent', async () => {
    const it = await withLabels({ deviceId: 'MFG:A;CMD:EPL2;' });
    await it.devices.connect('usb');
    await it.done(it.printing.send());
    expect(it.state()).toMatchObject({
      sent: null,
      jobs: [{ taken: [] }],
      device: { problem: { code: 'device-other-language' } },
    });
    expect(it.sent()).toBe('');
    await it.done(it.printing.send({ anyway: true }));
    expect(it.sent()).toBe('HLLLLT');
  });

  it('that stopped midway are gone on with, and no test label takes their place', async () => {
    // `~HS`, the head and two labels.
    const it = await withLabels({ losesAt: 7 });
    await it.devices.connect('usb');
    await it.done(it.printing.send());
    expect(isStoppedMidway(it.state())).toBe(true);
    it.fake.plugIn();
    await it.devices.reconnect();
    it.printers.makeTest('example');
    await settle();
    await it.done(it.printing.sendTest());
    expect(isStoppedMidway(it.state())).toBe(true);
    const { sending } = it.state().device;
    if (sending.status !== 'ended' || sending.resume === null) throw new Error('nothing to go on with');
    it.fake.clear();
    await it.done(it.devices.resumeFrom(sending.resume.least));
    expect(isStoppedMidway(it.state())).toBe(false);
    expect(it.sent()).toMatch(/^HL{1,3}T$/u);
  });

  it('are asked for and made while others are on their way, which can still be gone on with', async () => {
    const it = await withLabels({ stallsAt: 5 });
    await it.devices.connect('usb');
    const sending = it.printing.send();
    await settle();
    await it.clock.advance(2000);
    it.printing.choose({ copies: 2 });
    expect(it.actions.generate.refused(it.state())).toBeNull();
    it.printing.generate();
    await settle();
    expect(it.state().jobs).toMatchObject([{ taken: ['sent'] }, { id: 2, stage: { status: 'done' } }]);
    // What is on its way is not taken off the list.
    it.printing.remove(1);
    expect(it.state().jobs).toHaveLength(2);
    it.fake.goOn();
    await it.done(sending);
    expect(it.state().jobs).toMatchObject([{ sent: { end: 'done', handedOver: 4 } }, { sent: null }]);
  });
});
