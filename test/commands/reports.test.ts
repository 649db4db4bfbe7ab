import { describe, expect, test } from 'vitest';
import { asText } from '#src/messages/text/as-text.ts';
import { readFreezeWords } from '#src/commands/reports/freeze-words.ts';
import { readReportWords } from '#src/commands/reports/report-words.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';
import { day } from '#test/kit/an-action.ts';

const ID = 'R-0123456789ab';

// Written before the reader, from how people ask for a paper.
test.each([
  [`${ID} html`, { id: ID, format: 'html' }],
  ['r-0123456789AB as a Word file please', { id: ID, format: 'docx' }],
  ['0123456789ab csv', { id: ID, format: 'csv' }],
  [`pdf of ${ID}`, { id: ID, format: 'pdf' }],
  [ID, { id: ID }],
  ['R-ffff excel', { id: 'R-ffff', format: 'xlsx' }],
  ['six-monthly html', { kind: 'six-monthly', format: 'html' }],
  ['the latest six monthly report as a web page', { kind: 'six-monthly', format: 'html', isNewest: true }],
  ['send me the highlight report in Excel', { kind: 'highlight', format: 'xlsx' }],
  ['commissioners pack', { kind: 'commissioners' }],
  ['action tracker .csv', { kind: 'tracker', format: 'csv' }],
  ['newest csv', { format: 'csv', isNewest: true }],
  ['“Half a year” html', { format: 'html', name: 'Half a year' }],
  ['Word from the board as csv', { format: 'csv', name: 'Word from the board' }],
  ['docx', { format: 'docx' }],
  ['on the crash goes to the board', { name: 'on the crash goes to the board' }],
])('“/rag report %s” is read as %j', (words, read) => {
  const nothing = { id: null, kind: null, format: null, isNewest: false, name: '' };
  expect(readReportWords(words, ['html', 'csv'])).toEqual({ ...nothing, ...read });
});

const WHOLE = { isWhole: true };
const AUGUST = '2015-08-31';

test.each([
  ['six-monthly as at 31 Aug, called Half a year', { kind: 'six-monthly', asAt: AUGUST, name: 'Half a year' }],
  [
    'a six monthly report as at 31 August 2015 called “Half a year”',
    { kind: 'six-monthly', asAt: AUGUST, name: 'Half a year' },
  ],
  ['highlight as at yesterday named Board 3.', { kind: 'highlight', asAt: '2015-11-19', name: 'Board 3' }],
  ['tracker 31/8/2015 "Audit committee"', { kind: 'tracker', asAt: AUGUST, name: 'Audit committee' }],
  ['six-monthly called Half a year, as at 31 Aug', { kind: 'six-monthly', asAt: AUGUST, name: 'Half a year' }],
  ['the lineage report as of 31 Aug called Exception list', { kind: 'lineage', asAt: AUGUST, name: 'Exception list' }],
  ['tracker as at 31 Aug, called Audit, please. Thanks!', { kind: 'tracker', asAt: AUGUST, name: 'Audit' }],
  ['please, a tracker as at 31 Aug called “Thanks to all”', { kind: 'tracker', asAt: AUGUST, name: 'Thanks to all' }],
  ['six-monthly', { kind: 'six-monthly', asAt: null, name: null }],
  ['as at 31 Aug called Half a year', { kind: null, asAt: AUGUST, name: 'Half a year' }],
  ['tracker as at August called Audit', { kind: 'tracker', asAt: null, name: 'Audit', isWhole: false }],
  [
    'tracker for section 8 as at 31 Aug, called Audit',
    { kind: 'tracker', asAt: AUGUST, name: 'Audit', isWhole: false },
  ],
  ['tracker as at 31 Dec 2015, called Audit', { kind: 'tracker', asAt: '2015-12-31', name: 'Audit' }],
])('“/rag report freeze %s” is read as %j', (words, read) => {
  expect(readFreezeWords(words, day('2015-11-20'))).toEqual({ ...WHOLE, ...read });
});

test('of two days neither is taken', () => {
  expect(readFreezeWords('tracker as at 31 Aug and 30 Sep, called Audit', day('2015-11-20')).isWhole).toBe(false);
});

const FREEZE = '/rag report freeze tracker as at 31 Aug, called Audit';

async function frozenIn(talk: Talk): Promise<string> {
  const { text } = await talk.say('Olive Office', FREEZE);
  return /R-[0-9a-f]{12}/u.exec(text)?.[0] ?? '';
}

describe('a report in chat', () => {
  test('is frozen by the office, read back, and the same again is the one that is there', async () => {
    const talk = await aTalk();
    const { text, card } = await talk.say('Olive Office', FREEZE);
    expect(text).toContain('Frozen: Action tracker: Audit');
    expect(text).toMatch(/As at: +31 August 2015/u);
    expect(card.readers).toBe('asker');
    const again = await talk.say('Oscar Office', FREEZE);
    expect(again.text).toContain('was frozen before');
    expect(again.text).toContain(/R-[0-9a-f]{12}/u.exec(text)?.[0]);
  });

  test.each([
    ['/rag report freeze tracker', 'the one day as at which it speaks and what it is called'],
    ['/rag report freeze tracker for section 8 as at 31 Aug, called Audit', 'Some of that I did not understand'],
    ['/rag report freeze tracker as at 31 Dec 2015, called Audit', '31 December 2015 is still to come'],
    ['/rag report freeze tracker as at 1 Jan 2015, called Audit', 'nothing up to 1 January 2015'],
  ])('“%s” freezes nothing and says what is missing', async (words, said) => {
    const talk = await aTalk();
    expect((await talk.say('Olive Office', words)).text.replaceAll(/\s+/gu, ' ')).toContain(said);
    expect((await talk.say('Olive Office', '/rag report')).text).toContain('No report is frozen yet');
  });

  test('as a file is for the office and viewers; anybody else is told whom to ask', async () => {
    const talk = await aTalk();
    const id = await frozenIn(talk);
    for (const who of ['Olive Office', 'Will Wood']) {
      const { card, text } = await talk.say(who, `/rag report ${id} html`);
      expect(text).toContain('Action tracker, as at 31 August 2015 as web page (HTML)');
      expect(text).toMatch(/line \d+ of the record, hash [0-9a-f]{64}/u);
      expect(card.readers).toBe('asker');
      expect(card.thread?.map(({ file }) => file)).toEqual([
        {
          report: id,
          format: 'html',
          name: `tracker-2015-08-31-${id}.html`,
          title: `Action tracker, as at 31 August 2015 (${id})`,
        },
      ]);
    }
    expect(asText((await talk.say('Will Wood', `/rag report ${id} csv`)).card.thread![0]!, 1000)).toContain(
      'ask Olive Office or Oscar Office',
    );
    for (const words of [`/rag report ${id} html`, `/rag report ${id}`]) {
      const { text, card } = await talk.say('Ann Archer', words);
      expect(text).toContain('Olive Office or Oscar Office can help');
      expect(card.thread).toBeUndefined();
    }
    expect((await talk.say('Will Wood', FREEZE)).text).toContain('Only the programme office');
  });

  test('is found by its id, its kind, its name or as the newest, and its buttons say the same', async () => {
    const talk = await aTalk();
    const id = await frozenIn(talk);
    for (const words of [id, 'tracker', 'Audit', 'the newest', id.slice(2)]) {
      const { card } = await talk.say('Olive Office', `/rag report ${words}`);
      expect(card.buttons.map(({ say }) => say)).toEqual([`/rag report ${id} html`, `/rag report ${id} csv`]);
    }
    await talk.say('Olive Office', '/rag report');
    expect((await talk.tap('Olive Office', 'Newest as CSV')).card.thread?.[0]?.file?.format).toBe('csv');
  });

  test.each([
    ['/rag report R-ffffffffffff html', 'No report is frozen as R-ffffffffffff'],
    ['/rag report highlight', 'No Highlight report is frozen yet'],
    ['/rag report tracker pdf', 'No report is drawn as PDF here: there is web page (HTML) or CSV'],
  ])('“%s”, which there is not, is answered with those there are', async (words, said) => {
    const talk = await aTalk();
    const id = await frozenIn(talk);
    const { text, card } = await talk.say('Olive Office', words);
    expect(text).toContain(said);
    expect(text).toContain(id);
    expect(card.thread).toBeUndefined();
  });

  test('that names what is restricted by now is given to nobody', async () => {
    const talk = await aTalk();
    const id = await frozenIn(talk);
    await talk.say('Olive Office', '/rag restrict 8.1.1');
    const { text, card } = await talk.say('Olive Office', `/rag report ${id} html`);
    expect(text).toContain('restricted by now');
    expect(card.thread).toBeUndefined();
  });
});
