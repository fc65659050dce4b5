/** Where the app and the shell find the font files. */
export const FONT_FOLDER: string;
/** Makes what is missing or old; gives the names of the files made. */
export function buildFonts(folder?: string): Promise<readonly string[]>;
