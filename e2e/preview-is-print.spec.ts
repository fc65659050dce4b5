import { readPdf } from '../src/render/pdf/testing/pdfium.ts';
import { BUILT_IN_TEMPLATES } from '../src/template/built-in-templates.ts';
import { drawnByBrowser, grayOf, inkOf, shareThatDiffers, worstBlock } from './support/pictures.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';

/** Compound surname with a scrubbed remark; virtual number; Latin name. */
const ORDERS = [5, 10, 14];
/**
 * Three pixels a dot of the printer. Most labels are no whole number of dots wide: PDFium then moves a code's dots by
 * parts of a pixel and the browser by whole ones, so that edges differ, the less the more pixels a dot has.
 */
const PIXELS_PER_INCH = 3 * 203;
const MOST_DIFFERENT = 0.01;
/** In any square of 3 mm, on the label that is a whole number of dots wide. */
const BLOCK = Math.round((PIXELS_PER_INCH * 3) / 25.4);
const MOST_DIFFERENT_IN_BLOCK = 0.05;

/** The waybills, and one of each other make: tick boxes, a tag, a cell of a sheet, white on black. */
const DRAWN: ReadonlySet<string> = new Set([
  'waybill-76x130',
  'waybill-100x150',
  'waybill-4x6',
  'waybill-100x180',
  'customs-cn22',
  'jewellery-tag-75x25',
  'sheet-5160',
  'fragile-100x70',
]);

for (const { id, name } of BUILT_IN_TEMPLATES.filter((template) => DRAWN.has(template.id))) {
  test(`what the page shows of ${id} is what the PDF prints`, async ({ page }, { annotations }) => {
    const app = new WorkbenchPage(page);
    await app.open();
    await app.openSample();
    await app.go('design');
    await app.radio('design.templates', name.en).click();
    await app.go('print');
    await app.chooseRange(ORDERS.join(','));
    await app.generate(ORDERS.length);
    const { bytes } = await app.save('action.saveFile');
    const printed = (await readPdf(bytes, PIXELS_PER_INCH)).map(grayOf);
    expect(printed).toHaveLength(ORDERS.length);

    await app.go('orders');
    for (const [index, position] of ORDERS.entries()) {
      const print = printed[index];
      const other = printed[(index + 1) % printed.length];
      if (print === undefined || other === undefined) throw new Error('a page is missing');
      await app.rows.nth(position - 1).click();
      await app.labelDrawn(position);
      const preview = await drawnByBrowser(app.picture, print.width, print.height);
      expect(inkOf(preview), 'there is something to compare').toBeGreaterThan(
        id.startsWith('waybill') ? 0.05 : 0.02,
      );
      const share = shareThatDiffers(preview, print);
      annotations.push({ type: 'differs', description: `order ${position}: ${(share * 100).toFixed(2)} %` });
      expect(share, `order ${position}`).toBeLessThan(MOST_DIFFERENT);
      // On a label that says little of an order, two orders differ by little; still by more than the print does.
      expect(shareThatDiffers(preview, other), 'another order would be noticed').toBeGreaterThan(
        id.startsWith('waybill') ? MOST_DIFFERENT : share * 2,
      );
    }
  });
}

test('a preview that differs from the print by one character would be noticed', async ({ page }) => {
  const app = new WorkbenchPage(page);
  const cells = (goods: string) =>
    [
      '订单编号\t收件人\t手机\t地址\t商品\t数量',
      `29135792468013\t示例样本\t15412340001\t浙江省杭州市西湖区示例路1号2幢301室\t${goods}\t1`,
    ].join('\n');
  await app.open();
  await app.go('design');
  await app.radio('design.templates', 'Shipping label 4 × 6 in').click();
  await app.paste(cells('龙井茶'));
  await app.readOrders(1);
  await app.generate(1);
  const { bytes } = await app.save('action.saveFile');
  const [print] = (await readPdf(bytes, PIXELS_PER_INCH)).map(grayOf);
  if (print === undefined) throw new Error('there is no page');
  const preview = () => drawnByBrowser(app.picture, print.width, print.height);
  expect(worstBlock(await preview(), print, BLOCK)).toBeLessThan(MOST_DIFFERENT_IN_BLOCK);

  await app.paste(cells('龙井杯'));
  await app.button('action.replaceInstead').click();
  await expect(app.labelTexts.filter({ hasText: '龙井杯' })).toHaveCount(1);
  expect(worstBlock(await preview(), print, BLOCK)).toBeGreaterThan(MOST_DIFFERENT_IN_BLOCK);
});
