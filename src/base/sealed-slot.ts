/**
 * Sizes of a sealed code: QR versions at error correction level M. A slot always holds as much as its version can, so
 * that a code's length says nothing of what is in it.
 */
export const SEALED_VERSIONS = [7, 8, 9, 10, 11, 12] as const;
export type SealedVersion = (typeof SEALED_VERSIONS)[number];

export function isSealedVersion(version: number): version is SealedVersion {
  return SEALED_VERSIONS.some((known) => known === version);
}

/** What every sealed code begins with; then comes base45, so that all of it is in QR's alphanumeric set. */
export const SEALED_PREFIX = 'HL1:';

/** Characters of the alphanumeric set that a version holds at level M (ISO/IEC 18004, table 7). */
const CHARACTERS: Readonly<Record<SealedVersion, number>> = {
  7: 178,
  8: 221,
  9: 262,
  10: 311,
  11: 366,
  12: 419,
};

/** Bytes that fit behind the prefix as base45: two in three characters, a last one in two. */
export function sealedBytes(version: SealedVersion): number {
  const characters = CHARACTERS[version] - SEALED_PREFIX.length;
  return 2 * Math.floor(characters / 3) + (characters % 3 === 2 ? 1 : 0);
}

/** Characters of sealed codes, prefix and all: of each version one length. */
export function sealedLengths(): readonly number[] {
  return SEALED_VERSIONS.map((version) => {
    const bytes = sealedBytes(version);
    return SEALED_PREFIX.length + 3 * Math.floor(bytes / 2) + (bytes % 2 === 1 ? 2 : 0);
  });
}

/** Bytes of a sealed code beside the record: suite and key 5, IV 12, tag 16. */
export const SEALED_OVERHEAD = 33;
