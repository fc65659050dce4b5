import type { Mark, Scene } from '../scene/scene.ts';

/** What a label says, top to bottom, for people who hear it: one text a line of print, then what the codes say. */
export function labelTexts(scene: Scene): readonly string[] {
  const marks = [...scene.fixed, ...scene.marks];
  const lines = new Map<
    string,
    { readonly y: number; readonly runs: { readonly x: number; readonly text: string }[] }
  >();
  for (const mark of marks) {
    if (mark.kind !== 'glyphs') continue;
    const key = `${mark.y.toFixed(1)} ${mark.size}`;
    const line = lines.get(key) ?? { y: mark.y, runs: [] };
    line.runs.push({ x: mark.x, text: mark.text.text });
    lines.set(key, line);
  }
  const texts = [...lines.values()]
    .toSorted((a, b) => a.y - b.y)
    .map(({ runs }) =>
      runs
        .toSorted((a, b) => a.x - b.x)
        .map((run) => run.text)
        .join(' ')
        .trim(),
    );
  return [...texts, ...new Set(marks.flatMap(codeText))].filter((text) => text !== '');
}

function codeText(mark: Mark): readonly string[] {
  return mark.kind === 'code' ? [mark.content.text] : [];
}
