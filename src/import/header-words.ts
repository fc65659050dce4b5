import { meaningOfWhole } from './header-aliases.ts';
import { exactHeader } from './header-text.ts';
import { KNOWN_PLATFORMS, PLATFORM_PROFILES } from './platform-profiles.ts';
import { layoutsOf } from './platform-profile.ts';
import type { PlatformProfile } from './platform-profile.ts';

/** Every header that a platform's profile names. */
const platformHeaders: ReadonlySet<string> = new Set(
  KNOWN_PLATFORMS.flatMap((platform) => {
    const { recognisedBy, fields }: PlatformProfile = PLATFORM_PROFILES[platform];
    const columns = Object.values(fields).flat().flatMap(layoutsOf);
    return [...recognisedBy, ...columns].flat().map(exactHeader);
  }),
);

const LONGEST = 30;

/**
 * Whether a header is a word that headers are made of, so that it may be shown: it says a field, or a platform has it, and nothing
 * else stands beside it. Anything else may be somebody's first record, taken for a header.
 */
export function isHeaderWord(header: string): boolean {
  if (header.length > LONGEST || /\d{3}/u.test(header)) return false;
  return platformHeaders.has(exactHeader(header)) || meaningOfWhole(header) !== undefined;
}
