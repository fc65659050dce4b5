import type { Language } from '../../base/language.ts';
import type { Problem } from '../../base/problem.ts';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Box, Point } from '../../editor/box.ts';
import { clipboardText, pasteElements, readClipboard } from '../../editor/clipboard.ts';
import { boxChanges } from '../../editor/box-changes.ts';
import {
  addElement,
  changeElements,
  duplicateElements,
  freeElementId,
  removeElements,
} from '../../editor/edits.ts';
import { LEAST_DRAG, newElement, newImage, usualBox } from '../../editor/new-element.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { Added } from '../../editor/outcome.ts';
import type { GrayPicture } from '../../template/template.ts';
import type { Boxes, StepName, Tool } from './designer-state.ts';
import type { OpenDesk } from './open-desk.ts';
import { readPicture } from './read-picture.ts';
import type { Workpiece } from './workpiece.ts';

/** Gives text to a clipboard; throws or rejects where that does not take it. It is called at once, as clipboards want it. */
export type Give = (text: string) => Promise<void> | void;

/** How new elements come in: drawn, copied, pasted. Places are millimetres of the label, its middle where absent. */
export interface Adding {
  /** @param rotation Degrees by which the box is turned. */
  add(kind: Tool, box?: Box, rotation?: number): void;
  /** @param boxes Where the copies of what is chosen lie; a step beside it where absent. */
  duplicate(boxes?: Boxes): void;
  copy(give: Give): Promise<void>;
  /** What is chosen goes only once the clipboard has it. */
  cut(give: Give): Promise<void>;
  /** Elements of the clipboard's text, or its words as a text element; nothing where the room finds those to be a person's, which is said. */
  paste(text: string, at?: Point): Promise<void>;
  /** The same, of a clipboard that the browser may ask the person about first; that it may not be read is said. */
  pasteFrom(read: () => Promise<string>, at?: Point): Promise<void>;
  /** Adds the picture of a file; what cannot be read is said. */
  addFile(file: Blob, at?: Point): Promise<void>;
}

/** What is said of what did not come in: until something does. */
const NOT_ADDED = ['elementNotAdded', 'wordsNotPasted', 'pictureNotAdded', 'pasteDenied'] as const;
/** What a new text says until something else is typed. */
const WORDS: Readonly<Record<Language, string>> = { en: 'Text', 'zh-CN': '文字' };

export function adding(workpiece: Workpiece, desk: OpenDesk): Adding {
  const { store, state, edit, free, say } = workpiece;

  /** Makes a step of new elements; says why there can be none. */
  function put(name: StepName, { template, ids, refused }: Added): void {
    if (refused === undefined) {
      edit(name, template, { count: ids.length, selection: ids });
      for (const text of NOT_ADDED) desk.dismissText(text);
      return;
    }
    const limit = TEMPLATE_LIMITS.elements;
    const isCrowded = refused.template.elements.length > limit;
    const why = isCrowded ? { problem: { code: 'too-many-elements', params: { limit } } } : refused;
    desk.notify('elementNotAdded', { ...why, tone: 'bad' });
  }

  function addPicture(picture: GrayPicture, at?: Point): void {
    const { template } = state();
    const middle = { x: template.width / 2, y: template.height / 2 };
    const element = newImage(picture, at ?? middle, template);
    put('add', addElement(template, element));
  }

  /** False where the clipboard did not take it, which is said. */
  async function copy(give: Give, refusal: 'elementsNotCopied' | 'elementsNotCut'): Promise<boolean> {
    const { template, selection } = state();
    try {
      await give(clipboardText(template.elements.filter(({ id }) => selection.includes(id))));
    } catch {
      desk.notify(refusal, { tone: 'bad' });
      return false;
    }
    say('copied', { count: selection.length });
    return true;
  }

  async function paste(text: string, at?: Point): Promise<void> {
    const read = readClipboard(text);
    if (read === undefined) await pasteWords(text, at);
    else if (read.ok) put('paste', pasteElements(state().template, read.value, at));
    else desk.notify('elementNotAdded', { problem: read.problem, tone: 'bad' });
  }

  async function pasteWords(words: string, at?: Point): Promise<void> {
    const { template } = state();
    const middle = { x: template.width / 2, y: template.height / 2 };
    const element = newElement('text', usualBox('text', at ?? middle, template), template, '');
    const lines = linesOf(words);
    if (element.kind !== 'text') return;
    if (!lines.ok) {
      desk.notify('wordsNotPasted', { problem: lines.problem, tone: 'bad' });
      return;
    }
    const pasted = { ...element, lines: lines.value };
    // A chat with somebody's number is pasted by mistake sooner than typed: it is not even shown.
    const alone = { ...template, elements: [pasted] };
    const read = await desk.ask((room) => room.readTemplate(JSON.stringify(alone)));
    if (read === undefined) return;
    if (!read.ok) desk.notify('wordsNotPasted', { problem: sayable(read.problem), tone: 'bad' });
    else {
      // Another may have been added meanwhile.
      const { template: now } = state();
      put('paste', addElement(now, { ...pasted, id: freeElementId(now, 'text') }));
    }
  }

  return {
    add(kind, box, rotation = 0) {
      const { template } = state();
      const asked = box ?? usualBox(kind, { x: template.width / 2, y: template.height / 2 }, template);
      const isPress = asked.width < LEAST_DRAG && asked.height < LEAST_DRAG;
      const place = isPress ? usualBox(kind, { x: asked.x, y: asked.y }, template) : asked;
      const { language } = desk.store.getState();
      const upright = newElement(kind, place, template, WORDS[language], language);
      const element = rotation === 0 || isPress ? upright : { ...upright, rotation };
      const { typing, unread } = state();
      store.setState({ tool: null, typing: unread === null ? null : typing });
      put('add', addElement(template, element));
      // A text is there to be typed.
      const isAdded = state().selection.includes(element.id);
      if (kind === 'text' && isAdded && unread === null) store.setState({ typing: element.id });
    },
    duplicate(boxes) {
      const { template, selection } = state();
      if (selection.length === 0) return;
      const made = duplicateElements(template, selection, boxes === undefined ? BESIDE : { x: 0, y: 0 });
      put('duplicate', boxes === undefined ? made : movedTo(made, selection, boxes));
    },
    async copy(give) {
      await copy(give, 'elementsNotCopied');
    },
    async cut(give) {
      const ids = free().map(({ id }) => id);
      if (!(await copy(give, 'elementsNotCut')) || ids.length === 0) return;
      edit('delete', removeElements(state().template, ids), { count: ids.length });
    },
    paste,
    async pasteFrom(read, at) {
      let text: string;
      try {
        text = await read();
      } catch {
        desk.notify('pasteDenied', { tone: 'bad' });
        return;
      }
      await paste(text, at);
    },
    async addFile(file, at) {
      const read = await readPicture(file);
      if (read.ok) addPicture(read.picture, at);
      else desk.notify('pictureNotAdded', { problem: read.problem, tone: 'bad' });
    },
  };
}

/** Words that are not on the label have no place there to be named by. */
function sayable(problem: Problem): Problem {
  return problem.code === 'template-personal' ? { code: 'words-personal' } : problem;
}

/** Millimetres from what is chosen to its copy. */
const BESIDE = { x: 2, y: 2 };

/** Copies of elements, laid where the boxes of these are. */
function movedTo(made: Added, ids: readonly string[], boxes: Boxes): Added {
  const places = new Map<string, Box>();
  ids.forEach((id, index) => {
    const [box, copy] = [boxes.get(id), made.ids[index]];
    if (box !== undefined && copy !== undefined) places.set(copy, box);
  });
  return { ...made, template: changeElements(made.template, boxChanges(places)) };
}

/** Words of a clipboard as lines of a text element; braces would be bindings. */
function linesOf(words: string): Result<readonly string[]> {
  const { lines: most, lineLength: longest } = TEMPLATE_LIMITS;
  const lines = words
    .split(/\r\n|\n|\r/u)
    .map((line) => line.replaceAll(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' '))
    .map((line) => line.replaceAll(/\{\{|\}\}/gu, ' ').trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return failure({ code: 'words-none' });
  return lines.length > most || lines.some((line) => line.length > longest)
    ? failure({ code: 'words-too-many', params: { lines: most, characters: longest } })
    : success(lines);
}
