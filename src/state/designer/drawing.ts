import type { StoreApi } from 'zustand/vanilla';
import { boxChanges } from '../../editor/box-changes.ts';
import { changeElements } from '../../editor/edits.ts';
import type { ElementChanges } from '../../editor/edits.ts';
import { turnTogether } from '../../editor/turn-together.ts';
import type { Template } from '../../template/template.ts';
import type { Desk } from '../desk.ts';
import type { Boxes, DesignerState, Gesture } from './designer-state.ts';

/**
 * Keeps the drawing of a template up to date: one is asked for at a time, and the newest next. While sizes are dragged the template is
 * drawn as it would be if the pointer were let go.
 */
export function createDrawing(
  store: StoreApi<DesignerState>,
  desk: Pick<Desk, 'ask' | 'store'>,
): { readonly stop: () => void } {
  let wanted: Wanted | undefined;
  let asking = false;

  function look(): void {
    const now = wantedNow(store.getState(), desk.store.getState());
    if (wanted !== undefined && same(wanted, now)) return;
    wanted = now;
    if (!asking) void ask();
  }

  async function ask(): Promise<void> {
    asking = true;
    for (let asked: Wanted | undefined; wanted !== undefined && asked !== wanted;) {
      asked = wanted;
      const { document, row, dpi, asPrinted } = asked;
      const answer = await desk.ask((room) => room.drawTemplate(document, row, dpi, asPrinted));
      if (answer?.ok === true) store.setState({ drawing: answer.value, drawn: document });
      // Without an answer the room is gone: the next change asks another.
      if (answer === undefined) break;
    }
    asking = false;
  }

  const stopHere = store.subscribe(look);
  const stopThere = desk.store.subscribe(look);
  look();
  return {
    stop() {
      stopHere();
      stopThere();
      wanted = undefined;
    },
  };
}

interface Wanted {
  /** As it would be with the gesture under way. */
  readonly document: Template;
  /** As it is. */
  readonly template: Template;
  /** Compared, not looked into. */
  readonly draft: unknown;
  readonly row: number | null;
  readonly dpi: DeskState['dpi'];
  readonly asPrinted: boolean;
  /** What the order's look depends on besides. */
  readonly version: readonly unknown[];
}
type DeskState = ReturnType<Desk['store']['getState']>;

function wantedNow({ template, gesture, asPrinted }: DesignerState, state: DeskState): Wanted {
  const { current, dpi, policy, policies, sender, rowsVersion, sealKey } = state;
  const draft = gesture?.kind === 'resize' ? gesture.boxes : gesture?.kind === 'turn' ? gesture : null;
  return {
    template,
    draft,
    document: draft === null ? template : changeElements(template, changesOf(draft, template)),
    row: current?.row ?? null,
    dpi,
    asPrinted,
    version: [policy, policies, sender, rowsVersion, sealKey],
  };
}

/** Where the label has no room for what is turned, it is shown as it was. */
function changesOf(draft: Boxes | Extract<Gesture, { kind: 'turn' }>, template: Template): ElementChanges {
  if (!('kind' in draft)) return boxChanges(draft);
  const elements = template.elements.filter(({ id }) => draft.ids.includes(id));
  return turnTogether(elements, draft.by, template) ?? new Map();
}

function same(one: Wanted, other: Wanted): boolean {
  return (
    one.template === other.template &&
    one.draft === other.draft &&
    one.row === other.row &&
    one.dpi === other.dpi &&
    one.asPrinted === other.asPrinted &&
    one.version.every((each, index) => each === other.version[index])
  );
}
