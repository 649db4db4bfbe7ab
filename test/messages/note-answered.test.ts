import { expect, test } from 'vitest';
import type { Button, Card, Row } from '#src/messages/card.ts';
import { noteAnswered } from '#src/messages/reminder/note-answered.ts';
import { stillToAnswer } from '#src/messages/reminder/still-to-answer.ts';

const row = (ref: string): Row => ({ ref, title: `Title of ${ref}`, rating: null, facts: [] });
const buttonsFor = (ref: string): readonly Button[] => [
  { label: `${ref} Green`, say: `/rag ${ref} green` },
  { label: 'Snooze until 23 Jun', say: `/rag snooze ${ref} until 23 Jun` },
  { label: 'Not mine', say: `/rag not mine ${ref}` },
];
const asking = (...refs: readonly string[]): Card => ({
  heading: 'A word from you',
  rating: null,
  blocks: [
    ...(refs.length < 2 ? [] : [{ kind: 'rows' as const, rows: refs.map(row), more: 0 }]),
    { kind: 'aside', text: 'How to pause.' },
  ],
  buttons: buttonsFor(refs[0] ?? ''),
});
const answer = (ref: string, said = 'Green ●') => ({ ref, by: 'Ann Archer', said });
const rowsIn = ({ blocks }: Card) =>
  blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.map(({ ref }) => ref) : []));
const saysIn = ({ buttons }: Card) => buttons.map(({ say }) => say);

test('a card about one action says who answered, and asks no more', () => {
  const card = noteAnswered(asking('8.1.3'), answer('8.1.3'));
  expect(card.blocks[0]).toEqual({ kind: 'said', text: '8.1.3 was answered by Ann Archer: Green ●.' });
  expect(card.buttons).toEqual([]);
});

test('a card about several moves its buttons to the next of them', () => {
  const card = noteAnswered(asking('8.1.3', '8.1.4', '8.1.5'), answer('8.1.3'));
  expect(rowsIn(card)).toEqual(['8.1.4', '8.1.5']);
  expect(card.buttons.map(({ label }) => label)).toEqual(['8.1.4 Green', 'Snooze until 23 Jun', 'Not mine']);
  expect(saysIn(card)).toEqual(['/rag 8.1.4 green', '/rag snooze 8.1.4 until 23 Jun', '/rag not mine 8.1.4']);
});

test('when another of them is answered the buttons stay where they are', () => {
  const card = noteAnswered(asking('8.1.3', '8.1.4'), answer('8.1.4'));
  expect(rowsIn(card)).toEqual(['8.1.3']);
  expect(saysIn(card)).toEqual(saysIn(asking('8.1.3')));
});

test('a second answer takes the place of the first', () => {
  const card = noteAnswered(noteAnswered(asking('8.1.3', '8.1.4'), answer('8.1.3')), answer('8.1.3', 'Red ■'));
  const notes = card.blocks.filter((block) => block.kind === 'said');
  expect(notes).toEqual([{ kind: 'said', text: '8.1.3 was answered by Ann Archer: Red ■.' }]);
});

test('the 8.1.3 of another plan is another action', () => {
  const card = noteAnswered(asking('CYPS 8.1.3'), answer('8.1.3'));
  expect(card.buttons).toHaveLength(3);
  expect(noteAnswered(asking('CYPS 8.1.3'), answer('CYPS 8.1.3')).buttons).toEqual([]);
});

test('a card that lists what the office is asked too keeps that list', () => {
  const office: Card = { ...asking('8.1.3'), blocks: [{ kind: 'rows', rows: [row('9.1.1')], more: 0 }] };
  const card = noteAnswered(office, answer('8.1.3'));
  expect(rowsIn(card)).toEqual(['9.1.1']);
  expect(card.buttons).toEqual([]);
});

test('under the receipt of a tap stands what is still to answer', () => {
  const receipt: Card = {
    heading: '8.1.3',
    rating: null,
    blocks: [],
    buttons: [{ label: 'Undo', say: '/rag undo 8.1.3' }],
  };
  const card = stillToAnswer(receipt, asking('8.1.3', '8.1.4'), '8.1.3');
  expect(card && rowsIn(card)).toEqual(['8.1.4']);
  expect(card && saysIn(card)[0]).toBe('/rag undo 8.1.3');
  expect(card?.buttons).toHaveLength(4);
  expect(stillToAnswer(receipt, asking('8.1.3'), '8.1.3')).toBeNull();
});
