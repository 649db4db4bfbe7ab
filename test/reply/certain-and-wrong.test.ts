import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import type { Question } from '#src/reply/question.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { Reading, ReadingPart } from '#src/reply/reading.ts';
import type { Asked, ReplyContext } from '#src/reply/reply-context.ts';
import { CERTAIN_AND_WRONG, STILL_CERTAIN } from './certain-and-wrong.ts';

const QUESTIONS = {
  done: { question: 'is-it-done', rating: 'green' },
  will: { question: 'will-it-be-done', rating: 'green' },
  right: { question: 'still-right', rating: 'amber' },
  begun: { question: 'has-it-started', rating: 'green' },
} as const;

function about(refs: readonly string[], question: Question, rating: 'green' | 'amber'): ReplyContext {
  const one = (ref: string): Asked => ({ ref, title: '', question, agreed: '2015-11-30' as Day, rating });
  return {
    today: '2015-11-17' as Day,
    plans: [],
    isRef: (said) => ['8.1.3', '17.10.1'].includes(said),
    book: refBook(['8.1.3', '17.10.1']),
    asked: refs.map(one),
  };
}

function recordedIn({ parts }: Reading): readonly string[] {
  return parts.filter(({ certainty }) => certainty === 'sure').flatMap(fieldsOf);
}

function fieldsOf({ ref, change, request, progress }: ReadingPart): readonly string[] {
  const said = [
    change.rating,
    change.done === true ? 'done' : undefined,
    change.forecast == null ? undefined : 'forecast',
    change.waitingOn == null ? undefined : 'waiting',
    request?.kind,
    progress ?? undefined,
  ].filter((one) => one !== undefined);
  return said.flatMap((one) => (ref === null ? [one] : [one, `${ref} ${one}`]));
}

const ROWS = CERTAIN_AND_WRONG.flatMap(({ kind, asked, not, said }) =>
  said.map((words) => ({ kind, asked, not, words })),
);

test.each(ROWS)('“$words” is never recorded as $not: $kind', ({ words, asked, not }) => {
  const { question, rating } = QUESTIONS[asked];
  expect(recordedIn(readReply(words, about(['8.1.3'], question, rating)))).not.toContain(not);
});

test.each(STILL_CERTAIN)('“$words” is recorded as $is', ({ words, asked, is }) => {
  const { question, rating } = QUESTIONS[asked];
  expect(recordedIn(readReply(words, about(['8.1.3'], question, rating)))).toContain(is);
});

test('a wait that is over waits on nobody', () => {
  const { parts } = readReply('Waiting on HR no more', about(['8.1.3'], 'will-it-be-done', 'green'));
  expect(parts.map(({ change }) => change.waitingOn)).toEqual([null]);
});

test.each([
  { words: '8.1.3 or 17.10.1 is done', not: ['8.1.3 done', '17.10.1 done'] },
  { words: '8.1.3 green once 17.10.1 is done', not: ['8.1.3 green', '17.10.1 done'] },
  { words: '8.1.3 before 17.10.1, so green', not: ['8.1.3 green', '17.10.1 green'] },
])('“$words” of two actions records none of $not', ({ words, not }) => {
  const recorded = recordedIn(readReply(words, about(['8.1.3', '17.10.1'], 'will-it-be-done', 'green')));
  expect(recorded.filter((one) => not.includes(one))).toEqual([]);
});

test.each(['8.1.3 red, ditto 17.10.1', 'Yes to the first, no to the second'])(
  '“%s” leaves neither action’s words out',
  (words) => {
    const { parts } = readReply(words, about(['8.1.3', '17.10.1'], 'will-it-be-done', 'green'));
    expect(parts.map(({ ref }) => ref)).toEqual(['8.1.3', '17.10.1']);
    expect(parts.filter(({ change }) => Object.keys(change).length === 0)).toEqual([]);
  },
);
