import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MessageId } from '#src/ports/message.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aDoor, headingsOf } from './a-door.ts';

const MEGABYTE = 1_000_000;

test.each<[what: string, said: string]>([
  ['one word', 'a'.repeat(MEGABYTE)],
  ['spaces', `a${' '.repeat(MEGABYTE)}b`],
  ['line ends', '\n'.repeat(MEGABYTE)],
  ['full stops', '.'.repeat(MEGABYTE)],
  ['digits', '1'.repeat(MEGABYTE)],
  ['quotes', '"'.repeat(MEGABYTE)],
  ['rag rag rag', 'rag '.repeat(MEGABYTE / 4)],
  ['undo undo undo', 'undo '.repeat(MEGABYTE / 5)],
  ['dates', 'now end of Jan, '.repeat(MEGABYTE / 16)],
])('a megabyte of %s is answered', async (_, said) => {
  const door = await aDoor();
  expect(await door.says(`/rag 8.1.3 ${said}`)).toHaveLength(1);
  expect(await door.says(said)).toHaveLength(1);
  expect(await door.says(`/rag note 8.1.3 ${said}`)).toHaveLength(1);
  expect(door.faults).toEqual([]);
});

test('ten thousand refs in one message are answered in one', async () => {
  const refs = Array.from({ length: 10_000 }, (_, at) => `8.${Math.floor(at / 100)}.${at % 100}`);
  const door = await aDoor([anAction(), anAction({ ref: '8.1.4', position: 1 })]);
  const [card] = await door.says(refs.map((ref) => `${ref} amber late`).join('\n'));
  expect(card).toBeDefined();
  expect(door.faults).toEqual([]);
  expect((await door.ledger()).filter(({ event }) => event.kind === 'updated')).toHaveLength(1);
});

test.each<[what: string, words: string]>([
  ['control characters', 'late \u0000 \u001b[2J \u0007 words'],
  ['half a character', 'late \ud83d words'],
  ['SQL', "late'); drop table ledger; --"],
  ['markup', 'late <script>alert(1)</script> <!channel> <@U1> *bold* [x](http://y)'],
  ['JSON', 'late {"kind":"updated"} \\" \\u0000'],
  ['text turned backwards', 'late \u202eabc'],
])('%s in a note comes back exactly', async (_, words) => {
  const door = await aDoor();
  await door.says(`/rag note 8.1.3 ${words}`);
  const [, entry] = await door.ledger();
  expect(entry?.event).toMatchObject({ kind: 'updated', change: { narrative: words }, words });
  const [card] = await door.says('/rag 8.1.3');
  expect(JSON.stringify(card)).toContain(JSON.stringify(words).slice(1, -1));
});

test.each([
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'help __proto__',
  'lead constructor',
  'section __proto__',
  'find toString',
])('“/rag %s” is words like any others', async (said) => {
  const door = await aDoor();
  expect(await door.says(`/rag ${said}`)).toHaveLength(1);
  expect(door.faults).toEqual([]);
});

test('a message whose id was heard before changes nothing, whatever it says', async () => {
  const door = await aDoor();
  const id = 'test:same' as MessageId;
  expect(headingsOf(await door.says('/rag 8.1.3 green', { id }))).toEqual(['Recorded: 8.1.3 is Green ●']);
  expect(await door.says('/rag 8.1.3 red', { id })).toEqual([]);
  expect(await door.ledger()).toHaveLength(2);
});

test('a tap on a card that never was is heard as if it were typed', async () => {
  const door = await aDoor();
  const [card] = await door.says('/rag 8.1.3 green', { card: 'no-such-card' as never });
  expect(card?.heading).toBe('Recorded: 8.1.3 is Green ●');
});

test('an edit or a deletion of a message that never was harms nothing', async () => {
  const door = await aDoor();
  const of = 'test:never' as MessageId;
  expect(await door.says('', { how: 'deleted', of })).toHaveLength(1);
  expect(headingsOf(await door.says('8.1.3 green', { how: 'edited', of }))).toEqual(['Recorded: 8.1.3 is Green ●']);
  expect(await door.says('', { how: 'deleted', of: null })).toHaveLength(1);
  expect(door.faults).toEqual([]);
});

test('whatever is said, it is answered once, and what is drawn is only text', async () => {
  const door = await aDoor([anAction(), anAction({ ref: '8.1.4', position: 1 })]);
  const pieces = fc.constantFrom(
    '/rag ',
    'rag',
    '8.1.3',
    '8.1.44',
    'amber',
    ' green',
    '; ',
    '\n',
    'undo',
    'about',
    ' not mine',
    'snooze till ',
    'done',
    ' 31/1',
    'note ',
    'all',
    '🟢',
    '"',
    '  ',
    'RIP ',
  );
  const said = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 8 }).map((some) => some.join('')),
  );
  await fc.assert(
    fc.asyncProperty(said, fc.boolean(), async (text, edited) => {
      const of = edited ? ('test:1' as MessageId) : null;
      const cards = await door.says(text, edited ? { how: 'edited', of } : {});
      expect(cards).toHaveLength(1);
      expect(asText(cards[0]!).isWellFormed()).toBe(true);
    }),
    { numRuns: 60 },
  );
  expect(door.faults).toEqual([]);
  expect((await door.database.register.trackedIn('RIP' as never)).map(({ standing }) => standing.original)).toEqual([
    '2015-06-30',
    '2015-06-30',
  ]);
});
