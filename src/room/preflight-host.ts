import type { Dpi } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import type { Tokenizer } from '../masking/token.ts';
import type { MaskingHost } from './masking-host.ts';
import type { RoomSeals } from './sealing-methods.ts';

/** What preflight needs of the room beside what masking does. */
export interface PreflightHost extends MaskingHost {
  /** Whether there are orders to ask for. */
  isOpen(): boolean;
  /** The printer's dots that labels are laid out for. */
  dpi(): Dpi;
  fonts(): Promise<FontStore>;
  /** Time of day, as it is printed. */
  time(): string;
  /** Makes codes in place of values, where there is a key. */
  token(): Tokenizer | undefined;
  /** Seals what goes into sealed codes, where there is a key. */
  readonly seals: RoomSeals;
}
