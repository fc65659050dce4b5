import type { Problem } from '../base/problem.ts';
import type { RulePlace } from '../masking/decide/strictness.ts';
import type { Policy } from '../masking/policy.ts';
import type { ComparedRow } from '../room/masking-room.ts';
import type { ShelfAnswer } from '../room/policy-shelf.ts';
import type { Desk } from './desk.ts';
import type { LabelDesk } from './label.ts';
import { freeId, freeNames } from './free-names.ts';
import { saveDocument } from './outputs.ts';
import { textOf } from './pick-file.ts';
import {
  LARGEST_POLICY_FILE,
  MOST_POLICIES,
  allPolicies,
  isSameCondition,
  policyFileName,
  someRules,
  withRule,
} from './policy-changes.ts';
import type { CaseKind, RuleDraft } from './policy-changes.ts';
import { createAsStored } from './as-stored.ts';
import { createStepHistory } from './step-history.ts';
import { refusedFileName, refusedIds } from './refused-documents.ts';
import type { RefusedDocument } from './refused-documents.ts';
import type { NoticeText } from './notice.ts';
import type { PolicyDraft } from './workbench-state.ts';

/** The policies and the one chosen, as they were. */
interface PolicyStep {
  readonly policies: readonly Policy[];
  readonly refusedPolicies: readonly RefusedDocument[];
  readonly policy: string;
}

/** A copy of a copy is called after the first. */
const COPY_OF_COPY = /-copy(?:-\d+)?-copy$/u;

/** The seller's own policies: made by copying, changed rule by rule, shared as files. */
export interface PoliciesDesk {
  /** What a new room made of the policies that are stored. */
  welcome(stored: readonly unknown[], answer: ShelfAnswer): void;
  /** Copies a policy, chooses the copy and opens it for changes. */
  copy(id: string, words: Pick<Policy, 'name' | 'explanation'>): void;
  /** Opens an own policy for changes; null closes. */
  open(id: string | null): void;
  /** What follows changes the open policy, in the order asked for. What the room refuses is in `policyDrafts` and changes nothing. */
  setRule(places: readonly RulePlace[], rule: RuleDraft): void;
  setName(name: Policy['name']): void;
  setGlyph(glyph: Policy['glyph']): void;
  /** Gives the sender the recipient's rules. */
  makeAlike(): void;
  /** Whether it was taken: one that is there already is not. */
  addCondition(
    kind: CaseKind,
    entries: readonly string[],
    places: readonly RulePlace[],
    rule: RuleDraft,
  ): Promise<boolean>;
  removeCondition(at: number): void;
  /** Resolves when all that was asked for until now is in force or refused. */
  settled(): Promise<void>;
  /** Forgets what was typed at a place and refused. */
  dropDraft(place: string): void;
  remove(id: string): void;
  /** Deletes a stored policy that the room would not read. */
  removeRefused(refused: RefusedDocument): void;
  undo(): void;
  redo(): void;
  save(id: string): void;
  saveRefused(refused: RefusedDocument): void;
  importFiles(files: readonly File[]): void;
  /** Rows of the view under several policies; undefined where the room is gone. */
  compareRows(
    ids: readonly string[],
    from: number,
    count: number,
  ): Promise<readonly ComparedRow[] | undefined>;
}

/** @param idsElsewhere the ids that are stored at this moment, by whichever tab. */
export function createPoliciesDesk(
  desk: Desk,
  label: LabelDesk,
  idsElsewhere: () => readonly string[],
): PoliciesDesk {
  const { store, catalogue, clock } = desk;
  const history = createStepHistory<PolicyStep>(clock);
  const asStored = createAsStored<Policy>();
  let welcomed: () => void = () => undefined;
  /** Changes are made one after the other, the first when it is known what was stored. */
  let queue = new Promise<void>((resolve) => {
    welcomed = resolve;
  });

  function inTurn(call: () => void | Promise<void>): void {
    queue = queue.then(call);
  }

  /** Puts policies in the place of those that there are, in the room too, and draws the label anew. */
  function apply({ policies, refusedPolicies, policy }: PolicyStep): void {
    const before = store.getState();
    const gone = before.policies.filter(({ id }) => policies.every((other) => other.id !== id));
    const isOpen = policies.some(({ id }) => id === before.editing);
    store.setState({
      policies,
      refusedPolicies,
      ownPolicies: asStored.documents(policies, refusedPolicies),
      policy: allPolicies(catalogue, policies).some(({ id }) => id === policy) ? policy : fallback(),
      policySteps: history.steps(),
      ...(isOpen ? {} : { editing: null, policyDrafts: {} }),
    });
    label.policiesChanged(gone);
  }

  function fallback(): string {
    return catalogue.policies[0]?.id ?? '';
  }

  function now(): PolicyStep {
    const { policies, refusedPolicies, policy } = store.getState();
    return { policies, refusedPolicies, policy };
  }

  /** A step that can be undone. `place`: steps at the same place in a breath are one. */
  function commit(change: Partial<PolicyStep>, place = ''): void {
    const before = now();
    history.add(before, place);
    apply({ ...before, ...change });
  }

  function taken(): readonly string[] {
    const { policies, refusedPolicies } = store.getState();
    return [
      ...allPolicies(catalogue, policies).map(({ id }) => id),
      ...refusedIds(refusedPolicies),
      ...idsElsewhere(),
    ];
  }

  function isFull(text: NoticeText): boolean {
    const full = store.getState().policies.length >= MOST_POLICIES;
    if (full) refuse(text, { code: 'too-many-policies', params: { limit: MOST_POLICIES } });
    return full;
  }

  function refuse(text: NoticeText, problem: Problem): void {
    desk.notify(text, { problem, tone: 'bad' });
  }

  /** Changes the open policy, if the room can read what comes of it. */
  function change(place: string, patch: (policy: Policy) => object, rule?: RuleDraft): void {
    const id = store.getState().editing;
    inTurn(async () => {
      const policy = store.getState().policies.find((own) => own.id === id);
      if (policy === undefined) return;
      const text = JSON.stringify(patch(policy));
      const read = await desk.ask((room) => room.readPolicy(text));
      if (read === undefined) return;
      if (!read.ok) {
        const { problem } = read;
        keepDraft(place, rule === undefined ? { problem } : { problem, rule });
        return;
      }
      dropDraft(place);
      if (text === JSON.stringify(policy)) return;
      const { policies } = store.getState();
      commit({ policies: policies.map((own) => (own.id === id ? read.value : own)) }, `${id} ${place}`);
    });
  }

  function keepDraft(place: string, draft: PolicyDraft): void {
    store.setState(({ policyDrafts }) => ({ policyDrafts: { ...policyDrafts, [place]: draft } }));
  }

  async function addCondition(condition: object, rule: RuleDraft): Promise<boolean> {
    await queue;
    const { policies, editing } = store.getState();
    const there = policies.find(({ id }) => id === editing)?.conditions ?? [];
    if (there.some((other) => isSameCondition(other, condition))) {
      keepDraft('conditions', { problem: { code: 'condition-twice' }, rule });
      return false;
    }
    change('conditions', (policy) => ({ ...policy, conditions: [...policy.conditions, condition] }), rule);
    await queue;
    return !('conditions' in store.getState().policyDrafts);
  }

  function dropDraft(place: string): void {
    store.setState(({ policyDrafts }) => {
      if (!(place in policyDrafts)) return {};
      const rest = Object.entries(policyDrafts).filter(([other]) => other !== place);
      return { policyDrafts: Object.fromEntries(rest) };
    });
  }

  async function importFile(file: File): Promise<void> {
    if (isFull('policyNotImported')) return;
    if (file.size > LARGEST_POLICY_FILE) {
      refuse('policyNotImported', { code: 'policy-too-large', params: { limit: LARGEST_POLICY_FILE } });
      return;
    }
    const text = await textOf(file);
    if (text === undefined) {
      refuse('policyNotImported', { code: 'file-unreadable' });
      return;
    }
    const read = await desk.ask((room) => room.readPolicy(text));
    if (read === undefined) return;
    if (!read.ok) {
      refuse('policyNotImported', read.problem);
      return;
    }
    const { id, name } = read.value;
    const names = allPolicies(catalogue, store.getState().policies).map((other) => other.name);
    const policy = {
      ...read.value,
      id: freeId(id, taken()),
      name: freeNames(name, names),
    };
    commit({ policies: [...store.getState().policies, policy], policy: policy.id });
    desk.notify('policyImported', { tone: 'good', actions: ['undoPolicy'] });
  }

  function copy(id: string, words: Pick<Policy, 'name' | 'explanation'>): void {
    const source = allPolicies(catalogue, store.getState().policies).find((policy) => policy.id === id);
    if (source === undefined || isFull('policyNotCopied')) return;
    const copied = { ...source, ...words, id: freeId(`${id}-copy`.replace(COPY_OF_COPY, '-copy'), taken()) };
    commit({ policies: [...store.getState().policies, copied], policy: copied.id });
    store.setState({ editing: copied.id, policyDrafts: {} });
  }

  function remove(id: string): void {
    const { policies } = store.getState();
    const left = policies.filter((own) => own.id !== id);
    if (left.length < policies.length) commitRemoval({ policies: left });
  }

  function removeRefused({ document }: RefusedDocument): void {
    const { refusedPolicies } = store.getState();
    const left = refusedPolicies.filter((other) => other.document !== document);
    if (left.length < refusedPolicies.length) commitRemoval({ refusedPolicies: left });
  }

  function commitRemoval(change: Partial<PolicyStep>): void {
    commit(change);
    desk.notify('policyDeleted', { actions: ['undoPolicy'], stays: 15_000 });
  }

  function step(to: PolicyStep | undefined): void {
    if (to === undefined) return;
    desk.dismissText('policyDeleted');
    store.setState({ policyDrafts: {} });
    apply(to);
  }

  return {
    welcome(stored, { policies, refused }) {
      asStored.welcome(stored, policies, refused);
      const { policy, refusedPolicies: known } = store.getState();
      const refusedPolicies = refused.map(({ at, problem }) => ({ document: stored[at], problem }));
      const isThere = allPolicies(catalogue, policies).some(({ id }) => id === policy);
      store.setState({ policies, refusedPolicies, ...(isThere ? {} : { policy: fallback() }) });
      welcomed();
      // Said once a visit, not with every room.
      const news = refusedPolicies.filter(({ document }) =>
        known.every((other) => other.document !== document),
      );
      const [first] = news;
      if (first === undefined) return;
      desk.notify('policiesRefused', { params: { count: news.length }, problem: first.problem, tone: 'bad' });
    },
    copy: (id, words) => inTurn(() => copy(id, words)),
    open(id) {
      store.setState({ editing: id, policyDrafts: {} });
      if (id !== null) label.choosePolicy(id);
    },
    setRule: (places, rule) => change(places.join(' '), (policy) => withRule(policy, places, rule), rule),
    setName: (name) => change('name', (policy) => ({ ...policy, name })),
    setGlyph: (glyph) => change('glyph', (policy) => ({ ...policy, glyph })),
    makeAlike: () => change('alike', (policy) => ({ ...policy, sender: policy.recipient })),
    addCondition: (kind, entries, places, rule) =>
      addCondition({ when: { [kind]: [...new Set(entries)] }, rules: someRules(places, rule) }, rule),
    removeCondition: (at) =>
      change('conditions', (policy) => ({
        ...policy,
        conditions: policy.conditions.filter((_condition, place) => place !== at),
      })),
    settled: () => queue,
    dropDraft,
    remove: (id) => inTurn(() => remove(id)),
    removeRefused: (refused) => inTurn(() => removeRefused(refused)),
    undo: () => inTurn(() => step(history.undo(now()))),
    redo: () => inTurn(() => step(history.redo(now()))),
    save(id) {
      const policy = allPolicies(catalogue, store.getState().policies).find((one) => one.id === id);
      if (policy !== undefined) saveDocument(policyFileName(policy), policy);
    },
    saveRefused: (refused) => saveDocument(refusedFileName(refused, 'policy'), refused.document),
    importFiles(files) {
      for (const file of files) inTurn(() => importFile(file));
    },
    compareRows: (ids, from, count) => desk.ask((room) => room.compareRows(ids, from, count)),
  };
}
