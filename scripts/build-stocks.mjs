/**
 * Packs a catalogue of label stocks into `src/stock/catalogue-table.ts`, a line an entry; `src/stock/catalogue.ts` reads it.
 *
 * Use: node scripts/build-stocks.mjs stocks.json
 * The file has the sections `papers`, `core`, `more` and `rolls`, lengths in millimetres from the page's top left. Its
 * dimensions come from LibreOffice's labels.xml 7.4.7 (dimensions only; they are facts) and from the templates of
 * gLabels (MIT, © 2001-2009 Jim Evins), commit 2da9b2d. Its waybills are written out in `src/stock/waybills.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('use: node scripts/build-stocks.mjs stocks.json');
  process.exit(2);
}
const catalogue = JSON.parse(readFileSync(file, 'utf8'));

/** Templates files of gLabels by the name that they all share the rest of. */
const SOURCES = [
  [/^libreoffice$/, 'libreoffice'],
  [/^glabels-qt$/, 'glabels'],
  [/^(?:j-evins\/)?glabels-qt (?:templates\/)?([\w-]+)-templates\.xml(?: @\w+)?$/, 'glabels:$1'],
];

function sourceOf(written) {
  const known = SOURCES.find(([pattern]) => pattern.test(written));
  if (known === undefined) throw new Error(`unknown source ${written}`);
  return written.replace(known[0], known[1]);
}

function lengths(...values) {
  return values.map((value) => (value === undefined || value === null ? '' : String(value))).join(',');
}

function gridOf({ cols, rows, left, top, pitchX, pitchY }) {
  return lengths(cols, rows, left, top, pitchX, pitchY);
}

function lineOf(fields) {
  const odd = fields.find((field) => /[|`\\$]/.test(field));
  if (odd !== undefined) throw new Error(`a field has a sign of the table: ${odd}`);
  return fields.join('|').replace(/\|+$/, '');
}

function listOf(values = []) {
  const odd = values.find((value) => value.includes(';'));
  if (odd !== undefined) throw new Error(`a name has a semicolon: ${odd}`);
  return values.join(';');
}

/** Uneven margins and labels over the edge are seen from the numbers; what is left is doubt about a part's number. */
function isDoubtful({ warnings = [] }) {
  return warnings.some((warning) => !/margins differ|overhangs the page/.test(warning));
}

function sheetLine(sheet) {
  const { label, margin, pitch } = sheet;
  const first = {
    ...{ cols: sheet.cols, rows: sheet.rows, left: margin.left, top: margin.top },
    ...{ pitchX: pitch.x, pitchY: pitch.y },
  };
  const grids = [first, ...(sheet.extraGrids ?? [])];
  if (grids.reduce((sum, { cols, rows }) => sum + cols * rows, 0) !== sheet.perSheet)
    throw new Error(`${sheet.id} has another count than its grids`);
  return lineOf([
    ...[sheet.id, sheet.brand, sheet.part, sheet.description, sheet.page.paper],
    label.shape === 'round' ? lengths(label.w) : lengths(label.w, label.h, label.r),
    grids.map(gridOf).join(';'),
    sourceOf(sheet.source),
    ...[listOf(sheet.aliases), listOf(sheet.equivalents), listOf(sheet.tags)],
    sheet.safe ? lengths(sheet.safe.x, sheet.safe.y) : '',
    isDoubtful(sheet) ? '?' : '',
  ]);
}

function rollLine({ id, brand, part, aliases, description, rollWidth, label, safe, source }) {
  const { shape, w, h, r, minH, maxH } = label;
  return lineOf([
    ...[id, brand, part, description, lengths(rollWidth)],
    shape === 'continuous' ? lengths(w, h, r, minH, maxH) : lengths(w, h, r),
    ...[sourceOf(source), listOf(aliases)],
    safe ? lengths(safe.x, safe.y) : '',
  ]);
}

function constant(comment, name, lines) {
  return `/** ${comment} */\nexport const ${name} = \`\n${lines.join('\n')}\n\`;\n`;
}

const written = [
  '// Made by scripts/build-stocks.mjs; do not edit. Dimensions: LibreOffice labels.xml 7.4.7 (facts) and the templates of gLabels, MIT licence,',
  '// © 2001-2009 Jim Evins (catalogue-table.LICENSE). A line an entry; catalogue.ts says what its fields are.',
  '',
  constant(
    'id, name, PWG media name, width and height.',
    'PAPER_LINES',
    catalogue.papers.map(({ id, name, pwg, w, h }) => lineOf([id, name, pwg, lengths(w, h)])),
  ),
  constant('The sheets to offer first.', 'CORE_SHEET_LINES', catalogue.core.map(sheetLine)),
  constant('Rolls and tapes.', 'ROLL_LINES', catalogue.rolls.map(rollLine)),
  constant('Further sheets, to be searched for.', 'MORE_SHEET_LINES', catalogue.more.map(sheetLine)),
].join('\n');

writeFileSync(new URL('../src/stock/catalogue-table.ts', import.meta.url), written);
console.log(`${catalogue.core.length + catalogue.more.length} sheets, ${catalogue.rolls.length} rolls`);
