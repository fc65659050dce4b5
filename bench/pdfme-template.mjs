/**
 * Our template as pdfme's: a text box, code or line an element, and one input a label. The words that are the same on
 * every label, and the lines, are static. A box gets the type size that most labels have in it.
 *
 * @param {import('../src/template/template.ts').Template} template
 * @param {{ boxes: object[], codes: object[] }[]} labels As `peerInput` makes them.
 */
export function pdfmeTemplate(template, labels) {
  const staticSchema = [];
  const schemas = [];
  const inputs = labels.map(() => ({}));
  const add = (schema, contents) => {
    if (contents.every((content) => content === contents[0])) {
      staticSchema.push({ ...schema, content: contents[0], readOnly: true });
      return;
    }
    schemas.push(schema);
    contents.forEach((content, index) => (inputs[index][schema.name] = content));
  };
  const addText = (name, element, place) => {
    const boxes = labels.map((label) => label.boxes.find((box) => box.id === element.id));
    const sizes = boxes.flatMap((box) => (box === undefined ? [] : [box.size]));
    add(
      textBox(name, element, place, mostCommon(sizes)),
      boxes.map((box) => box?.text ?? ''),
    );
  };
  for (const element of template.elements) {
    if (element.kind === 'text') addText(element.id, element, element);
    else if (element.kind === 'line') staticSchema.push(lineOf(element));
    else if (element.kind === 'rect') throw new Error('this template has no boxes without text');
    else {
      const codes = labels.map((label) => label.codes.find((code) => code.symbology === element.symbology));
      const [first] = codes;
      const height = first.rows.length * first.moduleHeight;
      add(
        codeBox(element, { ...first, width: first.rows[0].length * first.moduleWidth, height }),
        codes.map((code) => code.content),
      );
      const below = { x: element.x, y: first.y + height, width: element.width, height: 5 };
      if (element.caption) addText(`${element.id}-caption`, { ...CAPTION, ...element }, below);
    }
  }
  return {
    template: {
      basePdf: { width: template.width, height: template.height, padding: [0, 0, 0, 0], staticSchema },
      schemas: [schemas],
    },
    inputs,
  };
}

const CAPTION = { lineHeight: 1, align: 'center', verticalAlign: 'top', weight: 'regular', inverse: false };

function codeBox({ id, symbology }, box) {
  return {
    name: id,
    type: symbology === 'qr' ? 'qrcode' : 'code128',
    ...place(box),
    barColor: '#000000',
    backgroundColor: '#ffffff',
    includetext: false,
  };
}

function textBox(name, element, box, size) {
  return {
    name,
    type: 'text',
    ...place(box),
    fontName: element.weight,
    fontSize: size,
    lineHeight: element.lineHeight,
    characterSpacing: 0,
    alignment: element.align,
    verticalAlignment: element.verticalAlign,
    fontColor: element.inverse ? '#ffffff' : '#000000',
    backgroundColor: element.inverse ? '#000000' : '',
  };
}

/** pdfme's line runs along its box's width; a line down is one turned by 90 degrees. */
function lineOf({ id, x, y, width, height, thickness }) {
  const long = Math.max(width, height);
  const box = {
    x: x + width / 2 - long / 2,
    y: y + height / 2 - thickness / 2,
    width: long,
    height: thickness,
  };
  return {
    name: id,
    type: 'line',
    ...place(box),
    rotate: height > width ? 90 : 0,
    color: '#000000',
    content: '',
    readOnly: true,
  };
}

function place({ x, y, width, height }) {
  return { position: { x, y }, width, height };
}

function mostCommon(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
