import { refuse } from '../refusal.ts';
import { scanPart } from '../xml/scan-part.ts';
import type { OpenZip } from '../xml/scan-part.ts';
import { Vocabulary } from '../xml/vocabulary.ts';
import type { XmlHandler, XmlTag } from '../xml/xml-scanner.ts';

/** From one part of a package to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`, `styles`, `officeDocument`. The same in strict files. */
  readonly type: string;
  /** Name of the part, as the zip has it. */
  readonly target: string;
}

const WORDS = new Vocabulary(['Relationship', 'Id', 'Type', 'Target', 'TargetMode']);
const [RELATIONSHIP, ID, TYPE, TARGET, MODE] = [0, 1, 2, 3, 4] as const;
const MOST = 10_000;

/**
 * The relationships of a part (ECMA-376 part 2, clause 9), those to somewhere outside left out; none where it has none. They are
 * looked up and never followed, so a circle among them leads nowhere.
 */
export async function readRelationships(zip: OpenZip, part: string): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const entry = partNamed(zip, `${folder}_rels/${part.slice(slash)}.rels`);
  if (entry === undefined) return [];
  const found: Relationship[] = [];
  const handler: XmlHandler = {
    open(name: number, tag: XmlTag) {
      if (name !== RELATIONSHIP || tag.value(MODE) === 'External') return;
      if (found.length >= MOST) refuse('workbook-damaged');
      found.push({
        id: tag.value(ID) ?? '',
        type: (tag.value(TYPE) ?? '').replace(/^.*\//u, ''),
        target: resolve(folder, tag.value(TARGET) ?? ''),
      });
    },
    close: () => undefined,
    text: () => undefined,
  };
  await scanPart(zip, entry, WORDS, handler, () => refuse('workbook-damaged'));
  return found;
}

/** A part by its name, upper and lower case alike (part 2, 6.2.2.3). */
export function partNamed(zip: OpenZip, name: string) {
  return zip.entries.get(name.toLowerCase());
}

/** `../xl/a.xml` from a folder. What climbs out of the package stays at its root. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : folder + target;
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
