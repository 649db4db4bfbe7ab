import { describe, expect, test } from 'vitest';
import { joinBrokenRows } from '#src/intake/plan-text/join-broken-rows.ts';

function join(...lines: readonly string[]): string[] {
  const rows = lines.map((line, index) => ({ line: index + 1, cells: line.split('|') }));
  return joinBrokenRows(rows, 5).map(({ line, cells }) => `${line}: ${cells.join('|')}`);
}

describe('joinBrokenRows', () => {
  test.each([
    ['a row cut inside the action', ['1.1|One|1.1.1 Do', 'it|May|Leader'], ['1: 1.1|One|1.1.1 Do it|May|Leader']],
    ['a row cut twice', ['1.1|One|1.1.1 Do', 'it', 'all|May|Leader'], ['1: 1.1|One|1.1.1 Do it all|May|Leader']],
    ['the rest of the leads', ['||1.1.1 Do|May|Head of', 'Housing'], ['1: ||1.1.1 Do|May|Head of Housing']],
    [
      'a row with merged cells',
      ['1.1|One|1.1.1 Do', '||1.1.2 Go|May|Leader'],
      ['1: 1.1|One|1.1.1 Do', '2: ||1.1.2 Go|May|Leader'],
    ],
    ['the next outcome', ['1.1|One|1.1.1 Do', '1.2|Two|1.2.1 Go'], ['1: 1.1|One|1.1.1 Do', '2: 1.2|Two|1.2.1 Go']],
    [
      'a sentence below the table',
      ['||1.1.1 Do|May|Leader', 'See page 4.'],
      ['1: ||1.1.1 Do|May|Leader', '2: See page 4.'],
    ],
  ])('%s', (_what, lines, whole) => {
    expect(join(...lines)).toEqual(whole);
  });
});
