import type { Locator, Page } from '@playwright/test';
import { findText } from '../src/ui/masking/rule-text.ts';
import { taobaoFile } from './fixtures/taobao.ts';
import { findInText, storedBy, tracesOf } from './support/canaries.ts';
import { seeNothingWrong } from './support/axe.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage, savedFile } from './support/workbench.ts';

const FIRST = { masked: '1******8000', original: '13800138000' };
/** Two orders, the second with a phone number in its remark. */
const WITH_FIND = {
  cells: [
    '订单编号\t收件人\t手机\t地址\t商品\t数量\t备注',
    '29001001001001001\t示例样本\t15400000001\t浙江省杭州市西湖区示例路1号2幢301室\t龙井茶\t1\t',
    '29001001001001002\t例样本\t15400000002\t浙江省杭州市西湖区示例路2号2幢302室\t龙井茶\t1\t请打 16600002345',
  ].join('\n'),
  row: 3,
  phone: '16600002345',
};

const THREE_PHONES = ['16600002345', '16600009999', '16600008888'] as const;

async function atMasking(page: Page, language?: 'zh-CN'): Promise<WorkbenchPage> {
  const app = new WorkbenchPage(page, language);
  await app.open();
  await app.openSample();
  await app.go('masking');
  return app;
}

function editor(app: WorkbenchPage, name: string): Locator {
  return app.page.getByRole('region', { name: app.t('editor.title', { name }) });
}

/** Copies the standard policy, calls the copy by a name and leaves its editor open. */
async function makeOwn(app: WorkbenchPage, name: string): Promise<Locator> {
  await app.button('masking.copyEdit').click();
  await expect(editor(app, app.t('own.copyName', { name: 'National standard' }))).toBeVisible();
  await app.page.getByLabel(app.t('own.nameEn'), { exact: true }).fill(name);
  await expect(editor(app, name)).toBeVisible();
  return editor(app, name);
}

async function exportOwn(app: WorkbenchPage): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const download = app.page.waitForEvent('download');
  await app.button('own.export').click();
  return savedFile(await download);
}

async function importPolicy(app: WorkbenchPage, text: string): Promise<void> {
  const chooser = app.page.waitForEvent('filechooser');
  await app.button('action.importPolicy').click();
  await (
    await chooser
  ).setFiles({ name: 'policy.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a policy is made by copying and changing one, and the label follows every change', async ({ page }) => {
  const app = await atMasking(page);
  const own = await makeOwn(app, 'Parcel shop');
  // The editor comes into sight, and only the step scrolls for it.
  await expect(own.getByRole('heading', { level: 3 })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('banner')).toBeInViewport({ ratio: 1 });
  await expect(app.radio('masking.policies', 'Parcel shop')).toBeChecked();
  const phone = own.getByLabel(app.t('slot.phone'), { exact: true });
  await phone.selectOption({ label: app.t('rule.phone.keep-last') });
  await expect(app.labelTexts.filter({ hasText: '*******8000' })).toHaveCount(1);
  const last = own.getByRole('spinbutton');
  await last.fill('2');
  await expect(app.labelTexts.filter({ hasText: '*********00' })).toHaveCount(1);

  // Out of bounds: told at the field, and the last valid policy stays in force.
  await last.fill('11');
  await expect(last).toHaveAttribute('aria-invalid', 'true');
  await expect(own).toContainText('Between 1 and 10');
  await expect(app.labelTexts.filter({ hasText: '*********00' })).toHaveCount(1);
  await phone.selectOption({ label: app.t('rule.phone.keep-ends') });
  await expect(own.getByRole('spinbutton')).toHaveCount(2);
  await own.getByRole('spinbutton').first().fill('9');
  await expect(own).toContainText(/would hide nothing/u);
  await expect(app.labelTexts.filter({ hasText: FIRST.original })).toHaveCount(0);
  await expect(app.labelTexts.filter({ hasText: FIRST.masked })).toHaveCount(1);

  // What keeps is said loudly, here, on the card and where labels are made.
  await own.getByLabel(app.t('slot.name'), { exact: true }).selectOption({ label: app.t('rule.name.keep') });
  await expect(own).toContainText(app.t('editor.keepsLoud'));
  const card = app.radio('masking.policies', 'Parcel shop');
  await expect(card).toContainText('Shows whole: Recipient and sender: Name');
  await app.go('print');
  await expect(
    page.getByText(/“Parcel shop” shows these values whole.*Recipient and sender: Name/u),
  ).toBeVisible();
  await app.chooseRange('1');
  await app.generate(1);
  await expect(page.getByText(app.t('print.keptTitle'))).toBeVisible();

  // Undone step by step, by key too.
  await app.go('masking');
  await own.getByRole('heading', { level: 3 }).focus();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(card).not.toContainText('Shows whole');
  await own.getByRole('button', { name: app.t('action.redoPolicy'), exact: true }).click();
  await expect(card).toContainText('Shows whole');
  await app.button('editor.done').click();
  await expect(own).toHaveCount(0);
  await app.button('own.delete').click();
  await expect(app.radio('masking.policies', 'National standard')).toBeChecked();
  await expect(card).toHaveCount(0);
  await page
    .getByRole('status')
    .getByRole('button', { name: app.t('action.undoPolicy') })
    .click();
  await expect(card).toBeChecked();
});

test('sides can have different rules, and some orders other ones', async ({ page }) => {
  const app = await atMasking(page);
  const own = await makeOwn(app, 'Two sides');
  await own.getByLabel(app.t('editor.alike')).uncheck();
  await own.getByRole('radio', { name: app.t('editor.side.sender') }).click();
  await own.getByLabel(app.t('slot.name'), { exact: true }).selectOption({ label: app.t('rule.name.hide') });
  await own.getByRole('radio', { name: app.t('editor.side.recipient') }).click();
  await expect(own.getByLabel(app.t('slot.name'), { exact: true })).toHaveValue('name.surname-only');

  await own.getByLabel(app.t('editor.forOrders')).selectOption({ label: app.t('editor.caseKind.carrier') });
  await own.getByRole('checkbox', { name: 'SF Express' }).check();
  await own.getByLabel(app.t('editor.value')).selectOption({ label: 'Recipient: Phone' });
  await own
    .getByLabel(app.t('editor.rule'), { exact: true })
    .selectOption({ label: app.t('rule.phone.hide') });
  await own.getByRole('button', { name: app.t('editor.addCondition'), exact: true }).click();
  await expect(own.getByRole('listitem').filter({ hasText: 'SF Express' })).toContainText('Phone');
  await expect(app.labelTexts.filter({ hasText: FIRST.masked })).toHaveCount(0);
  await own.getByRole('button', { name: /^Remove: /u }).click();
  await expect(app.labelTexts.filter({ hasText: FIRST.masked })).toHaveCount(1);
});

test('an exported policy imports again, stays after a reload, and nothing of a person is stored', async ({
  page,
}) => {
  const app = new WorkbenchPage(page);
  const orders = taobaoFile();
  await app.open();
  await app.pick(orders);
  await app.readOrders(orders.orders.length);
  await app.go('masking');
  const own = await makeOwn(app, 'Kept');
  await own.getByLabel(app.t('editor.glyph')).selectOption('dot');
  await expect(app.labelTexts.filter({ hasText: '欧阳●●' })).toHaveCount(1);
  const file = await exportOwn(app);
  expect(file.name).toBe('hushlabel-policy-national-copy.json');
  const text = new TextDecoder().decode(file.bytes);
  expect(JSON.parse(text)).toMatchObject({ schema: 'hushlabel/policy', name: { en: 'Kept' }, glyph: 'dot' });

  await importPolicy(app, text);
  await expect(page.getByText(app.t('notice.policyImported'))).toBeVisible();
  for (const name of ['Kept', 'Kept 2']) await expect(app.radio('masking.policies', name)).toHaveCount(1);

  await app.drop({ name: 'mine.json', bytes: new TextEncoder().encode(text.replace('"Kept"', '"Dropped"')) });
  await expect(app.radio('masking.policies', 'Dropped')).toBeChecked();
  expect(await storedBy(page)).toMatchObject({ local: ['hushlabel.settings'], session: 0, databases: 0 });
  const stored = await page.evaluate(() => localStorage['hushlabel.settings'] as string);
  expect(stored).toContain('Dropped');
  expect(findInText(stored, [...orders.canaries, '欧阳'])).toEqual([]);
  expect(findInText(await tracesOf(page), orders.canaries)).toEqual([]);

  await page.reload();
  await expect(app.radio('masking.policies', 'Dropped')).toBeChecked();
  for (const name of ['Kept', 'Kept 2']) await expect(app.radio('masking.policies', name)).toHaveCount(1);
  await app.go('orders');
  await app.openSample();
  await expect(app.labelTexts.filter({ hasText: '1●●●●●●8000' })).toHaveCount(1);

  // A new room knows them too.
  await app.button('action.clear').click();
  await app.button('action.wipeNow').click();
  await app.openSample();
  await expect(app.labelTexts.filter({ hasText: '1●●●●●●8000' })).toHaveCount(1);
});

test('a stored policy that this version cannot read is kept until it is deleted', async ({ page }) => {
  const app = await atMasking(page);
  await makeOwn(app, 'Mine');
  await page.evaluate(() => {
    const settings = JSON.parse(localStorage['hushlabel.settings'] as string) as { ownPolicies: object[] };
    settings.ownPolicies.push({
      ...settings.ownPolicies[0],
      id: 'later',
      version: 99,
      name: { en: 'Of later', 'zh-CN': '以后' },
    });
    localStorage['hushlabel.settings'] = JSON.stringify(settings);
  });
  const stored = () => page.evaluate(() => localStorage['hushlabel.settings'] as string);
  await page.reload();
  const refused = page.getByRole('region', { name: app.t('masking.refusedTitle', { count: 1 }) });
  await expect(refused).toContainText('Of later');
  await expect(refused).toContainText(app.t('problem.policy-newer'));
  await app.button('masking.copyEdit').click();
  await expect.poll(stored).toContain('national-copy-2');
  expect(await stored()).toContain('"version":99');
  await seeNothingWrong(page, 'refused policies', ['light', 'dark']);
  const download = page.waitForEvent('download');
  await refused.getByRole('button', { name: app.t('own.exportWhat', { name: 'Of later' }) }).click();
  expect((await savedFile(await download)).name).toBe('hushlabel-policy-later.json');
  await refused.getByRole('button', { name: app.t('own.deleteWhat', { name: 'Of later' }) }).click();
  await expect(refused).toHaveCount(0);
  expect(await stored()).not.toContain('"version":99');
});

test.describe('a policy file that is no good', () => {
  for (const { what, spoil, sentence } of [
    {
      what: 'an unknown key',
      spoil: (text: string) => text.replace('"glyph"', '"script": "<img src=x onerror=alert(1)>", "glyph"'),
      sentence: /key at script that does not belong/u,
    },
    {
      what: 'a rule that is none',
      spoil: (text: string) => text.replace('name.surname-only', 'name.show-all'),
      sentence: /rule at recipient\.name\.rule that does not exist/u,
    },
    {
      what: 'a number out of bounds',
      spoil: (text: string) => text.replace('"last": 4', '"last": 400'),
      sentence: /recipient\.phone\.last must lie between 0 and 11/u,
    },
    { what: 'no JSON', spoil: () => '<script>alert(1)</script>', sentence: /not JSON/u },
    {
      what: 'a prototype',
      spoil: (text: string) => text.replace('"glyph"', '"__proto__": {"glyph": "dot"}, "glyph"'),
      sentence: /key at __proto__ that does not belong/u,
    },
  ]) {
    test(`with ${what} is refused with its path, and nothing changes`, async ({ page }) => {
      const app = await atMasking(page);
      const text = new TextDecoder().decode((await exportOwn(app)).bytes);
      const spoilt = spoil(text);
      expect(spoilt).not.toBe(text);
      await importPolicy(app, spoilt);
      const notice = page.getByRole('status').filter({ hasText: app.t('notice.policyNotImported') });
      await expect(notice).toContainText(sentence);
      await expect(app.radio('masking.policies', 'National standard')).toBeChecked();
      await expect(
        page.getByRole('radiogroup', { name: app.t('masking.policies') }).getByRole('radio'),
      ).toHaveCount(7);
    });
  }
});

test('two policies are compared on real rows, and what differs is marked', async ({ page }) => {
  const app = await atMasking(page);
  await app.button('masking.compare').click();
  const box = page.getByRole('region', { name: app.t('compare.title') });
  await box.getByLabel(app.t('compare.policyNumber', { number: 2 })).selectOption({ label: 'Maximum' });
  await expect(box.getByRole('row')).toHaveCount(1 + 2 * 10);
  const first = box.getByRole('row').nth(1);
  const second = box.getByRole('row').nth(2);
  await expect(first).toContainText(FIRST.masked);
  await expect(first.locator('mark')).toHaveCount(0);
  const differing = second
    .getByRole('cell')
    .filter({ has: page.locator('mark').filter({ hasText: '*********00' }) });
  await expect(differing).toContainText(app.t('compare.differs'));
  await box.getByLabel(app.t('compare.policyNumber', { number: 3 })).selectOption({ label: 'Smile' });
  await expect(box.getByRole('row')).toHaveCount(1 + 3 * 10);
  await box.getByRole('button', { name: app.t('compare.next') }).click();
  await expect(box).toContainText(app.t('compare.rows', { from: 11, to: 20, total: 200 }));
  await expect(box.getByRole('row').nth(1)).toContainText(app.t('compare.row', { position: 11 }));
  await expect(box.getByText(app.t('compare.row', { position: 1 }), { exact: true })).toHaveCount(0);
});

test('what the labels still tell is judged, and the worst label is one click away', async ({ page }) => {
  const app = await atMasking(page);
  const judgement = page.getByRole('region', { name: app.t('judge.title') });
  await expect(judgement).toContainText(app.t('judge.note'));
  await expect(judgement).toContainText(app.t('judge.summary', { passed: 200, count: 200 }));
  await expect(judgement.getByRole('table')).toHaveCount(3);

  // Another policy is judged anew.
  await app.radio('masking.policies', 'Classic').click();
  await expect(judgement).toContainText(/\b[12]?\d of 200 labels pass/u);
  await app.radio('masking.policies', 'National standard').click();
  await expect(judgement).toContainText(app.t('judge.summary', { passed: 200, count: 200 }));

  const item = judgement
    .getByRole('list', { name: app.t('judge.worst') })
    .getByRole('listitem')
    .first();
  const worst = item.getByRole('button');
  const who = await item.locator('[translate="no"]').innerText();
  expect(who).toMatch(/^[^,]*\*[^,]*(?:, pick-up \d+)?$/u);
  const row = Number(/\d+/u.exec(await worst.innerText())?.[0]);
  expect(row).toBeGreaterThan(2);
  await worst.click();
  const order = page.getByRole('region', { name: app.t('order.title'), exact: true });
  await expect(order.getByText(app.t('problems.row', { row }), { exact: true })).toBeVisible();
  await expect(worst).toHaveAttribute('aria-current', 'true');
  await expect(app.labelTexts.filter({ hasText: who.split(',')[0] ?? who }).first()).toBeAttached();
  await expect(order).toContainText(/fits? this label|shows nothing/u);
  await order.getByText(app.t('judge.how')).click();
  await expect(order).toContainText(app.t('judge.source.arithmetic'));
});

test('while labels are judged anew, nothing of before is shown as what they tell now', async ({ page }) => {
  const app = await atMasking(page);
  const judgement = page.getByRole('region', { name: app.t('judge.title') });
  const summary = app.t('judge.summary', { passed: 200, count: 200 });
  await expect(judgement).toContainText(summary);
  await expect(judgement.getByRole('heading', { name: app.t('judge.worst') })).toBeVisible();
  // Looked at two frames after the change, long before it is judged.
  const meanwhile = await app.radio('masking.policies', 'Classic').evaluate(async (radio) => {
    (radio as HTMLElement).click();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const heading = document.querySelector('#worst-labels');
    const box = heading?.closest('section');
    return {
      text: box?.textContent,
      worst: heading === null ? '' : getComputedStyle(heading).visibility,
    };
  });
  expect(meanwhile.worst).toBe('hidden');
  expect(meanwhile.text).toContain(app.t('judge.before'));
  expect(meanwhile.text).not.toContain(summary);
  await expect(judgement).not.toContainText(app.t('judge.before'));
  await expect(judgement.getByRole('heading', { name: app.t('judge.worst') })).toBeVisible();
});

test('a find is left for one order, is marked in the list and stands on the receipt', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.paste(WITH_FIND.cells);
  await app.readOrders(2);
  await app.go('masking');
  await app.button('action.nextOrder').click();
  await app.labelDrawn(2);
  const finds = page.getByRole('region', { name: app.t('order.finds') });
  const what = findText(app.t, 'remark', 'phone');
  await finds.getByRole('button', { name: app.t('order.leaveWhat', { what }) }).click();
  await expect(app.labelTexts.filter({ hasText: WITH_FIND.phone })).toHaveCount(1);
  const again = finds.getByRole('button', { name: app.t('order.hideAgainWhat', { what }) });
  await expect(again).toBeVisible();

  await app.go('orders');
  await expect(app.rows.nth(1)).toContainText(app.t('grid.mark.exception'));
  await app.go('print');
  await expect(page.getByText(app.t('print.exceptions', { count: 1 }))).toBeVisible();
  await app.generate(2);
  await expect(page.getByText(app.t('print.exceptionsTitle', { count: 1 }))).toBeVisible();
  await expect(page.getByText(app.t('print.exceptionFind', { what }))).toBeVisible();
  const receipt = new TextDecoder().decode((await app.save('action.saveReceipt')).bytes);
  expect(JSON.parse(receipt)).toMatchObject({
    exceptions: [{ row: WITH_FIND.row, kind: 'allowed-find', field: 'remark', found: 'phone' }],
  });
  expect(receipt).not.toContain(WITH_FIND.phone);

  await app.go('masking');
  await again.click();
  await expect(app.labelTexts.filter({ hasText: WITH_FIND.phone })).toHaveCount(0);
});

test('a press too many leaves no second value on the label', async ({ page }) => {
  const app = new WorkbenchPage(page);
  await app.open();
  await app.paste(WITH_FIND.cells.replace(WITH_FIND.phone, THREE_PHONES.join(' 或 ')));
  await app.readOrders(2);
  await app.go('masking');
  await app.button('action.nextOrder').click();
  await app.labelDrawn(2);
  const finds = page.getByRole('region', { name: app.t('order.finds') });
  const leave = finds.getByRole('button', { name: new RegExp(`^${app.t('order.leave')}`, 'u') });
  await expect(leave).toHaveCount(3);
  await leave.first().dblclick();
  await expect(app.labelTexts.filter({ hasText: THREE_PHONES[0] })).toHaveCount(1);
  await expect(leave).toHaveCount(2);
  for (const phone of THREE_PHONES.slice(1))
    await expect(app.labelTexts.filter({ hasText: phone })).toHaveCount(0);
});

test('rules of one order need a reason where they show more, and none where they do not', async ({
  page,
}) => {
  const app = await atMasking(page);
  const rules = page.getByRole('region', { name: app.t('order.rules') });
  const apply = rules.getByRole('button', { name: app.t('order.apply') });
  await rules
    .getByLabel(app.t('editor.rule'), { exact: true })
    .selectOption({ label: app.t('rule.name.keep') });
  await expect(rules).toContainText(app.t('editor.keepsLoud'));
  await apply.click();
  const reason = rules.getByLabel(app.t('order.reason'));
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await expect(rules).toContainText(app.t('problem.reason-missing'));
  await expect(app.labelTexts.filter({ hasText: '王示例' })).toHaveCount(0);

  await reason.fill('Customs asks for it, 13800138000');
  await apply.click();
  await expect(app.labelTexts.filter({ hasText: '王示例' })).toHaveCount(1);
  await expect(rules).toContainText(/Reason: Customs asks for it/u);
  await expect(rules, 'the reason is scrubbed').not.toContainText(FIRST.original);
  await app.go('print');
  await app.chooseRange('1-2');
  await app.generate(2);
  await expect(
    page.getByText(/Shows more than the policy for Recipient: Name\. Reason: Customs/u),
  ).toBeVisible();
  await app.go('masking');
  await rules.getByRole('button', { name: app.t('order.back') }).click();
  await expect(app.labelTexts.filter({ hasText: '王示例' })).toHaveCount(0);

  await rules
    .getByLabel(app.t('editor.rule'), { exact: true })
    .selectOption({ label: app.t('rule.name.hide') });
  await apply.click();
  await expect(rules.getByRole('button', { name: app.t('order.back') })).toBeVisible();
  await expect(app.labelTexts.filter({ hasText: '王**' })).toHaveCount(0);
});

test('every masked value says by keyboard and by pointer which rule made it', async ({ page }) => {
  const app = await atMasking(page);
  const table = page.getByRole('table', { name: app.t('masking.beforeAfter') });
  const phone = table.getByRole('button', { name: FIRST.masked });
  await table.getByRole('button', { name: app.t('orders.column.name') }).focus();
  await page.keyboard.press('Tab');
  await expect(phone).toBeFocused();
  // The one before may still be fading.
  const tip = page.locator('[role="tooltip"]:not([data-closed])');
  await expect(tip).toContainText('Shows the first and last digits');
  await expect(phone).toHaveAttribute('aria-describedby', (await tip.getAttribute('id')) ?? '');
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await table.getByRole('button', { name: app.t('orders.column.detail') }).hover();
  await expect(tip).toContainText('up to the building');

  await app.go('orders');
  await app.rows.nth(1).getByRole('gridcell').nth(2).hover();
  await expect(tip).toContainText('Shows the first and last digits');
  await page.mouse.move(2, 2);
  await expect(tip).toHaveCount(0);
  await app.grid.focus();
  await page.keyboard.press('ArrowRight');
  const active = page.locator(`#${await app.grid.getAttribute('aria-activedescendant')}`);
  await expect(page.locator(`#${await active.getAttribute('aria-describedby')}`)).toContainText(
    'Shows the first and last digits',
  );
});

for (const theme of ['light', 'dark'] as const) {
  for (const [screen, viewport] of [
    ['wide', { width: 1440, height: 900 }],
    ['narrow', { width: 390, height: 844 }],
  ] as const) {
    test.describe(`axe, ${theme}, ${screen}`, () => {
      test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

      test('finds nothing wrong while a policy is edited and compared', async ({ page }) => {
        const app = await atMasking(page);
        const own = await makeOwn(app, 'Looked at');
        await own.getByLabel(app.t('editor.alike')).uncheck();
        await own
          .getByLabel(app.t('slot.name'), { exact: true })
          .selectOption({ label: app.t('rule.name.keep') });
        await own.getByRole('spinbutton').first().fill('99');
        await expect(own.getByRole('spinbutton').first()).toHaveAttribute('aria-invalid', 'true');
        await app.button('masking.compare').click();
        await expect(
          page
            .getByRole('region', { name: app.t('compare.title') })
            .getByRole('row')
            .nth(3),
        ).toBeVisible();
        for (const summary of [app.t('judge.unique'), app.t('judge.how')])
          await page.getByText(summary).click();
        await app.seeNoOverflow();
        await seeNothingWrong(page, 'masking', [theme]);
        await app.go('print');
        await seeNothingWrong(page, 'print', [theme]);
      });
    });
  }
}
