import type { Point } from '../../editor/box.ts';
import type { Designer } from './designer.ts';
import type { DesignerState, Tool } from './designer-state.ts';

/** What can be done in the designer by name, in the order of the command palette. Labels: `designer.action.<id>`. */
export const DESIGNER_ACTION_IDS = [
  'undo',
  'redo',
  'addText',
  'addCode',
  'addSealed',
  'addRect',
  'addLine',
  'addEllipse',
  'addIcon',
  'addCheckbox',
  'addTable',
  'addImage',
  'selectTool',
  'selectAll',
  'copy',
  'cut',
  'paste',
  'duplicate',
  'delete',
  'group',
  'ungroup',
  'lock',
  'hide',
  'bringToFront',
  'bringForward',
  'sendBackward',
  'sendToBack',
  'alignLeft',
  'alignCentre',
  'alignRight',
  'alignTop',
  'alignMiddle',
  'alignBottom',
  'centreOnLabel',
  'distributeAcross',
  'distributeDown',
  'sameWidth',
  'sameHeight',
  'turnRight',
  'turnLeft',
  'zoomIn',
  'zoomOut',
  'zoomToFit',
  'zoomToChosen',
  'actualSize',
  'snapping',
  'grid',
  'rulers',
  'asPrinted',
  'find',
  'palette',
  'shortcuts',
  'done',
] as const;
export type DesignerActionId = (typeof DESIGNER_ACTION_IDS)[number];

/** Actions that take up a tool, with it and its sign, in the order of the toolbar. A picture is chosen from a file instead. */
export const TOOL_ACTIONS = [
  { id: 'addText', tool: 'text', icon: 'text' },
  { id: 'addCode', tool: 'code', icon: 'barcode' },
  { id: 'addRect', tool: 'rect', icon: 'rect' },
  { id: 'addLine', tool: 'line', icon: 'line' },
  { id: 'addSealed', tool: 'sealed', icon: 'sealed' },
  { id: 'addEllipse', tool: 'ellipse', icon: 'ellipse' },
  { id: 'addIcon', tool: 'icon', icon: 'umbrella' },
  { id: 'addCheckbox', tool: 'checkbox', icon: 'checkbox' },
  { id: 'addTable', tool: 'table', icon: 'table' },
] as const satisfies readonly {
  readonly id: DesignerActionId;
  readonly tool: Tool;
  readonly icon: string;
}[];

export interface DesignerAction {
  /** As `aria-keyshortcuts` writes it, several with spaces between; `Control` is the command key on a Mac. */
  readonly keys?: string;
  /** Whether it can be done now. */
  readonly can: (state: DesignerState) => boolean;
  /** Whether it is switched on; absent for what is no switch. */
  readonly on?: (state: DesignerState) => boolean;
  /** @param at The place of the label that it was asked for at, such as with a menu. */
  readonly run: (at?: Point) => void;
}
export type DesignerActions = Readonly<Record<DesignerActionId, DesignerAction>>;

/** What the page does for the designer. */
export interface DesignerView {
  zoomBy(factor: number): void;
  zoomToFit(): void;
  zoomToChosen(): void;
  actualSize(): void;
  /** By the system's clipboard, without a key: the browser may ask the person first. */
  give(text: string): Promise<void>;
  /** At a place of the label, where one was pressed. */
  paste(at?: Point): void;
  /** Lets a person choose a picture's file. */
  pickImage(): void;
  open(what: 'palette' | 'shortcuts' | 'find'): void;
  done(): void;
}

const always = () => true;
const withChosen = ({ selection }: DesignerState) => selection.length > 0;
const withSeveral = ({ selection }: DesignerState) => selection.length > 1;
const withThree = ({ selection }: DesignerState) => selection.length > 2;

export function createDesignerActions(designer: Designer, view: DesignerView): DesignerActions {
  const tool = (kind: Tool, keys: string): DesignerAction => ({
    keys,
    can: always,
    on: (state) => state.tool === kind,
    run: () => designer.setTool(kind),
  });
  const { setLook, store } = designer;
  return {
    undo: { keys: 'Control+Z', can: ({ at }) => at > 0, run: designer.undo },
    redo: {
      keys: 'Control+Shift+Z Control+Y',
      can: ({ at, steps }) => at < steps.length,
      run: designer.redo,
    },
    addText: tool('text', 'T'),
    addCode: tool('code', 'B'),
    addSealed: tool('sealed', 'S'),
    addRect: tool('rect', 'R'),
    addLine: tool('line', 'L'),
    addEllipse: tool('ellipse', 'O'),
    addIcon: tool('icon', 'I'),
    addCheckbox: tool('checkbox', 'X'),
    addTable: tool('table', 'G'),
    addImage: { keys: 'Shift+P', can: always, run: view.pickImage },
    selectTool: {
      keys: 'V',
      can: always,
      on: (state) => state.tool === null,
      run: () => designer.setTool(null),
    },
    selectAll: {
      keys: 'Control+A',
      can: ({ template }) => template.elements.length > 0,
      run: () => {
        const { elements } = store.getState().template;
        const free = elements.filter(({ locked, hidden }) => locked !== true && hidden !== true);
        designer.select(
          free.map(({ id }) => id),
          null,
        );
      },
    },
    copy: { keys: 'Control+C', can: withChosen, run: () => void designer.copy(view.give) },
    cut: { keys: 'Control+X', can: withChosen, run: () => void designer.cut(view.give) },
    paste: { keys: 'Control+V', can: always, run: view.paste },
    duplicate: { keys: 'Control+D', can: withChosen, run: () => designer.duplicate() },
    delete: { keys: 'Delete Backspace', can: withChosen, run: designer.remove },
    group: { keys: 'Control+G', can: withSeveral, run: designer.group },
    ungroup: { keys: 'Control+Shift+G', can: isGrouped, run: designer.ungroup },
    lock: {
      keys: 'Control+Shift+L',
      can: withChosen,
      on: (state) => everyChosen(state, 'locked'),
      run: () => designer.toggle('locked'),
    },
    hide: {
      keys: 'Control+Shift+H',
      can: withChosen,
      on: (state) => everyChosen(state, 'hidden'),
      run: () => designer.toggle('hidden'),
    },
    bringToFront: { keys: 'Shift+]', can: withChosen, run: () => designer.reorder('front') },
    bringForward: { keys: ']', can: withChosen, run: () => designer.reorder('forward') },
    sendBackward: { keys: '[', can: withChosen, run: () => designer.reorder('backward') },
    sendToBack: { keys: 'Shift+[', can: withChosen, run: () => designer.reorder('back') },
    alignLeft: { keys: 'Alt+A', can: withChosen, run: () => designer.align('left') },
    alignCentre: { keys: 'Alt+H', can: withChosen, run: () => designer.align('centre') },
    alignRight: { keys: 'Alt+D', can: withChosen, run: () => designer.align('right') },
    alignTop: { keys: 'Alt+W', can: withChosen, run: () => designer.align('top') },
    alignMiddle: { keys: 'Alt+V', can: withChosen, run: () => designer.align('middle') },
    alignBottom: { keys: 'Alt+S', can: withChosen, run: () => designer.align('bottom') },
    centreOnLabel: {
      keys: 'Alt+C',
      can: withChosen,
      run: () => designer.align('centre', true),
    },
    distributeAcross: { keys: 'Alt+Shift+H', can: withThree, run: () => designer.distribute('x') },
    distributeDown: { keys: 'Alt+Shift+V', can: withThree, run: () => designer.distribute('y') },
    sameWidth: { can: withSeveral, run: () => designer.equalSize('width') },
    sameHeight: { can: withSeveral, run: () => designer.equalSize('height') },
    turnRight: { keys: 'Alt+]', can: withChosen, run: () => designer.turn(90) },
    turnLeft: { keys: 'Alt+[', can: withChosen, run: () => designer.turn(-90) },
    zoomIn: { keys: 'Control+= Control++', can: always, run: () => view.zoomBy(1.25) },
    zoomOut: { keys: 'Control+-', can: always, run: () => view.zoomBy(0.8) },
    zoomToFit: { keys: 'Shift+1', can: always, run: view.zoomToFit },
    zoomToChosen: { keys: 'Shift+2', can: withChosen, run: view.zoomToChosen },
    actualSize: { keys: 'Control+0', can: always, run: view.actualSize },
    snapping: {
      keys: 'Alt+N',
      can: always,
      on: ({ look }) => look.snapping,
      run: () => setLook({ snapping: !store.getState().look.snapping }),
    },
    grid: {
      keys: "Control+'",
      can: always,
      on: ({ look }) => look.grid,
      run: () => setLook({ grid: !store.getState().look.grid }),
    },
    rulers: {
      keys: 'Shift+R',
      can: always,
      on: ({ look }) => look.rulers,
      run: () => setLook({ rulers: !store.getState().look.rulers }),
    },
    asPrinted: {
      keys: 'P',
      can: always,
      on: ({ asPrinted }) => asPrinted,
      run: () => designer.showAsPrinted(!store.getState().asPrinted),
    },
    find: { keys: 'Control+F', can: always, run: () => view.open('find') },
    palette: { keys: 'Control+K', can: always, run: () => view.open('palette') },
    shortcuts: { keys: '?', can: always, run: () => view.open('shortcuts') },
    done: { can: always, run: view.done },
  };
}

function everyChosen({ template, selection }: DesignerState, what: 'locked' | 'hidden'): boolean {
  const chosen = template.elements.filter(({ id }) => selection.includes(id));
  return chosen.length > 0 && chosen.every((element) => element[what] === true);
}

function isGrouped({ template, selection }: DesignerState): boolean {
  return template.elements.some(({ id, groups }) => selection.includes(id) && groups !== undefined);
}

/** The action that a key press asks for. Where a person types, keys are theirs. */
export function designerActionFor(
  actions: DesignerActions,
  pressed: string,
  key: string,
): DesignerActionId | undefined {
  return DESIGNER_ACTION_IDS.find((id) => {
    const keys = actions[id].keys?.split(' ') ?? [];
    // A question mark is typed with Shift on most keyboards, and without on others.
    return keys.includes(pressed) || (key === '?' && keys.includes('?'));
  });
}
