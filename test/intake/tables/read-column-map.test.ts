import { describe, expect, test } from 'vitest';
import { readColumnMap, sayColumnMap } from '#src/intake/tables/columns/read-column-map.ts';

describe('readColumnMap', () => {
  test.each([
    ['ref=1,action=3,dates=5,leads=6', { ref: 1, title: 3, dates: 5, leads: 6 }],
    ['when = 2; who = 4', { dates: 2, leads: 4 }],
    ['Action=C, RAG=f', { title: 3, rating: 6 }],
  ])('“%s”', (text, map) => {
    expect(readColumnMap(text)).toEqual(map);
  });

  test.each([
    ['', 'No column is named'],
    ['colour=1', '“colour=1” names no column'],
    ['action=0', 'names no column'],
    ['action', 'names no column'],
    ['action=1,title=2', 'a second time'],
    ['action=1,dates=1', 'a second use'],
  ])('“%s” gets a sentence', (text, sentence) => {
    expect(readColumnMap(text)).toContain(sentence);
  });

  test('what is said is read back', () => {
    const map = { title: 2, dates: 4, leads: 3, rating: 5 };
    expect(sayColumnMap(map)).toBe('action=2,leads=3,dates=4,rag=5');
    expect(readColumnMap(sayColumnMap(map))).toEqual(map);
  });
});
