import { jsPDF } from 'jspdf';
import { peerFonts, readInput } from '../inputs.mjs';
import { codeRuns } from '../marks.mjs';

/**
 * jsPDF as its README shows it for other than Latin text: font files added to its file system. It gets broken lines
 * and ready modules. Compression is off by default; it is on here, as everyone's file is compressed.
 */
export function fromMarks() {
  const { label, labels } = readInput('marks');
  const fonts = peerFonts();
  return () => draw(label, labels, fonts);
}

function draw(label, labels, fonts) {
  const doc = new jsPDF({ unit: 'mm', format: [label.width, label.height], compress: true });
  for (const [weight, file] of Object.entries(fonts)) {
    doc.addFileToVFS(`${weight}.ttf`, file.toString('latin1'));
    doc.addFont(`${weight}.ttf`, 'NotoSansSC', STYLES[weight]);
  }
  labels.forEach((marks, index) => {
    if (index > 0) doc.addPage([label.width, label.height], 'portrait');
    for (const { x, y, width, height, fill } of marks.rects) {
      doc.setFillColor(fill);
      doc.rect(x, y, width, height, 'F');
    }
    doc.setDrawColor('black');
    for (const { x1, y1, x2, y2, width } of marks.lines) {
      doc.setLineWidth(width);
      doc.line(x1, y1, x2, y2);
    }
    doc.setFillColor('black');
    for (const code of marks.codes) {
      for (const { x, y, width, height } of codeRuns(code)) doc.rect(x, y, width, height, null);
      doc.fill();
    }
    for (const { text, x, y, size, weight, ink } of marks.texts) {
      doc.setFont('NotoSansSC', STYLES[weight]);
      doc.setFontSize(size);
      doc.setTextColor(ink);
      doc.text(text, x, y);
    }
  });
  return Buffer.from(doc.output('arraybuffer'));
}

const STYLES = { regular: 'normal', bold: 'bold' };
