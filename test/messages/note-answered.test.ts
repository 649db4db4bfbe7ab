import { describe, expect, test } from 'vitest';
import { asDraft, buildCard, buttonOf } from '#src/messages/build-card.ts';
import type { Asking, Button, Card } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { noteAnswered } from '#src/messages/reminder/answered/note-answered.ts';
import { inListOf, layOut } from '#src/messages/reminder/several.ts';
import { stillToAnswer } from '#src/messages/reminder/answered/still-to-answer.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import { aNamed, aNaming } from '#test/kit/a-naming.ts';
import { anAction, aPlan } from '#test/kit/an-action.ts';

const [FIRST, SECOND, THIRD] = [aNamed('8.1.3'), aNamed('8.1.4'), aNamed('8.1.5')];
const OTHERS = aNaming([], [aPlan()]).action(anAction({ plan: 'CYPS', ref: '8.1.3' }));

const rowsOf = (...actions: readonly Named[]): DraftBlock => ({
  kind: 'rows',
  rows: actions.map((one) => ({ ...rowAbout(one), rating: null, facts: [] })),
  more: 0,
});
const buttonsFor = ({ ref }: Named): readonly Button[] =>
  [
    { label: say`${ref} Green`, say: say`/rag ${ref} green` },
    { label: 'Snooze until 23 Jun', say: say`/rag snooze ${ref} until 23 Jun` },
    { label: 'Not mine', say: say`/rag not mine ${ref}` },
  ].map(buttonOf);
const asking = (first: Named, ...others: readonly Named[]): Card =>
  buildCard({
    heading: 'A word from you',
    blocks: [...(others.length === 0 ? [] : [rowsOf(first, ...others)]), { kind: 'aside', text: 'How to pause.' }],
    buttons: buttonsFor(first),
    asks: [first, ...others].map((one) => ({
      action: one.id,
      question: 'how-is-it',
      buttons: others.length === 0 ? [] : buttonsFor(one),
    })),
  });
const answer = (named: Named, said = 'Green ●') => ({ named, by: 'Ann Archer', said });
const rowsIn = ({ blocks }: Card) =>
  blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.map(({ ref }) => ref) : []));
const saysIn = ({ buttons }: Card) => buttons.map(({ say: said }) => said);

test('a card about one action says who answered, and asks no more', () => {
  const card = noteAnswered(asking(FIRST), answer(FIRST));
  expect(card.blocks[0]).toMatchObject({ kind: 'said', text: '8.1.3 was answered by Ann Archer: Green ●.' });
  expect(card.buttons).toEqual([]);
  expect(card.asks).toEqual([]);
});

test('a card about several moves its buttons to the next of them', () => {
  const card = noteAnswered(asking(FIRST, SECOND, THIRD), answer(FIRST));
  expect(rowsIn(card)).toEqual(['8.1.4', '8.1.5']);
  expect(card.asks.map(({ action }) => action)).toEqual([SECOND.id, THIRD.id]);
  expect(card.buttons.map(({ label }) => label)).toEqual(['8.1.4 Green', 'Snooze until 23 Jun', 'Not mine']);
  expect(saysIn(card)).toEqual(['/rag 8.1.4 green', '/rag snooze 8.1.4 until 23 Jun', '/rag not mine 8.1.4']);
});

test('when another of them is answered the buttons stay where they are', () => {
  const card = noteAnswered(asking(FIRST, SECOND), answer(SECOND));
  expect(rowsIn(card)).toEqual(['8.1.3']);
  expect(saysIn(card)).toEqual(saysIn(asking(FIRST)));
});

test('a second answer takes the place of the first', () => {
  const card = noteAnswered(noteAnswered(asking(FIRST, SECOND), answer(FIRST)), answer(FIRST, 'Red ■'));
  const notes = card.blocks.flatMap((block) => (block.kind === 'said' ? [block.text] : []));
  expect(notes).toEqual(['8.1.3 was answered by Ann Archer: Red ■.']);
});

// What went wrong: the second answer stood under the greeting, and the title that it belongs to was left empty.
describe('below other parts of a card', () => {
  const greeting = { kind: 'said' as const, text: 'Hello Yusuf. You lead 4 actions.' };
  const later: DraftBlock = { kind: 'said', text: 'Only you see this.' };
  const below = buildCard({
    ...asDraft(asking(FIRST)),
    blocks: [
      greeting,
      { kind: 'title', text: say`${FIRST.ref} ${FIRST.title}` },
      { kind: 'said', text: 'Is it done?', asks: true, asked: 'question' },
      later,
    ],
    buttons: [
      ...buttonsFor(FIRST),
      { label: 'My actions', say: '/rag mine', more: true },
      { label: 'What you can say', say: '/rag help', more: true },
    ],
  });
  const linesOf = ({ blocks }: Card) => blocks.flatMap((block) => ('text' in block ? [block.text] : []));

  test.each([1, 2, 3])('what is said, %d times, stays under the title of its action', (times) => {
    const card = Array.from({ length: times }).reduce<Card>(
      (one, _, at) => noteAnswered(one, answer(FIRST, at === times - 1 ? 'Red ■' : 'Green ●')),
      below,
    );
    expect(linesOf(card)).toEqual([
      'Hello Yusuf. You lead 4 actions.',
      '8.1.3 Agree the framework',
      '8.1.3 was answered by Ann Archer: Red ■.',
      'Only you see this.',
    ]);
  });

  test('what stood behind More is in sight once nothing else is left to tap', () => {
    expect(textOf(noteAnswered(below, answer(FIRST)))).toContain('[My actions] [What you can say]');
    expect(textOf(noteAnswered(below, answer(FIRST)))).not.toContain('More:');
    expect(textOf(below)).toContain('More: [My actions]');
  });
});

test('the 8.1.3 of another plan is another action', () => {
  const card = noteAnswered(asking(OTHERS), answer(FIRST));
  expect(card.buttons).toHaveLength(3);
  expect(noteAnswered(asking(OTHERS), answer(OTHERS)).buttons).toEqual([]);
});

test('a card that lists what the office is asked too keeps that list', () => {
  const own = asking(FIRST);
  const office = buildCard({ ...asDraft(own), blocks: [rowsOf(aNamed('9.1.1'))] });
  const card = noteAnswered(office, answer(FIRST));
  expect(rowsIn(card)).toEqual(['9.1.1']);
  expect(card.buttons).toEqual([]);
});

const lineOf = (one: Named) =>
  inListOf({ ...rowAbout(one), rating: null, facts: ['due 30 Nov'] }, [
    { kind: 'title', text: say`${one.ref} ${one.title}`, asked: 'question' },
    { kind: 'said', text: 'Is it done?', asks: true, asked: 'question' },
  ]);
const severalAsked = (...actions: readonly Named[]): Card => {
  const several = { of: actions.length, rest: 0 };
  const asks = actions.map((one): Asking => {
    return { action: one.id, question: 'is-it-done', buttons: buttonsFor(one), ...lineOf(one) };
  });
  return buildCard({ ...layOut(asks, several), asks, several, mentions: actions.map(({ id }) => id) });
};
const textOf = (card: Card | null): string => (card === null ? '' : asText(card));

describe('of several', () => {
  const receipt = buildCard({
    heading: FIRST.ref,
    blocks: [],
    buttons: [{ label: 'Undo', say: say`/rag undo ${FIRST.ref}` }],
  });

  // "8 actions need a word from you" stood over seven, with an example of one that was answered.
  test('an answer stands once, in place of its line, and count, example and buttons are of what is left', () => {
    const card = noteAnswered(severalAsked(FIRST, SECOND, THIRD), answer(SECOND, 'Amber ▲'));
    expect(card.heading).toBe('2 of 3 left. Next:');
    expect(textOf(card)).toContain('8.1.4  was answered by Ann Archer: Amber ▲');
    expect(textOf(card)).toContain('“8.1.3 done; 8.1.5 amber supplier late”');
    expect(saysIn(card)).toEqual(buttonsFor(FIRST).map(({ say: words }) => words));
    expect(textOf(noteAnswered(card, answer(SECOND, 'Red ■')))).toContain('8.1.4  was answered by Ann Archer: Red ■');
  });

  test('the question moves on where the first is answered', () => {
    const card = noteAnswered(severalAsked(FIRST, SECOND), answer(FIRST));
    expect(card.heading).toBe('1 of 2 left. The last:');
    expect(rowsIn(card)).toEqual(['8.1.3']);
    expect(saysIn(card)).toEqual(buttonsFor(SECOND).map(({ say: words }) => words));
    expect(textOf(card)).not.toContain('Or in one line');
  });

  test('what others have answered of all asks nothing more', () => {
    const card = [FIRST, SECOND].reduce((one, named) => noteAnswered(one, answer(named)), severalAsked(FIRST, SECOND));
    expect(card.heading).toBe('All 2 answered. Thank you.');
    expect(card.buttons).toEqual([]);
  });

  test('under the receipt of a tap stands what is left, with its buttons before Undo', () => {
    const card = stillToAnswer(receipt, severalAsked(FIRST, SECOND, THIRD), [FIRST.id]);
    expect(textOf(card)).toContain('2 of 3 left. Next:');
    expect(card && rowsIn(card)).toEqual(['8.1.5']);
    expect(card && saysIn(card)[0]).toBe('/rag 8.1.4 green');
    expect(card?.buttons.at(-1)?.label).toBe('Undo 8.1.3');
    expect(card?.asks.filter(({ question }) => question !== null).map(({ action }) => action)).toEqual([
      SECOND.id,
      THIRD.id,
    ]);
  });

  test('the last answer says that it was the last', () => {
    const card = stillToAnswer(receipt, severalAsked(FIRST), [FIRST.id]);
    expect(textOf(card)).toContain('Answered. Thank you.');
    expect(card?.buttons.map(({ label }) => label)).toEqual(['Undo the last']);
    expect(stillToAnswer(receipt, asking(FIRST), [FIRST.id])).toBeNull();
  });
});
