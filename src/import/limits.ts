/** Caps on what is read, so that a hostile file is refused and not worked through (`facts/security.md` 5). */
export const LIMITS = {
  /** Bytes of a file or paste. */
  bytes: 20 * 1024 * 1024,
  /** Records, header and blank ones included. */
  records: 100_000 + 20,
  columns: 200,
  /** UTF-16 units of one cell. */
  cell: 10_000,
  /** UTF-16 units of one record; longer means a quote that never closes. */
  record: 200_000,
  /** Broken quotes in a file before it is given up. */
  brokenQuotes: 200,
} as const;
