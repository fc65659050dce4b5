import { describe, expect, it, test } from 'vitest';
import { wholeFile } from '../print/testing/whole-file.ts';
import { printZpl } from '../render/printer/testing/zpl-printer.ts';
import { readPdf } from '../render/pdf/testing/pdfium.ts';
import type { Room } from './room.ts';
import { mm } from '../base/length.ts';
import { ADDRESS_60X40 } from '../template/built-in/address.ts';
import { nodeRoom } from './testing/node-room.ts';

const nothing = () => undefined;
const TODAY = '2026-11-30';

async function openRoom(): Promise<Room> {
  const room = nodeRoom();
  await room.openSample();
  await room.setDesign({ policy: 'national', template: 'waybill-100x100', dpi: 203 });
  return room;
}

async function printerOf(room: Room, headWidth = 104): Promise<string> {
  return JSON.stringify(await room.newPrinter({ language: 'zpl', dpi: 203, headWidth }));
}

describe('printing for a label printer', () => {
  it('gives the PDF and the printer’s job of the same labels', async () => {
    const room = await openRoom();
    const [first, second] = await room.rows(0, 2);
    const rows = [first?.row ?? 0, second?.row ?? 0];
    const printer = await printerOf(room);
    const { pdf, printed, receipt } = await room.print(
      { rows, copies: 2, date: TODAY, printer, isCollated: true },
      nothing,
    );
    expect(pdf).toBeDefined();
    expect(receipt).toMatchObject({
      made: true,
      labels: 4,
      refused: [],
      printer: { bytes: wholeFile(printed).length },
    });
    expect(printed?.rows).toEqual([...rows, ...rows]);
    const labels = printZpl(wholeFile(printed));
    expect(labels.map(({ bitmap }) => [bitmap.width, bitmap.height])).toEqual(new Array(4).fill([800, 800]));
    expect(receipt.forecasts?.length).toBeGreaterThan(0);
  });

  it('lays labels out for the printer’s own dots', async () => {
    const room = await openRoom();
    const printer = JSON.stringify(await room.newPrinter({ language: 'tspl', dpi: 300, headWidth: 105 }));
    const [first] = await room.rows(0, 1);
    const { receipt } = await room.print(
      { rows: [first?.row ?? 0], copies: 1, date: TODAY, printer },
      nothing,
    );
    expect(receipt).toMatchObject({ made: true, dpi: 300 });
  });

  it.each([
    ['no printer', '{}', 'printer-schema'],
    ['a head that is too narrow', undefined, 'wider-than-head'],
  ])('makes nothing for %s', async (_, document, code) => {
    const room = await openRoom();
    const printer = document ?? (await printerOf(room, 48));
    expect(await room.printerProblem(printer)).toMatchObject({ code });
    const { pdf, printed, receipt } = await room.print({ copies: 1, date: TODAY, printer }, nothing);
    expect([pdf, printed]).toEqual([undefined, undefined]);
    expect(receipt).toMatchObject({ made: false, labels: 0, refused: [{ code }] });
  });

  it('prints on the roll that is in the printer, and says where a label does not fit it', async () => {
    const room = await openRoom();
    await room.setDesign({ policy: 'national', template: 'waybill-76x130', dpi: 203 });
    const [first] = await room.rows(0, 1);
    const printer = await printerOf(room);
    const request = { rows: [first?.row ?? 0], copies: 1, date: TODAY, printer };
    const roll = { id: 'receipt-80' };
    const { printed, receipt } = await room.print({ ...request, roll }, nothing);
    expect(receipt).toMatchObject({ made: true, roll: 'receipt-80', paper: { width: 80, height: 130 } });
    expect(new TextDecoder().decode(wholeFile(printed).subarray(0, 24))).toContain('^MNN^PW640^LL1040');
    expect(await room.printerProblem(printer, roll)).toBeNull();
    const small = { id: 'dymo-30252' };
    expect(await room.printerProblem(printer, small)).toMatchObject({ code: 'label-larger-than-roll' });
    const refused = await room.print({ ...request, roll: small }, nothing);
    expect(refused.receipt).toMatchObject({ made: false, refused: [{ code: 'label-larger-than-roll' }] });
    const sheet = await room.print({ ...request, roll: { id: 'avery-l7160' } }, nothing);
    expect(sheet.receipt).toMatchObject({ made: false, refused: [{ code: 'stock-is-sheet' }] });
  });

  it('puts labels on sheets or on a label printer, not both', async () => {
    const room = await openRoom();
    const sheet = {
      stock: { id: 'avery-l7165' },
      start: 1,
      used: [],
      order: 'across',
      cutMarks: false,
    } as const;
    const { receipt } = await room.print(
      { copies: 1, date: TODAY, sheet, printer: await printerOf(room) },
      nothing,
    );
    expect(receipt.made).toBe(false);
    expect(receipt.refused.map(({ code }) => code)).toContain('sheet-and-printer');
  });

  it('says that labels are a reprint', async () => {
    const room = await openRoom();
    const [first] = await room.rows(0, 1);
    const { pdf, receipt } = await room.print(
      { rows: [first?.row ?? 0], copies: 1, date: TODAY, mark: 'reprint' },
      nothing,
    );
    expect(receipt).toMatchObject({ made: true, mark: 'reprint' });
    expect((await readPdf(pdf ?? new Uint8Array(), 72))[0]?.text).toContain('重打');
  });
});

describe('separators and lists', () => {
  it('are made beside the labels of the rows that were named, and lists cross to the page as they are', async () => {
    const room = await openRoom();
    const rows = (await room.rows(0, 3)).map(({ row }) => row);
    const lists = { kinds: ['pick-list', 'hand-over-list'], paper: 'a4', language: 'en' } as const;
    const separators = { by: { every: 2 }, language: 'en' } as const;
    const made = await room.print({ rows, copies: 1, date: TODAY, lists, separators }, nothing);
    expect(made.receipt).toMatchObject({ made: true, labels: 3, separators: 2, pages: 5 });
    expect(made.lists?.map(({ kind }) => kind)).toEqual(lists.kinds);
    const [, handOver] = made.lists ?? [];
    const [page] = await readPdf(handOver?.pdf ?? new Uint8Array(), 20);
    expect(page?.text).toContain('3 orders, 3 parcels');
    expect(page?.text).not.toContain('示例路');
  });
});

it('a preview shows what labels are printed with, or why they are not', async () => {
  const room = await openRoom();
  const [first] = await room.rows(0, 1);
  const row = first?.row ?? 0;
  const textsOf = async (mark?: 'draft' | 'reprint') => {
    const label = await room.preview(row, mark);
    return label.ok ? label.texts.join(' ') : label.problem.code;
  };
  expect(await textsOf()).not.toContain('草稿');
  expect(await textsOf('draft')).toContain('草稿');
  expect(await textsOf('reprint')).toContain('重打');
  await room.setDesign({ policy: 'national', template: 'address-60x40', dpi: 203 });
  expect(await textsOf('draft')).toContain('草稿');
  expect(await textsOf('reprint')).toBe('mark-not-shown');
});

describe('labels to try a printer with', () => {
  test('where there is no room to say that it is a test, an example is still nobody’s', async () => {
    const room = nodeRoom();
    const full = { ...ADDRESS_60X40, id: 'full', margin: mm(19) };
    await room.setOwnTemplates([full]);
    await room.setDesign({ policy: 'national', template: 'full', dpi: 203 });
    const printer = await printerOf(room);
    const { printed, receipt } = await room.printTest(
      { kind: 'example', printer, language: 'zh-CN', date: TODAY },
      nothing,
    );
    expect(receipt).toMatchObject({ made: true, labels: 1 });
    expect(receipt.mark).toBeUndefined();
    expect(printed).toBeDefined();
  });

  test('an example is nobody’s, needs no orders and says that it is a test', async () => {
    const room = nodeRoom();
    await room.setDesign({ policy: 'national', template: 'waybill-100x100', dpi: 203 });
    const printer = await printerOf(room);
    const { pdf, printed, receipt, calibration } = await room.printTest(
      { kind: 'example', printer, language: 'zh-CN', date: TODAY },
      nothing,
    );
    expect(receipt).toMatchObject({ made: true, labels: 1, mark: 'test' });
    expect(calibration).toBeNull();
    expect(printZpl(wholeFile(printed))).toHaveLength(1);
    const text = (await readPdf(pdf ?? new Uint8Array(), 72))[0]?.text ?? '';
    expect(text).toContain('测试');
    expect(text).not.toContain('欧阳示例');
  });

  test('a calibration label, and an offset in whole dots from two numbers', async () => {
    const room = nodeRoom();
    await room.setDesign({ policy: 'national', template: 'waybill-100x150', dpi: 203 });
    const printer = await printerOf(room);
    const made = await room.printTest({ kind: 'calibration', printer, language: 'en', date: TODAY }, nothing);
    expect(made.receipt).toMatchObject({ made: true, template: 'calibration' });
    expect(made.calibration).toEqual({ line: 10, control: { across: 50, down: 100 } });
    // On a roll it is as large as its labels: what is measured is measured from their edges.
    const onRoll = await room.printTest(
      { kind: 'calibration', printer, roll: { id: 'cn-100x150' }, language: 'en', date: TODAY },
      nothing,
    );
    expect(onRoll.receipt).toMatchObject({ made: true, paper: { width: 100, height: 150 } });
    const right = await room.calibrate(printer, { left: 9.2, top: 11 });
    if (!right.ok) throw new Error(right.problem.code);
    expect(right.value.offset).toEqual({ x: 6, y: -8 });
    const again = await room.calibrate(JSON.stringify(right.value), { left: 10, top: 9.5 });
    expect(again).toMatchObject({ ok: true, value: { offset: { x: 6, y: -4 } } });
    for (const left of [Number.NaN, 30, -1, Infinity])
      expect(await room.calibrate(printer, { left, top: 10 })).toMatchObject({
        ok: false,
        problem: { code: 'calibration-off' },
      });
  });
});
