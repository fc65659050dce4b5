import { parseTemplateDocument } from '../../template/parse-template.ts';
import type { TemplateElement } from '../../template/template.ts';
import type { Catalogue } from '../../room/catalogue.ts';
import { CATALOGUE } from '../../room/catalogue.ts';
import type { RoomClient } from '../../room/client.ts';
import type { CellView, OpenResult, Room, RowView, SourceInput, SourceSummary } from '../../room/room.ts';
import { RoomFailure } from '../../room/remote.ts';
import { printTemplateLink, readTemplateLink } from '../../room/template-link.ts';
import { textDecoding } from '../../room/text-decoding.ts';
import { readOwnTemplate, TemplateShelf } from '../../room/template-shelf.ts';
import type { DeviceApis } from '../../device/ways.ts';
import type { Clock } from '../clock.ts';
import type { SettingsStorage } from '../settings.ts';
import { createWorkbench } from '../workbench.ts';
import type { Workbench } from '../workbench.ts';
import { fakeMasking } from './fake-masking.ts';
import { fakeGrid } from './fake-grid.ts';
import { fakePreflight } from './fake-preflight.ts';
import { fakePrinting } from './fake-printing.ts';
import { fakeStocks } from './fake-stocks.ts';

/** What stands for a real value in these tests; it must never be where it was not asked for. */
export const CANARY = 'CANARY-13800138000';

/** A key that these rooms make and take; a secret as much as the value above. */
export const KEY_LINE = 'HLK1:CANARYKEY';

/** A clock whose hands a test turns. */
export interface TestClock extends Clock {
  advance(milliseconds: number): Promise<void>;
}

export function testClock(): TestClock {
  let now = 0;
  const timers = new Set<{ readonly at: number; readonly call: () => void }>();
  return {
    now: () => now,
    today: () => '2026-11-21',
    after(milliseconds, call) {
      const timer = { at: now + milliseconds, call };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers.delete(next);
        now = next.at;
        next.call();
        await settle();
      }
      now = end;
      await settle();
    },
  };
}

/** Lets every promise that can go on do so. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) await Promise.resolve();
}

export interface FakeRoom {
  readonly client: RoomClient;
  /** The calls so far, such as `preview(3)`. */
  readonly calls: string[];
  readonly locked: () => boolean;
  crash(): void;
  /** As if the browser had seen the worker ask other hosts. */
  count(elsewhere: number | null): void;
}

type Rest = Parameters<Room['open']> extends [unknown, ...infer More] ? More : never;

/** A room whose orders are numbers: enough to see what the page asks, in which order, and what it keeps. */
export function fakeRoom(orders = 250): FakeRoom {
  const calls: string[] = [];
  let locked = false;
  let crashed: () => void = () => undefined;
  let counted: (elsewhere: number | null) => void = () => undefined;
  let problemRows = 1;
  let held: SourceSummary['kind'] = 'file';
  const summary = (kind: SourceSummary['kind']): SourceSummary => ({
    batch: 0,
    kind,
    fileKind: 'csv',
    platform: 'taobao',
    encoding: 'utf-8',
    format: 'table',
    delimiter: ',',
    headerRow: 1,
    columns: [],
    orders,
    doubts: 0,
    problemRows,
    leftOut: 0,
    guessed: false,
    fingerprint: '0'.repeat(32),
    remembered: false,
    unmapped: [],
  });
  const answer = async <T>(call: string, value: T): Promise<T> => {
    calls.push(call);
    await Promise.resolve();
    if (locked) throw new RoomFailure();
    return value;
  };
  const row = (position: number) => position + 2;
  const read = (name: string, { bytes }: SourceInput, ...[, , report]: Rest): Promise<OpenResult> => {
    report?.({ stage: 'rows', done: 1, total: 2 });
    if (bytes.length === 0) return answer(`${name}()`, { ok: false, problem: { code: 'empty' } });
    held = 'file';
    return answer(`${name}()`, { ok: true, value: summary('file') });
  };
  const templates = new TemplateShelf();
  const room: Room = {
    ...fakeGrid(answer, () => summary(held)),
    ...fakeMasking(answer),
    ...fakePreflight(answer),
    ...fakeStocks(answer),
    ...fakePrinting(answer, calls, () => orders),
    makeSealKey: () =>
      answer('makeSealKey()', { id: '630dcd29', fileName: 'hushlabel-key-630dcd29.txt', line: KEY_LINE }),
    useSealKey: (line) =>
      line.trim() === KEY_LINE
        ? answer('useSealKey()', { ok: true, value: { id: '630dcd29' } })
        : answer('useSealKey()', { ok: false, problem: { code: 'seal-key-format' } }),
    forgetSealKey: () => answer('forgetSealKey()', undefined),
    openSealed: () =>
      answer('openSealed()', {
        ok: true,
        value: { name: CANARY, phone: CANARY, address: [CANARY], remark: '' },
      }),
    setOwnTemplates: (documents) =>
      answer(`setOwnTemplates(${documents.length})`, templates.setOwn(documents)),
    template: (id) => answer(`template(${id})`, templates.find(id) ?? null),
    templateLink: (id) => {
      const found = templates.find(id);
      if (found === undefined) throw new RoomFailure();
      return answer(
        `templateLink(${id})`,
        printTemplateLink(found, (text) => new TextEncoder().encode(text)),
      );
    },
    readTemplateLink: (text) => answer('readTemplateLink()', readTemplateLink(text, textDecoding)),
    previewOn: ({ template }, shown) =>
      answer(`previewOn(${template},${shown})`, {
        ok: true,
        svg: '<svg/>',
        width: 76,
        height: 130,
        texts: [`${shown}`],
      }),
    readTemplate: (text) => answer('readTemplate()', readOwnTemplate(text)),
    drawTemplate: (document, row, _dpi, asPrinted = false) =>
      answer(`drawTemplate(${String(row)})`, drawn(document, asPrinted)),
    open: (source, settings, signal, report) => read('open', source, settings, signal, report),
    add: (source, settings, signal, report) => read('add', source, settings, signal, report),
    reread: (settings) => answer(`reread(${JSON.stringify(settings)})`, { ok: true, value: summary('file') }),
    openSample: () => {
      held = 'sample';
      return answer('openSample()', { ok: true, value: summary('sample') });
    },
    restore: () => {
      held = 'sample';
      return answer('restore()', { ok: true, value: summary('sample') });
    },
    forgetReplaced: () => answer('forgetReplaced()', undefined),
    clear: () => answer('clear()', undefined),
    rows: (from, count) =>
      answer(
        `rows(${from},${count})`,
        Array.from({ length: Math.max(0, Math.min(count, orders - from)) }, (_, index) =>
          rowView(row(from + index)),
        ),
      ),
    problems: () =>
      answer(
        'problems()',
        problemRows === 0
          ? []
          : [
              {
                code: 'phone-invalid',
                row: 900,
                severity: 'error',
                leftOut: false,
                fixable: 'recipient.phone',
              },
            ],
      ),
    fix(fixed, field) {
      problemRows = 0;
      return answer(`fix(${fixed},${field})`, summary('file'));
    },
    leaveOut: (left, out) => answer(`leaveOut(${left},${out})`, summary('file')),
    firstRows: (batch) => answer(`firstRows(${batch})`, []),
    previewEncodings: (batch) => answer(`previewEncodings(${batch})`, []),
    reveal: (rows) =>
      answer(
        `reveal(${rows.join(' ')})`,
        rows.map((shown) => ({
          row: shown,
          orderNo: CANARY,
          tracking: CANARY,
          name: CANARY,
          phone: CANARY,
          region: CANARY,
          detail: CANARY,
          goods: CANARY,
          remark: CANARY,
        })),
      ),
    setSender: (sender) =>
      answer('setSender()', sender.phone === 'x' ? [{ code: 'phone-invalid', field: 'sender.phone' }] : []),
    setDesign: ({ policy, template, dpi }) => answer(`setDesign(${policy},${template},${dpi})`, undefined),
    preview: (shown) =>
      answer(`preview(${shown})`, { ok: true, svg: '<svg/>', width: 76, height: 130, texts: [`${shown}`] }),
    examples: () => answer('examples()', []),
    compare: (shown) => answer(`compare(${shown})`, []),
  };
  return {
    calls,
    locked: () => locked,
    crash: () => crashed(),
    count: (elsewhere) => counted(elsewhere),
    client: {
      room,
      onCrash: (listener) => {
        crashed = listener;
      },
      onRequests: (listener) => {
        counted = listener;
      },
      lock() {
        locked = true;
      },
    },
  };
}

function rowView(row: number): RowView {
  const cell: CellView = { text: '王**', state: 'masked', rule: 'name.surname-only' };
  return {
    row,
    orderNo: cell,
    tracking: cell,
    name: cell,
    phone: cell,
    region: cell,
    province: cell,
    city: cell,
    district: cell,
    detail: cell,
    postcode: cell,
    country: cell,
    goods: cell,
    remark: cell,
    senderName: cell,
    warnings: [],
    errors: [],
    state: {
      batch: 0,
      line: row,
      selected: false,
      leftOut: false,
      copies: 1,
      parts: 1,
      edited: false,
      exception: false,
      duplicate: [],
      doubts: [],
    },
  };
}

/** Storage that a test can look into. */
export function memoryStorage(): SettingsStorage &
  Pick<Storage, 'removeItem' | 'key' | 'length'> & { readonly items: Map<string, string> } {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

export interface Bench {
  readonly workbench: Workbench;
  readonly clock: TestClock;
  readonly storage: ReturnType<typeof memoryStorage>;
  readonly tabStorage: ReturnType<typeof memoryStorage>;
  /** The rooms that were started, the newest last. */
  readonly rooms: FakeRoom[];
  room(): FakeRoom;
}

export const TOKEN_KEY = '00112233445566778899aabbccddeeff';

const NO_DEVICES: DeviceApis = { usb: undefined, serial: undefined, bluetooth: undefined, system: 'other' };

export function bench(
  orders?: number,
  catalogue: Catalogue = CATALOGUE,
  storage: ReturnType<typeof memoryStorage> = memoryStorage(),
  tabStorage: ReturnType<typeof memoryStorage> = memoryStorage(),
  deviceApis: DeviceApis = NO_DEVICES,
): Bench {
  const clock = testClock();
  const rooms: FakeRoom[] = [];
  const workbench = createWorkbench({
    connect() {
      const room = fakeRoom(orders);
      rooms.push(room);
      return room.client;
    },
    catalogue,
    clock,
    deviceApis,
    storage,
    tabStorage,
    preferredLanguage: 'en',
    newTokenKey: () => TOKEN_KEY,
  });
  return {
    workbench,
    clock,
    storage,
    tabStorage,
    rooms,
    room() {
      const room = rooms.at(-1);
      if (room === undefined) throw new Error('no room was started');
      return room;
    },
  };
}

/** A drawing with one square for each element. */
function drawn(document: unknown, asPrinted: boolean): Awaited<ReturnType<Room['drawTemplate']>> {
  const read = parseTemplateDocument(document);
  if (!read.ok) return read;
  const { width, height, elements } = read.value;
  const square = ({ x, y }: TemplateElement) => `<path d="M${x} ${y}h1v1h-1z"/>`;
  return {
    ok: true,
    value: {
      width,
      height,
      glyphs: [],
      elements: elements.map((element) => ({
        id: element.id,
        svg: square(element),
        absent: false,
        leftOut: false,
        code: null,
        problem: null,
      })),
      leftOut: [],
      printed: asPrinted ? { ok: true, value: '<svg xmlns="http://www.w3.org/2000/svg"/>' } : null,
      isExample: true,
    },
  };
}
