import { failure, success } from '../base/result.ts';
import { LIMITS } from '../book/limits.ts';
import { decideRules } from '../masking/decide/decide-rules.ts';
import { loosened } from '../masking/decide/strictness.ts';
import { locateFinds } from '../masking/locate-finds.ts';
import { maskOrder } from '../masking/mask-order.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import { openOrder } from '../masking/open-order.ts';
import { judgeOrder } from '../masking/judge/judge-order.ts';
import type { OrderJudgement } from '../masking/judge/judgement.ts';
import { parsePolicyText, parseSomeRules } from '../masking/parse-policy.ts';
import type { Policy } from '../masking/policy.ts';
import { scrubPlainText } from '../masking/scrub/plain-text.ts';
import { scrubReason } from '../masking/scrub-reason.ts';
import type { Order } from '../orders/order.ts';
import type { BookSession } from './book-session.ts';
import type { MaskingHost } from './masking-host.ts';
import { BatchJudgements } from './batch-judgements.ts';
import { batchWarnings } from './batch-warnings.ts';
import type { MaskingRoom, RowJudgement } from './masking-room.ts';
import { comparedCells } from './views.ts';

const LONGEST_REASON = 200;
const LONGEST_NAME = 300;

/** Policies, judgements, and what is decided for single orders. */
export function maskingMethods(host: MaskingHost): MaskingRoom {
  const judged = new BatchJudgements(host);

  function orderOf(session: BookSession, row: number): Order | undefined {
    return session.order(row, host.showing().sender);
  }

  function contextOf(session: BookSession, row: number): MaskContext {
    const slot = session.book.slot(row);
    return slot === undefined ? {} : host.showing().context(slot);
  }

  async function judgement(row: number): Promise<RowJudgement | null> {
    const session = host.session();
    const order = orderOf(session, row);
    if (order === undefined) return null;
    const { policy } = host.showing();
    const context = contextOf(session, row);
    const own = judgeOrder(order, policy, host.today(), context);
    if (!own.ok) return null;
    const known = judged.known(row)?.warnings ?? [];
    const { judgement: alone, masked } = own.value;
    return rowJudgement(session, row, withBatchWarnings(alone, known), masked, policy, context);
  }

  return {
    async setOwnPolicies(documents) {
      return host.shelf.setOwn(documents);
    },
    async readPolicy(text) {
      return parsePolicyText(text);
    },
    async setTokenKey(key) {
      host.setTokenKey(key);
    },

    async shownName(name) {
      return scrubPlainText(name.slice(0, LONGEST_NAME)).text;
    },

    async compareRows(policies, from, count) {
      const session = host.session();
      const chosen = policies.flatMap((id) => host.shelf.find(id) ?? []);
      const slots = (await session.viewRows()).slice(from, from + Math.min(count, LIMITS.answer));
      const { sender, context } = host.showing();
      return Array.from(slots, (slot) => {
        const row = session.book.row(slot);
        const order = session.isGood(slot) ? session.orderAt(slot, sender) : undefined;
        const cells = chosen.map((policy) => {
          if (order === undefined) return null;
          const masked = maskOrder(order, policy, { ...context(slot), override: undefined });
          return masked.ok ? comparedCells(masked.value) : null;
        });
        return { row, cells };
      });
    },

    judge: (signal, report) => judged.judge(signal, report),
    judgement,

    async setOrderRules(row, document, reason) {
      const session = host.session();
      const order = orderOf(session, row);
      if (order === undefined) return success(null);
      const rules = parseSomeRules(document);
      if (!rules.ok) return rules;
      const open = openOrder(order);
      const { policy } = host.showing();
      const context = { ...contextOf(session, row), override: undefined };
      const wider = loosened(decideRules(policy, open, context), rules.value);
      const said = scrubReason(reason.slice(0, LONGEST_REASON), open, policy, context);
      if (wider.length > 0 && said === '') return failure({ code: 'reason-missing', row });
      session.exceptions.setOverride(row, { rules: rules.value, reason: said });
      return success(await judgement(row));
    },
    async clearOrderRules(row) {
      host.session().exceptions.setOverride(row, undefined);
      return judgement(row);
    },
    async allowFind(row, field, nth) {
      const session = host.session();
      const order = orderOf(session, row);
      if (order === undefined) return null;
      const found = locateFinds(openOrder(order), host.showing().policy, contextOf(session, row));
      const find = found.filter((one) => one.field === field)[nth];
      if (find !== undefined) session.exceptions.setAllowed(row, [...session.exceptions.allowed(row), find]);
      return judgement(row);
    },
    async disallowFind(row, at) {
      const { exceptions } = host.session();
      exceptions.setAllowed(
        row,
        exceptions.allowed(row).filter((_find, place) => place !== at),
      );
      return judgement(row);
    },
  };
}

function withBatchWarnings(own: OrderJudgement, known: OrderJudgement['warnings']): OrderJudgement {
  const more = batchWarnings(known);
  return more.length === 0 ? own : { ...own, warnings: [...own.warnings, ...more] };
}

function rowJudgement(
  { exceptions }: BookSession,
  row: number,
  judgement: OrderJudgement,
  masked: MaskedOrder,
  policy: Policy,
  context: MaskContext,
): RowJudgement {
  const { override } = context;
  const { name, pickup } = comparedCells(masked);
  return {
    ...judgement,
    name,
    pickup,
    allowed: exceptions.allowed(row).map(({ field, kind }, at) => ({ at, field, kind })),
    exception: override === undefined ? null : { ...override, loosened: loosened(policy, override.rules) },
  };
}
