import { stopIfCancelled } from '../../base/cancel.ts';
import type { PreflightRoom } from '../../room/preflight-room.ts';

type Answering = <T>(call: string, value: T) => Promise<T>;

/** The preflight of a room without orders: it finds the same thing in every template. */
export function fakePreflight(answer: Answering): PreflightRoom {
  return {
    async preflight(_document, rows, report, signal) {
      report?.({ stage: 'reading', done: 1, total: 2 });
      const chosen = rows === 'all' ? 'all' : rows.join(' ');
      const found = await answer(`preflight(${chosen})`, {
        orders: 7,
        refused: 2,
        groups: [
          {
            code: 'text-overflow',
            element: 'sender',
            severity: 'error',
            count: 2,
            rows: [3, 5],
            worstRow: 3,
            params: { element: 'sender', minSize: 6 },
          },
        ],
      } as const);
      stopIfCancelled(signal);
      return { ok: true, value: found };
    },
    worstOrders: () =>
      answer('worstOrders()', { ok: true, value: [{ kind: 'longest', element: null, row: 3 }] }),
  };
}
