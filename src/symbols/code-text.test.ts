import { describe, expect, it } from 'vitest';
import type { CodeChoices, Symbology } from '../base/symbology.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { codeText } from './code-text.ts';
import { joinParts } from './text-parts.ts';

function said(symbology: Symbology, text: string, choices?: CodeChoices): string {
  const result = codeText(symbology, text, choices);
  return result.ok ? joinParts(mintMaskedText(text), result.value.says, mintMaskedText).text : result.problem;
}

describe('what a code says', () => {
  it.each<[string, Symbology, string, string, CodeChoices?]>([
    ['an EAN-13 without its check digit', 'ean13', '400638133393', '4006381333931'],
    ['an EAN-13 with it', 'ean13', '4006381333931', '4006381333931'],
    ['an EAN-13 with another', 'ean13', '4006381333932', 'code-check-digit'],
    ['an EAN-13 that is too short', 'ean13', '40063813339', 'code-format'],
    ['an EAN-13 of letters', 'ean13', '40063813339A', 'code-characters'],
    [
      'a UPC-A as an EAN-13, which would be another article',
      'ean13',
      '036000291452',
      'code-check-digit-unclear',
    ],
    ['an EAN-13 as an ITF-14', 'itf14', '6901234567892', 'code-check-digit-unclear'],
    ['an EAN-13 as a GTIN', 'gs1-128', '(01)6901234567892', 'code-check-digit-unclear'],
    ['an ITF-14 without its check digit', 'itf14', '1540014128876', '15400141288763'],
    ['an EAN-8 with another check digit', 'ean8', '96385075', 'code-check-digit'],
    ['a UPC-A', 'upca', '03600029145', '036000291452'],
    ['a UPC-E of six digits', 'upce', '123456', '01234565'],
    ['a UPC-E of system 2', 'upce', '2123456', 'code-format'],
    ['a UPC-E with another check digit', 'upce', '01234564', 'code-check-digit'],
    ['an ITF-14 with another check digit', 'itf14', '15400141288764', 'code-check-digit'],
    ['lower case in Code 39', 'code39', 'abc', 'code-characters'],
    ['what full ASCII reads as another character', 'code39', 'A+B', 'code-characters'],
    ['lower case in Code 93', 'code93', 'abc', 'code-characters'],
    ['an asterisk in Code 39', 'code39', 'A*B', 'code-characters'],
    ['Codabar that only starts', 'codabar', 'A123', 'code-format'],
    ['Codabar of letters', 'codabar', '12E', 'code-characters'],
    ['Codabar of two digits', 'codabar', '12', 'code-format'],
    ['MSI with its check digit', 'msi', '80523', '805234'],
    ['MSI without', 'msi', '80523', '80523', { checkDigit: 'none' }],
    ['an IMb whose second digit is 5', 'usps-imb', '05234567094987654321', 'code-format'],
    ['an IMb of 21 digits', 'usps-imb', '012345670949876543210', 'code-format'],
    ['Chinese in Micro QR', 'micro-qr', '订单', 'code-characters'],
    ['half a character', 'aztec', 'a\ud800', 'code-characters'],
    ['nothing', 'maxicode', '', 'code-empty'],
    ['an SSCC without its check digit', 'gs1-128', '(00)09501101530003001', '(00)095011015300030017'],
    ['an SSCC with another', 'gs1-128', '(00)095011015300030018', 'code-check-digit'],
    ['GS1 without brackets', 'gs1-128', '0109501101530003', 'code-format'],
    ['an identifier that is not known', 'gs1-128', '(05)123', 'code-format'],
    ['an identifier without data', 'gs1-128', '(10)', 'code-format'],
    ['a batch of 21 characters', 'gs1-128', `(10)${'A'.repeat(21)}`, 'code-format'],
    ['a date of no month', 'gs1-128', '(17)261330', 'code-format'],
    ['a weight of five digits', 'gs1-128', '(3103)12345', 'code-format'],
    ['49 characters', 'gs1-128', `(10)${'A'.repeat(20)}(21)${'B'.repeat(20)}(240)AB`, 'code-too-long'],
  ])('%s', (_note, symbology, text, expected, choices) => {
    expect(said(symbology, text, choices)).toBe(expected);
  });

  it('of GS1 has every check digit that is missing, each in its place', () => {
    expect(said('gs1-128', '(02)0950110153000(37)12(410)950110153000')).toBe(
      '(02)09501101530003(37)12(410)9501101530003',
    );
  });
});
