/** What a picture's file says of its size, in pixels. */
export interface PictureSize {
  readonly columns: number;
  readonly rows: number;
}

/** Reads the size from the head of a PNG, JPEG, GIF or BMP; undefined where the bytes are none of these. */
export function pictureSize(file: Uint8Array): PictureSize | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  try {
    if (startsWith(file, [0x89, 0x50, 0x4e, 0x47]))
      return { columns: view.getUint32(16), rows: view.getUint32(20) };
    if (startsWith(file, [0x47, 0x49, 0x46, 0x38]))
      return { columns: view.getUint16(6, true), rows: view.getUint16(8, true) };
    if (startsWith(file, [0x42, 0x4d]))
      return { columns: Math.abs(view.getInt32(18, true)), rows: Math.abs(view.getInt32(22, true)) };
    return startsWith(file, [0xff, 0xd8]) ? jpegSize(view) : undefined;
  } catch (error) {
    // The file ends within its head.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => file[at] === byte);
}

/** Segments with the size are C0 to CF, but for tables (C4), extensions (C8) and conditions (CC). */
function jpegSize(view: DataView): PictureSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { columns: view.getUint16(at + 7), rows: view.getUint16(at + 5) };
    // Bytes that fill up, and markers without a length.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
