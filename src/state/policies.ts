import type { Problem } from '../base/problem.ts';
import type { RulePlace } from '../masking/decide/strictness.ts';
import type { Policy } from '../masking/policy.ts';
import type { ComparedRow } from '../room/masking-room.ts';
import type { ShelfAnswer } from '../room/policy-shelf.ts';
import type { Desk } from './desk.ts';
import type { LabelDesk } from './label.ts';
import { saveBlob } from './outputs.ts';
import {
  LARGEST_POLICY_FILE,
  MOST_POLICIES,
  allPolicies,
  freeId,
  policyFileName,
  someRules,
  withRule,
} from './policy-changes.ts';
import type { CaseKind, RuleDraft } from './policy-changes.ts';
import { createPolicyHistory } from './policy-history.ts';
import type { NoticeText } from './workbench-state.ts';

/** A copy of a copy is called after the first. */
const COPY_OF_COPY = /-copy(?:-\d+)?-copy$/u;

/** The seller's own policies: made by copying, changed rule by rule, shared as files. */
export interface PoliciesDesk {
  /** What a new room made of the policies that it was given. */
  welcome(answer: ShelfAnswer): void;
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
  /** Whether it was taken. */
  addCondition(
    kind: CaseKind,
    entries: readonly string[],
    places: readonly RulePlace[],
    rule: RuleDraft,
  ): void;
  removeCondition(at: number): void;
  /** Forgets what was typed at a place and refused. */
  dropDraft(place: string): void;
  remove(id: string): void;
  undo(): void;
  redo(): void;
  save(id: string): void;
  importFiles(files: readonly File[]): void;
  /** Rows of the view under several policies; undefined where the room is gone. */
  compareRows(
    ids: readonly string[],
    from: number,
    count: number,
  ): Promise<readonly ComparedRow[] | undefined>;
}

export function createPoliciesDesk(desk: Desk, label: LabelDesk): PoliciesDesk {
  const { store, catalogue, clock } = desk;
  const history = createPolicyHistory(clock);
  let welcomed: () => void = () => undefined;
  /** Changes are made one after the other, the first when it is known what was stored. */
  let queue = new Promise<void>((resolve) => {
    welcomed = resolve;
  });

  function inTurn(call: () => void | Promise<void>): void {
    queue = queue.then(call);
  }

  /** Puts policies in the place of those that there are, in the room too, and draws the label anew. */
  function apply(policies: readonly Policy[], policy: string): void {
    const before = store.getState();
    const gone = before.policies.filter(({ id }) => policies.every((other) => other.id !== id));
    const isOpen = policies.some(({ id }) => id === before.editing);
    store.setState({
      policies,
      ownPolicies: policies,
      policy: allPolicies(catalogue, policies).some(({ id }) => id === policy) ? policy : fallback(),
      policySteps: history.steps(),
      ...(isOpen ? {} : { editing: null, policyDrafts: {} }),
    });
    label.policiesChanged(policies, gone);
  }

  function fallback(): string {
    return catalogue.policies[0]?.id ?? '';
  }

  /** A step that can be undone. `place`: steps at the same place in a breath are one. */
  function commit(policies: readonly Policy[], policy: string, place = ''): void {
    const { policies: before, policy: chosen } = store.getState();
    history.add({ policies: before, policy: chosen }, place);
    apply(policies, policy);
  }

  function taken(): readonly string[] {
    return allPolicies(catalogue, store.getState().policies).map(({ id }) => id);
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
        const draft = rule === undefined ? { problem } : { problem, rule };
        store.setState(({ policyDrafts }) => ({ policyDrafts: { ...policyDrafts, [place]: draft } }));
        return;
      }
      dropDraft(place);
      if (text === JSON.stringify(policy)) return;
      const { policies, policy: chosen } = store.getState();
      commit(
        policies.map((own) => (own.id === id ? read.value : own)),
        chosen,
        `${id} ${place}`,
      );
    });
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
    const policy = { ...read.value, id: freeId(read.value.id, taken()) };
    commit([...store.getState().policies, policy], policy.id);
    desk.notify('policyImported', { tone: 'good', actions: ['undoPolicy'] });
  }

  function copy(id: string, words: Pick<Policy, 'name' | 'explanation'>): void {
    const source = allPolicies(catalogue, store.getState().policies).find((policy) => policy.id === id);
    if (source === undefined || isFull('policyNotCopied')) return;
    const copied = { ...source, ...words, id: freeId(`${id}-copy`.replace(COPY_OF_COPY, '-copy'), taken()) };
    commit([...store.getState().policies, copied], copied.id);
    store.setState({ editing: copied.id, policyDrafts: {} });
  }

  function remove(id: string): void {
    const { policies, policy } = store.getState();
    if (policies.every((own) => own.id !== id)) return;
    commit(
      policies.filter((own) => own.id !== id),
      policy,
    );
    desk.notify('policyDeleted', { actions: ['undoPolicy'], stays: 15_000 });
  }

  function step(to: ReturnType<typeof history.undo>): void {
    if (to === undefined) return;
    desk.dismissText('policyDeleted');
    store.setState({ policyDrafts: {} });
    apply(to.policies, to.policy);
  }

  function now() {
    const { policies, policy } = store.getState();
    return { policies, policy };
  }

  return {
    welcome({ policies, refused }) {
      const { policy } = store.getState();
      const isThere = allPolicies(catalogue, policies).some(({ id }) => id === policy);
      store.setState(isThere ? { policies } : { policies, policy: fallback() });
      welcomed();
      const [first] = refused;
      if (first === undefined) return;
      desk.notify('policiesRefused', {
        params: { count: refused.length },
        problem: first.problem,
        tone: 'bad',
      });
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
    addCondition(kind, entries, places, rule) {
      const condition = { when: { [kind]: entries }, rules: someRules(places, rule) };
      change('conditions', (policy) => ({ ...policy, conditions: [...policy.conditions, condition] }), rule);
    },
    removeCondition: (at) =>
      change('conditions', (policy) => ({
        ...policy,
        conditions: policy.conditions.filter((_condition, place) => place !== at),
      })),
    dropDraft,
    remove: (id) => inTurn(() => remove(id)),
    undo: () => inTurn(() => step(history.undo(now()))),
    redo: () => inTurn(() => step(history.redo(now()))),
    save(id) {
      const policy = allPolicies(catalogue, store.getState().policies).find((one) => one.id === id);
      if (policy === undefined) return;
      const text = `${JSON.stringify(policy, null, 2)}\n`;
      saveBlob(policyFileName(policy), new Blob([text], { type: 'application/json' }));
    },
    importFiles(files) {
      for (const file of files) inTurn(() => importFile(file));
    },
    compareRows: (ids, from, count) => desk.ask((room) => room.compareRows(ids, from, count)),
  };
}

/** Undefined where the browser cannot read the file. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    return await file.text();
  } catch {
    return undefined;
  }
}
