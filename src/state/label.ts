import type { Policy } from '../masking/policy.ts';
import type { Design, LabelPreview, Room } from '../room/room.ts';
import type { Desk } from './desk.ts';
import type { RowPages } from './row-pages.ts';
import type { Template } from '../template/template.ts';
import { createPictures } from './template-pictures.ts';
import { openView } from './workbench-state.ts';
import type { LabelState, WorkbenchState } from './workbench-state.ts';

/** The label in view: which order, drawn how. */
export interface LabelDesk {
  goTo(position: number): void;
  choosePolicy(policy: string): void;
  /** The seller's own policies are others now. `gone`: those that were there before. */
  policiesChanged(gone: readonly Policy[]): void;
  /** The seller's own templates are others now. `gone`: those that were there before. */
  templatesChanged(gone: readonly Template[]): void;
  chooseDesign(design: Partial<Pick<Design, 'template' | 'dpi'>>): void;
  /** The cards of these templates are in sight, the first one first: the order in view is drawn on them alone. */
  wantPictures(templates: readonly string[]): void;
  /** Orders, sender or step changed: whatever is in view is asked for anew. */
  refresh(): void;
  /** The room is new and knows nothing of the design. */
  forgetRoom(): void;
  /** Brings the room to the design that is chosen now. To be called inside `askInTurn`. */
  agreeDesign(room: Room): Promise<void>;
}

/** Tells the room of another policy. What it asks at once, it asks before what is asked behind it. */
type Tell = (room: Room) => Promise<void>;

export function createLabelDesk(desk: Desk, rows: RowPages, changed: () => void): LabelDesk {
  const { store } = desk;
  const pictures = createPictures(desk);
  let roomDesign: Design | null = null;
  let latest = 0;

  async function setDesign(room: Room, design: Design): Promise<void> {
    if (sameDesign(roomDesign, design)) return;
    roomDesign = null;
    await room.setDesign(design);
    roomDesign = design;
  }

  const chosen = ({ policy, template, dpi }: WorkbenchState): Design => ({ policy, template, dpi });

  /** As it would be printed now: on the Print step with what it is to say of itself. */
  function preview(room: Room, row: number): Promise<LabelPreview> {
    const { step, choice } = store.getState();
    return step === 'print' && choice.mark !== null ? room.preview(row, choice.mark) : room.preview(row);
  }

  /** @param tell brings the room to another policy first; the order in view stays the one it is. */
  function refresh(tell?: Tell): void {
    latest += 1;
    const mine = latest;
    pictures.outdate();
    const state = store.getState();
    const total = openView(state)?.rows ?? 0;
    if (total === 0) {
      store.setState({ current: null, label: { status: 'none' } });
      if (tell !== undefined) void desk.askInTurn(tell).then(forgetRows);
      if (state.step === 'masking') void showExamples(() => mine === latest);
      if (state.step === 'design') pictures.draw(null);
      return;
    }
    store.setState({ label: { status: 'drawing', last: lastDrawn(state.label) } });
    void draw(state.position, () => mine === latest, tell);
  }

  /** Masked rows that came under another policy. */
  function forgetRows(): void {
    rows.reset();
    store.setState(({ rowsVersion }) => ({ rowsVersion: rowsVersion + 1 }));
  }

  async function draw(position: number, isLatest: () => boolean, tell: Tell | undefined): Promise<void> {
    const answer = await desk.askInTurn(async (room) => {
      // The room answers in the order in which it is asked: nothing here waits for what it need not know.
      const told = tell?.(room).then(forgetRows);
      if (!isLatest()) return told?.then(() => undefined);
      if (told === undefined) await setDesign(room, chosen(store.getState()));
      const asked = room.rows(position, 1);
      const held = store.getState().current;
      const early = told === undefined || held === null ? undefined : preview(room, held.row);
      // Where nobody waits for it any more, nobody hears that it failed.
      early?.catch(() => undefined);
      const [[current]] = await Promise.all([asked, told]);
      if (current === undefined || !isLatest()) return { current };
      // Asked for before the page draws the row: the room works meanwhile.
      const drawn = early !== undefined && held?.row === current.row ? early : preview(room, current.row);
      store.setState({ current });
      return { current, drawn: await drawn };
    });
    if (!isLatest()) return;
    if (answer?.current === undefined) {
      store.setState({ current: null, label: { status: 'none' }, examples: [] });
      return;
    }
    const { current, drawn } = answer;
    if (drawn === undefined) return;
    store.setState({
      label: drawn.ok
        ? { status: 'drawn', label: { ...drawn, position } }
        : { status: 'refused', problem: drawn.problem },
    });
    const { step } = store.getState();
    if (step === 'masking') await compare(current.row, isLatest);
    if (step === 'design') pictures.draw(current.row);
  }

  async function compare(row: number, isLatest: () => boolean): Promise<void> {
    const examples = await desk.ask((room) => room.compare(row));
    if (isLatest() && examples !== undefined) store.setState({ examples });
  }

  /** Before there are orders, each policy is shown with an invented one. */
  async function showExamples(isLatest: () => boolean): Promise<void> {
    const examples = await desk.askInTurn((room) => room.examples());
    if (isLatest() && examples !== undefined) store.setState({ examples });
  }

  return {
    goTo(position) {
      const total = openView(store.getState())?.rows ?? 0;
      const next = Math.max(0, Math.min(total - 1, position));
      if (next === store.getState().position && store.getState().current !== null) return;
      store.setState({ position: next });
      refresh();
    },
    choosePolicy(policy) {
      if (policy === store.getState().policy) return;
      store.setState({ policy });
      changed();
      refresh((room) => setDesign(room, chosen(store.getState())));
    },
    policiesChanged(gone) {
      changed();
      refresh(async (room) => {
        // A policy that goes stays until no design asks for it.
        const told = room.setOwnPolicies([...store.getState().policies, ...gone]);
        const designed = setDesign(room, chosen(store.getState()));
        await Promise.all([told, designed]);
        if (gone.length > 0) await room.setOwnPolicies(store.getState().policies);
      });
    },
    templatesChanged(gone) {
      changed();
      refresh(async (room) => {
        // A template that goes stays until no design asks for it.
        const told = room.setOwnTemplates([...store.getState().templates, ...gone]);
        const designed = setDesign(room, chosen(store.getState()));
        await Promise.all([told, designed]);
        if (gone.length > 0) await room.setOwnTemplates(store.getState().templates);
      });
    },
    chooseDesign(design) {
      store.setState(design);
      changed();
      refresh();
    },
    wantPictures: pictures.want,
    refresh: () => refresh(),
    forgetRoom() {
      roomDesign = null;
    },
    agreeDesign: (room) => setDesign(room, chosen(store.getState())),
  };
}

function lastDrawn(label: LabelState) {
  if (label.status === 'drawn') return label.label;
  return label.status === 'drawing' ? label.last : null;
}

function sameDesign(a: Design | null, b: Design): boolean {
  return a?.policy === b.policy && a.template === b.template && a.dpi === b.dpi;
}
