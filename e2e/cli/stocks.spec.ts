import { expect, test } from '@playwright/test';
import { fileOf, hushlabel } from './shell.ts';

const stocks = (...args: string[]) => hushlabel(['stocks', ...args]);

interface Shown {
  readonly id: string;
  readonly perSheet: number;
  readonly paper: string;
  readonly pages: number;
  readonly places: readonly {
    readonly page: number;
    readonly number: number;
    readonly x: number;
    readonly y: number;
    readonly label?: { readonly turned: boolean };
    readonly bleed?: { readonly width: number };
    readonly back?: { readonly x: number };
  }[];
  readonly marks?: readonly unknown[];
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

async function json<T>(...args: string[]): Promise<T> {
  const { code, stdout, stderr } = await stocks(...args, '--json');
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return JSON.parse(stdout) as T;
}

test('stocks finds papers by name, size and count', async () => {
  const found = (search: string) => json<{ id: string }[]>('--search', search);
  expect((await found('avery l7160')).map(({ id }) => id)).toEqual(['avery-l7160']);
  expect((await found('4x6in'))[0]?.id).toBe('us-4x6');
  expect((await json<unknown[]>()).length).toBe(639);
  const table = await stocks('--search', '24 per sheet herma');
  expect(table.stdout).toMatch(/^ID +NAME +SIZE +PER SHEET +PAPER\n/);
  expect(table.stdout).toMatch(/^herma-4464 +Herma 4464 +70 × 37\.13 +24 +A4$/m);
  const none = await stocks('--search', 'nonsense');
  expect(none).toEqual({ code: 0, stdout: '', stderr: 'hushlabel: no paper fits all of these words\n' });
});

test('stocks shows where the labels of a sheet lie', async () => {
  const whole = await json<Shown>('--show', 'avery-l7160');
  expect(whole).toMatchObject({ id: 'avery-l7160', perSheet: 21, paper: 'A4', pages: 1, warnings: [] });
  expect(whole.places).toHaveLength(21);
  expect(whole.places.at(0)).toEqual({ page: 1, number: 1, x: 7.2, y: 15.15, width: 63.5, height: 38.1 });
  expect(whole.places.at(-1)).toMatchObject({ number: 21, x: 139.28, y: 243.75 });

  const job = await json<Shown>(
    ...['--show', 'avery-l7160', '--order', 'down', '--start', '3', '--used', '6,9', '--labels', '8'],
    ...['--label', '38x63', '--bleed', '2', '--back', 'long', '--marks'],
  );
  expect(job.pages).toBe(2);
  expect(job.places.map(({ page, number }) => `${page}:${number}`)).toEqual([
    '1:3',
    '1:12',
    '1:15',
    '1:18',
    '1:21',
    '2:1',
    '2:4',
    '2:7',
  ]);
  expect(job.places[0]).toMatchObject({
    label: { turned: true },
    bleed: { width: 66.77 },
    back: { x: 7.22 },
  });
  expect(job.marks?.length).toBeGreaterThan(0);

  const table = await stocks('--show', 'avery-l7160', '--start', '20');
  expect(table.stdout).toMatch(/^1 +20 +73\.24 +243\.75 +63\.5 +38\.1$/m);
  expect((await json<Shown>('--show', 'herma-4464')).warnings[0]?.message).toMatch(/0\.04 mm over the edge/);
});

test('a paper of one’s own is read from a file, and refused with its reason', async () => {
  const document = (await stocks('--show', 'avery-l7160', '--document')).stdout;
  const own = document.replace('"avery-l7160"', '"own"').replace('"columns": 3', '"columns": 2');
  const shown = await json<Shown>('--show', await fileOf('own.json', own));
  expect(shown).toMatchObject({ id: 'own', perSheet: 14, paper: 'A4' });
  expect(shown.warnings.map(({ code }) => code)).toEqual(['stock-uneven-across']);

  const wide = await stocks('--show', await fileOf('wide.json', own.replace('"rows": 7', '"rows": 8')));
  expect(wide.code).toBe(2);
  expect(wide.stderr).toMatch(/grids\[0\] reach over the edge of the page/);
});

test('wrong use of stocks is told on stderr with exit 2', async () => {
  const sheet = ['--show', 'avery-l7160'];
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['avery'], /--search/],
    [['--start', '2'], /--show/],
    [['--document'], /--show/],
    [[...sheet, '--search', 'avery'], /exclude/],
    [[...sheet, '--document', '--json'], /--document/],
    [['--show', 'nobody'], /no paper has that id/],
    [['--show', './nothing.json'], /no file/],
    [['--show', 'us-4x6', '--start', '1'], /only a sheet/],
    [[...sheet, '--start', '22'], /from 1 to 21/],
    [[...sheet, '--start', 'x'], /--start/],
    [[...sheet, '--used', '0'], /--used/],
    [[...sheet, '--start', '21', '--used', '21'], /No label is left/],
    [[...sheet, '--order', 'up'], /across or down/],
    [[...sheet, '--back', 'left'], /long or short/],
    [[...sheet, '--bleed', '30'], /--bleed/],
    [[...sheet, '--label', 'large'], /--label/],
    [[...sheet, '--label', '70x40'], /larger/],
    [[...sheet, '--labels', '0'], /--labels/],
  ];
  for (const [args, reason] of wrong) {
    const { code, stdout, stderr } = await stocks(...args);
    expect(code, args.join(' ')).toBe(2);
    expect(stdout, args.join(' ')).toBe('');
    expect(stderr, args.join(' ')).toMatch(reason);
  }
});
