/** The few parts of Papa Parse that `import/csv-reader.ts` uses; its published types ask for DOM and Node. */
declare module 'papaparse' {
  export interface ParserConfig {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly quoteChar: string;
    /** Records to stop after; 0 for all. */
    readonly preview: number;
  }

  export interface ParserError {
    readonly type: string;
    readonly code: string;
    /** Index into `data`. */
    readonly row: number;
  }

  export interface ParserResult {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParserError[];
    /** `cursor` is the index in the input after the last whole record. */
    readonly meta: { readonly cursor: number };
  }

  export interface Parser {
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParserResult;
  }

  const Papa: { readonly Parser: new (config: ParserConfig) => Parser };
  export { Papa as default };
}
