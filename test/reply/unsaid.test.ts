import { expect, test } from 'vitest';
import { readReply } from '#src/reply/read-reply.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { aReplyContext } from './a-reply.ts';
import { ASKS, DONE_BARE, DONE_ON, MOVED, OF_WHAT, OTHERS, PROMISED, SHOWN, STANDS, TAKEN_BACK } from './unsaid.ts';

function partOf(said: string): ReadingPart {
  const context = aReplyContext('8.1.3');
  const asked = context.asked.map((one) => ({ ...one, question: 'will-it-be-done' as const }));
  const { parts } = readReply(said, { ...context, asked });
  expect(parts).toHaveLength(1);
  return parts[0]!;
}

// What went wrong: “done sorry that was wrong” was done, with “sorry that was wrong” as what shows it.
test.each(TAKEN_BACK)('“%s” records nothing and keeps its words', (said) => {
  const { certainty, change } = partOf(said);
  expect(certainty).toBe('likely');
  expect(said).toContain(change.narrative);
  expect(change).not.toHaveProperty('evidence');
});

test.each(STANDS)('“%s” is still recorded as %s', (said, is) => {
  const { certainty, change } = partOf(said);
  expect(certainty).toBe('sure');
  expect(is === 'done' ? change.done : change.rating).toBe(is === 'done' ? true : is);
});

test.each(PROMISED)('“%s” is done, and nothing shows it yet', (said) => {
  const { certainty, change } = partOf(said);
  expect({ certainty, done: change.done }).toEqual({ certainty: 'sure', done: true });
  expect(change).not.toHaveProperty('evidence');
  expect(said).toContain(change.narrative ?? 'nothing');
});

test.each(SHOWN)('“%s” is done, shown by “%s”', (said, evidence) => {
  expect(partOf(said)).toMatchObject({ certainty: 'sure', change: { done: true, evidence } });
});

// What went wrong: the note was “Ney reckons”.
test.each(OTHERS)('“%s” is %s, with “%s” in the note', (said, rating, other) => {
  const { change } = partOf(said);
  expect(change.rating).toBe(rating);
  expect(change.narrative).toContain(other);
});

test.each(OF_WHAT)('“%s” is likely %s, and no question', (said, rating) => {
  expect(partOf(said)).toMatchObject({ certainty: 'likely', request: null, change: { rating, narrative: said } });
});

test.each(ASKS)('“%s” asks, and rates nothing', (said) => {
  const { certainty, change } = partOf(said);
  expect(change.rating !== undefined && certainty === 'sure').toBe(false);
});

// What went wrong: of “amber moved to 30 Sept from 31 July” the day was lost.
test.each(MOVED)('“%s” is expected on 30 September', (said) => {
  expect(partOf(said)).toMatchObject({ certainty: 'sure', change: { rating: 'amber', forecast: '2016-09-30' } });
});

// What went wrong: “done, 30 June” was done, and expected on 30 June of next year.
test.each(DONE_ON)('“%s” is done, and expects no day to come', (said) => {
  const { certainty, change } = partOf(said);
  expect({ certainty, done: change.done }).toEqual({ certainty: 'sure', done: true });
  expect(change).not.toHaveProperty('forecast');
});

// What went wrong: “DONE DONE DONE” was shown by “DONE DONE”, and “done but sorry it’s late” was Amber.
test.each(DONE_BARE)('“%s” is done, and shown by nothing', (said) => {
  const { certainty, change } = partOf(said);
  expect({ certainty, done: change.done }).toEqual({ certainty: 'sure', done: true });
  expect(change).not.toHaveProperty('evidence');
  expect(change).not.toHaveProperty('rating');
});
