/** What a fake printer is and does. Everything is plain data, so that Playwright can hand it to a page. */
export interface FakeDeviceOptions {
  /** Ways that the browser has; all three where left out. */
  readonly kinds?: readonly ('usb' | 'serial' | 'bluetooth')[];
  /** The person has chosen it at an earlier visit. */
  readonly isKnown?: boolean;
  /** Two of the same model, both known. */
  readonly isTwice?: boolean;
  /** Name of what the browser throws, by what is called: `choose`, `open`, `claim`, `connect`. */
  readonly refuses?: Readonly<Record<string, string>>;
  readonly name?: string;
  /** IEEE 1284; absent where the printer does not say. */
  readonly deviceId?: string;
  /** Answer to GET_PORT_STATUS; absent where it has none. */
  readonly portStatus?: number;
  /** USB without an endpoint to read from. */
  readonly isDeaf?: boolean;
  /** The interface's class; 7 for printers. */
  readonly usbClass?: number;
  /** USB takes at most so many bytes of a transfer. */
  readonly mostOfTransfer?: number;
  /** Serial: the last so many bytes stay in the browser until the stream is closed. */
  readonly holdsBack?: number;
  /** Bluetooth service and the characteristic that is written to. */
  readonly service?: string;
  readonly characteristic?: string;
  readonly answering?: string;
  /** Bluetooth acknowledges writes. */
  readonly acknowledges?: boolean;
  /** Bluetooth takes no longer writes. */
  readonly mostOfWrite?: number;
  /** Takes so many bytes and then no more, until `goOn`. */
  readonly stallsAt?: number;
  /** Is unplugged after so many bytes. */
  readonly losesAt?: number;
  /** Milliseconds for each write. */
  readonly delay?: number;
  /** What it says to these bytes, both in hexadecimal. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** What a test does to the printer and sees of it; `fakePrinter` of the page. */
export interface FakePrinter {
  readonly usb: EventTarget;
  readonly serial: EventTarget;
  readonly bluetooth: EventTarget;
  /** Everything that it took. */
  received(): Uint8Array;
  /** Lengths of the writes that it took. */
  readonly writes: number[];
  /** What was called, `open`, `claim 0`, `forget` … */
  readonly calls: string[];
  /** Forgets what it took. */
  clear(): void;
  /** Takes bytes again. */
  goOn(): void;
  unplug(): void;
  /** After `unplug`: a device of the same model is there again. */
  plugIn(): void;
  say(hexadecimal: string): void;
  setPortStatus(status: number): void;
}

/**
 * Fake `navigator.usb`, `serial` and `bluetooth` with one printer. It uses nothing from outside of itself, so that a browser
 * test can say `context.addInitScript(installFakeDevices, { … })`; then the page has it as `navigator`'s, and as `fakePrinter`.
 */
export function installFakeDevices(options: FakeDeviceOptions = {}): FakePrinter {
  const { refuses = {}, name = 'Label printer', usbClass = 7, acknowledges = true } = options;
  const service = options.service ?? '000018f0-0000-1000-8000-00805f9b34fb';
  const characteristic = options.characteristic ?? '00002af1-0000-1000-8000-00805f9b34fb';
  const answering = options.answering ?? '00002af0-0000-1000-8000-00805f9b34fb';
  const bytes: number[] = [];
  const writes: number[] = [];
  const calls: string[] = [];
  const unread: Uint8Array[] = [];
  let stallsAt = options.stallsAt;
  let losesAt = options.losesAt;
  let portStatus = options.portStatus;
  let isThere = true;
  let isKnown = options.isKnown === true;
  let isOpen = false;
  let wake: (() => void)[] = [];
  const heard: (() => void)[] = [];
  let notify: (said: Uint8Array) => void = () => undefined;

  const thrown = (error: string) => new DOMException('a message with SN0123456789', error);
  const hex = (some: Iterable<number>) =>
    Array.from(some, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const unhex = (text: string) =>
    Uint8Array.from({ length: text.length / 2 }, (_, at) => parseInt(text.slice(2 * at, 2 * at + 2), 16));
  const wakeAll = () => {
    const woken = wake;
    wake = [];
    for (const each of woken) each();
  };
  const called = (what: string, error = refuses[what.split(' ')[0] ?? '']) => {
    calls.push(what);
    if (error !== undefined) throw thrown(error);
  };

  /** What the wire does with some bytes. */
  async function take(some: Uint8Array): Promise<void> {
    if (options.delay !== undefined) await new Promise((done) => setTimeout(done, options.delay));
    while (isThere && isOpen && stallsAt !== undefined && bytes.length + some.length > stallsAt) {
      await new Promise<void>((done) => wake.push(done));
    }
    if (!isThere) throw thrown('NetworkError');
    if (!isOpen) throw thrown('AbortError');
    if (losesAt !== undefined && bytes.length + some.length > losesAt) {
      bytes.push(...some.subarray(0, losesAt - bytes.length));
      printer.unplug();
      throw thrown('NetworkError');
    }
    for (const byte of some) bytes.push(byte);
    writes.push(some.length);
    const answer = options.answers?.[hex(some)];
    if (answer !== undefined) printer.say(answer);
  }

  async function give(): Promise<Uint8Array | undefined> {
    while (isThere && isOpen && unread.length === 0) await new Promise<void>((done) => heard.push(done));
    return isThere && isOpen ? unread.shift() : undefined;
  }

  const endpoint = (endpointNumber: number, direction: string) => ({
    endpointNumber,
    direction,
    type: 'bulk',
  });
  const alternate = {
    alternateSetting: 0,
    interfaceClass: usbClass,
    endpoints: [endpoint(2, 'out'), ...(options.isDeaf === true ? [] : [endpoint(1, 'in')])],
  };
  const usbDevice = () => ({
    vendorId: 0x1203,
    productId: 0x0001,
    productName: name,
    serialNumber: 'SN0123456789',
    get opened() {
      return isOpen && isThere;
    },
    configuration: null as object | null,
    async open() {
      called('open');
      isOpen = true;
    },
    async close() {
      calls.push('close');
      isOpen = false;
      wakeAll();
      for (const each of heard.splice(0)) each();
    },
    async forget() {
      called('forget');
      isKnown = false;
    },
    async selectConfiguration() {
      this.configuration = { interfaces: [{ interfaceNumber: 0, alternate, alternates: [alternate] }] };
    },
    async claimInterface(number: number) {
      called(`claim ${number}`);
    },
    async selectAlternateInterface() {
      called('alternate');
    },
    async controlTransferIn({ request }: { readonly request: number }) {
      const answer =
        request === 0
          ? options.deviceId === undefined
            ? undefined
            : Uint8Array.from([0, options.deviceId.length + 2, ...new TextEncoder().encode(options.deviceId)])
          : portStatus === undefined
            ? undefined
            : Uint8Array.of(portStatus);
      if (answer === undefined) throw thrown('NetworkError');
      return { status: 'ok', data: new DataView(answer.buffer) };
    },
    async transferIn() {
      const said = await give();
      if (said === undefined) throw thrown('AbortError');
      return { status: 'ok', data: new DataView(said.slice().buffer) };
    },
    async transferOut(_endpoint: number, data: Uint8Array) {
      const some = data.slice(0, options.mostOfTransfer);
      await take(some);
      return { status: 'ok', bytesWritten: some.length };
    },
  });
  let usbDevices = [usbDevice(), ...(options.isTwice === true ? [usbDevice()] : [])];
  const usb = Object.assign(new EventTarget(), {
    async requestDevice() {
      called('choose');
      isKnown = true;
      return usbDevices[0];
    },
    getDevices: async () => (isKnown && isThere ? usbDevices : []),
  });

  const port = Object.assign(new EventTarget(), {
    readable: null as ReadableStream<Uint8Array> | null,
    getInfo: () => ({ usbVendorId: 0x1a86, usbProductId: 0x7523 }),
    async open(line: { readonly baudRate: number; readonly flowControl: string }) {
      called(`open ${line.baudRate} ${line.flowControl}`);
      isOpen = true;
      port.readable = new ReadableStream({
        async pull(controller) {
          const said = await give();
          if (said === undefined) controller.close();
          else controller.enqueue(said);
        },
      });
    },
    async close() {
      calls.push('close');
      isOpen = false;
      wakeAll();
    },
    async forget() {
      called('forget');
      isKnown = false;
    },
  });
  Object.defineProperty(port, 'writable', { get: () => (isOpen ? stream() : null) });
  let current: WritableStream<Uint8Array> | null = null;
  function stream(): WritableStream<Uint8Array> {
    if (current !== null) return current;
    let kept: number[] = [];
    const pass = async (most: number) => {
      const passed = kept.slice(0, Math.max(0, kept.length - most));
      kept = kept.slice(passed.length);
      if (passed.length > 0) await take(Uint8Array.from(passed));
    };
    current = new WritableStream<Uint8Array>({
      async write(some, { signal }) {
        signal.onabort = () => {
          isOpen = false;
          wakeAll();
        };
        kept = [...kept, ...some];
        await pass(options.holdsBack ?? 0);
      },
      async close() {
        await pass(0);
        current = null;
      },
      abort() {
        current = null;
        for (const each of heard.splice(0)) each();
      },
    });
    return current;
  }
  const serial = Object.assign(new EventTarget(), {
    async requestPort() {
      called('choose');
      isKnown = true;
      return port;
    },
    getPorts: async () => (isKnown && isThere ? [port] : []),
  });

  const write = Object.assign(new EventTarget(), {
    properties: { write: acknowledges, writeWithoutResponse: !acknowledges },
    value: null as DataView | null,
    async writeValueWithResponse(some: Uint8Array) {
      calls.push('with response');
      if (some.length > (options.mostOfWrite ?? 512)) throw thrown('InvalidModificationError');
      await take(some.slice());
    },
    async writeValueWithoutResponse(some: Uint8Array) {
      calls.push('without response');
      await take(some.slice());
    },
    startNotifications: async () => {
      notify = (said) => {
        write.value = new DataView(said.slice().buffer);
        write.dispatchEvent(new Event('characteristicvaluechanged'));
      };
      return write;
    },
  });
  const server = {
    get connected() {
      return isOpen && isThere;
    },
    disconnect() {
      calls.push('close');
      isOpen = false;
      wakeAll();
    },
    getPrimaryServices: async () => [
      {
        uuid: service,
        async getCharacteristic(uuid: string) {
          if (uuid !== characteristic && uuid !== answering) throw thrown('NotFoundError');
          return write;
        },
      },
    ],
  };
  const bluetoothDevice = Object.assign(new EventTarget(), {
    id: 'an id of this origin',
    name,
    gatt: {
      async connect() {
        called('connect');
        if (!isThere) throw thrown('NetworkError');
        isOpen = true;
        return server;
      },
    },
    async forget() {
      called('forget');
    },
  });
  const bluetooth = Object.assign(new EventTarget(), {
    async requestDevice(choice: { readonly acceptAllDevices?: boolean }) {
      called(choice.acceptAllDevices === true ? 'choose all' : 'choose');
      return bluetoothDevice;
    },
  });

  const printer: FakePrinter = {
    usb,
    serial,
    bluetooth,
    received: () => Uint8Array.from(bytes),
    writes,
    calls,
    clear() {
      bytes.length = 0;
      writes.length = 0;
    },
    goOn() {
      stallsAt = undefined;
      wakeAll();
    },
    unplug() {
      isThere = false;
      losesAt = undefined;
      wakeAll();
      for (const each of heard.splice(0)) each();
      usb.dispatchEvent(Object.assign(new Event('disconnect'), { device: usbDevices[0] }));
      port.dispatchEvent(new Event('disconnect'));
      bluetoothDevice.dispatchEvent(new Event('gattserverdisconnected'));
    },
    plugIn() {
      isThere = true;
      isOpen = false;
      current = null;
      usbDevices = [usbDevice()];
    },
    say(hexadecimal) {
      unread.push(unhex(hexadecimal));
      for (const each of heard.splice(0)) each();
      notify(unhex(hexadecimal));
    },
    setPortStatus(status) {
      portStatus = status;
    },
  };
  if (typeof Navigator !== 'undefined') {
    const kinds = options.kinds ?? ['usb', 'serial', 'bluetooth'];
    for (const kind of ['usb', 'serial', 'bluetooth'] as const) {
      const get = () => (kinds.includes(kind) ? printer[kind] : undefined);
      Object.defineProperty(Navigator.prototype, kind, { configurable: true, get });
    }
    Object.assign(globalThis, { fakePrinter: printer });
  }
  return printer;
}
