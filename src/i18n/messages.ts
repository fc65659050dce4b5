import type { en } from './en.ts';

/** The shape that every language must have: that of English, less the plural form that only some languages know. */
export type Messages<T = typeof en> = {
  readonly [Key in keyof T as Key extends `${string}_one` ? never : Key]: T[Key] extends string
    ? string
    : Messages<T[Key]>;
};

/** `a.b.c` for every sentence; plural forms are asked for without their ending. */
export type MessageKey = Paths<typeof en>;

type Paths<T> = {
  [Key in keyof T & string]: T[Key] extends string ? WithoutPlural<Key> : `${Key}.${Paths<T[Key]>}`;
}[keyof T & string];

type WithoutPlural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

/** A sentence in one language. `params.count` chooses the plural form. */
export type Translate = (key: MessageKey, params?: MessageParams) => string;
export type MessageParams = Readonly<Record<string, string | number>>;

/** What may stand behind the beginning of a key: `NamesUnder<'field'>` is `orderNo`, `recipient.name` … */
export type NamesUnder<Beginning extends string, Key = MessageKey> = Key extends `${Beginning}.${infer Name}`
  ? Name
  : never;
