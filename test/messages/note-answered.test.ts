import { expect, test } from 'vitest';
import { asDraft, buildCard, buttonOf } from '#src/messages/build-card.ts';
import type { Button, Card } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { noteAnswered } from '#src/messages/reminder/note-answered.ts';
import { stillToAnswer } from '#src/messages/reminder/still-to-answer.ts';
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

test('under the receipt of a tap stands what is still to answer', () => {
  const receipt = buildCard({
    heading: FIRST.ref,
    blocks: [],
    buttons: [{ label: 'Undo', say: say`/rag undo ${FIRST.ref}` }],
  });
  const card = stillToAnswer(receipt, asking(FIRST, SECOND), [FIRST.id]);
  expect(card && rowsIn(card)).toEqual(['8.1.4']);
  expect(card && saysIn(card)[0]).toBe('/rag undo 8.1.3');
  expect(card?.buttons).toHaveLength(4);
  expect(card?.asks.map(({ action }) => action)).toEqual([SECOND.id]);
  expect(stillToAnswer(receipt, asking(FIRST), [FIRST.id])).toBeNull();
});
