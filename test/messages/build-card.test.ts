import { expect, test } from 'vitest';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import { sayTogether } from '#src/messages/answer/several-cards.ts';
import { rowAbout } from '#src/messages/draft.ts';
import { clipped, joinedWithAnd, joinedWithOr, Phrase, say } from '#src/messages/words/phrase.ts';
import { aNamed, aNaming } from '#test/kit/a-naming.ts';
import { anAction } from '#test/kit/an-action.ts';

const [ONE, TWO] = [aNamed('8.1.3'), aNamed('8.1.4')];
const NAMING = aNaming([anAction({ ref: '8.1.3' }), anAction({ ref: '8.1.4' })]);
const SOME = buildCard({ heading: 'x', blocks: [] });

// Titles of plans end with stops and colons of their own, and a sentence after one begins behind a single stop.
test.each([
  ['with the following inquiries:', 'with the following inquiries. Nothing changes.'],
  ['Improvements in sickness absence.', 'Improvements in sickness absence. Nothing changes.'],
  ['Is the service safe?', 'Is the service safe? Nothing changes.'],
  ['Agree the framework', 'Agree the framework. Nothing changes.'],
])('the title “%s” is followed by one stop', (title, words) => {
  expect(Phrase.wordsOf(say`${new Phrase(title, [])}. Nothing changes.`)).toBe(words);
});

test.each([
  ['a heading', { heading: say`${ONE.ref} · recorded`, blocks: [] }],
  ['a sentence', { heading: 'x', blocks: [{ kind: 'said' as const, text: say`It is ${ONE.title}.` }] }],
  ['a title', { heading: 'x', blocks: [{ kind: 'title' as const, text: ONE.ref }] }],
  ['an aside', { heading: 'x', blocks: [{ kind: 'aside' as const, text: say`See ${ONE.ref}.` }] }],
  ['a fact', { heading: 'x', blocks: [{ kind: 'facts' as const, facts: [{ label: 'Overdue', value: ONE.ref }] }] }],
  [
    'a row',
    {
      heading: 'x',
      blocks: [{ kind: 'rows' as const, rows: [{ ...rowAbout(ONE), rating: null, facts: [] }], more: 0 }],
    },
  ],
  [
    'a fact of a row about nothing',
    {
      heading: 'x',
      blocks: [
        {
          kind: 'rows' as const,
          rows: [{ action: null, ref: '', title: '', rating: null, facts: [ONE.ref] }],
          more: 0,
        },
      ],
    },
  ],
  ['a button', { heading: 'x', blocks: [], buttons: [{ label: 'Show it', say: say`/rag ${ONE.ref}` }] }],
  [
    'somebody’s words',
    { heading: 'x', blocks: [{ kind: 'heard' as const, by: 'Ann', words: NAMING.words('after 8.1.3') }] },
  ],
  ['a card in the thread', { heading: 'x', blocks: [], thread: [buildCard({ heading: ONE.ref, blocks: [] })] }],
  ['a card that it is built from', { heading: 'x', blocks: [], from: [buildCard({ heading: ONE.ref, blocks: [] })] }],
])('a card mentions what is in %s', (_, draft) => {
  expect(buildCard(draft).mentions).toEqual([ONE.id]);
});

test('a built card is plain data', () => {
  const card = buildCard({
    heading: say`${ONE.ref} · ${ONE.title}`,
    blocks: [{ kind: 'rows', rows: [{ ...rowAbout(TWO), rating: 'red', facts: [say`after ${ONE.ref}`] }], more: 0 }],
    buttons: [{ label: 'Undo', say: say`/rag undo ${ONE.ref}` }],
  });
  expect(JSON.parse(JSON.stringify(card))).toEqual(card);
  expect(card.heading).toBe('8.1.3 · Agree the framework');
  expect(card.mentions).toEqual([ONE.id, TWO.id]);
  expect(card.calls).toEqual([
    { action: ONE.id, ref: '8.1.3' },
    { action: TWO.id, ref: '8.1.4' },
  ]);
});

test('a button is about what it says first, and keeps the ref that its label leaves out', () => {
  const { buttons } = buildCard({
    heading: 'x',
    blocks: [],
    buttons: [
      { label: 'Undo', say: say`/rag undo ${ONE.ref}` },
      { label: say`Show ${TWO.ref}`, say: say`/rag ${TWO.ref}` },
      { label: 'More', say: '/rag mine page 2' },
      { label: 'Yes', say: say`/rag verify ${ONE.ref} yes, ${NAMING.words('like 8.1.4')}` },
    ],
  });
  expect(buttons.map(({ about, unsaid }) => [about, unsaid])).toEqual([
    [ONE.id, '8.1.3'],
    [TWO.id, undefined],
    [null, undefined],
    [ONE.id, '8.1.3'],
  ]);
});

test('several answers in one say which each button is about', () => {
  const undo = [ONE, TWO].map(({ ref }) =>
    buildCard({
      heading: say`${ref} · recorded`,
      blocks: [],
      buttons: [{ label: 'Undo', say: say`/rag undo ${ref}` }],
    }),
  );
  expect(sayTogether([undo[0]!, undo[1]!]).buttons.map(({ label }) => label)).toEqual(['Undo 8.1.3', 'Undo 8.1.4']);
});

test('what is for the asker alone stays so among other things', () => {
  const own = buildCard({ heading: 'x', blocks: [], readers: 'asker' });
  expect(buildCard({ heading: 'x', blocks: [], from: [SOME, own] }).readers).toBe('asker');
  expect(SOME.readers).toBe('members');
});

test('what names an action is never for anyone', () => {
  expect(buildCard({ heading: ONE.ref, blocks: [], readers: 'anyone' }).readers).toBe('members');
  expect(buildCard({ heading: 'x', blocks: [], readers: 'anyone' }).readers).toBe('anyone');
});

test('a card waits for what its parts wait for, and for a reason first', () => {
  const [note, reason] = (['note', 'reason'] as const).map((wants) => buildCard({ heading: 'x', blocks: [], wants }));
  expect(buildCard({ heading: 'x', blocks: [], from: [note!, reason!] }).wants).toBe('reason');
  expect(buildCard({ heading: 'x', blocks: [], from: [SOME, note!] }).wants).toBe('note');
  expect(buildCard({ ...asDraft(reason!), wants: null }).wants).toBeNull();
});

test('a phrase keeps what it names through lists and cuts', () => {
  const all = joinedWithAnd([ONE.ref, 'HR', TWO.ref]);
  expect([Phrase.wordsOf(all), all.names]).toEqual(['8.1.3, HR and 8.1.4', [ONE.id, TWO.id]]);
  expect(Phrase.wordsOf(joinedWithOr([ONE.ref, TWO.ref]))).toBe('8.1.3 or 8.1.4');
  const short = clipped(ONE.title, 8);
  expect([Phrase.wordsOf(short), short.names]).toEqual(['Agree t…', [ONE.id]]);
});
