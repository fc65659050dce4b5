export const DEVICE_KINDS = ['usb', 'serial', 'bluetooth'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

export const BAUD_RATES = [9600, 19_200, 38_400, 57_600, 115_200, 230_400, 460_800, 921_600] as const;
export const FLOW_CONTROLS = ['none', 'hardware'] as const;

/** How a serial line is set. A printer's own USB port that shows as a serial one takes any speed. */
export interface SerialLine {
  readonly baudRate: (typeof BAUD_RATES)[number];
  readonly flowControl: (typeof FLOW_CONTROLS)[number];
}

export const USUAL_LINE: SerialLine = { baudRate: 9600, flowControl: 'none' };

/**
 * What is kept of a device between visits: of which kind it is and who made which model. Never its serial number or its
 * name. The browser keeps which one was allowed. A Bluetooth device has no such numbers and is chosen anew at each visit.
 */
export type RememberedDevice =
  | { readonly kind: 'usb'; readonly vendorId: number; readonly productId: number }
  | {
      readonly kind: 'serial';
      /** Null for a port that is not on USB. */
      readonly vendorId: number | null;
      readonly productId: number | null;
      readonly line: SerialLine;
    };

const MOST_REMEMBERED = 8;
const MOST_ID = 0xffff;

/** Reads what was stored; what is not exactly one of these is left out. */
export function readRememberedDevices(stored: unknown): readonly RememberedDevice[] {
  if (!Array.isArray(stored)) return [];
  const read = stored.slice(0, MOST_REMEMBERED).flatMap((one: unknown) => readOne(one) ?? []);
  return read.filter((one, at) => read.findIndex((other) => isSameDevice(one, other)) === at);
}

/** The list with this device first, where the last used stands. */
export function withRemembered(
  list: readonly RememberedDevice[],
  device: RememberedDevice,
): readonly RememberedDevice[] {
  return [device, ...withoutRemembered(list, device)].slice(0, MOST_REMEMBERED);
}

export function withoutRemembered(
  list: readonly RememberedDevice[],
  device: RememberedDevice,
): readonly RememberedDevice[] {
  return list.filter((other) => !isSameDevice(device, other));
}

/** The same model on the same way; how a line is set does not make another device. */
function isSameDevice(a: RememberedDevice, b: RememberedDevice): boolean {
  return a.kind === b.kind && a.vendorId === b.vendorId && a.productId === b.productId;
}

function readOne(stored: unknown): RememberedDevice | undefined {
  const keys = ['kind', 'vendorId', 'productId'];
  const object = exactObject(stored, keys) ?? exactObject(stored, [...keys, 'line']);
  if (object === undefined) return undefined;
  const { kind, vendorId, productId } = object;
  if (kind === 'usb' && !('line' in object) && isId(vendorId) && isId(productId))
    return { kind, vendorId, productId };
  const line = readLine(object['line']);
  if (kind !== 'serial' || line === undefined) return undefined;
  if (vendorId === null && productId === null) return { kind, vendorId, productId, line };
  return isId(vendorId) && isId(productId) ? { kind, vendorId, productId, line } : undefined;
}

function readLine(stored: unknown): SerialLine | undefined {
  const object = exactObject(stored, ['baudRate', 'flowControl']);
  const baudRate = BAUD_RATES.find((rate) => rate === object?.['baudRate']);
  const flowControl = FLOW_CONTROLS.find((control) => control === object?.['flowControl']);
  return baudRate === undefined || flowControl === undefined ? undefined : { baudRate, flowControl };
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_ID;
}

/** An object with exactly these keys. */
function exactObject(value: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const has = Object.keys(value);
  return has.length === keys.length && keys.every((key) => has.includes(key)) ? { ...value } : undefined;
}
