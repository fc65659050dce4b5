/**
 * The words that the PDF format itself is written in (ISO 32000-1, annexes and tables; Adobe technical note 5014): as
 * names and keywords they stand in any file, whoever's label it is, so they give away nobody who is called the same.
 * Only those of eight letters and more: shorter ones are no evidence in a file's structure anyway.
 */
const NAMES = new Set(
  (
    'ActualText Adobe-Identity-0 Adobe-Identity-UCS AcroForm AlternateImages Alternates Annotation ArtBox Artifact ' +
    'Ascender AuthEvent AvgWidth BaseEncoding BaseFont BaseState BitsPerComponent BitsPerCoordinate BitsPerFlag ' +
    'BitsPerSample BlackGeneration BlackPoint BleedBox Border CIDFontType0 CIDFontType0C CIDFontType2 CIDInit CIDSet ' +
    'CIDSystemInfo CIDToGIDMap CalCMYK CalGray CalRGB CapHeight CategoryData Category CenterWindow CharProcs CharSet ' +
    'ClassMap CMapName CMapType CMapVersion ColorSpace ColorTransform Colorants Comments Components Compressed ' +
    'Configs ContactInfo Contents Coordinate Coords CreationDate CropBox DCTDecode DecodeParms DefaultCMYK DefaultGray ' +
    'DefaultRGB DescendantFonts DeviceCMYK DeviceGray DeviceN DeviceRGB Difference Differences Direction DisplayDocTitle ' +
    'Document DocMDP DuplexFlipLongEdge DuplexFlipShortEdge EarlyChange EmbeddedFile EmbeddedFiles EncodedByteAlign Encoding ' +
    'EncryptMetadata EndOfBlock EndOfLine Enforce ExtGState Extension Extensions ExtensionLevel FirstChar FirstPage ' +
    'FitWindow FlateDecode FontBBox FontDescriptor FontFamily FontFile FontFile2 FontFile3 FontMatrix FontName ' +
    'FontStretch FontWeight FormType Function Functions FunctionType GraphicsState HalftoneName HalftoneType Halftone ' +
    'HideMenubar HideToolbar HideWindowUI Identity Identity-H Identity-V ImageMask ImageB ImageC ImageI IndexedBase ' +
    'Interpolate Intent IsMap ItalicAngle JBIG2Decode JBIG2Globals JPXDecode JavaScript Keywords LastChar LastModified ' +
    'LZWDecode Linearized Luminosity MMType1 MacExpertEncoding MacRomanEncoding MarkInfo MaxWidth MediaBox Metadata ' +
    'MissingWidth ModDate Multiply NeedAppearances NonFullScreenPageMode NonStruct NumCopies OCProperties ObjStm OpenAction ' +
    'OpenType Ordering OutputCondition OutputConditionIdentifier OutputIntent OutputIntents Outlines Overlay PageLabels ' +
    'PageLayout PageMode PaintType Paragraph Parent ParentTree ParentTreeNextKey Pattern PatternType Perceptual PickTrayByPDFSize ' +
    'PieceInfo Predictor PrintArea PrintClip PrintPageRange PrintScaling PrintState Private ProcSet Producer Properties ' +
    'Reference Registry RelativeColorimetric RenderingIntent Resources RoleMap Rotate RunLengthDecode Saturation ' +
    'Separation Shading ShadingType SMaskInData Standard StandardEncoding Structure StructElem StructParent StructParents ' +
    'StructTreeRoot Subject Subtype Supplement TilingType TilingPattern ToUnicode TransferFunction Transparency TrimBox TrueType ' +
    'Trapped TrapNet Type1C UserUnit UseAttachments UseNone UseOutlines UseThumbs Version VerticesPerRow ViewArea ViewClip ' +
    'ViewerPreferences Viewport WhitePoint WinAnsiEncoding XObject XRefStm ASCII85Decode ASCIIHexDecode CCITTFaxDecode ' +
    'BaseVersion AbsoluteColorimetric SoftMask TimesNewRoman Helvetica Helvetica-Bold Times-Roman Times-Bold ' +
    'ZapfDingbats Courier-Bold'
  ).split(' '),
);
/** Fonts of this app, with or without the six letters of a subset. */
const FONTS = /^(?:[A-Z]{6}\+)?(NotoSans(?:SC)?-(?:Regular|Bold))$/;
const KEYWORDS = new Set(
  (
    'begin beginbfchar beginbfrange begincidchar begincidrange begincmap begincodespacerange currentdict def ' +
    'defineresource dict endbfchar endbfrange endcidchar endcidrange endcmap endcodespacerange endobj endstream end false ' +
    'findresource null obj pop startxref stream trailer true usecmap xref'
  ).split(' '),
);
/** Strings that are the same in every file, each behind its key: which characters a font has, and who wrote our files. */
const STRINGS = new Set([
  'Registry (Adobe)',
  'Ordering (Identity)',
  'Ordering (UCS)',
  'Producer (Hushlabel)',
]);

/** What stands for a word that was taken out: it parts what it stands between (see `FoldedText`). */
const GONE = 0x2a;

/** How much of a name is a word of the format and not free: all of it, or a font's name behind its six letters. */
function constantPart(name: string, isConstant: (name: string) => boolean): string {
  if (isConstant(name)) return name;
  return FONTS.exec(name)?.[1] ?? '';
}

/** Whether a name says nothing but a word of the format. */
export function isFormatName(name: string): boolean {
  return NAMES.has(name) || FONTS.test(name);
}

/** Whether a string behind a key is the same in every file. */
export function isFormatString(key: string, bytes: Uint8Array): boolean {
  return bytes.length <= LONGEST_KEYWORD && STRINGS.has(`${key} (${latin1(bytes, 0, bytes.length)})`);
}

/**
 * Takes PDF syntax (objects, content, character maps) and gives it without the words that are the format's own, where
 * they stand as names, keywords and the collections of fonts. What stands in strings, comments and streams stays.
 * `isConstant` says which names are; what is written with an escape (`/#46ont`) always stays.
 */
export function withoutFormatWords(
  bytes: Uint8Array,
  isConstant: (name: string) => boolean = (name) => NAMES.has(name),
): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let size = 0;
  let lastName = '';
  const keep = (from: number, to: number): void => {
    out.set(bytes.subarray(from, to), size);
    size += to - from;
  };
  const gone = (): void => {
    out[size] = GONE;
    size += 1;
  };
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const start = at;
    if (byte === 0x28) {
      at = endOfString(bytes, at);
      if (lastName !== '' && STRINGS.has(`${lastName} ${latin1(bytes, start, at)}`)) gone();
      else keep(start, at);
      lastName = '';
    } else if (byte === 0x25) {
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
      keep(start, at);
    } else if (byte === 0x2f) {
      at = endOfWord(bytes, at + 1);
      const name = latin1(bytes, start + 1, at);
      const part = constantPart(name, isConstant);
      keep(start, at - part.length);
      if (part !== '') gone();
      lastName = name;
    } else if (isLetter(byte)) {
      at = endOfWord(bytes, at);
      if (at - start <= LONGEST_KEYWORD && KEYWORDS.has(latin1(bytes, start, at))) gone();
      else keep(start, at);
      lastName = '';
    } else {
      // A number is kept whole: its digits must not be parted from letters that follow without a space.
      at = isWordByte(byte) ? endOfWord(bytes, at) : at + 1;
      keep(start, at);
      if (byte > 0x20) lastName = '';
    }
  }
  return out.subarray(0, size);
}

/** Whether bytes of syntax without its words can say anything: numbers as long as a phone, or anything but numbers. */
export function saysSomething(bytes: Uint8Array): boolean {
  let run = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 || byte === 0x28 || byte === 0x25 || byte === 0x23) return true;
    if (byte === 0x3c && bytes[at + 1] !== 0x3c && bytes[at - 1] !== 0x3c) return true;
    run = isLetter(byte) || (byte >= 0x30 && byte <= 0x39) ? run + 1 : 0;
    if (run >= TELLING_RUN) return true;
  }
  return false;
}

const TELLING_RUN = 8;
const LONGEST_KEYWORD = 19;
const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
/** Neither white space nor a delimiter (ISO 32000-1, 7.2.2). */
const WORD = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 0x20 && !'()<>[]{}/%'.includes(String.fromCharCode(byte)) ? 1 : 0,
);
const isWordByte = (byte: number): boolean => WORD[byte] === 1;

function endOfWord(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isWordByte(bytes[at] ?? 0)) at += 1;
  return at;
}

/** Behind the parenthesis that closes the one at `from`, or the end. */
function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return bytes.length;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
