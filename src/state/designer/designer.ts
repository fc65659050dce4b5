import type { Problem } from '../../base/problem.ts';
import type { WorstOrder } from '../../room/preflight-room.ts';
import type { Template } from '../../template/template.ts';
import type { Desk } from '../desk.ts';
import type { LabelDesk } from '../label.ts';
import { createPreflight } from '../preflight.ts';
import type { Preflight } from '../preflight.ts';
import type { TemplatesDesk } from '../templates.ts';
import { adding } from './adding.ts';
import type { Adding } from './adding.ts';
import { arranging } from './arranging.ts';
import type { Arranging } from './arranging.ts';
import { choosing } from './choosing.ts';
import type { Choosing } from './choosing.ts';
import type { Look, Tool } from './designer-state.ts';
import { createDrawing } from './drawing.ts';
import { createElsewhere } from './elsewhere.ts';
import { createGestures } from './gestures.ts';
import type { Gestures } from './gestures.ts';
import { createOpenDesk } from './open-desk.ts';
import type { StepStorage } from './step-storage.ts';
import { createTypedWords } from './typed-words.ts';
import type { TypedWords } from './typed-words.ts';
import { createWorkpiece } from './workpiece.ts';
import type { Workpiece } from './workpiece.ts';

/** Everything that a person can do to a template, by name. */
export interface Designer
  extends
    Choosing,
    Arranging,
    Adding,
    TypedWords,
    Pick<
      Workpiece,
      | 'store'
      | 'edit'
      | 'changeChosen'
      | 'select'
      | 'say'
      | 'undo'
      | 'redo'
      | 'goTo'
      | 'unkept'
      | 'settled'
      | 'lookElsewhere'
      | 'takeRival'
      | 'keepOwn'
      | 'setDraft'
    > {
  readonly gestures: Gestures;
  /** What is wrong with the labels of all orders in view, as the template is now. */
  readonly preflight: Pick<Preflight, 'store' | 'cancel' | 'again'>;
  setTool(tool: Tool | null): void;
  setLook(look: Partial<Look>): void;
  /** Opens the words of a text element on the label itself; null closes. */
  type(id: string | null): void;
  /** Shows the label as it is printed with the order in view, or as it is edited. Choosing anything goes back. */
  showAsPrinted(asPrinted: boolean): void;
  /** The keyboard is in the fields that were asked for. */
  detailsShown(): void;
  /** Why what is typed there cannot be read as it is; null where it can. */
  wordsUnread(problem: Problem | null): void;
  /** Closes it over words that cannot be read: those from before stay, which is said. */
  giveUpWords(problem: Problem): void;
  /** Orders in view that try the design hardest; none where the room is gone. */
  worstOrders(): Promise<readonly WorstOrder[]>;
  /** Keeps what is not kept yet, and ends: what is answered after that changes nothing and says nothing. */
  close(): Promise<void>;
}

/**
 * Opens a template of one's own. It is drawn by the room with the order in view, and stored whenever the room finds
 * nothing personal in it.
 *
 * @param storedNow what is stored of it at this moment, by whichever tab.
 */
export function createDesigner(
  opened: Template,
  desk: Desk,
  templates: Pick<TemplatesDesk, 'edited'>,
  label: Pick<LabelDesk, 'agreeDesign'>,
  storage: StepStorage | undefined,
  look: Look,
  storedNow: () => unknown = () => undefined,
): Designer {
  const { clock } = desk;
  const open = createOpenDesk(desk);
  const workpiece = createWorkpiece(
    opened,
    open,
    templates,
    storage,
    look,
    createElsewhere(opened.id, desk, storedNow),
  );
  const { store, state, editBoxes, turnElements, select, say } = workpiece;
  const drawing = createDrawing(store, desk);
  const preflight = createPreflight({
    documentOf: () => state().template,
    rowsOf: () => 'all',
    dependsOn() {
      const { policy, policies, sender, dpi, rowsVersion, inView, sealKey } = desk.store.getState();
      return [policy, policies, sender, dpi, rowsVersion, inView, sealKey];
    },
    // It takes long, and others who ask in turn do not wait for it.
    async askRoom(call) {
      await desk.askInTurn((room) => label.agreeDesign(room));
      return desk.ask(call);
    },
    clock,
  });
  const stopLooking = [store.subscribe(preflight.look), desk.store.subscribe(preflight.look)];
  preflight.look();
  const commands = { ...choosing(workpiece), ...arranging(workpiece, open), ...adding(workpiece, open) };

  const gestures = createGestures(store, {
    moved(boxes, copies) {
      if (copies) commands.duplicate(boxes);
      else editBoxes('move', boxes);
    },
    resized: (boxes) => editBoxes('resize', boxes),
    turned: (ids, by) => turnElements(ids, by),
    chosen: (ids) => select(ids),
    added: (kind, box, rotation) => commands.add(kind, box, rotation),
    guided: (guides) => commands.setGuides(guides),
    cancelled: () => say('cancelled', { count: 0 }),
  });

  return {
    ...workpiece,
    ...commands,
    ...createTypedWords(store),
    gestures,
    preflight,
    setTool(tool) {
      const { typing, unread } = state();
      store.setState({ tool, typing: unread === null ? null : typing });
      if (tool !== null) store.setState({ asPrinted: false });
      if (tool !== null) say('tool', { count: 0, id: tool });
    },
    setLook: (change) => store.setState(({ look: known }) => ({ look: { ...known, ...change } })),
    type: (id) => store.setState({ typing: id, unread: null }),
    showAsPrinted(asPrinted) {
      gestures.cancel();
      const { unread } = state();
      // Words that cannot be read are not printed either.
      if (unread !== null) return;
      store.setState({
        asPrinted,
        ...(asPrinted ? { selection: [], inside: null, tool: null, typing: null } : {}),
      });
      say(asPrinted ? 'printed' : 'edited', { count: 0 });
    },
    detailsShown: () => store.setState({ detailsAsked: false }),
    wordsUnread: (unread) => store.setState({ unread }),
    giveUpWords(problem) {
      store.setState({ typing: null, unread: null });
      desk.notify('wordsRestored', { problem, tone: 'bad' });
    },
    undo() {
      if (!gestures.cancel()) workpiece.undo();
    },
    redo() {
      if (!gestures.cancel()) workpiece.redo();
    },
    async worstOrders() {
      const answer = await desk.ask((room) => room.worstOrders(state().template));
      return answer?.ok === true ? answer.value : [];
    },
    async close() {
      drawing.stop();
      for (const stop of stopLooking) stop();
      preflight.stop();
      // Elsewhere nothing is left of what was drawn.
      desk.dismissText('notChanged');
      open.close();
      await workpiece.settled();
    },
  };
}
