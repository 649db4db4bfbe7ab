import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { Reading } from '#src/reply/reading.ts';
import type { Asked } from '#src/reply/reply-context.ts';

/** The Friday on which the replies of these tests are read. */
const TODAY = '2015-11-20' as Day;

/** The refs that the plans of these tests hold. */
const REFS: ReadonlySet<string> = new Set([
  '8.1.2',
  '8.1.3',
  '8.1.4',
  '8.1.5',
  '9.2.1',
  '2.1.1',
  '2.1.1a',
  'CYPS 8.1.3',
]);

/** What a reply is read against: two plans, and the conversation's refs. */
export function aReplyContext(...openRefs: readonly string[]): Parameters<typeof readReply>[1] {
  return {
    today: TODAY,
    plans: ['RIP', 'CYPS'],
    isRef: (said) => REFS.has(said),
    book: refBook([...REFS]),
    asked: openRefs.map(anAsked),
  };
}

function anAsked(ref: string): Asked {
  return { ref, title: '', question: null, agreed: null, rating: null };
}

/** A reply read in a conversation about some refs. */
export function readIn(said: string, ...openRefs: readonly string[]): Reading {
  return readReply(said, aReplyContext(...openRefs));
}
