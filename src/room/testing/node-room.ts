import { createHash, webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { nodeFontStore } from '../../fonts/testing/node-fonts.ts';
import { createCodeReader } from '../../proof/zxing.ts';
import { webSealCrypto } from '../../sealing/seal-crypto.ts';
import { createCleanRoom } from '../clean-room.ts';
import type { RoomTools } from '../clean-room.ts';
import type { Room } from '../room.ts';
import { textDecoding } from '../text-decoding.ts';

const require = createRequire(import.meta.url);

/** The room as it runs in the worker, with real fonts and a real code reader, and a day that stays. */
export function nodeRoom(tools: Partial<RoomTools> = {}): Room {
  return createCleanRoom({
    decoding: textDecoding,
    fonts: nodeFontStore,
    codeReader: async () =>
      createCodeReader(
        new Uint8Array(await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))),
      ),
    digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    pause: async () => undefined,
    sealCrypto: webSealCrypto(webcrypto),
    encode: (text) => new TextEncoder().encode(text),
    today: () => '2026-11-21',
    time: () => '09:05',
    ...tools,
  });
}
