import type { Locator, Page } from '@playwright/test';
import type { DesignerActionId } from '../../src/state/designer/designer-actions.ts';
import { SETTINGS_KEY } from '../../src/state/settings.ts';
import type { ElementKind, Template } from '../../src/template/template.ts';
import { expect } from './watch.ts';
import type { WorkbenchPage } from './workbench.ts';

/** A place on the label, in millimetres. */
type Place = readonly [number, number];

/** The designer as a person uses it: places are millimetres of the label, whatever the zoom. */
export class DesignerPage {
  readonly app: WorkbenchPage;
  readonly page: Page;

  constructor(app: WorkbenchPage) {
    this.app = app;
    this.page = app.page;
  }

  /** Opens the chosen template, of a built-in one a copy. */
  async open(own = false): Promise<void> {
    await this.app.button(own ? 'design.edit' : 'design.editCopy').click();
    await expect(this.canvas).toBeVisible();
    await expect(this.drawn.first()).toBeAttached();
  }

  get canvas(): Locator {
    return this.page.getByRole('application');
  }

  /** What is drawn of each element. */
  get drawn(): Locator {
    return this.canvas.locator('svg > g > *');
  }

  get layers(): Locator {
    return this.page.getByRole('listbox', { name: this.app.t('designer.layers') });
  }

  get chosen(): Locator {
    return this.layers.locator('[aria-selected="true"]');
  }

  action(id: DesignerActionId): Locator {
    return this.page.getByRole('button', { name: this.app.t(`designer.action.${id}`), exact: true });
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  async done(): Promise<void> {
    await this.action('done').click();
    await expect(this.canvas).toHaveCount(0);
  }

  /** The template as it is stored, once everything that was done is. */
  async stored(): Promise<Template> {
    const templates = await this.page.evaluate(
      (key) => JSON.parse(localStorage.getItem(key) ?? '{}') as { ownTemplates?: Template[] },
      SETTINGS_KEY,
    );
    const template = templates.ownTemplates?.at(-1);
    if (template === undefined) throw new Error('no own template');
    return template;
  }

  async elementsOf(kind: ElementKind) {
    return (await this.stored()).elements.filter((element) => element.kind === kind);
  }

  /** Pixels in the window of a place on the label. */
  async at([x, y]: Place): Promise<readonly [number, number]> {
    const paper = this.canvas.locator('[data-sheet]');
    const sheet = await paper.boundingBox();
    const scale = (sheet?.width ?? 0) / Number(await paper.getAttribute('data-sheet'));
    return [(sheet?.x ?? 0) + x * scale, (sheet?.y ?? 0) + y * scale];
  }

  async click(place: Place, modifiers: readonly ('Shift' | 'Control' | 'Alt')[] = []): Promise<void> {
    const [x, y] = await this.at(place);
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(x, y);
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  async doubleClick(place: Place): Promise<void> {
    await this.page.mouse.dblclick(...(await this.at(place)));
  }

  /** Drags with keys held; the control key is held where no snapping is wanted. */
  async drag(
    from: Place,
    to: Place,
    modifiers: readonly ('Shift' | 'Control' | 'Alt')[] = [],
  ): Promise<void> {
    const [x1, y1] = await this.at(from);
    const [x2, y2] = await this.at(to);
    await this.page.mouse.move(x1, y1);
    await this.page.mouse.down();
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.move((x1 + x2) / 2, (y1 + y2) / 2, { steps: 3 });
    await this.page.mouse.move(x2, y2, { steps: 3 });
    await this.page.mouse.up();
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  /** The words of a text, open on the label. */
  get words(): Locator {
    return this.canvas.getByRole('textbox');
  }

  /** Types into the text that is open on the label, and leaves it. */
  async type(words: string): Promise<void> {
    await this.words.fill(words);
    await this.words.press('Escape');
    await expect(this.words).toHaveCount(0);
  }

  /** Adds an element by dragging its box; a text says the recipient's name. */
  async add(kind: 'text' | 'code' | 'sealed' | 'rect' | 'line', from: Place, to: Place): Promise<void> {
    const ids = {
      text: 'addText',
      code: 'addCode',
      sealed: 'addSealed',
      rect: 'addRect',
      line: 'addLine',
    } as const;
    await this.action(ids[kind]).click();
    await this.drag(from, to, ['Control']);
    if (kind === 'text') await this.type('{{recipient.name}}');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async setLength(label: string, typed: string): Promise<void> {
    const field = this.field(label);
    await field.fill(typed);
    await field.press('Enter');
  }
}
