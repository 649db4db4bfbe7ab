import { describe, expect, test } from 'vitest';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import type { Address } from '#src/ports/outgoing.ts';
import { personId } from '#test/kit/an-action.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import { strayWords } from './authors.ts';
import type { SaidBy } from './authors.ts';

const [ANN, BEN, OLIVE, VERA, WILL] = ['Ann Archer', 'Ben Baker', 'Olive Office', 'Vera Venn', 'Will Wood'];

const SAID: readonly SaidBy[] = [
  { words: 'the tender drew no bids', by: ANN, on: '20 Nov' },
  { words: 'two trainers have resigned', by: BEN, on: '23 Nov' },
  { words: 'cabinet meets in the spring', by: OLIVE, on: '24 Nov' },
  { words: 'a second tender is out', by: ANN, on: '25 Nov' },
  { words: 'an agency sent names', by: BEN, on: '26 Nov' },
];

describe('every author’s words stand under the author, and under the day on which they were said', () => {
  test('on each card that shows them, whoever reads it', async () => {
    const talk = await aTalk();
    const cards: (readonly [reader: string, card: Card])[] = [];
    const say = async (who: string, words: string): Promise<void> => {
      const told = await talk.say(who, words);
      cards.push([who, told.card], ...told.notices.map(({ to, card }) => [readerOf(to), card] as const));
    };
    await say(ANN, '/rag 8.1.3 green the tender drew no bids, expected 31 July 2016');
    talk.setDay('2015-11-23');
    await say(BEN, '/rag 8.1.3 red two trainers have resigned');
    talk.setDay('2015-11-24');
    await say(OLIVE, '/rag approve 8.1.3 cabinet meets in the spring');
    talk.setDay('2015-11-25');
    await say(ANN, '/rag 8.1.3 amber a second tender is out');
    talk.setDay('2015-11-26');
    await say(BEN, '/rag note 8.1.3 an agency sent names');
    talk.setDay('2015-11-30');
    const looks = [
      '/rag 8.1.3',
      '/rag history 8.1.3',
      '/rag history 8.1.3 as received',
      '/rag mine',
      '/rag overdue',
      '/rag red',
    ];
    for (const who of [ANN, BEN, VERA, WILL, OLIVE]) for (const look of looks) await say(who, look);
    for (const look of ['/rag office', '/rag digest', '/rag status', '/rag requests 8.1.3']) await say(OLIVE, look);
    const stray = cards.flatMap(([reader, card]) => strayWords(card, SAID, reader));
    expect(stray).toEqual([]);
    const shown = cards.filter(([, card]) => SAID.some(({ words }) => JSON.stringify(card).includes(words)));
    expect(shown.length).toBeGreaterThan(10);
  });
});

/** Who is told of something unasked; empty for a place where several read. */
function readerOf(to: Address): string {
  return [ANN, BEN, OLIVE, VERA, WILL].find((name) => 'person' in to && personId(name) === to.person) ?? '';
}

const heard = (by: string, words: string): DraftBlock => ({ kind: 'heard', by, words: aNaming().words(words) });
const said = (text: string): DraftBlock => ({ kind: 'said', text });
const [FIRST, SECOND] = SAID;

test.each<readonly [what: string, blocks: readonly DraftBlock[], reader: string, found: RegExp]>([
  ['words under another’s name', [heard(BEN, FIRST!.words)], WILL, /stands under “Ben Baker”/u],
  ['words under “You” for another reader', [heard('You', FIRST!.words)], BEN, /is Ann Archer's/u],
  ['words under nobody', [heard('', FIRST!.words)], WILL, /is Ann Archer's/u],
  [
    'words under the entry of another',
    [said(`20 Nov · ${BEN} · first rating: Red`), heard('', FIRST!.words)],
    WILL,
    /Ben Baker/u,
  ],
  [
    'words under another day',
    [said(`21 Nov · ${ANN} · first rating: Red`), heard('', FIRST!.words)],
    WILL,
    /under 21 Nov/u,
  ],
  ['a quotation after the decider’s name', [said(`Moved by ${OLIVE}: “${FIRST!.words}”`)], WILL, /Olive Office/u],
  ['a rating since another day', [said(`Red since 23 Nov, ${ANN}: “${FIRST!.words}”`)], WILL, /23 Nov/u],
  [
    'the second of two quotations under the first’s author',
    [said(`${ANN}: “${FIRST!.words}”; “${SECOND!.words}”`)],
    WILL,
    /Ben Baker's/u,
  ],
])('%s are found', (_, blocks, reader, found) => {
  const stray = strayWords(buildCard({ heading: '8.1.3', blocks }), SAID, reader);
  expect(stray.some((one) => found.test(one))).toBe(true);
});

test.each<readonly [what: string, blocks: readonly DraftBlock[], reader: string]>([
  ['under the author', [heard(ANN, FIRST!.words)], WILL],
  ['under “Your note” for the author', [heard('Your note', FIRST!.words)], ANN],
  ['under the author’s entry and day', [said(`20 Nov · ${ANN} · first rating: Red`), heard('', FIRST!.words)], WILL],
  [
    'after the author’s name on a row with other dates',
    [said(`30 Sep → 31 Jan, 4 months later. ${ANN} asked: “${FIRST!.words}”`)],
    WILL,
  ],
])('words %s are where they belong', (_, blocks, reader) => {
  expect(strayWords(buildCard({ heading: '8.1.3', blocks }), SAID, reader)).toEqual([]);
});
