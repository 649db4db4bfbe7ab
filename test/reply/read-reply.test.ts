import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIn } from './a-reply.ts';
import { ASKED_BACK, NOT_ASKED_BACK } from './asked-back.ts';
import { MUST_NOT_RATE } from './must-not-rate.ts';
import { REPLIES } from './replies.ts';
import { sayReading } from './say-reading.ts';

test.each(REPLIES)('“$said” means: $means', ({ said, means }) => {
  expect(sayReading(readIn(said, '8.1.3', '8.1.4', '9.2.1'))).toBe(means);
});

test('no saying stands twice in the table', () => {
  expect(REPLIES.length).toBeGreaterThan(300);
  expect(new Set(REPLIES.map(({ said }) => said)).size).toBe(REPLIES.length);
});

test.each([
  'We are waiting for Dr Bowen. Who do I send it to?',
  'the unions are stuck. Who do I give it to?',
  'Should this go to governors first? I would rather wait.',
  'Should it sit with Housing?',
  'Who should this be passed to?',
  'amber. Who should this be handed to now Jo has left?',
  'Shall I pass this to Finance? Green otherwise.',
  'Do I send this to the board or to you?',
  'Where do I forward it to? It is done.',
  'Has this moved to Sam Okafor? Red at my end.',
  'Am I no longer responsible for this?',
  'Could you tell me who leads on this now? Amber.',
  'amber. who do I send it to',
  'who should I pass this to',
  'Which team should this go to?',
  'red, and who is the lead on this now?',
])('whoever asks “%s” has not said that it is not theirs', (said) => {
  expect(readIn(said, '8.1.3').parts.map(({ request }) => request?.kind)).not.toContain('not-mine');
});

test.each([
  ['done, and sorry this dragged on - https://example.org/scr', 'sorry this dragged on'],
  ['done, and apologies for the wait - https://example.org/scr', 'apologies for the wait'],
  ['done - sorry it took so long - https://example.org/scr', 'sorry it took so long'],
  ['done, sorry for the wait: https://example.org/scr', 'sorry for the wait'],
  ['done and my apologies https://example.org/scr', 'my apologies'],
  ['done but sorry it is late - https://example.org/scr', 'sorry it is late'],
  ['done but sorry for the wait, https://example.org/scr', 'sorry for the wait'],
  ['done (apologies, should have said) https://example.org/scr', 'apologies, should have said'],
])('“%s” is shown by its link, and the apology is a note', (said, note) => {
  const [part] = readIn(said, '8.1.3').parts;
  expect(part?.change).toEqual({ done: true, narrative: note, evidence: 'https://example.org/scr' });
});

test.each([
  'can someone else take this?',
  'Could this please go to Sam Okafor?',
  'Can you pass this to Sam Okafor?',
  'Is there any chance someone else should take this?',
  'I handed this to Sam Okafor. Who do I tell?',
  'Not mine. Who do I tell?',
  'This should go to Housing',
])('“%s” says or asks that it be somebody else’s', (said) => {
  expect(readIn(said, '8.1.3').parts.map(({ request }) => request?.kind)).toContain('not-mine');
});

test.each(ASKED_BACK)('“$said” asks “$asks”, and the rest is read as it would be alone', ({ said, asks, alone }) => {
  const { parts } = readIn(said, '8.1.3');
  expect(parts.map(({ asksBack }) => asksBack?.words)).toEqual([asks]);
  const rests = parts.flatMap(({ asksBack }) => asksBack?.rest ?? []);
  const told = readIn(alone, '8.1.3');
  const means = alone === '' || alone.endsWith('8.1.3') ? 'nothing' : sayReading(told);
  expect(rests.length === 0 ? 'nothing' : sayReading({ ...told, parts: rests })).toBe(means);
});

test.each(NOT_ASKED_BACK)('“%s” asks nothing back', (said) => {
  expect(readIn(said, '8.1.3').parts.map(({ asksBack }) => asksBack)).toEqual([undefined]);
});

test.each(MUST_NOT_RATE)('“%s” rates nothing', (said) => {
  for (const { change } of readIn(said, '8.1.3').parts.filter(({ certainty }) => certainty === 'sure')) {
    expect(change.rating).toBeUndefined();
    expect(change.done).toBeUndefined();
  }
});

test.each(MUST_NOT_RATE)('“%s” is kept', (said) => {
  const kept = readIn(said, '8.1.3').parts.map(({ change }) => `${change.narrative ?? ''}${change.waitingOn ?? ''}`);
  expect(kept.join('')).not.toBe('');
});

test.each([
  { said: 'waiting on 8.1.3', open: ['8.1.4'], means: 'waiting on 8.1.3', because: 'the thread is about another' },
  {
    said: 'we discussed 8.1.3 with HR',
    open: [],
    means: '8.1.3: only a note “we discussed 8.1.3 with HR”',
    because: 'it is the only one spoken of',
  },
  {
    said: 'we discussed 8.1.3 with HR',
    open: ['8.1.4'],
    means: 'only a note “we discussed 8.1.3 with HR”',
    because: 'the thread is about another',
  },
  {
    said: 'amber because 8.1.4 is late',
    open: [],
    means: 'amber · note “because 8.1.4 is late”',
    because: 'the rating is not said of 8.1.4',
  },
  { said: 'all green', open: [], means: 'green', because: 'there is no conversation to tell which' },
  { said: 'all green', open: ['8.1.3'], means: 'green', because: 'all is one here' },
  { said: 'both amber', open: ['8.1.3', '8.1.4'], means: '8.1.3: amber | 8.1.4: amber', because: 'there are two' },
  { said: 'both amber', open: ['8.1.3'], means: 'likely amber · note “both amber”', because: 'there is one' },
])('“$said” in a thread about $open means: $means, since $because', ({ said, open, means }) => {
  expect(sayReading(readIn(said, ...open))).toBe(means);
});

test.each(['', ' ', '\n\n', '\u200B'])('an empty text %j changes nothing', (text) => {
  expect(readIn(text, '8.1.3').parts.map((part) => part.change)).toEqual([{}]);
});

const SAID =
  '8.1.3|8.1.4|8.1.33|CYPS 8.1.3|amber|Green|red|g|a|on track|at risk|:red_circle:|waiting on HR|awaiting|no longer waiting|now|end of Jan|31/1|31/2|expect|forecast|by Friday|slips to Q3|done|complete|https://example.org/a|evidence:|not mine|snooze|till Monday|undo|all|both|except|supplier late|the green paper|not|was|but|because|and|for|Hi Jo|thanks';
const SIGNS = '🟢|✅|?|.|,|;|:| - |—|(|)|"|“|>|\n|\n> |\n- |1)|\u00A0|\u200B|*|_|/|->|\uD83D|\uE001|\u0000|👍|0|%';
const PIECES = `${SAID}|${SIGNS}`.split('|');
const anyReply = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
function withoutSeparators(text: string): string {
  return text.replace(/[\s,;]+/gu, '');
}

test('the words of the parts, each said once, are the whole text in its order', () => {
  fc.assert(
    fc.property(anyReply, (text) => {
      const said = readIn(text, '8.1.3', '8.1.4').parts.map(({ words }) => withoutSeparators(words));
      expect(isAccountedFor(withoutSeparators(text), said)).toBe(true);
    }),
    {
      numRuns: 500,
      // "red 8.1.3 no longer waiting" once took back words that a part before it had said.
      examples: [
        ['complete 8.1.3 red 8.1.3 no longer waiting'],
        ['both was both both 8.1.3'],
        ['CYPS 8.1.3 both both except'],
        // A row once put words of ours in its writer's mouth.
        [':red_circle: 8.1.3 amber CYPS 8.1.3'],
        ['8.1.3 (g), 8.1.4 (a)'],
        ['8.1.3 31 July 8.1.4 31 Aug'],
      ],
    },
  );
});

/** True when the parts say a text word for word; two actions named together share their words, so a part may repeat the last. */
function isAccountedFor(rest: string, said: readonly string[], last: string | null = null): boolean {
  const [first, ...others] = said;
  if (first === undefined) return rest === '';
  const isNext = rest.startsWith(first) && isAccountedFor(rest.slice(first.length), others, first);
  return isNext || (first === last && isAccountedFor(rest, others, last));
}

test('names, notes and evidence are cut from what was typed', () => {
  fc.assert(
    fc.property(anyReply, (text) => {
      const typed = new Set(text.split(/[\s,]+/u));
      for (const { change, unread } of readIn(text, '8.1.3').parts) {
        const said = [change.narrative, change.waitingOn, change.evidence, unread].join(' ').split(/[\s,]+/u);
        expect(said.filter((word) => !typed.has(word) && !text.includes(word))).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

test('words that mean nothing else are the note', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((text) => /\p{L}{9}/u.test(text)),
      (text) => {
        const parts = readIn(text, '8.1.3').parts;
        expect(parts.some(({ change }) => Object.keys(change).length > 0)).toBe(true);
      },
    ),
  );
});

test('the same reply is read the same way twice', () => {
  fc.assert(
    fc.property(anyReply, (text) => {
      expect(readIn(text, '8.1.3')).toEqual(readIn(text, '8.1.3'));
    }),
  );
});

test.each([
  'a',
  ' ',
  'amber, ',
  '8.1.3 ',
  '8.1.3 amber\n',
  'waiting on ',
  '> ',
  '(',
  '🟢',
  '✅ ',
  'amber because ',
  'https://',
  '\uD83D',
  'ok, ',
  'CYPS ',
])('a megabyte of %j is read', (unit) => {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
  expect(readIn(text, '8.1.3').parts.length).toBeGreaterThan(0);
});
