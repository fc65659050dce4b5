import type { Slot } from '../book/batch.ts';
import type { FontStore } from '../fonts/font-store.ts';
import type { TextDecoding } from '../import/text-decoding.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import type { Policy } from '../masking/policy.ts';
import type { Tokenizer } from '../masking/token.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import type { Template } from '../template/template.ts';
import type { BookSession } from './book-session.ts';
import type { JobTickets } from './job-tickets.ts';
import type { PrintedPeople } from './printed-people.ts';
import type { Design } from './room.ts';
import type { RoomSeals } from './sealing-methods.ts';
import type { SenderValues } from './sender.ts';
import type { StockShelf } from './stock-methods.ts';

/** What of the room printing needs. */
export interface PrintHost {
  session(): BookSession;
  design(): Design;
  documents(design: Design): { readonly policy: Policy; readonly template: Template };
  sender(): SenderValues;
  context(session: BookSession, slot: Slot): MaskContext;
  token(): Tokenizer | undefined;
  /** Whose labels were made. */
  people(): PrintedPeople;
  readonly isOpen: () => boolean;
  readonly tickets: JobTickets;
  readonly seals: RoomSeals;
  readonly stocks: StockShelf;
  readonly tools: {
    readonly fonts: () => Promise<FontStore>;
    readonly codeReader: () => Promise<CodeReader>;
    readonly decoding: TextDecoding;
    readonly digest: (bytes: Uint8Array) => Promise<string>;
    readonly pause: () => Promise<void>;
    readonly time: () => string;
  };
}
