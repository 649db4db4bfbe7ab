import { expect, test } from 'vitest';
import { Phrase } from '#src/messages/words/phrase.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { sayEvent, wordsOf } from '#src/messages/words/say-event.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { anOwner, day, personId } from '#test/kit/an-action.ts';

const TODAY = day('2015-06-10');
const person = personId('Ann Archer');
const later = day('2015-07-31');

/** Every kind of line as the history tells it, and the words kept beside it. */
const LINES: readonly (readonly [event: ActionEvent, said: string, words: string])[] = [
  [
    { kind: 'updated', change: { rating: 'amber', waitingOn: 'HR' }, words: 'amber, HR', unread: '' },
    'Amber ▲, waiting on HR',
    'amber, HR',
  ],
  [{ kind: 'updated', change: { narrative: 'x' }, words: 'x', unread: 'x' }, 'a note', 'x'],
  [{ kind: 'amended', of: 7, change: { rating: 'red' }, words: 'red' }, 'edited line 7 to Red ■', 'red'],
  [{ kind: 'noted', text: 'a message was deleted', words: 'y' }, 'a message was deleted', 'y'],
  [{ kind: 'undone', of: 7 }, 'took back line 7', ''],
  [{ kind: 'date-asked', day: later, reason: 'late' }, 'asked for a new date, Fri 31 Jul 2015', 'late'],
  [{ kind: 'date-agreed', day: later, reason: 'late' }, 'due date set to Fri 31 Jul 2015', 'late'],
  [{ kind: 'date-declined', day: later, reason: 'no' }, 'new date Fri 31 Jul 2015 declined', 'no'],
  [{ kind: 'assigned', owners: [anOwner('Ben Baker')], words: 'w' }, 'assigned to Ben Baker', 'w'],
  [{ kind: 'not-mine', person, words: 'ask Ben' }, 'Ann Archer says it is not theirs', 'ask Ben'],
  [{ kind: 'snoozed', person, until: later, words: 'July' }, 'Ann Archer snoozed it until 31 Jul', 'July'],
  [{ kind: 'closed', as: 'withdrawn', reason: 'r' }, 'withdrawn', 'r'],
  [{ kind: 'reopened', reason: 'r' }, 'opened again', 'r'],
  [
    { kind: 'republished', title: 'Train the board', timescale: null, leads: null },
    'published again with other words',
    '',
  ],
  // Where only the roster grew, or another column changed, the words are the same.
  [
    { kind: 'republished', title: null, timescale: null, leads: null },
    'published again, its title, dates and leads in the same words',
    '',
  ],
  [
    {
      kind: 'republished',
      title: null,
      timescale: null,
      leads: null,
      renewal: { leads: { from: ['Head of Training'], to: ['Ben Baker'] } },
    },
    'published again, its title, dates and leads in the same words; who leads it is read anew',
    '',
  ],
  [{ kind: 'republished', title: null, timescale: null, leads: null, agreed: later }, 'due Fri 31 Jul 2015', ''],
];

test.each(LINES)('%j', (event, said, words) => {
  const told = { today: TODAY, name: () => 'Ann Archer', heard: aNaming().words };
  expect(Phrase.wordsOf(sayEvent(event, told))).toBe(said);
  expect(wordsOf(event)).toBe(words);
});
