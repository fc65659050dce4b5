import type { PrinterConnection } from '../connection.ts';
import type { ByteFile, PrintedJob } from '../printed-job.ts';
import type { System } from '../device-problem.ts';
import type { DeviceKind } from '../remembered.ts';
import type { DeviceApis } from '../ways.ts';
import type { FakePrinter } from './fake-devices.ts';

/** The fake APIs as the app takes those of a browser. */
export function apisOf(
  { usb, serial, bluetooth }: FakePrinter,
  system: System = 'linux',
  kinds: readonly DeviceKind[] = ['usb', 'serial', 'bluetooth'],
): DeviceApis {
  const of = (kind: DeviceKind, api: unknown) => (kinds.includes(kind) ? api : undefined);
  const apis: Readonly<Record<DeviceKind, unknown>> = {
    usb: of('usb', usb),
    serial: of('serial', serial),
    bluetooth: of('bluetooth', bluetooth),
  };
  // The fakes are what a browser has, whose types the compiler does not know either.
  return { ...(apis as unknown as Omit<DeviceApis, 'system'>), system };
}

/** A job whose labels can be told apart: label 3 of 4 bytes is `3 3 3 3`, modulo 200. */
export function jobOf(
  labels: number,
  bytesOfLabel: number,
  more: Partial<Pick<PrintedJob, 'language' | 'head' | 'between' | 'tail'>> = {},
): PrintedJob {
  const { language = 'epl', head = NOTHING, between = NOTHING, tail = NOTHING } = more;
  const parts: Uint8Array[] = [head];
  const starts: number[] = [];
  let at = head.length;
  for (let label = 1; label <= labels; label += 1) {
    if (label > 1) parts.push(between);
    if (label > 1) at += between.length;
    starts.push(at);
    parts.push(new Uint8Array(bytesOfLabel).fill(label % 200));
    at += bytesOfLabel;
  }
  return {
    language,
    head,
    between,
    tail,
    starts,
    file: fileOf(Uint8Array.from(Buffer.concat([...parts, tail]))),
  };
}

/** A file in memory that is read at once, as no `Blob` is. */
function fileOf(bytes: Uint8Array): ByteFile {
  return {
    size: bytes.length,
    slice: (from, to) => ({ arrayBuffer: async () => bytes.slice(from, to).buffer }),
  };
}

const NOTHING = new Uint8Array();

/** How often each label's byte came, in the order of coming: `1×4 2×4 3×1`. */
export function labelsIn(bytes: Uint8Array): string {
  const runs: { readonly label: number; count: number }[] = [];
  for (const label of bytes) {
    const last = runs.at(-1);
    if (last?.label === label) last.count += 1;
    else runs.push({ label, count: 1 });
  }
  return runs.map(({ label, count }) => `${label}×${count}`).join(' ');
}

/** A connection in memory whose writes a test answers itself. */
export function heldConnection(more: Partial<PrinterConnection> = {}): PrinterConnection {
  return {
    kind: 'usb',
    remembered: null,
    name: '',
    languages: [],
    mostBytes: 16_384,
    unsureBytes: 0,
    answers: null,
    isLost: () => false,
    onLost: () => () => undefined,
    write: () => Promise.resolve(undefined),
    isFlushSure: true,
    flush: () => Promise.resolve(undefined),
    portStatus: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
    ...more,
  };
}
