import type { Language } from '../../base/language.ts';
import type { Problem } from '../../base/problem.ts';
import type { Box, Point } from '../../editor/box.ts';
import { clipboardText, pasteElements, readClipboard } from '../../editor/clipboard.ts';
import { addElement, duplicateElements, removeElements } from '../../editor/edits.ts';
import { LEAST_DRAG, newElement, newImage, usualBox } from '../../editor/new-element.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { GrayPicture, Template } from '../../template/template.ts';
import type { Desk } from '../desk.ts';
import type { StepName, Tool } from './designer-state.ts';
import { readPicture } from './read-picture.ts';
import type { Workpiece } from './workpiece.ts';

/** How new elements come in: drawn, copied, pasted. Places are millimetres of the label, its middle where absent. */
export interface Adding {
  /** @param rotation Degrees by which the box is turned. */
  add(kind: Tool, box?: Box, rotation?: number): void;
  duplicate(): void;
  copy(): string;
  cut(): string;
  /** False where the text holds no elements. */
  paste(text: string, at?: Point): boolean;
  /** Words from somewhere else as a text element; nothing where the room finds them to be a person's, which is said. */
  pasteWords(words: string, at?: Point): Promise<void>;
  /** Adds the picture of a file; what cannot be read is said. */
  addFile(file: Blob, at?: Point): Promise<void>;
}

/** What a new text says until something else is typed. */
const WORDS: Readonly<Record<Language, string>> = { en: 'Text', 'zh-CN': '文字' };

export function adding(workpiece: Workpiece, desk: Pick<Desk, 'ask' | 'notify' | 'store'>): Adding {
  const { store, state, edit, free, say } = workpiece;

  /** Makes a step of new elements; says why there can be none. */
  function put(name: StepName, after: Template, ids: readonly string[], wanted = 1): void {
    const { template } = state();
    if (after !== template) {
      edit(name, after, { count: ids.length, selection: ids });
      return;
    }
    const limit = TEMPLATE_LIMITS.elements;
    const isCrowded = template.elements.length + wanted > limit;
    const problem = isCrowded
      ? { code: 'too-many-elements', params: { limit } }
      : { code: 'template-too-full' };
    desk.notify('elementNotAdded', { problem, tone: 'bad' });
  }

  function addPicture(picture: GrayPicture, at?: Point): void {
    const { template } = state();
    const middle = { x: template.width / 2, y: template.height / 2 };
    const element = newImage(picture, at ?? middle, template);
    put('add', addElement(template, element), [element.id]);
  }

  function copy(): string {
    const { template, selection } = state();
    say('copied', { count: selection.length });
    return clipboardText(template.elements.filter(({ id }) => selection.includes(id)));
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
      put('add', addElement(template, element), [element.id]);
      // A text is there to be typed.
      const isAdded = state().selection.includes(element.id);
      if (kind === 'text' && isAdded && unread === null) store.setState({ typing: element.id });
    },
    duplicate() {
      const { template, selection } = state();
      if (selection.length === 0) return;
      const made = duplicateElements(template, selection, { x: 2, y: 2 });
      put('duplicate', made.template, made.ids, selection.length);
    },
    copy,
    cut() {
      const text = copy();
      const ids = free().map(({ id }) => id);
      if (ids.length > 0) edit('delete', removeElements(state().template, ids), { count: ids.length });
      return text;
    },
    paste(text, at) {
      const elements = readClipboard(text);
      if (elements === undefined || elements.length === 0) return false;
      const made = pasteElements(state().template, elements, at);
      put('paste', made.template, made.ids, elements.length);
      return true;
    },
    async pasteWords(words, at) {
      const { template } = state();
      const middle = { x: template.width / 2, y: template.height / 2 };
      const element = newElement('text', usualBox('text', at ?? middle, template), template, '');
      const lines = linesOf(words);
      if (element.kind !== 'text' || lines.length === 0) return;
      const pasted = { ...element, lines };
      // A chat with somebody's number is pasted by mistake sooner than typed: it is not even shown.
      const alone = { ...template, elements: [pasted] };
      const read = await desk.ask((room) => room.readTemplate(JSON.stringify(alone)));
      if (read === undefined) return;
      if (!read.ok) desk.notify('wordsNotPasted', { problem: sayable(read.problem), tone: 'bad' });
      else put('paste', addElement(state().template, pasted), [pasted.id]);
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

const MOST_LINES = 20;
const LONGEST_LINE = 200;

/** Words of a clipboard as lines of a text element; braces would be bindings. */
function linesOf(words: string): readonly string[] {
  return words
    .slice(0, MOST_LINES * LONGEST_LINE)
    .split(/\r\n|\n|\r/u)
    .map((line) => line.replaceAll(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' '))
    .map((line) =>
      line
        .replaceAll(/\{\{|\}\}/gu, ' ')
        .trim()
        .slice(0, LONGEST_LINE),
    )
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);
}
