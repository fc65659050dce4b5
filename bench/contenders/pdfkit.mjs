import JsBarcode from 'jsbarcode';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { peerFonts, readInput } from '../inputs.mjs';
import { POINTS_PER_MM, codeRuns } from '../marks.mjs';

/** Drawing alone: lines come broken and placed, codes come as modules. */
export function fromMarks() {
  return contender((doc, marks) => {
    for (const code of marks.codes) drawCode(doc, code);
    for (const { text, x, y, size, weight, ink } of marks.texts) {
      doc
        .font(weight, size)
        .fillColor(ink)
        .text(text, pt(x), pt(y), { lineBreak: false, baseline: 'alphabetic' });
    }
  });
}

/**
 * From strings to a file: pdfkit breaks the lines in boxes of known width, type size and first baseline, and the
 * codes are encoded by the libraries that we use. Masking, fitting sizes and checking are not asked of it.
 */
export function fromStrings() {
  return contender((doc, marks) => {
    for (const code of marks.codes) drawCode(doc, { ...code, rows: encode(code) });
    for (const { text, x, y, width, size, lineHeight, weight, ink, align } of marks.boxes) {
      doc.font(weight, size).fillColor(ink);
      const lineGap = lineHeight * size - doc.currentLineHeight(true);
      doc.text(text, pt(x), pt(y), { ...FLOW, width: pt(width), align, lineGap });
    }
  });
}

function contender(content) {
  const { label, labels } = readInput('marks');
  const fonts = peerFonts();
  return () => draw(label, labels, fonts, content);
}

/**
 * pdfkit as its guide shows it: registered fonts, of which it embeds a subset, text, shapes. Codes are one path each: a
 * PNG of bwip-js, as many would use, would take it far longer.
 */
async function draw(label, labels, fonts, content) {
  const doc = new PDFDocument({
    size: [pt(label.width), pt(label.height)],
    margin: 0,
    autoFirstPage: false,
  });
  const chunks = [];
  doc.on('data', (chunk) => chunks.push(chunk));
  const ended = new Promise((resolve, reject) => doc.on('end', resolve).on('error', reject));
  doc.registerFont('regular', fonts.regular);
  doc.registerFont('bold', fonts.bold);
  for (const marks of labels) {
    doc.addPage();
    for (const { x, y, width, height, fill } of marks.rects) {
      doc.rect(pt(x), pt(y), pt(width), pt(height)).fill(fill);
    }
    for (const { x1, y1, x2, y2, width } of marks.lines) {
      doc.lineWidth(pt(width)).moveTo(pt(x1), pt(y1)).lineTo(pt(x2), pt(y2)).stroke('black');
    }
    content(doc, marks);
  }
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawCode(doc, code) {
  for (const { x, y, width, height } of codeRuns(code)) doc.rect(pt(x), pt(y), pt(width), pt(height));
  doc.fill('black');
}

function encode({ symbology, content }) {
  if (symbology === 'code128') {
    const target = {};
    JsBarcode(target, content, { format: 'CODE128' });
    return [target.encodings.map((encoding) => encoding.data).join('')];
  }
  const { size, data } = QRCode.create(content, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, row) => data.subarray(row * size, (row + 1) * size).join(''));
}

const pt = (mm) => mm * POINTS_PER_MM;

/** A height that no box reaches: without one, pdfkit starts a page when it thinks that this one is full. */
const FLOW = { height: 10_000, baseline: 'alphabetic' };
