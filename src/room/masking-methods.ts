import { failure, success } from '../base/result.ts';
import { LIMITS } from '../book/limits.ts';
import type { AllowedFind } from '../masking/decide/allowed-find.ts';
import { decideRules } from '../masking/decide/decide-rules.ts';
import { loosened } from '../masking/decide/strictness.ts';
import { shownFreeText } from '../masking/left-finds.ts';
import { locateFinds } from '../masking/locate-finds.ts';
import { maskOrder } from '../masking/mask-order.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import { openOrder } from '../masking/open-order.ts';
import type { OpenOrder } from '../masking/open-order.ts';
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

  function findOf(row: number, field: string, nth: number): AllowedFind | undefined {
    const session = host.session();
    const order = orderOf(session, row);
    if (order === undefined) return undefined;
    return allFinds(openOrder(order), host.showing().policy, contextOf(session, row)).filter(
      (find) => find.field === field,
    )[nth];
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
    const finds = allFinds(openOrder(order), policy, context);
    return rowJudgement(withBatchWarnings(alone, known), masked, finds, policy, context);
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
      const { exceptions } = host.session();
      const find = findOf(row, field, nth);
      const allowed = exceptions.allowed(row);
      if (find !== undefined && !isLeft(allowed, find)) exceptions.setAllowed(row, [...allowed, find]);
      return judgement(row);
    },
    async disallowFind(row, field, nth) {
      const { exceptions } = host.session();
      const find = findOf(row, field, nth);
      if (find !== undefined)
        exceptions.setAllowed(
          row,
          exceptions.allowed(row).filter((other) => !isSame(other, find)),
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
  judgement: OrderJudgement,
  masked: MaskedOrder,
  finds: readonly AllowedFind[],
  policy: Policy,
  { override, allowed = [] }: MaskContext,
): RowJudgement {
  const { name, pickup } = comparedCells(masked);
  return {
    ...judgement,
    name,
    pickup,
    freeFinds: finds
      .filter(({ field }) => shownFreeText(masked, field) !== undefined)
      .map((find) => ({
        field: find.field,
        kind: find.kind,
        nth: finds.filter(({ field }) => field === find.field).indexOf(find),
        left: isLeft(allowed, find),
      })),
    exception: override === undefined ? null : { ...override, loosened: loosened(policy, override.rules) },
  };
}

/** Every find, also those that were left: which one is the nth must not hang on what else was left. */
function allFinds(open: OpenOrder, policy: Policy, context: MaskContext): readonly AllowedFind[] {
  return locateFinds(open, policy, { ...context, allowed: [] });
}

function isLeft(allowed: readonly AllowedFind[], find: AllowedFind): boolean {
  return allowed.some((other) => isSame(other, find));
}

function isSame(a: AllowedFind, b: AllowedFind): boolean {
  return a.field === b.field && a.text === b.text && a.start === b.start && a.end === b.end;
}
