import { generate } from '@pdfme/generator';
import { barcodes, line, text } from '@pdfme/schemas';
import { peerFonts, readInput } from '../inputs.mjs';

/**
 * pdfme as its documentation shows it: one template, one input a label, `generate` with the plugins that the template
 * uses. What is the same on all labels stands in `staticSchema`. Text boxes have the type size that most labels need:
 * its dynamic sizes would cost it more. Its barcode plugins encode and draw.
 */
export function fromInputs() {
  const { template, inputs } = readInput('pdfme');
  const fonts = peerFonts();
  return () =>
    generate({
      template,
      inputs,
      plugins: { text, line, code128: barcodes.code128, qrcode: barcodes.qrcode },
      options: {
        font: { regular: { data: fonts.regular, fallback: true }, bold: { data: fonts.bold } },
      },
    });
}
