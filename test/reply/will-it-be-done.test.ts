import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { Question } from '#src/reply/question.ts';
import { aReplyContext } from '#test/reply/a-reply.ts';
import { sayReading } from '#test/reply/say-reading.ts';

function readTo(question: Question, said: string): string {
  const asked = [{ ref: '8.1.3', title: 'Adopt the code', question, agreed: '2015-06-30' as Day, rating: null }];
  return sayReading(readReply(said, { ...aReplyContext(), today: '2015-06-16' as Day, asked }));
}

test.each([
  ['All done bar the shouting', 'likely done'],
  ['yes!! finally', 'likely done'],
  ['cabinet agreed it on 3 June', 'likely done'],
  ['We will miss the end of June by a fortnight', 'likely forecast 2015-07-14'],
  ["can't see it happening this year", 'likely red'],
  ['👍', 'likely green'],
  ['will do', 'likely green'],
  ['sure', 'likely green'],
  ['nothing is late', 'likely green'],
])('asked whether it will be done, “%s” is %s', (said, means) => {
  expect(readTo('will-it-be-done', said).replace(/ · (?:only a )?note .*$/u, '')).toBe(means);
});

test.each([
  'sorry only just seen this, back Monday',
  'we will not miss the end of June by a week',
  'done in three of the ten wards',
])('“%s” gives no day, rating or end', (said) => {
  expect(readTo('will-it-be-done', said)).toBe(`only a note “${said}”`);
});

test('“will do” says nothing of whether it is done', () => {
  expect(readTo('is-it-done', 'will do')).toBe('only a note “will do”');
});

test('“not started because …” says so, whatever was asked', () => {
  const asked = [
    { ref: '8.1.3', title: '', question: 'will-it-be-done' as const, agreed: '2015-06-30' as Day, rating: null },
  ];
  const { parts } = readReply('not started because the contractor went bust', { ...aReplyContext(), asked });
  expect(parts[0]?.progress).toBe('not-started');
});

test('“I thought this was closed?” asks', () => {
  expect(readTo('will-it-be-done', 'I thought this was closed?')).toContain('question');
});
