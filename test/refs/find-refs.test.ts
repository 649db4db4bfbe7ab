import * as fc from 'fast-check';
import { letteredAt } from '#src/refs/without-letters.ts';
import { expect, test } from 'vitest';
import { refsIn } from '#src/refs/find-refs.ts';
import { makeLegible } from '#src/reply/legible.ts';
import { aReplyContext } from '#test/reply/a-reply.ts';

test.each([
  { text: '8.1.3', refs: ['8.1.3'] },
  { text: '8.1.3. amber', refs: ['8.1.3'] },
  { text: '8.1.3: amber', refs: ['8.1.3'] },
  { text: '(8.1.3)', refs: ['8.1.3'] },
  { text: '#8.1.3', refs: ['8.1.3'] },
  { text: '2.1.1a', refs: ['2.1.1a'] },
  { text: '2.1.1A', refs: ['2.1.1a'] },
  { text: '2.1.1(a)', refs: ['2.1.1a'] },
  { text: '2.1.1 a new supplier', refs: ['2.1.1'] },
  { text: 'CYPS 8.1.3', refs: ['CYPS 8.1.3'] },
  { text: 'cyps 8.1.3', refs: ['CYPS 8.1.3'] },
  { text: 'CYPS\u00A08.1.3', refs: ['CYPS 8.1.3'] },
  { text: 'CYPS 8.1.9', refs: ['CYPS 8.1.9?'] },
  { text: 'SEND 8.1.3', refs: ['8.1.3'] },
  { text: '8.1.3, 8.1.4 and 9.2.1', refs: ['8.1.3', '8.1.4', '9.2.1'] },
  { text: '8.1.3/8.1.4', refs: ['8.1.3', '8.1.4'] },
  { text: '8.1.33', refs: ['8.1.33?'] },
  { text: 'by 3.11.15', refs: [] },
  { text: '3.11.15 met HR', refs: [] },
  { text: '8.1.15 met HR', refs: ['8.1.15?'] },
  { text: 'met HR on 8.1.15', refs: [] },
  { text: 'action 8.1.15', refs: ['8.1.15?'] },
  { text: 'CYPS 8.1.15', refs: ['CYPS 8.1.15?'] },
  { text: '8.1.11', refs: ['8.1.11?'] },
  { text: '8.1.16', refs: [] },
  { text: 'on 3.11.2015', refs: [] },
  { text: '£8.1.3', refs: [] },
  { text: 'v8.1.3', refs: [] },
  { text: '8.1.3%', refs: [] },
  { text: '10.30am', refs: [] },
  { text: '31/1', refs: [] },
  { text: '12 people', refs: [] },
  { text: 'https://example.org/8.1.3', refs: [] },
  { text: '192.168.1.1', refs: ['192.168.1.1?'] },
])('“$text” names $refs', ({ text, refs }) => {
  const found = refsIn(makeLegible(text), aReplyContext());
  expect(found.map(({ said, known }) => (known ? said : `${said}?`))).toEqual(refs);
});

// What went wrong: the “no” of one action went with the next one's ref, as its number.
test.each([
  { text: 'no. 8.1.3', from: 0 },
  { text: 'No. 8.1.3 amber', from: 0 },
  { text: 'item no. 8.1.3', from: 5 },
  { text: '8.1.4 no. 8.1.3 yes', from: 10 },
  { text: '8.1.4: no. 8.1.3: yes', from: 11 },
  { text: 'yes 8.1.4, no 8.1.3', from: 14 },
])('of “$text” what is said of 8.1.3 begins at $from', ({ text, from }) => {
  const found = refsIn(makeLegible(text), aReplyContext());
  expect(found.find(({ said }) => said === '8.1.3')?.index).toBe(from);
});

test('refs stand in order, apart, and inside the text', () => {
  const anyText = fc.array(
    fc.constantFrom('8.1.3', 'CYPS', ' ', '.', '2.1.1', 'a', '(a)', '/', '8', '#', 'no. ', '3.11.15', '\n'),
  );
  fc.assert(
    fc.property(anyText, (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const ref of refsIn(makeLegible(text), aReplyContext())) {
        expect(ref.index).toBeGreaterThanOrEqual(end);
        expect(ref.end).toBeGreaterThan(ref.index);
        end = ref.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['the action ', true],
  ['refraction ', false],
  ['see #', true],
  ['a transaction no. ', true],
])('behind “%s” figures without their letters are an action’s number: %s', (before, likely) => {
  const book = { lettered: () => ['R4.3'] };
  expect(letteredAt('4.3', { before, behind: ' is late' }, book)).toEqual({ said: 'R4.3', likely });
});
