/** The part of WebUSB (https://wicg.github.io/webusb) that is used; the browser's own objects have this shape. */
export interface UsbApi {
  requestDevice(options: { readonly filters: readonly { readonly classCode: number }[] }): Promise<UsbDevice>;
  getDevices(): Promise<readonly UsbDevice[]>;
  addEventListener(type: 'disconnect', listener: (event: { readonly device: UsbDevice }) => void): void;
  removeEventListener(type: 'disconnect', listener: (event: { readonly device: UsbDevice }) => void): void;
}

export interface UsbDevice {
  readonly vendorId: number;
  readonly productId: number;
  readonly productName?: string | null | undefined;
  readonly opened: boolean;
  readonly configuration?: UsbConfiguration | null | undefined;
  open(): Promise<void>;
  close(): Promise<void>;
  forget?(): Promise<void>;
  selectConfiguration(value: number): Promise<void>;
  claimInterface(interfaceNumber: number): Promise<void>;
  selectAlternateInterface(interfaceNumber: number, alternateSetting: number): Promise<void>;
  controlTransferIn(setup: UsbSetup, length: number): Promise<UsbInResult>;
  transferIn(endpointNumber: number, length: number): Promise<UsbInResult>;
  transferOut(endpointNumber: number, data: Uint8Array): Promise<UsbOutResult>;
}

interface UsbConfiguration {
  readonly interfaces: readonly UsbInterface[];
}

interface UsbInterface {
  readonly interfaceNumber: number;
  readonly alternate: UsbAlternate;
  readonly alternates: readonly UsbAlternate[];
}

interface UsbAlternate {
  readonly alternateSetting: number;
  readonly interfaceClass: number;
  readonly endpoints: readonly UsbEndpoint[];
}

interface UsbEndpoint {
  readonly endpointNumber: number;
  readonly direction: string;
  readonly type: string;
}

interface UsbSetup {
  readonly requestType: 'class';
  readonly recipient: 'interface';
  readonly request: number;
  readonly value: number;
  readonly index: number;
}

interface UsbInResult {
  readonly status?: string | undefined;
  readonly data?: ArrayBufferView | undefined;
}

interface UsbOutResult {
  readonly status?: string | undefined;
  readonly bytesWritten: number;
}

/** Where a printer takes bytes and perhaps gives some. */
export interface PrinterPipes {
  readonly interfaceNumber: number;
  readonly alternateSetting: number;
  readonly isCurrent: boolean;
  readonly out: number;
  /** Null for a printer that only listens. */
  readonly in: number | null;
}

/** USB's class of printers. */
export const PRINTER_CLASS = 7;

/** The first interface of a printer with a bulk endpoint to write to; one that can be read as well before others. */
export function printerPipes(device: UsbDevice): PrinterPipes | undefined {
  const found = (device.configuration?.interfaces ?? []).flatMap((each) =>
    each.alternates.flatMap((alternate): readonly PrinterPipes[] => {
      const bulk = (direction: string) =>
        alternate.endpoints.find((endpoint) => endpoint.type === 'bulk' && endpoint.direction === direction);
      const out = bulk('out');
      if (alternate.interfaceClass !== PRINTER_CLASS || out === undefined) return [];
      return [
        {
          interfaceNumber: each.interfaceNumber,
          alternateSetting: alternate.alternateSetting,
          isCurrent: each.alternate.alternateSetting === alternate.alternateSetting,
          out: out.endpointNumber,
          in: bulk('in')?.endpointNumber ?? null,
        },
      ];
    }),
  );
  return found.find((pipes) => pipes.in !== null) ?? found[0];
}
