/** The one function of bwip-js that is used: its encoders without its drawing, which wants a canvas. */
declare module 'bwip-js/generic' {
  interface RawSymbol {
    /** Widths of bars and spaces in turn, a bar first. */
    readonly sbs?: readonly number[];
    /** Of each bar, how high it begins and how tall it is. */
    readonly bbs?: readonly number[];
    readonly bhs?: readonly number[];
    /** Modules row by row, 1 = dark; of MaxiCode, the places of the dark ones. */
    readonly pixs?: readonly number[];
    readonly pixx?: number;
    readonly pixy?: number;
  }
  const bwip: {
    /** Throws what may quote the text. */
    raw(
      bcid: string,
      text: string,
      options: Readonly<Record<string, string | number | boolean>>,
    ): readonly RawSymbol[];
  };
  export { bwip as default };
}
