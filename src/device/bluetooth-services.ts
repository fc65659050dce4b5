/** The part of Web Bluetooth (https://webbluetoothcg.github.io/web-bluetooth) that is used. */
export interface BluetoothApi {
  requestDevice(options: BluetoothChoice): Promise<BluetoothDevice>;
}

interface BluetoothChoice {
  readonly acceptAllDevices?: boolean;
  readonly filters?: readonly { readonly services: readonly string[] }[];
  readonly optionalServices: readonly string[];
}

export interface BluetoothDevice {
  readonly name?: string | undefined;
  readonly gatt?: { connect(): Promise<GattServer> } | undefined;
  forget?(): Promise<void>;
  addEventListener(type: 'gattserverdisconnected', listener: () => void): void;
  removeEventListener(type: 'gattserverdisconnected', listener: () => void): void;
}

export interface GattServer {
  readonly connected: boolean;
  disconnect(): void;
  getPrimaryServices(): Promise<readonly GattService[]>;
}

interface GattService {
  readonly uuid: string;
  getCharacteristic(uuid: string): Promise<GattCharacteristic>;
}

export interface GattCharacteristic {
  readonly properties: { readonly write: boolean; readonly writeWithoutResponse: boolean };
  readonly value?: ArrayBufferView | null | undefined;
  writeValueWithResponse(bytes: Uint8Array): Promise<void>;
  writeValueWithoutResponse(bytes: Uint8Array): Promise<void>;
  startNotifications(): Promise<unknown>;
  addEventListener(type: 'characteristicvaluechanged', listener: () => void): void;
  removeEventListener(type: 'characteristicvaluechanged', listener: () => void): void;
}

/** An assigned number of 16 bits as the whole name that browsers give. */
const assigned = (number: string) => `0000${number}-0000-1000-8000-00805f9b34fb`;

/**
 * Services by which Bluetooth LE printers take bytes, the surest first. Sources: at-point-of-sale/WebBluetoothReceiptPrinter
 * (18f0), productdevbook/portakal (4953…, a serial line by Microchip), flutter_pos_printer_platform#55 (e781…), Zebra
 * AppNote-BlueToothLE-v4 (38eb…), NaitLee/Cat-Printer#46 (ff00); ffe0 is a common serial module. Printers of ae30 have a
 * language of their own and are not among them.
 */
export const PRINTER_SERVICES = [
  { service: assigned('18f0'), write: assigned('2af1') },
  {
    service: '49535343-fe7d-4ae5-8fa9-9fafd205e455',
    write: '49535343-8841-43f4-a8d4-ecbe34729bb3',
  },
  { service: 'e7810a71-73ae-499d-8c15-faa9aef0c3f2', write: 'bef8d6c9-9c21-4c9e-b632-bd58c1009f9f' },
  { service: '38eb4a80-c570-11e3-9507-0002a5d5c51b', write: '38eb4a82-c570-11e3-9507-0002a5d5c51b' },
  { service: assigned('ff00'), write: assigned('ff02') },
  { service: assigned('ffe0'), write: assigned('ffe1') },
] as const satisfies readonly { readonly service: string; readonly write: string }[];

/** By service, where the printer answers. */
export const ANSWERS_OF: Readonly<Record<string, string>> = {
  [assigned('18f0')]: assigned('2af0'),
  '49535343-fe7d-4ae5-8fa9-9fafd205e455': '49535343-1e4d-4bd9-ba61-23c647249616',
  '38eb4a80-c570-11e3-9507-0002a5d5c51b': '38eb4a81-c570-11e3-9507-0002a5d5c51b',
};
