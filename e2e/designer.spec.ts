import { LANGUAGES } from '../src/base/language.ts';
import { THEMES, seeNothingWrong } from './support/axe.ts';
import { DesignerPage } from './support/designer.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';
import type { Page } from '@playwright/test';
import type { Language } from '../src/base/language.ts';

async function atDesign(page: Page, language: Language = 'en'): Promise<DesignerPage> {
  const app = new WorkbenchPage(page, language);
  await app.open();
  await app.openSample();
  await app.go('design');
  return new DesignerPage(app);
}

async function onNewLabel(page: Page, language: Language = 'en'): Promise<DesignerPage> {
  const designer = await atDesign(page, language);
  await designer.app.button('design.new').click();
  await expect(designer.canvas).toBeVisible();
  return designer;
}

test('a label is drawn with the pointer and is what the preview shows', async ({ page }) => {
  const designer = await onNewLabel(page);
  await designer.add('text', [10, 10], [60, 18]);
  await designer.add('rect', [10, 30], [30, 40]);
  await expect(designer.layers.getByRole('option')).toHaveCount(2);
  await designer.drag([20, 35], [50, 65], ['Control']);
  await expect.poll(async () => (await designer.elementsOf('rect'))[0]?.y).toBeGreaterThan(50);
  const [rect] = await designer.elementsOf('rect');
  expect(rect?.x).toBeCloseTo(40, 0);
  expect(rect?.y).toBeCloseTo(60, 0);
  expect(rect?.width).toBeCloseTo(20, 0);
  // The lower right handle.
  await designer.drag([(rect?.x ?? 0) + 20, (rect?.y ?? 0) + 10], [80, 90], ['Control']);
  await expect.poll(async () => (await designer.elementsOf('rect'))[0]?.width).toBeGreaterThan(38);
  await designer.setLength('X', '(100-8)/2');
  await designer.setLength(designer.app.t('designer.width'), '0.5in');
  await expect.poll(() => designer.elementsOf('rect')).toMatchObject([{ x: 46, width: 12.7 }]);
  await designer.action('undo').click();
  await expect.poll(() => designer.elementsOf('rect')).toMatchObject([{ x: 46 }]);
  await designer.done();
  await expect(designer.app.picture).toBeVisible();
  // The recipient's masked name is on the label that is printed.
  await expect(
    page
      .getByRole('complementary')
      .getByText(/^.\*+$/u)
      .first(),
  ).toBeAttached();
});

test('words are typed on the label; those of a person are not stored', async ({ page }) => {
  const designer = await onNewLabel(page);
  await designer.add('text', [10, 10], [80, 20]);
  await designer.doubleClick([40, 15]);
  // What cannot be read stays open with its reason, whatever is pressed; Escape brings the old words back and says so.
  await designer.words.fill('Dear {{recipient.nam');
  await designer.click([50, 100]);
  await expect(designer.words).toBeFocused();
  await expect(designer.words).toHaveValue('Dear {{recipient.nam');
  await designer.words.fill('{{recipient.nmae}}');
  await expect(designer.canvas.getByRole('alert')).toBeVisible();
  await designer.words.press('Escape');
  await expect(page.getByText(designer.app.t('notice.wordsRestored'))).toBeVisible();
  await expect(designer.words).toHaveCount(0);
  expect(await designer.elementsOf('text')).toMatchObject([{ lines: ['{{recipient.name}}'] }]);
  await designer.doubleClick([40, 15]);
  await designer.type('To: {{recipient.phone}}');
  await expect
    .poll(() => designer.elementsOf('text'))
    .toMatchObject([{ lines: ['To: {{recipient.phone}}'] }]);
  await designer.field(designer.app.t('designer.text.lines')).fill('13800138000');
  await designer.field(designer.app.t('designer.text.lines')).blur();
  await expect(page.getByText(designer.app.t('designer.notKept'))).toBeVisible();
  expect(JSON.stringify(await page.evaluate(() => ({ ...localStorage, ...sessionStorage })))).not.toContain(
    '13800138000',
  );
  // It is not closed over what would be lost, and is there again after a look at the orders.
  await designer.action('done').click();
  await expect(page.getByText(designer.app.t('notice.designNotKept'))).toBeVisible();
  await designer.app.go('orders');
  await page.getByRole('tab', { name: /^3|Design/u }).click();
  await expect(page.getByText(designer.app.t('designer.notKept'))).toBeVisible();
  await designer.action('undo').click();
  await expect(page.getByText(designer.app.t('designer.notKept'))).toHaveCount(0);
});

test('lines say what a drag snaps to, and how far it is from there', async ({ page }) => {
  const designer = await onNewLabel(page);
  for (const [x, y] of [
    [10, 20],
    [40, 20],
    [75, 70],
  ] as const) {
    await designer.add('rect', [x, y], [x + 20, y + 20]);
    await designer.setLength('X', String(x));
    await designer.setLength('Y', String(y));
    await designer.setLength(designer.app.t('designer.width'), '20');
    await designer.setLength(designer.app.t('designer.height'), '20');
  }
  await waitFor(designer, 3);
  const marks = (kind: string) => designer.canvas.locator(`[data-mark="${kind}"]`);
  const shown = (kind: string) =>
    marks(kind).evaluateAll((nodes) =>
      nodes.flatMap((node) => {
        const { x, y, width, height } = node.getBoundingClientRect();
        return getComputedStyle(node).opacity === '0'
          ? []
          : [{ x, y, width, height, text: node.textContent }];
      }),
    );
  await page.mouse.move(...(await designer.at([85, 80])));
  await page.mouse.down();
  // Beside the two others, as far from the second as that is from the first, but for half a millimetre.
  await page.mouse.move(...(await designer.at([80.4, 30.5])), { steps: 5 });
  await expect(marks('place')).toHaveText('70, 20');
  const [left, top] = await designer.at([10, 20]);
  const [right] = await designer.at([90, 20]);
  await expect
    .poll(async () =>
      (await shown('snap')).filter(({ width }) => width > 2).map(({ x, y, width }) => [x, y, x + width]),
    )
    .toContainEqual([expect.closeTo(left, -0.5), expect.closeTo(top, -0.5), expect.closeTo(right, -0.5)]);
  expect((await shown('length')).map(({ text }) => text)).toEqual(['10', '10']);
  expect((await shown('gap')).length).toBe(2);
  // Far from everything nothing is said but the place; and when it is let go nothing at all.
  await page.mouse.move(...(await designer.at([77.3, 117.7])), { steps: 5 });
  await expect.poll(async () => (await shown('length')).length).toBe(0);
  await page.mouse.up();
  for (const kind of ['snap', 'gap', 'length', 'place']) await expect(marks(kind)).toHaveCount(0);
});

test('words typed on the label are one step; whoever leaves a name by pressing elsewhere stays there', async ({
  page,
}) => {
  const designer = await onNewLabel(page);
  await designer.add('text', [10, 10], [80, 20]);
  const bound = [{ lines: ['{{recipient.name}}'] }];
  await expect.poll(() => designer.elementsOf('text')).toMatchObject(bound);
  await designer.doubleClick([40, 15]);
  await designer.words.fill('Thank you');
  await designer.words.press('Escape');
  await expect.poll(() => designer.elementsOf('text')).toMatchObject([{ lines: ['Thank you'] }]);
  await designer.press('Control+z');
  await expect.poll(() => designer.elementsOf('text')).toMatchObject(bound);
  const row = designer.layers.getByRole('option').first();
  const name = designer.layers.getByRole('textbox', { name: designer.app.t('designer.name'), exact: true });
  await row.press('F2');
  await name.fill('Thanks');
  await name.press('Enter');
  await expect(row).toBeFocused();
  await row.press('F2');
  await name.fill('Greeting');
  await designer.field('X').click();
  await expect.poll(() => designer.elementsOf('text')).toMatchObject([{ name: 'Greeting' }]);
  await expect(name).toHaveCount(0);
  await expect(designer.field('X')).toBeFocused();
});

test('the handle above what is chosen turns it, several as one thing', async ({ page }) => {
  const designer = await onNewLabel(page);
  for (const x of [20, 60]) await designer.add('rect', [x, 60], [x + 20, 80]);
  await waitFor(designer, 2);
  const turn = async (to: readonly [number, number]) => {
    const box = await designer.canvas.locator('[data-handle="turn"]').boundingBox();
    if (box === null) throw new Error('no handle');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(...(await designer.at(to)), { steps: 5 });
    await page.mouse.up();
  };
  const angles = async () =>
    (await designer.elementsOf('rect')).map((each) => Math.round(each.rotation ?? 0));
  await designer.press('Control+a');
  // Their middle is at 50, 70.
  await turn([78, 42]);
  await expect.poll(angles).toEqual([45, 45]);
  const [one, other] = await designer.elementsOf('rect');
  const far = (what: 'x' | 'y') => (other?.[what] ?? 0) - (one?.[what] ?? 0);
  expect(far('x')).toBeCloseTo(28.3, 0);
  expect(far('y')).toBeCloseTo(28.3, 0);
  await designer.press('Control+z');
  await expect.poll(angles).toEqual([0, 0]);
  await designer.click([30, 70]);
  await turn([31, 40]);
  await turn([60, 71]);
  await expect.poll(angles).toEqual([90, 0]);
});

test('a press chooses what is topmost, and a drag takes what is chosen', async ({ page }) => {
  const designer = await onNewLabel(page);
  await designer.add('rect', [10, 10], [90, 130]);
  await designer.add('rect', [20, 20], [40, 40]);
  const [frame, inner] = await waitFor(designer, 2);
  await designer.click([80, 120]);
  await designer.click([30, 30]);
  await designer.drag([30, 30], [40, 30], ['Control']);
  await expect
    .poll(async () => (await designer.elementsOf('rect')).find(({ id }) => id === inner?.id)?.x)
    .toBeCloseTo(30, 0);
  // What is chosen lies below it and is dragged all the same, without snapping where Control is held from the first.
  await designer.click([80, 120]);
  const [x, y] = await designer.at([40, 30]);
  await page.keyboard.down('Control');
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(...(await designer.at([42.6, 33.3])), { steps: 4 });
  // Neither the other button nor undo leaves anything half done.
  await page.mouse.down({ button: 'right' });
  await page.mouse.up({ button: 'right' });
  await expect(page.getByRole('menu')).toHaveCount(0);
  await page.mouse.up();
  await page.keyboard.up('Control');
  const moved = async () => (await designer.elementsOf('rect')).find(({ id }) => id === frame?.id);
  await expect.poll(async () => (await moved())?.x).toBeCloseTo((frame?.x ?? 0) + 2.6, 0);
  await page.mouse.move(...(await designer.at([80, 120])));
  await page.mouse.down();
  await page.mouse.move(...(await designer.at([70, 110])), { steps: 4 });
  await page.keyboard.press('Control+z');
  await page.mouse.move(...(await designer.at([60, 100])), { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await moved())?.x).toBeCloseTo((frame?.x ?? 0) + 2.6, 0);
  await expect(designer.action('redo')).toHaveAttribute('aria-disabled', 'true');
});

/** So many rectangles, as they are stored. */
async function waitFor(designer: DesignerPage, count: number) {
  await expect.poll(() => designer.elementsOf('rect')).toHaveLength(count);
  return designer.elementsOf('rect');
}

test('a guide comes out of a ruler by a drag alone', async ({ page }) => {
  const designer = await onNewLabel(page);
  const [x, y] = await designer.at([50, 0]);
  const canvas = await designer.canvas.boundingBox();
  const ruler = (canvas?.y ?? 0) - 10;
  await page.mouse.click(x, ruler);
  await page.mouse.move(x, ruler);
  await page.mouse.down();
  await page.mouse.move(x, y + 60, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(designer.action('undo')).toHaveAttribute('aria-disabled', 'true');
  await page.mouse.move(x, ruler);
  await page.mouse.down();
  await page.mouse.move(x, y + 60, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await designer.stored()).guides).toHaveLength(1);
});

test('the label is shown as it is printed, without what an order leaves empty', async ({ page }) => {
  const designer = await atDesign(page);
  await designer.open();
  await designer.canvas.focus();
  await expect(designer.canvas.locator('[data-strip]').first()).toBeAttached();
  await designer.press('p');
  const picture = designer.canvas.getByRole('img', { name: designer.app.t('designer.action.asPrinted') });
  await expect(picture).toBeVisible();
  await expect(page.getByText(designer.app.t('designer.said.printed'))).toBeAttached();
  await expect(designer.action('asPrinted')).toHaveAttribute('aria-pressed', 'true');
  // Nothing on it can be taken hold of.
  await designer.drag([30, 30], [60, 60]);
  await designer.press('Tab');
  await expect(designer.chosen).toHaveCount(0);
  await expect(designer.action('undo')).toHaveAttribute('aria-disabled', 'true');
  await designer.canvas.focus();
  await designer.press('Escape');
  await expect(picture).toHaveCount(0);
});

test('undo means the label, wherever the keyboard is', async ({ page }) => {
  const designer = await onNewLabel(page);
  await designer.add('text', [10, 10], [80, 20]);
  await designer.app.radio('designer.text.weight', designer.app.t('designer.text.bold')).click();
  await expect.poll(() => designer.elementsOf('text')).toMatchObject([{ weight: 'bold' }]);
  await designer.press('Control+z');
  await expect.poll(() => designer.elementsOf('text')).toMatchObject([{ weight: 'regular' }]);
  await designer.press('Control+z', 'Control+z', 'Control+z');
  // The label itself, which was made before, stays.
  await expect(designer.canvas).toBeVisible();
  await expect.poll(() => designer.elementsOf('text')).toEqual([]);
});

test('steps are undone after a reload', async ({ page }) => {
  const designer = await onNewLabel(page);
  await designer.add('rect', [10, 10], [20, 20]);
  await designer.add('line', [10, 40], [60, 41]);
  await expect.poll(() => designer.elementsOf('line')).toHaveLength(1);
  // It opens again where it was left.
  await page.reload();
  await expect(designer.layers.getByRole('option')).toHaveCount(2);
  await designer.action('undo').click();
  await designer.action('undo').click();
  await expect(designer.layers).toHaveCount(0);
  await designer.action('redo').click();
  await expect(designer.layers.getByRole('option')).toHaveCount(1);
});

test('elements are copied to another template, and a chat that is pasted is not shown', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const designer = await onNewLabel(page);
  await designer.add('rect', [10, 10], [20, 20]);
  await designer.add('text', [10, 30], [60, 40]);
  await designer.press('Control+a', 'Control+c');
  await designer.done();
  await designer.app.button('design.new').click();
  await designer.canvas.focus();
  await designer.press('Control+v');
  await expect(designer.layers.getByRole('option')).toHaveCount(2);
  await page.evaluate(() => navigator.clipboard.writeText('张三 13800138000 浙江省杭州市西湖区示例路99号'));
  await designer.canvas.focus();
  await designer.press('Control+v');
  await expect(page.getByText(designer.app.t('notice.wordsNotPasted'))).toBeVisible();
  await expect(page.locator('body')).not.toContainText('13800138000');
  await expect(designer.layers.getByRole('option')).toHaveCount(2);
});

test('what is pasted in a fresh designer is not taken for orders', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const designer = await atDesign(page);
  await page.evaluate(() => navigator.clipboard.writeText('Fragile goods'));
  await designer.app.button('design.new').click();
  await expect(designer.canvas).toBeFocused();
  await page.locator('#work').focus();
  await designer.press('Control+v');
  await expect(designer.layers.getByRole('option')).toHaveCount(1);
  // The row that is deleted takes the keyboard with it: the label has it then.
  await designer.layers.getByRole('option').focus();
  await designer.press('Delete');
  await expect(designer.canvas).toBeFocused();
  await designer.press('Control+v');
  await expect(designer.layers.getByRole('option')).toHaveCount(1);
  await expect(
    page.getByText(designer.app.t('designer.withOrder', { position: 1, total: 200 })),
  ).toBeVisible();
});

test('an action of the palette goes on from the label', async ({ page }) => {
  const designer = await onNewLabel(page);
  await designer.press('Control+k');
  await page.keyboard.type('circle');
  await designer.press('Enter');
  await expect(designer.canvas).toBeFocused();
  await designer.press('Enter');
  await expect.poll(() => designer.elementsOf('ellipse')).toHaveLength(1);
  await designer.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await designer.press('Escape');
  await expect(designer.canvas).toBeFocused();
});

test('what is not kept is asked for before the page is loaded anew, and said where it is printed', async ({
  page,
}) => {
  const designer = await onNewLabel(page);
  await designer.add('text', [10, 10], [80, 20]);
  await designer.field(designer.app.t('designer.text.lines')).fill('13800138000');
  await designer.field(designer.app.t('designer.text.lines')).blur();
  await expect(page.getByText(designer.app.t('designer.notKept'))).toBeVisible();
  await designer.app.go('print');
  await expect(page.getByText(designer.app.t('print.unkept'))).toBeVisible();
  const asked = page.waitForEvent('dialog');
  const reload = page.reload().catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await page.getByRole('button', { name: designer.app.t('print.unkeptOpen') }).click();
  await expect(page.getByText(designer.app.t('designer.notKept'))).toBeVisible();
  await designer.action('undo').click();
  await expect(page.getByText(designer.app.t('designer.notKept'))).toHaveCount(0);
  await designer.app.go('print');
  await expect(page.getByText(designer.app.t('print.unkept'))).toHaveCount(0);
  void reload;
});

test('two tabs do not write over each other’s label', async ({ page, context }) => {
  const designer = await onNewLabel(page);
  await designer.add('rect', [10, 10], [30, 30]);
  await expect.poll(() => designer.elementsOf('rect')).toHaveLength(1);
  const other = await context.newPage();
  const app = new WorkbenchPage(other);
  await app.open();
  await app.go('design');
  const there = new DesignerPage(app);
  await there.open(true);
  await there.add('line', [10, 60], [60, 61]);
  await expect.poll(() => there.elementsOf('line')).toHaveLength(1);
  await page.bringToFront();
  await expect(page.getByText(designer.app.t('problem.template-changed-elsewhere'))).toBeVisible();
  await designer.app.button('designer.rival.take').click();
  await expect(designer.layers.getByRole('option')).toHaveCount(2);
  await designer.action('undo').click();
  await expect(designer.layers.getByRole('option')).toHaveCount(1);
  await expect.poll(() => designer.elementsOf('line')).toHaveLength(0);
  await other.close();
});

test('what was typed and cannot be taken over is asked for before the page is loaded anew', async ({
  page,
}) => {
  const designer = await onNewLabel(page);
  await designer.add('text', [10, 10], [80, 20]);
  const lines = designer.field(designer.app.t('designer.text.lines'));
  await lines.fill('Dear {{recipient.nam');
  await lines.blur();
  const asked = page.waitForEvent('dialog');
  const reload = page.reload().catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(lines).toHaveValue('Dear {{recipient.nam');
  // The list of elements has room of its own: what the other panel shows stays there.
  const check = page.getByRole('radio', { name: /^Check/u });
  await check.check({ force: true });
  await designer.press('Control+f');
  await expect(designer.field(designer.app.t('designer.action.find'))).toBeFocused();
  await expect(check).toBeChecked();
  void reload;
});

test('words that can be read and are still in their field are asked for, and go along to another step', async ({
  page,
}) => {
  const designer = await onNewLabel(page);
  const { t } = designer.app;
  await designer.add('text', [10, 10], [60, 20]);
  await designer.add('code', [10, 40], [60, 70]);
  await expect.poll(() => designer.elementsOf('code')).toHaveLength(1);
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  const [text, code] = [
    designer.layers.getByRole('option').last(),
    designer.layers.getByRole('option').first(),
  ];
  await text.focus();
  await designer.press('F2');
  expect(await asks()).toBe(false);
  await page.keyboard.type('Thanks');
  expect(await asks()).toBe(true);
  await designer.press('Escape');
  for (const [row, label] of [
    [text, 'X'],
    [text, t('designer.text.lines')],
    [code, t('designer.code.content')],
  ] as const) {
    await row.click();
    const field = designer.field(label);
    const before = await field.inputValue();
    await field.fill('33');
    expect(await asks()).toBe(true);
    await field.fill(before);
    await expect.poll(asks).toBe(false);
    await field.fill('34');
    await field.press('Escape');
    await expect.poll(asks).toBe(false);
  }
  await designer.canvas.focus();
  await designer.press('Escape', 'Escape');
  await designer.field(t('designer.name')).first().fill('Thanks');
  expect(await asks()).toBe(true);
  await designer.field(t('designer.name')).first().press('Enter');
  await expect.poll(asks).toBe(false);
  await designer.doubleClick([30, 15]);
  await designer.words.fill('Thank you');
  expect(await asks()).toBe(true);
  // Nobody leaves the field on the way to another step by its key.
  await page.evaluate(() => document.querySelector<HTMLElement>('[role="tab"]')?.click());
  await expect(designer.canvas).toHaveCount(0);
  await expect.poll(() => designer.elementsOf('text')).toMatchObject([{ lines: ['Thank you'] }]);
  expect(await asks()).toBe(false);
});

test('the box to type in has the menu of its browser, and keeps the keyboard', async ({ page, browser }) => {
  const designer = await onNewLabel(page);
  await designer.add('text', [10, 10], [60, 20]);
  await designer.doubleClick([30, 15]);
  await designer.words.fill('Thank you');
  await designer.words.click({ button: 'right' });
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(designer.words).toBeFocused();
  await designer.words.press('Escape');
  await expect(designer.canvas).toBeFocused();
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 800, height: 1000 },
  });
  const byFinger = await onNewLabel(await context.newPage());
  await byFinger.action('addText').click();
  const touch = await context.newCDPSession(byFinger.page);
  const [x, y] = await byFinger.at([50, 60]);
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(byFinger.words).toBeFocused();
  await byFinger.words.pressSequentially('Thanks');
  await expect(byFinger.words).toHaveValue('Thanks');
  await expect(byFinger.page.getByRole('menu')).toHaveCount(0);
  await context.close();
});

test('a drag hears of keys while the pointer rests, and moves nothing once it is given up', async ({
  page,
}) => {
  const designer = await onNewLabel(page);
  await designer.add('rect', [10, 20], [30, 40]);
  await expect.poll(() => designer.elementsOf('rect')).toHaveLength(1);
  await page.mouse.move(...(await designer.at([20, 30])));
  await page.mouse.down();
  await page.keyboard.down('Alt');
  await page.mouse.move(...(await designer.at([20, 110])), { steps: 4 });
  await page.keyboard.up('Alt');
  await page.mouse.up();
  await expect.poll(async () => (await designer.elementsOf('rect'))[0]?.y).toBeGreaterThan(80);
  expect(await designer.elementsOf('rect')).toHaveLength(1);
  await page.mouse.move(...(await designer.at([20, 110])));
  await page.mouse.down();
  await page.mouse.move(...(await designer.at([40, 110])), { steps: 4 });
  await designer.press('Escape');
  const before = await designer.at([0, 0]);
  const edge = await designer.canvas.boundingBox();
  for (let step = 0; step < 6; step += 1)
    await page.mouse.move((edge?.x ?? 0) + 10 + step, (edge?.y ?? 0) + 200);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  expect(await designer.at([0, 0])).toEqual(before);
  await page.mouse.up();
  // A space bar that is let go in another window is not held for ever.
  await page.keyboard.down(' ');
  await expect(designer.canvas).toHaveAttribute('data-space', 'held');
  await page.evaluate(() => dispatchEvent(new Event('blur')));
  await expect(designer.canvas).not.toHaveAttribute('data-space');
  await page.keyboard.up(' ');
});

test('what is chosen on the label is copied, whatever words are marked elsewhere', async ({ page }) => {
  const designer = await onNewLabel(page);
  await designer.add('rect', [10, 20], [30, 40]);
  await page.evaluate(() => {
    const [heading] = document.querySelectorAll('h2');
    if (heading !== undefined) getSelection()?.selectAllChildren(heading);
  });
  await designer.canvas.focus();
  await designer.press('Control+x');
  await expect(designer.layers.getByRole('option')).toHaveCount(0);
  await designer.press('Control+v');
  await expect(designer.layers.getByRole('option')).toHaveCount(1);
});

test('a new label is begun in a size that is chosen beside the button', async ({ page }) => {
  const designer = await atDesign(page);
  await designer.field(designer.app.t('design.newSize')).selectOption('60x40');
  await designer.app.button('design.new').click();
  await expect(designer.canvas).toBeVisible();
  await designer.add('rect', [10, 10], [30, 30]);
  await expect.poll(async () => (await designer.elementsOf('rect')).length).toBe(1);
  expect(await designer.stored()).toMatchObject({ width: 60, height: 40 });
  await designer.press('Control+x');
  await expect.poll(async () => (await designer.elementsOf('rect')).length).toBe(0);
  await designer.press('Control+v');
  await expect.poll(async () => (await designer.elementsOf('rect')).length).toBe(1);
  await designer.press('?');
  await expect(page.getByRole('dialog').getByText('F2', { exact: true })).toBeVisible();
  await designer.press('Escape');
  await designer.done();
  await designer.app.go('orders');
  await designer.app.go('design');
  await expect(designer.field(designer.app.t('design.newSize'))).toHaveValue('60x40');
});

test('what was typed and cannot be read stays with its field', async ({ page }) => {
  const designer = await onNewLabel(page);
  await designer.add('rect', [10, 40], [30, 60]);
  await designer.setLength('X', '10');
  await designer.setLength('X', '300');
  await expect(designer.field('X')).toHaveValue('300');
  await expect(designer.field('X')).toHaveAttribute('aria-invalid', 'true');
  await designer.field('X').press('Escape');
  await expect(designer.field('X')).toHaveValue('10');
  await designer.setLength('X', '12');
  await expect.poll(() => designer.elementsOf('rect')).toMatchObject([{ x: 12 }]);
  // Nothing is typed there any more: undo means the label.
  await designer.field('X').press('Control+z');
  await expect(designer.field('X')).not.toHaveValue('12');
  await designer.add('text', [10, 10], [80, 20]);
  const lines = designer.field(designer.app.t('designer.text.lines'));
  await lines.fill('{{recipient.nam');
  await designer.canvas.focus();
  await designer.layers.getByRole('option').last().click();
  await expect(page.getByText(/cannot be taken over yet/u)).toBeVisible();
  await designer.app.button('designer.draft.show').click();
  await expect(lines).toHaveValue('{{recipient.nam');
  await lines.fill('{{recipient.name}}');
  await lines.blur();
  await expect(page.getByText(/cannot be taken over yet/u)).toHaveCount(0);
  await expect.poll(() => designer.elementsOf('text')).toMatchObject([{ lines: ['{{recipient.name}}'] }]);
});

test('a tool is dragged from the toolbar onto the label, and arrows go through the toolbar', async ({
  page,
}) => {
  const designer = await onNewLabel(page);
  const button = await designer.action('addRect').boundingBox();
  await page.mouse.move((button?.x ?? 0) + 10, (button?.y ?? 0) + 10);
  await page.mouse.down();
  await page.mouse.move(...(await designer.at([50, 50])), { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => designer.elementsOf('rect')).toHaveLength(1);
  await expect(designer.canvas).not.toHaveAttribute('data-tool');
  await designer.action('addText').focus();
  await designer.press('ArrowRight');
  await expect(designer.action('addCode')).toBeFocused();
  await expect(designer.action('addText')).toHaveAttribute('tabindex', '-1');
});

test('a label is made from nothing to a PDF by keyboard alone', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openSample();
  await app.go('design');
  const designer = new DesignerPage(app);
  await app.button('design.new').focus();
  await designer.press('Enter');
  await expect(designer.canvas).toBeVisible();
  await designer.canvas.focus();
  // A text in the middle, moved up; a code below it; both made larger.
  await designer.press('t', 'Enter');
  await expect(designer.chosen).toHaveCount(1);
  // It is there to be typed at once.
  await page.keyboard.type('Thank you');
  await designer.press('Escape');
  await expect.poll(() => designer.elementsOf('text')).toMatchObject([{ lines: ['Thank you'] }]);
  for (let step = 0; step < 40; step += 1) await designer.press('ArrowUp');
  await designer.press('b', 'Enter');
  await expect(designer.chosen).toHaveCount(1);
  // Enter goes into what a code says, in the panel.
  await designer.press('Enter');
  await expect(designer.field(designer.app.t('designer.code.content'))).toBeFocused();
  await designer.canvas.focus();
  for (let step = 0; step < 12; step += 1) await designer.press('Control+ArrowRight');
  await designer.press('Control+k');
  await page.keyboard.type('Centre on');
  await designer.press('Enter');
  await expect.poll(() => designer.elementsOf('code')).toMatchObject([{ width: 62, x: 19 }]);
  await designer.canvas.focus();
  await designer.press('Tab');
  await designer.action('done').focus();
  await designer.press('Enter');
  await app.go('print');
  await app.chooseRange('1-3');
  await app.generate(3);
});

test('a finger draws, moves and sizes; two fingers zoom', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 800, height: 1000 } });
  const page = await context.newPage();
  const designer = await onNewLabel(page);
  const touch = await context.newCDPSession(page);
  const send = (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: readonly (readonly [number, number])[],
  ) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x: Math.round(x), y: Math.round(y), id })),
    });
  const swipe = async (from: readonly [number, number], to: readonly [number, number]) => {
    const [a, b] = [await designer.at(from), await designer.at(to)];
    await send('touchStart', [a]);
    for (const part of [0.25, 0.5, 0.75, 1])
      await send('touchMove', [[a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part]]);
    await send('touchEnd', []);
  };
  await designer.action('addRect').tap();
  await swipe([20, 20], [60, 50]);
  await expect.poll(() => designer.elementsOf('rect')).toHaveLength(1);
  await swipe([40, 35], [40, 95]);
  await expect.poll(async () => (await designer.elementsOf('rect'))[0]?.y).toBeGreaterThan(70);
  // What is smaller than a finger is moved all the same, not sized.
  // Just after a swipe browsers take a tap for the end of its fling.
  await designer.action('addCheckbox').click();
  await swipe([80, 20], [85, 25]);
  await expect.poll(() => designer.elementsOf('checkbox')).toHaveLength(1);
  const [small] = await designer.elementsOf('checkbox');
  await swipe([82.5, 22.5], [82.5, 52.5]);
  await expect.poll(async () => (await designer.elementsOf('checkbox'))[0]?.y).toBeGreaterThan(40);
  expect(await designer.elementsOf('checkbox')).toMatchObject([
    { width: small?.width, height: small?.height },
  ]);
  // A long press opens a menu; the finger that opened it presses nothing when it is lifted.
  await send('touchStart', [await designer.at([40, 95])]);
  await expect(page.getByRole('menu')).toBeVisible();
  await send('touchEnd', []);
  await expect(page.getByRole('menu')).toBeVisible();
  await designer.press('Escape');
  expect(await designer.elementsOf('rect')).toHaveLength(1);
  const before = await designer.at([100, 0]);
  const [one, other] = [await designer.at([40, 60]), await designer.at([60, 60])];
  await send('touchStart', [one, other]);
  await send('touchMove', [
    [one[0] - 40, one[1]],
    [other[0] + 40, other[1]],
  ]);
  await send('touchEnd', []);
  await expect.poll(async () => (await designer.at([100, 0]))[0]).toBeGreaterThan(before[0]);
  await context.close();
});

for (const language of LANGUAGES) {
  test.describe(language, () => {
    test.use({ locale: language });
    test('nothing is wrong with the designer for anyone', async ({ page }) => {
      const designer = await atDesign(page, language);
      await designer.open();
      await seeNothingWrong(page, 'label', THEMES);
      await designer.canvas.focus();
      await designer.press('Tab');
      await seeNothingWrong(page, 'element', THEMES);
      await designer.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
      await seeNothingWrong(page, 'palette', THEMES);
      await designer.press('Escape');
      await designer.canvas.focus();
      await designer.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await seeNothingWrong(page, 'keys', THEMES);
      await designer.press('Escape');
      await page.setViewportSize({ width: 390, height: 844 });
      await seeNothingWrong(page, 'narrow', THEMES);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  });
}
