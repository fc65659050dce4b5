import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../room/catalogue.ts';
import { COLUMNS_KEY, createColumnMemory } from './column-memory.ts';
import { memoryStorage } from './testing/fake-room.ts';

const print = (number: number) => number.toString(16).padStart(64, '0');
const MAPPING = { 'recipient.name': [1], 'recipient.detail': [3, 4], orderNo: [] } as const;

function stored(text: string) {
  const storage = memoryStorage();
  storage.setItem(COLUMNS_KEY, text);
  return createColumnMemory(storage, CATALOGUE.fields).all();
}

describe('the memory of columns', () => {
  it('outlives the page, and forgets', () => {
    const storage = memoryStorage();
    createColumnMemory(storage, CATALOGUE.fields).remember(print(1), MAPPING);
    const later = createColumnMemory(storage, CATALOGUE.fields);
    expect(later.all()).toEqual({ [print(1)]: MAPPING });
    later.forget(print(1));
    expect(createColumnMemory(storage, CATALOGUE.fields).all()).toEqual({});
  });

  it('holds sixty files and drops the oldest', () => {
    const storage = memoryStorage();
    const memory = createColumnMemory(storage, CATALOGUE.fields);
    for (let file = 0; file < 70; file += 1) memory.remember(print(file), MAPPING);
    const kept = Object.keys(createColumnMemory(storage, CATALOGUE.fields).all());
    expect(kept).toHaveLength(60);
    expect(kept).not.toContain(print(9));
    expect(kept).toContain(print(10));
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{"a":1}'],
    ['no pair', `[["${print(1)}"]]`],
    ['no fingerprint', '[["张三",{"orderNo":[1]}]]'],
    ['an unknown field', `[["${print(1)}",{"__proto__":[1],"cells":[1]}]]`],
    ['a text for a place', `[["${print(1)}",{"orderNo":["收件人"]}]]`],
    ['a place that no file has', `[["${print(1)}",{"orderNo":[200]}]]`],
    ['half a place', `[["${print(1)}",{"orderNo":[0.5]}]]`],
    ['a list for a mapping', `[["${print(1)}",[[1]]]]`],
    ['nothing said', `[["${print(1)}",{}]]`],
  ])('reads nothing out of %s', (_, text) => {
    expect(stored(text)).toEqual({});
  });

  it('does without storage', () => {
    const memory = createColumnMemory(undefined, CATALOGUE.fields);
    memory.remember(print(1), MAPPING);
    memory.remember('header words', MAPPING);
    expect(Object.keys(memory.all())).toEqual([print(1)]);
  });
});
