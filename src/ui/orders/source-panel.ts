/** What stands in the place of the list while a person says how the file is to be read. */
export type SourcePanel = 'none' | 'columns' | 'encodings';
