import { Cancelled, stopIfCancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { NO_REPORT } from '../book/step.ts';
import type { BookReport } from '../book/step.ts';
import { checkTemplate } from '../layout/check-template.ts';
import { FIELD_VALUES } from '../layout/field-values.ts';
import type { LabelInputs } from '../layout/label-layout.ts';
import { exampleOrder } from '../masking/example.ts';
import { maskFixedText } from '../masking/fixed-text.ts';
import { maskOrder } from '../masking/mask-order.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import type { Policy } from '../masking/policy.ts';
import { RunMemo } from '../masking/run-memo.ts';
import { tellingValues } from '../masking/telling-values.ts';
import type { TellingValues } from '../masking/telling-values.ts';
import type { Order } from '../orders/order.ts';
import { createLabelChecker } from '../print/label-check.ts';
import { commonFontFiles, labelInputs } from '../print/label-maker.ts';
import type { LabelDesign, Piece } from '../print/label-maker.ts';
import { LABEL_ITSELF, namesOrder, PeopleInTemplate } from '../print/people-in-template.ts';
import { personalPlaces } from '../print/template-people.ts';
import { fieldsOfElement } from '../template/element-lines.ts';
import { isBuiltIn } from '../template/built-in-templates.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import type { JobPlace } from '../template/serial-number.ts';
import type { Template, TemplateField } from '../template/template.ts';
import { FindingGroups } from './finding-groups.ts';
import type { Said } from './finding-groups.ts';
import { labelRows } from './label-rows.ts';
import type { PreflightHost } from './preflight-host.ts';
import type { PreflightReport, PreflightRoom, WorstOrder } from './preflight-room.ts';
import type { Showing } from './row-reader.ts';
import { WorstOrders } from './worst-orders.ts';

/** Elements laid out between two pauses: some ten milliseconds of work. */
const ELEMENTS_PER_PAUSE = 160;
/** Orders that are only measured, between two pauses. */
const MEASURED_PER_PAUSE = 100;

/** Preflight of a template that is being designed, and the orders to look at meanwhile. */
export function preflightMethods(host: PreflightHost): PreflightRoom {
  return {
    async preflight(document, rows, report = NO_REPORT, signal) {
      const read = parseTemplateDocument(document);
      return read.ok ? success(await preflight(host, read.value, rows, report, signal)) : read;
    },
    async worstOrders(document, signal) {
      const read = parseTemplateDocument(document);
      return read.ok ? success(await worstOrders(host, read.value, signal)) : read;
    },
  };
}

async function preflight(
  host: PreflightHost,
  template: Template,
  rows: 'all' | readonly number[],
  report: BookReport,
  signal: CancelSignal | undefined,
): Promise<PreflightReport> {
  const groups = new FindingGroups();
  const personal = personalPlaces(template);
  for (const { path, element } of personal)
    groups.ofTemplate({
      code: 'template-personal',
      element: element ?? null,
      severity: 'error',
      params: { path },
    });
  for (const finding of checkTemplate(template)) groups.ofTemplate(finding);

  const showing = host.showing();
  const { policy } = showing;
  const design = designOf(host, template, policy);
  const inputsOf = labelInputs(design);
  const check = createLabelChecker(design, await host.fonts());
  stopIfCancelled(signal);
  const perPause = Math.max(1, Math.floor(ELEMENTS_PER_PAUSE / Math.max(1, template.elements.length)));
  const unfilled = new UnfilledFields(template);
  const people = new PeopleInTemplate(template);
  const isOurs = isBuiltIn(template);
  let named: string | undefined;
  let orders = 0;
  let refused = 0;
  const chosen = chosenOrders(host, showing, rows, perPause, report, signal);
  for await (const { row, piece, order, told, shown } of chosen) {
    orders += 1;
    if (!isOurs) named ??= people.find(told());
    if (!shown.ok) {
      groups.ofLabel(row, refusalOf(shown.problem));
      refused += 1;
      continue;
    }
    unfilled.look(inputsOf(shown.value, piece));
    const sealed = await host.seals.slotsChecked(template, order, shown.value);
    const findings = await check(shown.value, { ...piece, sealed });
    for (const finding of findings) groups.ofLabel(row, finding);
    if (findings.some(({ severity }) => severity === 'error')) refused += 1;
  }
  if (orders === 0) {
    const order = exampleOrder();
    const example = maskOrder(order, policy, { token: host.token() });
    if (!example.ok) groups.ofTemplate(refusalOf(example.problem));
    else {
      const sealed = await host.seals.slotsInView(template, order, example.value);
      for (const finding of await check(example.value, { piece: 1, pieces: 1, sealed }))
        groups.ofTemplate(finding);
    }
  } else {
    for (const { element, field } of unfilled.found())
      groups.ofTemplate(
        { code: 'field-never-filled', element, severity: 'warning', params: { field } },
        orders,
      );
  }
  // What looks like a person's is said already, and is printed by nothing.
  if (named !== undefined && personal.every(({ element }) => element !== named)) {
    // No label is made of any order then.
    const { code } = namesOrder(named);
    const element = named === LABEL_ITSELF ? null : named;
    groups.ofTemplate({ code, element, severity: 'error', params: {} });
    refused = orders;
  }
  return { orders, refused, groups: groups.sorted() };
}

/** Why masking shows nothing of an order. */
function refusalOf({ code, field }: Problem): Said {
  return { code, element: null, severity: 'error', params: field === undefined ? {} : { field } };
}

async function worstOrders(
  host: PreflightHost,
  template: Template,
  signal: CancelSignal | undefined,
): Promise<readonly WorstOrder[]> {
  const showing = host.showing();
  const store = await host.fonts();
  await store.loadFiles(commonFontFiles(store.fonts.shaper));
  const worst = new WorstOrders(template, (text) => store.isRare(text));
  const inputsOf = labelInputs(designOf(host, template, showing.policy));
  const chosen = chosenOrders(host, showing, 'all', MEASURED_PER_PAUSE, NO_REPORT, signal);
  for await (const { piece, shown } of chosen) {
    if (shown.ok) worst.consider(inputsOf(shown.value, piece));
  }
  return worst.found();
}

function designOf(host: PreflightHost, template: Template, policy: Policy): LabelDesign {
  return { policy, template, dpi: host.dpi(), date: host.today(), time: host.time() };
}

interface ChosenOrder {
  readonly row: number;
  /** The last of its labels by its own copies, where it stands among the chosen orders. */
  readonly piece: Piece;
  readonly order: Order;
  /** What names its recipient. */
  readonly told: () => TellingValues;
  readonly shown: Result<MaskedOrder>;
}

/**
 * The chosen orders as the policy in force shows them. Pauses, tells how far it is, and hears a cancel; orders that are
 * replaced or cleared meanwhile are no longer wanted either.
 */
async function* chosenOrders(
  host: PreflightHost,
  { policy, sender, context }: Showing,
  rows: 'all' | readonly number[],
  perPause: number,
  report: BookReport,
  signal: CancelSignal | undefined,
): AsyncGenerator<ChosenOrder> {
  if (!host.isOpen()) return;
  const session = host.session();
  const step = session.step(signal);
  const chosen = await labelRows(session, { rows: rows === 'all' ? undefined : rows }, signal);
  const memo = new RunMemo();
  let done = 0;
  let next: JobPlace = { rows: 0, labels: 0 };
  for (const row of chosen) {
    if (done % perPause === 0) {
      report({ stage: 'reading', done, total: chosen.length });
      await step();
    }
    done += 1;
    if (!host.isOpen() || host.session() !== session) throw new Cancelled();
    const slot = session.book.slot(row);
    // The row may have gone while others were looked at.
    const order = slot === undefined ? undefined : session.parsed.at(slot, sender);
    if (slot === undefined || order === undefined) continue;
    const [pieces, place] = [session.book.copies(slot), next];
    next = { rows: place.rows + 1, labels: place.labels + pieces };
    const own = context(slot);
    const shown = maskOrder(order, policy, { ...own, memo });
    const told = () => tellingValues(order);
    const piece = { piece: pieces, pieces, platform: own.platform, place };
    yield { row, piece, order, told, shown };
  }
  report({ stage: 'reading', done, total: chosen.length });
}

/** The fields that a template binds and no order has had so far. */
class UnfilledFields {
  readonly #elements: readonly { readonly element: string; readonly fields: readonly TemplateField[] }[];
  readonly #unfilled: Set<TemplateField>;

  constructor({ elements }: Template) {
    this.#elements = elements
      .filter(({ hidden }) => hidden !== true)
      .map((element) => ({ element: element.id, fields: fieldsOfElement(element) }));
    const bound = this.#elements.flatMap(({ fields }) => fields);
    // Empty on a first print, which is no fault.
    this.#unfilled = new Set(bound.filter((field) => field !== 'print.mark'));
  }

  look(label: LabelInputs): void {
    for (const field of this.#unfilled) {
      const { text } = FIELD_VALUES[field](label, maskFixedText);
      if (text.text.trim() !== '') this.#unfilled.delete(field);
    }
  }

  found(): readonly { readonly element: string; readonly field: TemplateField }[] {
    return this.#elements.flatMap(({ element, fields }) =>
      fields.filter((field) => this.#unfilled.has(field)).map((field) => ({ element, field })),
    );
  }
}
