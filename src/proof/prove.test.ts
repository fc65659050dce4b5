import { beforeAll, describe, expect, it } from 'vitest';
import { Cancelled } from '../base/cancel.ts';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { PROOF_CHECKS } from './checks.ts';
import type { ProofReport } from './checks.ts';
import type { CodeReader } from './code-reader.ts';
import { prove } from './prove.ts';
import { EditablePdf } from './testing/editable-pdf.ts';
import {
  codeMark,
  codeReader,
  fixedMarks,
  goodFile,
  hiddenOf,
  sampleOrder,
  textMarks,
} from './testing/good-file.ts';
import type { GoodFile } from './testing/good-file.ts';
import { readPdf } from '../render/pdf/testing/pdfium.ts';

let good: GoodFile;
beforeAll(async () => {
  good = await goodFile(6);
}, 60_000);

const failedChecks = (report: ProofReport): readonly string[] =>
  report.checks.filter((check) => !check.passed).map((check) => check.check);

describe('a file as the app writes it', () => {
  it('is proven, every check having looked at something', async () => {
    const report = await prove(good.pdf, good.expected, good.hidden, { readCode: await codeReader() });
    expect(report.checks.flatMap((check) => check.problems)).toEqual([]);
    expect(report.proven).toBe(true);
    expect(report.checks.map((check) => check.check)).toEqual([...PROOF_CHECKS]);
    for (const check of report.checks) expect(check.looked).toBeGreaterThan(0);
  });

  it('is proven again after it was taken apart and put together by the test’s own writer', async () => {
    const report = await prove(EditablePdf.parse(good.pdf).bytes(), good.expected, good.hidden);
    expect(report.checks.flatMap((check) => check.problems)).toEqual([]);
  });

  it('is not refused because the name of one order stands in the goods of another', async () => {
    const named = good.orders.map((order) => order.name);
    expect(
      good.orders.some((order) => named.some((name) => order.goods.includes(name) && order.name !== name)),
    ).toBe(true);
    expect((await prove(good.pdf, good.expected, good.hidden)).proven).toBe(true);
  });

  it('is not refused because a number of one order stands inside the tracking number of another', async () => {
    const inside = {
      row: 99,
      field: 'recipient.phone',
      part: 'whole',
      text: sampleOrder(3).tracking.slice(2, 13),
    } as const;
    expect((await prove(good.pdf, good.expected, [...good.hidden, inside])).proven).toBe(true);
  });

  it('is refused when a label rightly shows what its own order hides: masking was wrong', async () => {
    const own = { row: 2, field: 'recipient.detail', part: 'hidden', text: '示例路2号' } as const;
    const report = await prove(good.pdf, good.expected, [...good.hidden, own]);
    expect(failedChecks(report)).toEqual(['no-hidden-value']);
    expect(report).toMatchObject({ rows: [2], rowsOfOthers: [] });
    for (const problem of report.checks.at(-1)?.problems ?? []) {
      expect(problem).toMatchObject({ row: 2, field: 'recipient.detail', params: { page: 1 } });
    }
  });

  it('is refused when a label shows what another order hides, which is told from a fault of its own', async () => {
    const ofOther = {
      row: 99,
      field: 'recipient.phone',
      part: 'whole',
      text: sampleOrder(3).tracking.slice(2),
    } as const;
    const alone = await prove(good.pdf, good.expected, [...good.hidden, ofOther]);
    expect(failedChecks(alone)).toEqual(['no-hidden-value']);
    expect(alone).toMatchObject({ rows: [3], rowsOfOthers: [3] });
    const own = { row: 3, field: 'recipient.detail', part: 'hidden', text: '示例路3号' } as const;
    for (const hidden of [
      [ofOther, own],
      [own, ofOther],
    ]) {
      const both = await prove(good.pdf, good.expected, [...good.hidden, ...hidden]);
      expect(both).toMatchObject({ rows: [3], rowsOfOthers: [] });
    }
  });

  it('is refused when a code that the scene asks for hides a value in base64', async () => {
    const victim = sampleOrder(3);
    const coded = await goodFile(
      2,
      (scene) => ({
        ...scene,
        marks: [
          ...scene.marks,
          codeMark('qr', Buffer.from(`${victim.name},${victim.phone}`).toString('base64'), 100, 900, 4),
        ],
      }),
      true,
    );
    const report = await prove(coded.pdf, coded.expected, coded.hidden, { readCode: await codeReader() });
    expect(failedChecks(report)).toEqual(['no-hidden-value']);
  });
});

describe('a customer who is called as what is on every label', () => {
  const called = (text: string, row = 3): readonly HiddenValue[] => [
    ...good.hidden,
    { row, field: 'recipient.name', text, part: 'whole' },
  ];

  it.each([
    ['a heading of the template', '收件人'],
    ['part of a heading', '收件'],
    ['the print date', '20261121'],
    ['a name in the file’s structure', 'Identity'],
    ['the fonts', 'Noto Sans'],
    ['the program', 'Hushlabel'],
    ['what the fonts’ maps are written in', 'Begin CMap CIDSystemInfo'],
  ])('is not given away by %s', async (_, name) => {
    for (const row of [2, 3]) {
      const report = await prove(good.pdf, good.expected, called(name, row));
      expect(report.checks.flatMap((check) => check.problems)).toEqual([]);
    }
  });

  it.each(['收件人', '20261121', 'Identity'])('is given away by %s on a label of their own', async (name) => {
    const own = await goodFile(
      2,
      (scene, fonts) => ({ ...scene, marks: [...scene.marks, ...textMarks(fonts, name, PLACE)] }),
      true,
    );
    const report = await prove(own.pdf, own.expected, called(name, 3));
    expect(failedChecks(report)).toEqual(['no-hidden-value']);
    expect(report.checks.at(-1)?.problems[0]).toMatchObject({ row: 3, code: 'in-text', params: { page: 2 } });
  });

  it('is given away where the same words stand at another place than on a label of nobody', async () => {
    const moved = await goodFile(
      2,
      (scene, fonts) => ({
        ...scene,
        fixed: [...fixedMarks(fonts), ...textMarks(fonts, '收件人', PLACE)],
      }),
      true,
    );
    // Fixed marks are looked at on the first page that has them.
    const report = await prove(moved.pdf, moved.expected, called('收件人', 2));
    expect(failedChecks(report)).toEqual(['no-hidden-value']);
  });

  it.each([
    ['the title', (pdf: EditablePdf) => pdf.editDict(pdf.info, keyed('Title', '(Identity)'))],
    [
      'the producer',
      (pdf: EditablePdf) => pdf.editDict(pdf.info, (dict) => dict.replace('Hushlabel', 'Identity')),
    ],
    [
      'a name that labels do not have',
      (pdf: EditablePdf) => pdf.editDict(pdf.info, keyed('Note', '/Mr-Iden#74ity')),
    ],
    [
      'a string where a name is',
      (pdf: EditablePdf) =>
        pdf.editDict(pdf.find(/Identity-H/)[0] ?? 0, (dict) => dict.replace('/Identity-H', '(Identity)')),
    ],
    [
      'XMP metadata',
      (pdf: EditablePdf) =>
        pdf.editDict(
          pdf.root,
          keyed(
            'Metadata',
            `${pdf.add('<</Type /Metadata /Subtype /XML>>', Buffer.from('<a>Identity</a>'))} 0 R`,
          ),
        ),
    ],
    [
      'a comment in a font’s map',
      (pdf: EditablePdf) => {
        const map = pdf.object(
          Number(/ToUnicode (\d+)/.exec(pdf.object(pdf.find(/ToUnicode/)[0] ?? 0).dict)?.[1]),
        );
        map.stream = Buffer.concat([map.stream ?? new Uint8Array(), Buffer.from('% Identity\n')]);
      },
    ],
  ] as const)('is given away by %s', async (_, edit) => {
    const pdf = EditablePdf.parse(good.pdf);
    edit(pdf);
    const report = await prove(pdf.bytes(), good.expected, called('Identity'));
    const found = report.checks.find(({ check }) => check === 'no-hidden-value');
    expect(found?.problems).toContainEqual(expect.objectContaining({ row: 3, field: 'recipient.name' }));
  });

  it('is given away by seven digits of a phone that stand on two labels of theirs', async () => {
    const twice = await goodFile(
      2,
      (scene, fonts) => ({ ...scene, marks: [...scene.marks, ...textMarks(fonts, 'No 1381234', PLACE)] }),
      true,
    );
    const phone = { field: 'recipient.phone', text: '13812345678', part: 'whole' } as const;
    const both = [
      { row: 2, ...phone },
      { row: 3, ...phone },
    ];
    expect(failedChecks(await prove(twice.pdf, twice.expected, both))).toEqual(['no-hidden-value']);
    expect((await prove(twice.pdf, twice.expected, both.slice(1))).proven).toBe(true);
  });
});

const PLACE = { x: 5, y: 100, size: 9 };
const keyed = (key: string, value: string) => (dict: string) => `${dict.slice(0, -2)} /${key} ${value}>>`;

describe('a proof that cannot be', () => {
  it.each([
    ['no bytes', new Uint8Array()],
    ['text', new Uint8Array(Buffer.from('hello'))],
    ['a header alone', new Uint8Array(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'))],
  ])('fails for %s', async (_, bytes) => {
    expect((await prove(bytes, good.expected, good.hidden)).proven).toBe(false);
  });

  it('fails for a file cut off anywhere', async () => {
    for (let part = 1; part < 12; part += 1) {
      const cut = good.pdf.subarray(0, Math.floor((good.pdf.length * part) / 12));
      expect((await prove(cut, good.expected, good.hidden)).proven).toBe(false);
    }
  });

  it('fails where no page is expected', async () => {
    expect((await prove(good.pdf, [], good.hidden)).proven).toBe(false);
  });

  it('stops when it is cancelled', async () => {
    const many = await goodFile(20);
    await expect(prove(many.pdf, many.expected, [], { signal: { aborted: true } })).rejects.toThrow(
      Cancelled,
    );
  });

  it.each(['qr', 'code128'] as const)(
    'fails for a %s that says something else than it should',
    async (kind) => {
      const lying = await goodFile(
        1,
        (scene) => ({
          ...scene,
          marks: [...scene.marks, { ...codeMark(kind, 'SF1', 100, 900, 2), content: mintMaskedText('SF2') }],
        }),
        true,
      );
      const readers: readonly (CodeReader | undefined)[] = [
        undefined,
        await codeReader(),
        () => Promise.reject(new Error('no')),
        async () => [{ text: 'x', symbology: 'QRCode', bytes: new Uint8Array() }],
      ];
      for (const readCode of readers) {
        const report = await prove(lying.pdf, lying.expected, [], { readCode });
        expect(failedChecks(report)).toEqual(['codes-equal-scene']);
      }
      // A reader from outside is believed where the proof's own do not read the code, if it found that kind of code.
      for (const symbology of ['QRCode', 'Code128'] as const) {
        const report = await prove(lying.pdf, lying.expected, [], {
          readCode: async () => [{ text: 'SF2', symbology, bytes: new Uint8Array() }],
        });
        expect(report.proven).toBe((symbology === 'QRCode') === (kind === 'qr'));
      }
    },
  );
});

describe('random damage', () => {
  it('never crashes the proof, and never passes when it changed what is shown', async () => {
    let state = 12345;
    const random = (below: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const small = await goodFile(1);
    const hidden = hiddenOf(sampleOrder(2));
    const [before] = await readPdf(small.pdf, 100);
    for (let round = 0; round < 60; round += 1) {
      const pdf = small.pdf.slice();
      for (let flips = 1 + random(3); flips > 0; flips -= 1) {
        const at = random(pdf.length);
        pdf[at] = (pdf[at] ?? 0) ^ (1 << random(8));
      }
      if (!(await prove(pdf, small.expected, hidden)).proven) continue;
      const [after] = await readPdf(pdf, 100);
      expect(after).toEqual(before);
    }
  }, 60_000);
});
