import type { LocalText } from '../base/language.ts';
import { CHINA_PLATFORMS } from './china-platforms-table.ts';
import type { PlatformProfile } from './platform-profile.ts';
import { WORLD_PLATFORMS } from './world-platforms-table.ts';

/** The platforms whose exports are known. A new one is an entry in one of the two tables, its id below, and a test. */
export const PLATFORM_PROFILES = { ...CHINA_PLATFORMS, ...WORLD_PLATFORMS } as const satisfies Readonly<
  Record<string, PlatformProfile>
>;

export type KnownPlatform = keyof typeof PLATFORM_PROFILES;

/** In the order in which they are tried and listed. */
export const KNOWN_PLATFORMS: readonly KnownPlatform[] = [
  'taobao',
  'pinduoduo',
  'douyin',
  'jd',
  'kuaishou',
  '1688',
  'shopify',
  'woocommerce',
  'amazon',
  'ebay',
  'etsy',
  'shopee',
  'lazada',
  'tiktok-shop',
];

/** A file of no known platform: its columns are guessed. */
export const OTHER_PLATFORM = 'other';
export type PlatformId = KnownPlatform | typeof OTHER_PLATFORM;

const OTHER_NAME: LocalText = { en: 'Other (columns guessed)', 'zh-CN': '其他（自动识别列）' };

/** For menus and `list platforms`, in their order. */
export const PLATFORM_CHOICES: readonly { readonly id: PlatformId; readonly name: LocalText }[] = [
  ...KNOWN_PLATFORMS.map((id) => ({ id, name: PLATFORM_PROFILES[id].name })),
  { id: OTHER_PLATFORM, name: OTHER_NAME },
];

export function platformNamed(name: string): PlatformId | undefined {
  return (
    KNOWN_PLATFORMS.find((platform) => platform === name) ?? (name === OTHER_PLATFORM ? name : undefined)
  );
}
