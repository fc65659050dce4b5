import { describe, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import { BROTHER_ROLLS } from '../render/printer/brother-rolls.ts';
import { PRINTER_LANGUAGES } from '../render/printer/language.ts';
import type { PrinterLanguage } from '../render/printer/language.ts';
import { printBrother, printEscPos } from '../render/printer/testing/byte-printers.ts';
import { bitmapOf, dotsOf } from '../render/printer/testing/label-paper.ts';
import type { PrintedLabel } from '../render/printer/testing/label-paper.ts';
import { printCpcl, printEpl, printTspl } from '../render/printer/testing/line-printers.ts';
import { printZpl } from '../render/printer/testing/zpl-printer.ts';
import { windowOf } from '../render/printer/bitmap-window.ts';
import { headMm } from '../render/head-dots.ts';
import { printerJob } from '../render/printer/printer-job.ts';
import type { Bitmap } from '../render/bitmap.ts';
import { headDots, headGrid } from '../render/raster/dot-grid.ts';
import { asPaper } from '../stock/as-paper.ts';
import { loadCatalogue } from '../stock/catalogue.ts';
import { labelOnRoll } from '../stock/label-on-roll.ts';
import type { RollStock, Size } from '../stock/stock.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import { barsAcrossFeed } from './bars-across-feed.ts';
import { headSettings, parsePrinterProfile, plainProfile } from './printer-profile.ts';
import type { PrinterProfile } from './printer-profile.ts';
import { rollDots } from './roll-dots.ts';
import { planRoll } from './roll-plan.ts';
import { profileOnRoll } from './roll-profile.ts';

const { entries } = await loadCatalogue();
const rolls = entries.flatMap(({ stock }) => {
  const paper = asPaper(stock);
  return paper.kind === 'roll' ? [paper] : [];
});
const languages = Object.keys(PRINTER_LANGUAGES) as PrinterLanguage[];

const size = (width: number, height: number): Size => ({ width: mm(width), height: mm(height) });
const rollOf = (width: number, height: number, feed: RollStock['feed']): RollStock => ({
  ...{ schema: 'hushlabel/stock', version: 1, id: 'roll', name: { en: 'Roll', 'zh-CN': '卷' } },
  ...{ kind: 'roll', label: { shape: 'rect', ...size(width, height) }, feed },
});
const GAP = rollOf(100, 150, { by: 'gap', gap: mm(3) });
const MARK = rollOf(60, 40, { by: 'black-mark', mark: mm(4) });
const ENDLESS = rollOf(62, 100, { by: 'continuous', shortest: mm(25), longest: mm(1000) });

function laidOn(roll: RollStock, label: Size, at: 'middle' | 'corner' = 'middle') {
  const laid = labelOnRoll(roll, label, at);
  if (!laid.ok) throw new Error(laid.problem.code);
  return laid.value;
}

describe('a label on a roll', () => {
  it.each([
    { what: 'in the middle', roll: GAP, label: size(80, 50), at: 'middle', box: [10, 50], turned: false },
    { what: 'in the corner', roll: GAP, label: size(80, 50), at: 'corner', box: [0, 0], turned: false },
    {
      what: 'turned in the middle',
      roll: GAP,
      label: size(120, 60),
      at: 'middle',
      box: [20, 15],
      turned: true,
    },
    {
      what: 'turned in the corner',
      roll: GAP,
      label: size(120, 60),
      at: 'corner',
      box: [0, 0],
      turned: true,
    },
    {
      what: 'upright where both fit',
      roll: GAP,
      label: size(90, 100),
      at: 'middle',
      box: [5, 25],
      turned: false,
    },
    {
      what: 'as long as itself',
      roll: ENDLESS,
      label: size(50, 80),
      at: 'middle',
      box: [6, 0],
      turned: false,
    },
    {
      what: 'as long as can be cut',
      roll: ENDLESS,
      label: size(50, 15),
      at: 'middle',
      box: [6, 5],
      turned: false,
    },
    {
      what: 'turned, as long as it is wide',
      roll: ENDLESS,
      label: size(90, 60),
      at: 'corner',
      box: [0, 0],
      turned: true,
    },
  ] as const)('lies $what', ({ roll, label, at, box, turned }) => {
    const laid = laidOn(roll, label, at);
    expect([laid.box.x, laid.box.y]).toEqual(box);
    expect(laid.turned).toBe(turned);
  });

  it('is as long as a piece of a roll without end', () => {
    expect(laidOn(ENDLESS, size(50, 80)).page).toEqual(size(62, 80));
    expect(laidOn(ENDLESS, size(90, 60)).page).toEqual(size(62, 90));
    expect(laidOn(ENDLESS, size(50, 15)).page).toEqual(size(62, 25));
  });

  it('is refused with both sizes where it fits neither way', () => {
    expect(labelOnRoll(MARK, size(76, 130), 'middle')).toMatchObject({
      problem: {
        code: 'label-larger-than-roll',
        params: { width: 76, height: 130, rollWidth: 60, rollHeight: 40 },
      },
    });
    expect(labelOnRoll(ENDLESS, size(63, 130), 'middle')).toMatchObject({
      problem: { code: 'label-larger-than-piece', params: { rollWidth: 62, longest: 1000 } },
    });
    expect(planRoll({ stock: MARK, at: 'middle' }, size(76, 130), 203).ok).toBe(false);
  });

  it('has its bars along the feed, or a warning', () => {
    expect([barsAcrossFeed(WAYBILL_76X130, false), barsAcrossFeed(WAYBILL_76X130, true)]).toEqual([
      false,
      true,
    ]);
  });
});

/** Not symmetrical, so that a turn the other way is seen. */
function pattern({ width, height }: { readonly width: number; readonly height: number }): Bitmap {
  return bitmapOf(
    Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (__, x) => (x * 7 + y * 13) % 11 < 3 && (x > 3 || y < 9)),
    ),
  );
}

/** The same in the middle of a white label, clear of what a Brother leaves white. */
function inMiddle(width: number, height: number): Bitmap {
  const spot = pattern({ width: 12, height: 10 });
  return windowOf(spot, 6 - Math.floor(width / 2), 5 - Math.floor(height / 2), width, height);
}

it('dots are turned and moved as they are, and come back', () => {
  for (const at of ['middle', 'corner'] as const) {
    const label = size(12.4, 6.3);
    const roll = rollOf(9, 15, { by: 'gap' });
    const own = headGrid(label, 203);
    const drawn = pattern({ width: own.columns, height: own.rows });
    const paper = rollDots(laidOn(roll, label, at), at, own, { dpi: 203, reach: 999 });
    const laid = paper.lay(drawn);
    if (!laid.ok) throw new Error(laid.problem.code);
    expect([laid.value.width, laid.value.height]).toEqual([72, 120]);
    const [left, top] = at === 'middle' ? [11, 10] : [0, 0];
    const wanted = Array.from({ length: 120 }, () => new Array<boolean>(72).fill(false));
    for (const [y, row] of dotsOf(drawn).entries())
      for (const [x, isBlack] of row.entries()) {
        const line = wanted[top + x];
        if (line !== undefined) line[left + own.rows - 1 - y] = isBlack;
      }
    expect(dotsOf(laid.value)).toEqual(wanted);
  }
});

function profileOf(language: PrinterLanguage): PrinterProfile {
  return language === 'brother' ? plainProfile(language, 300, 720) : plainProfile(language, 203, 1_200);
}

function printed(
  language: PrinterLanguage,
  bytes: Uint8Array,
  roll: Size,
): Partial<PrintedLabel> | undefined {
  switch (language) {
    case 'zpl':
      return printZpl(bytes)[0];
    case 'tspl':
      return printTspl(bytes, 203)[0];
    case 'epl':
      return printEpl(bytes)[0];
    case 'cpcl':
      return printCpcl(bytes)[0];
    case 'escpos': {
      // Widths are said in bytes only: what fills a row's last byte is white.
      const [label] = printEscPos(bytes).labels;
      const { height = 0 } = label?.bitmap ?? {};
      return label && { ...label, bitmap: windowOf(label.bitmap, 0, 0, headDots(roll.width, 203), height) };
    }
    case 'brother':
      return printBrother(bytes)[0];
  }
}

/** What the printer is told of its media. */
function toldOf(language: PrinterLanguage, profile: PrinterProfile, roll: RollStock, label: Size): string {
  const [width, height] = [headDots(roll.label.width, 203), headDots(laidOn(roll, label).page.height, 203)];
  const { kind, length } = profile.media;
  const dots = headDots(length, 203);
  switch (language) {
    case 'zpl':
      return `${{ gap: '^MNY', mark: '^MNM', continuous: '^MNN' }[kind]}^PW${width}^LL${height}^LH`;
    case 'tspl': {
      const sensed = { gap: `GAP ${length} mm`, mark: `BLINE ${length} mm`, continuous: 'GAP 0 mm' }[kind];
      return `SIZE ${headMm(width, 203)} mm,${headMm(height, 203)} mm\r\n${sensed},0 mm\r\n`;
    }
    case 'epl':
      return `q${width}\nQ${height},${{ gap: `${dots}`, mark: `B${dots}+0`, continuous: '0' }[kind]}\n`;
    case 'cpcl':
      return `! 0 200 200 ${height} 1\r\nPAGE-WIDTH ${width}\r\n`;
    case 'escpos':
    case 'brother':
      return '';
  }
}

describe.each(languages)('%s', (language) => {
  it('is told of every roll of the catalogue, and prints every dot of a label on it', () => {
    let count = 0;
    for (const roll of [...rolls, GAP, MARK, ENDLESS]) {
      const profile = profileOnRoll(profileOf(language), roll);
      if (!profile.ok) {
        expect([language, profile.problem.code]).toEqual(['brother', 'roll-not-brothers']);
        const isBrothers = Object.values(BROTHER_ROLLS).some(
          ({ widthMm, lengthMm }) =>
            Math.abs(widthMm - roll.label.width) < 0.5 &&
            (roll.feed.by === 'continuous' ? lengthMm === 0 : Math.abs(lengthMm - roll.label.height) < 0.5),
        );
        expect(isBrothers, roll.id).toBe(false);
        continue;
      }
      count += 1;
      const { dpi } = profile.value;
      const part = language === 'brother' ? 0.7 : 1;
      const label = size(roll.label.width * part, roll.label.height * part);
      const own = headGrid(label, dpi);
      const paper = rollDots(laidOn(roll, label), 'middle', own, { dpi, reach: 9_999 });
      const laid = paper.lay(inMiddle(own.columns, own.rows));
      if (!laid.ok) throw new Error(`${roll.id} ${laid.problem.code}`);
      const job = printerJob({
        ...headSettings(profile.value),
        label: { width: paper.width, height: paper.height },
      });
      if (!job.ok) throw new Error(`${roll.id} ${job.problem.code}`);
      const bytes = job.value.label(laid.value, true);
      if (!bytes.ok) throw new Error(`${roll.id} ${bytes.problem.code}`);
      const file = Buffer.concat([job.value.head, bytes.value, job.value.tail]);
      const page = printed(language, file, roll.label);
      if (language === 'brother') {
        const { widthMm, lengthMm } = BROTHER_ROLLS[profile.value.roll ?? '62'];
        expect(page, roll.id).toMatchObject({ widthMm, lengthMm });
        const ink = (bitmap: Bitmap | undefined): number =>
          dotsOf(bitmap ?? laid.value)
            .flat()
            .filter(Boolean).length;
        expect(ink(page?.bitmap), roll.id).toBe(ink(laid.value));
      } else {
        expect([page?.bitmap?.width, page?.bitmap?.height], roll.id).toEqual([paper.width, paper.height]);
        expect(Buffer.compare(page?.bitmap?.bits ?? new Uint8Array(), laid.value.bits), roll.id).toBe(0);
        expect(file.subarray(0, 120).toString('latin1'), roll.id).toContain(
          toldOf(language, profile.value, roll, label),
        );
      }
    }
    expect(count).toBeGreaterThan(language === 'brother' ? 5 : 45);
  }, 60_000);
});

it('what is wider than the head is printed as far as it reaches, over the middle of the roll', () => {
  const paper = (label: Size, at: 'middle' | 'corner') => {
    const own = headGrid(label, 203);
    const laid = rollDots(laidOn(rollOf(58, 40, { by: 'gap' }), label, at), at, own, {
      dpi: 203,
      reach: 384,
    });
    const dots = laid.lay(bitmapOf([Array.from({ length: own.columns }, () => true)]));
    return {
      laid,
      ink: dots.ok ? dotsOf(dots.value).flatMap((row) => [row.indexOf(true), row.lastIndexOf(true)]) : dots,
    };
  };
  const middle = paper(size(40, 0.125), 'middle');
  expect([middle.laid.width, middle.laid.across]).toEqual([384, 320]);
  expect(middle.ink).toEqual(expect.arrayContaining([32, 351]));
  expect(paper(size(40, 0.125), 'corner').ink).toEqual(expect.arrayContaining([0, 319]));
  expect(paper(size(50, 0.125), 'middle').ink).toMatchObject({ problem: { code: 'ink-off-label' } });
});

describe('what a printer is told of its roll', () => {
  it('is the roll’s gap, the profile’s where nobody measured it, or 2 mm', () => {
    const profile = plainProfile('tspl', 203, 872);
    const measured = { ...profile, media: { kind: 'gap', length: mm(5) } } as const;
    const marked = { ...profile, media: { kind: 'mark', length: mm(5) } } as const;
    const unknown = rollOf(60, 40, { by: 'gap' });
    const mediaOf = (one: PrinterProfile, roll: RollStock) => {
      const told = profileOnRoll(one, roll);
      return told.ok ? told.value.media : told.problem;
    };
    expect(mediaOf(measured, GAP)).toEqual({ kind: 'gap', length: 3 });
    expect(mediaOf(measured, unknown)).toEqual({ kind: 'gap', length: 5 });
    expect(mediaOf(marked, unknown)).toEqual({ kind: 'gap', length: 2 });
    expect(mediaOf(measured, MARK)).toEqual({ kind: 'mark', length: 4 });
    expect(mediaOf(measured, ENDLESS)).toEqual({ kind: 'continuous', length: 0 });
  });

  it('may put small labels in the corner, which the profile says and keeps', () => {
    const profile = { ...plainProfile('tspl', 203, 872), onRoll: 'corner' };
    expect(parsePrinterProfile(JSON.stringify(profile))).toEqual({ ok: true, value: profile });
    expect(parsePrinterProfile(JSON.stringify({ ...profile, onRoll: 'left' })).ok).toBe(false);
  });

  it('is refused where the printer cannot do it', () => {
    expect(profileOnRoll(plainProfile('brother', 300, 720), MARK)).toMatchObject({
      problem: { code: 'roll-not-brothers', params: { width: 60, height: 40 } },
    });
  });
});
