import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { Reading, ReadingPart } from '#src/reply/reading.ts';
import type { Asked, ReplyContext } from '#src/reply/reply-context.ts';
import { ASKED_BACK, EDGED, HEDGED_DAYS, JOKED, OTHER_DAYS, OTHER_TIMES } from './edged.ts';
import { DATE_LET_GO, NOT_IN_TIME } from './in-the-same-breath.ts';
import { BY_LAST_FIGURE, DAYS_ALOUD, NO_AS_NOT, OPENED, SAID_OF_ANOTHER } from './in-one-line.ts';
import { CONDITIONS, IN_BRACKETS, NOT_NOW, OTHERS_WORD, SAME_OF_ANOTHER, YES_AND_NO } from './of-two-actions.ts';
import { COMPARED, EXCEPTED, HALF_DONE, HEDGED, RANGES, UNSETTLED_DAYS } from './said-otherwise.ts';
import type { SaidOtherwise } from './said-otherwise.ts';
import { daysToAskOf } from '#src/reply/days-said/days-to-ask-of.ts';

const REFS =
  'PV1 PV2 PV3 PV4 PV5 PE1 PE3 PE5 RS1 RS2 RS3 RS4 GV1 GV2 PT2 PT3 PT4 A17 A18 A19 8.1.1 8.1.2 8.1.3 8.1.4'.split(' ');

function under(refs: readonly string[]): ReplyContext {
  const one = (ref: string): Asked => ({
    ref,
    title: '',
    question: 'will-it-be-done',
    agreed: '2026-12-20' as Day,
    rating: 'green',
  });
  return {
    today: '2026-11-28' as Day,
    plans: [],
    isRef: (said) => REFS.includes(said),
    book: refBook(REFS),
    asked: refs.map(one),
  };
}

function recordedIn({ parts }: Reading): readonly string[] {
  return parts.filter(({ certainty }) => certainty === 'sure').flatMap(fieldsOf);
}

function fieldsOf({ ref, change, request }: ReadingPart): readonly string[] {
  const said = [
    change.rating,
    change.done === true ? 'done' : undefined,
    change.forecast == null ? undefined : 'forecast',
    request?.kind,
  ].filter((one) => one !== undefined);
  return said.flatMap((one) => [one, `${ref ?? '?'} ${one}`]);
}

const ALL = {
  EXCEPTED,
  COMPARED,
  RANGES,
  HALF_DONE,
  HEDGED,
  UNSETTLED_DAYS,
  EDGED,
  JOKED,
  OTHER_TIMES,
  HEDGED_DAYS,
  OTHER_DAYS,
  ASKED_BACK,
  YES_AND_NO,
  IN_BRACKETS,
  CONDITIONS,
  OTHERS_WORD,
  NOT_NOW,
  SAME_OF_ANOTHER,
  NOT_IN_TIME,
  DATE_LET_GO,
  BY_LAST_FIGURE,
  DAYS_ALOUD,
  NO_AS_NOT,
  OPENED,
  SAID_OF_ANOTHER,
};
const NEVER = Object.values(ALL)
  .flat()
  .filter(({ not }) => not !== undefined);
const STILL = Object.values(ALL)
  .flat()
  .filter(({ is }) => is !== undefined);

test.each<SaidOtherwise>(NEVER)(
  '“$said” is asked about and never recorded as $not',
  ({ said, asked = [], not = [] }) => {
    const recorded = recordedIn(readReply(said, under(asked)));
    expect(recorded.filter((one) => not.includes(one))).toEqual([]);
  },
);

test.each<SaidOtherwise>(STILL)('“$said” is recorded as $is', ({ said, asked = [], is = [] }) => {
  expect(recordedIn(readReply(said, under(asked)))).toEqual(expect.arrayContaining([...is]));
});

const KEPT = Object.values(ALL)
  .flat()
  .filter(({ keeps }) => keeps !== undefined);

test.each<SaidOtherwise>(KEPT)('“$said” leaves no word out: $keeps', ({ said, asked = [], keeps = [] }) => {
  const { parts } = readReply(said, under(asked));
  const open = parts.filter(({ certainty }) => certainty === 'likely');
  const kept = keeps.filter((one) => {
    const [ref, word = ''] = one.split(' ');
    return open.some((part) => part.ref === ref && part.change.narrative?.toLowerCase().includes(word) === true);
  });
  expect(kept).toEqual(keeps);
});

test.each([
  { said: 'PV2 amber, everything else green', others: 'everything else green' },
  { said: 'PT3 green, the others red', others: 'the others red' },
  { said: 'PT3 green, rest amber', others: 'rest amber' },
])('of “$said” what the others are is kept and asked about', ({ said, others }) => {
  const [of, ...more] = readReply(said, under(['RS2'])).parts;
  expect(of?.ref).toBe(said.slice(0, 3));
  expect(more.map(({ words, certainty }) => ({ words, certainty }))).toEqual([{ words: others, certainty: 'likely' }]);
});

test.each([
  { said: 'amber, no new date', note: 'no new date' },
  { said: 'amber, no end date', note: 'no end date' },
  { said: 'amber, no firm date', note: 'no firm date' },
  { said: 'amber, new date tbc', note: 'new date tbc' },
  { said: 'amber, new date unknown', note: 'new date unknown' },
  { said: 'amber, hoping for 9 Jan', note: 'hoping for 9 Jan' },
  { said: 'amber, not before 9 Jan', note: 'not before 9 Jan' },
])('the note of “$said” says all that its writer said', ({ said, note }) => {
  const [part] = readReply(said, under(['RS2'])).parts;
  expect(part?.change).toEqual({ rating: 'amber', narrative: note });
});

test.each(['RS2 A/G', 'RS2 👎', 'RS2 🟢🔴', 'RS2 R/A', 'RS2 🤷'])('“%s” is asked about with its words', (said) => {
  const [part] = readReply(said, under([])).parts;
  expect(part).toMatchObject({ ref: 'RS2', certainty: 'likely', change: { narrative: said.slice(4) } });
});

test.each([
  { said: 'RS2 amber, the vessel is still off hire, Morag says green but I disagree' },
  { said: 'RS2 the vessel is off hire so amber, and the crew are waiting' },
])('the words shown of “$said” stand in it just so', ({ said }) => {
  const notes = readReply(said, under([])).parts.map(({ change }) => change.narrative ?? '');
  expect(notes.filter((note) => !said.includes(note))).toEqual([]);
});

// What went wrong: "first" of "first of all" was the first of the questions, and the words went to another action.
test.each(['PV1 amber, first of all', 'PV1 red, first of all'])(
  '“%s” is about the action that it names alone',
  (said) => {
    const { parts } = readReply(said, under(['PV2', 'PV1']));
    expect(parts.map(({ ref }) => ref)).toEqual(['PV1']);
  },
);

// What went wrong: a question was sent to the office as a request.
test.each([
  'should this be closed?',
  'Who said this could be closed?',
  'has anyone asked for this to be closed?',
  'is it superseded?',
  'yes unless the board is cancelled',
  'green unless the launch is withdrawn',
  'fine as long as the meeting is not cancelled again, it was cancelled twice',
  'amber if the January session is cancelled',
  'the meeting was cancelled',
  'amber, the training day was cancelled',
  'our Cabinet slot was dropped',
  'board has been cancelled, new slot in January',
  'the contractor has been replaced',
  'two of the interviews were cancelled',
  'the old policy is withdrawn once this one is live',
])('“%s” asks for nothing', (said) => {
  const [part] = readReply(said, under(['RS2'])).parts;
  expect(part?.request?.kind).not.toBe('close');
});

test.each([
  'can this be closed?',
  'could you close this?',
  'should this be closed please?',
  'this has been cancelled',
  'it was withdrawn in September',
  'the project has been abandoned',
  'action superseded by the new strategy',
  'this work is now merged with GV2',
  'the policy has been superseded by the new strategy',
])('“%s” asks to close it', (said) => {
  expect(readReply(said, under(['RS2'])).parts[0]?.request?.kind).toBe('close');
});

// What went wrong: both days were kept as a note, and nobody was asked which of them moves the date.
test.each([
  ['amber, 9 Oct for draft and 30 Oct for the final', ['2026-10-09', '2026-10-30']],
  ['amber - draft 9 Oct, final 30 Oct', ['2026-10-09', '2026-10-30']],
  ['draft by 9 Oct then final by 30 Oct', ['2026-10-09', '2026-10-30']],
  ['amber, 9 Oct internally and 30 Oct for Cabinet', ['2026-10-09', '2026-10-30']],
  ['9 Oct failing that 16th', ['2026-10-09', '2026-10-16']],
  ['9 Oct at a stretch, realistically the 23rd', ['2026-10-09', '2026-10-23']],
  ['first cohort 9 Oct second cohort 6 Nov', []],
  ['Cabinet is on 9 Oct and the election on 30 Oct', []],
])('of “%s” it is asked which of the days is meant', (said, days) => {
  expect(daysToAskOf(said, { today: '2026-09-21' as Day, agreed: '2026-09-30' as Day, forecast: null })).toEqual(days);
});
