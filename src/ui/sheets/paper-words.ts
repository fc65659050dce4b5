import type { PaperKind } from '../../room/stock-room.ts';

/** Where what is said of a kind of paper stands in `i18n/`. */
export const wordsOf = (kind: PaperKind) => (kind === 'sheet' ? 'sheets' : 'rolls');
