import { expect, test } from 'vitest';
import { sayChange } from '#src/messages/words/say-change.ts';
import { Phrase } from '#src/messages/words/phrase.ts';
import { wordSince } from '#src/commands/update/asked/word-since.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { aLedger, updated } from '#test/kit/a-ledger.ts';
import type { Line } from '#test/kit/a-ledger.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { day, personId } from '#test/kit/an-action.ts';

const by = (who: string, event: ActionEvent): Line => [who, '2027-01-12', event];
const SENT_BACK: ActionEvent = { kind: 'not-verified', words: 'photos show the old deck' };
const REOPENED: ActionEvent = { kind: 'reopened', reason: 'the vote is still to come' };
const TURN_CHECKED: ActionEvent = { kind: 'verified', words: 'seen', turn: day('2027-01-31') };
const SHOWN = updated({ done: true, evidence: 'photos on the shared drive' });

/** What was said since a question, line by line, and what counts of it now. */
const SINCE: readonly (readonly [what: string, lines: readonly Line[], counts: string | null])[] = [
  ['done, with what shows it', [by('Ann', SHOWN)], 'done, shown by photos on the shared drive'],
  [
    'done again once that was sent back',
    [by('Ann', SHOWN), by('Vera', SENT_BACK), by('Ann', updated({ done: true }))],
    'done',
  ],
  ['sent back, and nothing since', [by('Ann', SHOWN), by('Vera', SENT_BACK)], null],
  [
    'green once that was sent back',
    [by('Ann', SHOWN), by('Vera', SENT_BACK), by('Ann', updated({ rating: 'green' }))],
    'Green ●',
  ],
  [
    'green once it was opened again',
    [by('Ann', SHOWN), by('Olive', REOPENED), by('Ann', updated({ rating: 'green' }))],
    'Green ●',
  ],
  [
    'amber and done, then sent back',
    [by('Ann', updated({ rating: 'amber', forecast: day('2027-01-31') })), by('Ann', SHOWN), by('Vera', SENT_BACK)],
    'Amber ▲, expected 31 Jan',
  ],
  [
    'a colleague’s word once it was sent back',
    [by('Ann', SHOWN), by('Vera', SENT_BACK), by('Ben', updated({ rating: 'red' }))],
    'Red ■',
  ],
  [
    'a colleague’s note once it was sent back: it answers nobody’s question',
    [by('Ann', SHOWN), by('Vera', SENT_BACK), by('Ben', updated({ narrative: 'on it' }))],
    null,
  ],
  [
    'sent back, which the office took back',
    [
      by('Ann', SHOWN),
      by('Vera', SENT_BACK),
      by('Olive', { kind: 'undone', of: 2 }),
      by('Ann', updated({ rating: 'green' })),
    ],
    'done, Green ●, shown by photos on the shared drive',
  ],
  [
    'the next turn, once this one was checked',
    [by('Ann', SHOWN), by('Vera', TURN_CHECKED), by('Ann', updated({ rating: 'amber' }))],
    'Amber ▲',
  ],
  [
    'amber for a reason, then well',
    [by('Ann', updated({ rating: 'amber', waitingOn: 'HR' })), by('Ann', updated({ rating: 'green' }))],
    'Green ●',
  ],
  [
    'amber for a reason, then worse',
    [by('Ann', updated({ rating: 'amber', waitingOn: 'HR' })), by('Ann', updated({ rating: 'red' }))],
    'Red ■, waiting on HR',
  ],
];

test.each(SINCE)('what counts since a question: %s', (_, lines, counts) => {
  const word = wordSince(aLedger(lines), { reader: personId('Ann'), seq: 0 });
  const said =
    word?.kind === 'said' ? Phrase.wordsOf(sayChange(word.change, day('2027-01-12'), aNaming([]).words)) : null;
  expect(said).toBe(counts);
});
