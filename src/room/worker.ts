import shapingWasmUrl from 'harfbuzzjs/dist/harfbuzz.wasm?url';
import subsettingWasmUrl from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import readerWasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { createFontStore } from '../fonts/font-store.ts';
import { createCodeReader } from '../proof/zxing.ts';
import { webSealCrypto } from '../sealing/seal-crypto.ts';
import { createCleanRoom } from './clean-room.ts';
import { serveRoom } from './remote.ts';
import type { Answer, Call } from './remote.ts';
import { localTime, localToday } from './local-today.ts';
import { answerTask } from './reading/reader-messages.ts';
import type { ReaderMessage, ReadTask } from './reading/reader-messages.ts';
import { readerHere } from './reading/source-reader.ts';
import { READER_NAME, startedReader } from './reading/started-reader.ts';
import { workerReader } from './reading/worker-reader.ts';
import type { After } from './reading/worker-reader.ts';
import { watchRequests } from './watch-requests.ts';
import { textDecoding } from './text-decoding.ts';

/** The app's worker, which is the room or reads a file for it: gives the core what only a browser has. */

async function fetchBytes(url: string): Promise<Uint8Array> {
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) throw new Error('a file of the app is missing');
  return new Uint8Array(await response.arrayBuffer());
}

async function fetchFont(file: string): Promise<Uint8Array> {
  const bytes = await fetchBytes(`${import.meta.env.BASE_URL}fonts/${file}.ttf.gz`);
  // Some hosts announce .gz files as an encoding, and the browser has unpacked it by then.
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const packed = new Blob([new Uint8Array(bytes)]).stream();
  return new Uint8Array(
    await new Response(packed.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer(),
  );
}

async function sha256(bytes: Uint8Array): Promise<string> {
  // Large ones are not copied once more: the browser makes a copy of its own.
  const own =
    bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
  const digest = await crypto.subtle.digest('SHA-256', own);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A turn of the message loop, so that a cancel is heard. A channel is not slowed down as timers are. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Reads one file for the room and is ended by it. */
function beReader(): void {
  const send = (message: ReaderMessage, transfer?: readonly ArrayBuffer[]) =>
    self.postMessage(message, { transfer: [...(transfer ?? [])] });
  watchRequests((elsewhere) => send({ kind: 'requests', elsewhere }));
  const reader = readerHere(textDecoding, pause);
  self.addEventListener('message', ({ data }: MessageEvent<ReadTask>) => {
    void answerTask(reader, data, () => performance.now(), send);
  });
}

function beRoom(): void {
  const send = (message: Answer, transfer?: readonly ArrayBuffer[]) =>
    self.postMessage(message, { transfer: [...(transfer ?? [])] });
  let own = 0;
  let readers = 0;
  const watching = watchRequests((elsewhere) => {
    own = elsewhere;
    send({ kind: 'requests', elsewhere: own + readers });
  });
  if (watching === 'unsupported') send({ kind: 'requests', elsewhere: null });
  const start = () => {
    let counted = 0;
    return startedReader((elsewhere) => {
      readers += elsewhere - counted;
      counted = elsewhere;
      send({ kind: 'requests', elsewhere: own + readers });
    });
  };
  const after: After = (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  };
  const room = createCleanRoom({
    decoding: textDecoding,
    reader: workerReader(start, after),
    fonts: async () =>
      createFontStore({
        shapingWasm: await fetchBytes(shapingWasmUrl),
        subsettingWasm: await fetchBytes(subsettingWasmUrl),
        load: fetchFont,
      }),
    codeReader: async () => createCodeReader(await fetchBytes(readerWasmUrl)),
    digest: sha256,
    pause,
    sealCrypto: webSealCrypto(crypto),
    encode: (text) => new TextEncoder().encode(text),
    today: localToday,
    time: localTime,
  });
  serveRoom(room, {
    send,
    onMessage: (listener) =>
      self.addEventListener('message', (event: MessageEvent<Call>) => listener(event.data)),
  });
}

if (self.name === READER_NAME) beReader();
else beRoom();
