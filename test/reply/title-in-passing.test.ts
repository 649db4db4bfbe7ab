import { expect, test } from 'vitest';
import { readReply } from '#src/reply/read-reply.ts';
import { refBook } from '#src/refs/ref-book.ts';
import type { Asked, ReplyContext } from '#src/reply/reply-context.ts';
import { day } from '#test/kit/an-action.ts';

const ASKED: readonly Asked[] = [
  { ref: 'RS1', title: 'Set a standard for response times', question: null, agreed: day('2026-10-09'), rating: null },
  { ref: 'GV2', title: 'Agree the new risk register', question: null, agreed: day('2026-10-16'), rating: null },
];

const REFS = ASKED.map(({ ref }) => ref);
const CONTEXT: ReplyContext = {
  today: day('2026-10-07'),
  plans: [],
  isRef: (said) => REFS.includes(said),
  book: refBook(REFS),
  asked: ASKED,
};

const read = (text: string) =>
  readReply(text, CONTEXT).parts.map(({ ref, change, certainty }) => [
    ref,
    change.done === true ? 'done' : (change.rating ?? null),
    certainty,
  ]);

// What went wrong: what showed that RS1 was done held a word of its title, and was asked about as a second answer.
test.each([
  'RS1 done, standard published at fire.example/response',
  'RS1 done, the standard is on the website',
  'RS1 done - all staff told, register at hr.example/x',
  'RS1 done, response standard signed off by the board',
])('a word of a title behind the ref that is answered is part of that answer: %s', (text) => {
  expect(read(text)).toEqual([['RS1', 'done', 'sure']]);
});

test('a title’s word that has an answer of its own names its action', () => {
  expect(read('RS1 done, the register amber').map(([ref]) => ref)).toEqual(['RS1', 'GV2']);
});
