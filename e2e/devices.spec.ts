import { installFakeDevices } from '../src/device/testing/fake-devices.ts';
import type { FakePrinter } from '../src/device/testing/fake-devices.ts';
import { expect, test } from './support/watch.ts';
import { WorkbenchPage } from './support/workbench.ts';

/** Of a page that has a fake printer. */
interface Devices {
  readonly fakePrinter: FakePrinter;
}

/** Chromium's own word on what a policy lets the page use. */
interface PolicyReader {
  allowsFeature(feature: string, origin?: string): boolean;
}

test('the headers give the ways to a printer to the page and to nobody else', async ({ page }) => {
  await new WorkbenchPage(page).open();
  const allowed = await page.evaluate(() => {
    const { featurePolicy } = document as unknown as { readonly featurePolicy: PolicyReader };
    return ['usb', 'serial', 'hid', 'camera', 'geolocation'].filter((feature) =>
      featurePolicy.allowsFeature(feature),
    );
  });
  // Chromium on Linux has Bluetooth behind a switch, and then no feature of this name: the unit test sees to its line.
  expect(allowed).toEqual(['usb', 'serial']);
  const elsewhere = await page.evaluate(() => {
    const { featurePolicy } = document as unknown as { readonly featurePolicy: PolicyReader };
    return ['usb', 'serial'].filter((feature) =>
      featurePolicy.allowsFeature(feature, 'https://blocked.invalid'),
    );
  });
  expect(elsewhere).toEqual([]);
});

test('no device is asked for before a person asks', async ({ page, context }) => {
  await context.addInitScript(installFakeDevices, { isKnown: true });
  const app = new WorkbenchPage(page);
  await app.open();
  await app.openSample();
  for (const step of ['masking', 'design', 'print'] as const) await app.go(step);
  const calls = () => page.evaluate(() => (globalThis as unknown as Devices).fakePrinter.calls);
  expect(await calls()).toEqual([]);
  // That the page has the fake, and nothing else could have been asked.
  await page.evaluate(async () => {
    const { usb } = navigator as unknown as { readonly usb: { requestDevice(): Promise<unknown> } };
    await usb.requestDevice();
  });
  expect(await calls()).toEqual(['choose']);
});
