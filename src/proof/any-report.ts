import type { Problem } from '../base/problem.ts';
import { READINGS } from './any-page.ts';
import type { ProofCheck } from './checks.ts';
import { FILE_PLACES } from './file-search.ts';
import { PDF_FAULTS } from './pdf/fault.ts';
import { ODD_CONTENT } from './pdf/marks.ts';

/** Where a value was found: on a page, or in a part of the file that no page shows. */
export const LEAK_PLACES = ['page', 'code', 'unused-content', ...FILE_PLACES] as const;
export type LeakPlace = (typeof LEAK_PLACES)[number];

/** How a value was found; the sentences are in `i18n/`. */
export const LEAK_CODES = [
  ...READINGS,
  'in-column-order',
  'in-other-meaning',
  'in-encoded-text',
  'in-short-number',
  'in-code',
  'in-file',
  'glyphs-not-shown',
] as const;
export type LeakCode = (typeof LEAK_CODES)[number];

/** One hidden value that the file gives away. Says whose and where, never what. */
export interface Leak {
  readonly check: ProofCheck;
  readonly row: number;
  readonly field: string;
  readonly where: LeakPlace;
  /** Page number from 1, where the place is on a page. */
  readonly page?: number;
  readonly code: LeakCode;
}

/** What a warning says; the sentences are in `i18n/`. Those of `UNREAD_CODES` keep a file from passing. */
export const UNREAD_CODES = [
  ...PDF_FAULTS,
  'stream-not-read',
  'attachment-not-read',
  'packed-not-read',
  'bytes-after-end',
  'no-pages',
  'content-not-read',
  'page-too-full',
  'page-not-drawn',
  'unknown-glyphs',
  'drawn-font',
  'outlines-not-read',
  'image-not-read',
  'picture-not-read',
  'jpeg-not-read',
  'jpx-not-read',
  'fax-not-read',
  'colours-not-read',
  'codes-not-read',
  'code-reader-failed',
  'short-number',
] as const;
export const WARNING_CODES = [
  ...UNREAD_CODES,
  ...ODD_CONTENT,
  'rebuilt',
  'more-than-one-revision',
  'active-key',
  'font-not-minimal',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

export interface AnyReport {
  /** No leak, and everything could be looked at. */
  readonly passed: boolean;
  readonly leaks: readonly Leak[];
  /** What could not be looked at, each by code and page: of this nothing is known. */
  readonly unchecked: readonly Problem[];
  /** Those, and what is foreign but harmless: code and page, never content. */
  readonly warnings: readonly Problem[];
  readonly looked: {
    readonly pages: number;
    readonly codes: number;
    readonly strings: number;
    readonly streams: number;
  };
}
