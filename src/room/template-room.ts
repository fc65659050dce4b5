import type { Template } from '../template/template.ts';
import type { Answer } from './grid-room.ts';
import type { TemplatesAnswer } from './template-shelf.ts';

/** The design side of the clean room: which templates there are. */
export interface TemplateRoom {
  /** The seller's own templates, as documents, in the place of those that were there. The built-in ones stay. */
  setOwnTemplates(documents: readonly unknown[]): Promise<TemplatesAnswer>;
  /** A template that there is, built-in or own; null where it is gone. */
  template(id: string): Promise<Template | null>;
  /** Reads a template from the text of a file; takes no notice of the ids that are there. */
  readTemplate(text: string): Promise<Answer<Template>>;
  /** A template that there is as the end of a link; refused where it is longer than a link should be. */
  templateLink(id: string): Promise<Answer<string>>;
  /** Reads a template from the end of a link, as strictly as from a file. */
  readTemplateLink(text: string): Promise<Answer<Template>>;
}
