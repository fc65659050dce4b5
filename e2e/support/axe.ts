import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './watch.ts';

export const THEMES = ['light', 'dark'] as const;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Axe finds nothing wrong in these colours; by a look that would find something. */
export async function seeNothingWrong(
  page: Page,
  place: string,
  themes: readonly (typeof THEMES)[number][],
): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction(() => document.getAnimations().length === 0);
    const { wrong, right } = await findWrong(page);
    expect(wrong, `${place}, ${colorScheme}`).toEqual([]);
    expect(right, 'axe looked at the page').toBeGreaterThan(20);
  }
}

interface Findings {
  readonly wrong: readonly string[];
  readonly right: number;
}

/** The builder brings axe along; its later looks would each bring it anew, which takes longer than looking. */
async function findWrong(page: Page): Promise<Findings> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await new AxeBuilder({ page }).setLegacyMode().withRules(['document-title']).analyze();
  return page.evaluate(async (tags) => {
    // @ts-expect-error -- put there by the builder
    const { violations, passes } = (await window.axe.run(document, { runOnly: tags })) as Results;
    const wrong = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
    return { wrong, right: passes.length };
  }, TAGS);
}

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;
