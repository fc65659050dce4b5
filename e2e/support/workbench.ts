import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Download, Locator, Page } from '@playwright/test';
import type { Language } from '../../src/base/language.ts';
import { translator } from '../../src/i18n/i18n.ts';
import type { MessageKey, MessageParams, Translate } from '../../src/i18n/messages.ts';
import { STEPS } from '../../src/state/settings.ts';
import type { Step } from '../../src/state/settings.ts';
import { expect, test } from './watch.ts';

/** A text file as a person has it. */
export interface TextFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A saved file. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The app as a person sees it: by roles and names, which come from the app's own tables. */
export class WorkbenchPage {
  readonly page: Page;
  readonly t: Translate;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.t = translator(language);
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.page.getByRole('tab', { name: this.t('step.orders.name') })).toBeVisible();
  }

  button(key: MessageKey, params?: MessageParams): Locator {
    return this.page.getByRole('button', { name: this.t(key, params), exact: true });
  }

  /** A segment or a card of a choice. */
  radio(group: MessageKey, name: string): Locator {
    return this.page
      .getByRole('radiogroup', { name: this.t(group) })
      .getByRole('radio', { name, exact: true });
  }

  async go(step: Step): Promise<void> {
    // A step's tab also says what the step has come to.
    await this.page
      .getByRole('tab', { name: new RegExp(`^${escaped(this.t(`step.${step}.name`))}`, 'u') })
      .click();
    const title = this.t(`step.${step}.title`);
    // By its name: for a moment the step that is left is still there.
    await expect(
      this.page.locator('main').getByRole('heading', { level: 1, name: title, exact: true }),
    ).toBeVisible();
  }

  async goEverywhere(look: (step: Step) => Promise<void>): Promise<void> {
    for (const step of STEPS) {
      await this.go(step);
      await look(step);
    }
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: this.t('orders.list') });
  }

  /** Rows of orders that are drawn. */
  get rows(): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  get picture(): Locator {
    return this.page.getByRole('complementary').getByRole('img');
  }

  /** The lines of the label in view, as a screen reader reads them. */
  get labelTexts(): Locator {
    return this.page.getByRole('complementary').getByRole('listitem');
  }

  get problems(): Locator {
    return this.page.getByRole('list', { name: this.t('problems.title') }).getByRole('listitem');
  }

  async goProblems(rows: number): Promise<void> {
    await this.page.getByRole('tab', { name: this.t('orders.countProblems', { count: rows }) }).click();
    await expect(this.problems.first()).toBeVisible();
  }

  async openArmour(): Promise<void> {
    await this.page.getByRole('contentinfo').getByRole('button').click();
    await expect(this.page.getByRole('dialog')).toContainText(this.t('status.armourTitle'));
  }

  async goList(orders: number): Promise<void> {
    await this.page.getByRole('tab', { name: this.t('orders.countOrders', { count: orders }) }).click();
    await expect(this.grid).toBeVisible();
  }

  async seeCounts(orders: number, problemRows: number): Promise<void> {
    for (const name of [
      this.t('orders.countOrders', { count: orders }),
      this.t('orders.countProblems', { count: problemRows }),
    ]) {
      await expect(this.page.getByRole('tab', { name })).toBeVisible();
    }
  }

  /** How many rows of the list can be seen, in part or whole. */
  async visibleRows(): Promise<number> {
    return this.grid.evaluate((grid) => {
      const { top, bottom } = grid.getBoundingClientRect();
      const boxes = [...grid.querySelectorAll('[role="row"][aria-selected]')].map((row) =>
        row.getBoundingClientRect(),
      );
      return boxes.filter((box) => box.bottom > top && box.top < bottom).length;
    });
  }

  async chooseRange(range: string): Promise<void> {
    await this.radio('print.which', this.t('print.range')).click();
    await this.page.getByLabel(this.t('print.rangeLabel')).fill(range);
  }

  /** Presses Tab until the focus is there, as far as a person would go. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(target, 'reached by Tab').toBeFocused();
  }

  /** Nothing sticks out at the side. */
  async seeNoOverflow(): Promise<void> {
    const { wide, screen } = await this.page.evaluate(() => ({
      wide: Math.max(document.documentElement.scrollWidth, document.body.scrollWidth),
      screen: innerWidth,
    }));
    expect(wide).toBeLessThanOrEqual(screen);
  }

  async openSample(): Promise<void> {
    await this.button('action.openSample').click();
    await this.readOrders(200);
  }

  /** Waits for orders to be read and the label of the first to be drawn. */
  async readOrders(count: number): Promise<void> {
    await expect(this.page.getByRole('tab', { name: this.t('orders.countOrders', { count }) })).toBeVisible({
      timeout: 30_000,
    });
    if (count > 0) await this.labelDrawn(1);
  }

  async labelDrawn(position: number): Promise<void> {
    // On a narrow screen it is drawn and folded away.
    const picture = this.page.getByRole('img', {
      name: this.t('label.alt', { position }),
      exact: true,
      includeHidden: true,
    });
    await expect(picture).toBeAttached({ timeout: 20_000 });
    await expect(picture).toHaveJSProperty('complete', true);
  }

  /**
   * Drops files out of the file manager onto the page, through the browser's own drag and drop: a page that does not
   * take them would be left for the file.
   */
  async drop(...files: readonly TextFile[]): Promise<void> {
    const paths: string[] = [];
    for (const { name, bytes } of files) {
      const path = test.info().outputPath(name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
      paths.push(path);
    }
    const browser = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: paths, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver'] as const) {
      await browser.send('Input.dispatchDragEvent', { type, x: 300, y: 400, data });
    }
    await expect(this.page.getByText(this.t('app.dropHere'))).toBeVisible();
    await browser.send('Input.dispatchDragEvent', { type: 'drop', x: 300, y: 400, data });
    await browser.detach();
  }

  async pick(file: TextFile): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button('action.openFile').first().click();
    await (
      await chooser
    ).setFiles({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.bytes) });
  }

  /** Pastes cells the way a person does: from the clipboard, by key. */
  async paste(text: string): Promise<void> {
    await this.fillClipboard(text);
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  async fillClipboard(text: string): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((cells) => navigator.clipboard.writeText(cells), text);
  }

  async generate(labels: number): Promise<void> {
    await this.go('print');
    await this.button('action.generate').click();
    await expect(
      this.page.getByRole('heading', { name: this.t('print.madeTitle', { count: labels }) }),
    ).toBeVisible({ timeout: 60_000 });
    // Until then another job is at hand, of what the form said before.
    await expect(this.page.getByText(this.t('jobs.formDiffers'))).toHaveCount(0, { timeout: 60_000 });
  }

  async save(key: 'action.saveFile' | 'action.saveReceipt'): Promise<SavedFile> {
    const download = this.page.waitForEvent('download');
    await this.button(key).click();
    return savedFile(await download);
  }
}

export async function savedFile(download: Download): Promise<SavedFile> {
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
