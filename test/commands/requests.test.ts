import { expect, test } from 'vitest';
import { aPerson, personId } from '#test/kit/an-action.ts';
import { aTalk, PEOPLE, toldTo } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

/** Ann leads 8.1.1 and is away, with Carol as her deputy; Ben has nothing to do with it; Olive and Oscar are the office. */
const WHO = { lead: 'Ann Archer', deputy: 'Carol Cole', other: 'Ben Baker', office: 'Olive Office' } as const;
type Who = keyof typeof WHO;

/** What the ledger of 8.1.1 gains, and whether it waits for the office, by who asks. */
type Row = { readonly says: string; readonly records: Record<Who, readonly string[]>; readonly waits: readonly Who[] };

const NOTHING = { lead: [], deputy: [], other: [], office: [] } as const;
const A_NOTE = { lead: ['noted'], deputy: ['noted'], other: [], office: ['noted'] } as const;
const ASKERS: readonly Who[] = ['lead', 'deputy', 'office'];

const TABLE: readonly Row[] = [
  {
    says: 'can I have until 31 January please, the printers are closed',
    // The office decides dates: its own words for one are read back to it, and settle nothing until it taps.
    records: { lead: ['updated', 'date-asked'], deputy: ['updated', 'date-asked'], other: [], office: [] },
    waits: ['lead', 'deputy'],
  },
  { says: 'we need an extension please', records: A_NOTE, waits: ['office'] },
  // It is of no action: its words wait until it is arranged or let go.
  { says: 'I am on leave until 15 January, ask Vera Venn', records: NOTHING, waits: [] },
  {
    says: 'I handed this to Vera Venn',
    records: { lead: ['not-mine'], deputy: ['not-mine'], other: ['not-mine'], office: ['not-mine'] },
    waits: ['lead', 'deputy', 'other', 'office'],
  },
  { says: 'can someone else take this?', records: A_NOTE, waits: ASKERS },
  { says: 'please close, superseded by 8.1.2', records: A_NOTE, waits: ASKERS },
  { says: 'the date is wrong, it should be 31 January', records: A_NOTE, waits: ASKERS },
  { says: 'who are you?', records: NOTHING, waits: [] },
  { says: 'what is this one?', records: NOTHING, waits: [] },
  { says: 'what is this and who asked for it?', records: NOTHING, waits: [] },
  { says: 'who wants to know?', records: NOTHING, waits: [] },
  { says: 'what’s this about and why am I asked?', records: NOTHING, waits: [] },
  { says: 'why am I asked?', records: NOTHING, waits: [] },
  { says: 'who sees this?', records: NOTHING, waits: [] },
  { says: 'stop', records: NOTHING, waits: [] },
  { says: "I don't understand", records: NOTHING, waits: [] },
  {
    says: 'remind me on Monday',
    records: { lead: ['snoozed'], deputy: ['snoozed'], other: [], office: ['snoozed'] },
    waits: [],
  },
];

const CASES = TABLE.flatMap(({ says, records, waits }) =>
  (Object.keys(WHO) as Who[]).map((who) => ({ who, says, records: records[who], isWaiting: waits.includes(who) })),
);

test.each(CASES)('the $who says “$says”', async ({ who, says, records, isWaiting }) => {
  const talk = await aTalk();
  const before = await asked(talk, WHO[who]);
  const { notices } = await talk.say(WHO[who], says);
  const lines = (await talk.ledger('8.1.1')).slice(before);
  expect(lines.map(({ event }) => event.kind)).toEqual(records);
  // It waits for the card of the morning: nobody of the office is written to for it alone.
  expect(toldTo(notices)).toEqual([]);
  const { requests, dateAsked } = await talk.standing('8.1.1');
  expect(requests.length > 0 || dateAsked !== null).toBe(isWaiting);
});

test.each(TABLE.filter(({ records }) => records.lead.length > 0))(
  'the words “$says” are in the ledger',
  async ({ says }) => {
    const talk = await aTalk();
    const before = await asked(talk, WHO.lead);
    await talk.say(WHO.lead, says);
    const lines = (await talk.ledger('8.1.1')).slice(before);
    expect(lines.some(({ event }) => event.received === says || ('words' in event && event.words === says))).toBe(true);
  },
);

test.each(TABLE)('“$says” about a closed action is refused or answered, and changes nothing', async ({ says }) => {
  const talk = await aTalk();
  await talk.say('Olive Office', '/rag close 8.1.1 as withdrawn because the grant has ended');
  await asked(talk, WHO.lead);
  await talk.say(WHO.lead, says);
  expect((await talk.standing('8.1.1')).stage).toBe('withdrawn');
  expect((await talk.standing('8.1.1')).dateAsked).toBeNull();
});

test('an answer beside a request is recorded, and the request stands', async () => {
  const talk = await aTalk();
  await asked(talk, WHO.lead);
  const { text } = await talk.say(WHO.lead, 'red, can we have an extension until 31 January because HR are slow');
  const { declared, dateAsked } = await talk.standing('8.1.1');
  expect(declared?.rating).toBe('red');
  expect(dateAsked).toMatchObject({ day: '2016-01-31', reason: 'HR are slow' });
  expect(text).toContain('until the programme office decides; they have your request');
});

test('a name that several have is offered with each of them, to the office and to whoever goes away', async () => {
  const talk = await aTalk({ people: [...PEOPLE, aPerson('Priya Shah'), aPerson('Priya Nair')] });
  await asked(talk, WHO.lead);
  const { card: leave } = await talk.say(WHO.lead, 'I am on leave until 15 January, ask Priya');
  expect(leave.buttons.map(({ label }) => label)).toEqual([
    'Yes, Priya Shah answers',
    'Yes, Priya Nair answers',
    'Yes, nobody answers',
    'No',
  ]);
  const { card } = await talk.say(WHO.lead, 'not mine, this belongs to Priya');
  expect(card.heading).toBe('8.1.1 · noted that it is not yours');
  const { card: decided } = await talk.say(WHO.office, '/rag requests 8.1.1');
  expect(decided.buttons.map(({ say }) => say)).toEqual([
    '/rag assign 8.1.1 Priya Shah in place of Ann Archer',
    '/rag assign 8.1.1 Priya Nair in place of Ann Archer',
    '/rag 8.1.1',
  ]);
});

test('a leave that was confirmed holds, and one that was not arranges nothing', async () => {
  const talk = await aTalk();
  await talk.say(WHO.lead, '/rag 8.1.1');
  const { card } = await talk.say(WHO.lead, 'I am on leave 4-15 January, ask Ben Baker');
  expect(card.buttons[0]?.say).toBe('/rag away 4–15 Jan 2016 deputy Ben Baker');
  expect(await talk.arrangements()).toEqual([]);
  await talk.tap(WHO.lead, 'Yes');
  expect(await talk.arrangements()).toMatchObject([
    { person: personId('Ann Archer'), event: { from: '2016-01-04', to: '2016-01-15', deputy: personId('Ben Baker') } },
  ]);
});

test.each([
  ['the date is wrong, it should be 31 January', 'Set 31 Jan 2016', { agreed: '2016-01-31' }],
  ['please close, the new framework covers it', 'Close as everyday work', { stage: 'business-as-usual' }],
  ['please close, the grant has ended', 'Close as withdrawn', { stage: 'withdrawn' }],
  ['please close', 'Keep it open', { stage: 'open' }],
])('somebody of the office who says “%s” has the card that decides it', async (says, label, standing) => {
  const talk = await aTalk();
  await asked(talk, WHO.office);
  await talk.say(WHO.office, says);
  await talk.tap(WHO.office, label);
  expect(await talk.standing('8.1.1')).toMatchObject(standing);
});

test('more time where no date is agreed is asked of the office too', async () => {
  const talk = await aTalk();
  await talk.say(WHO.lead, '/rag 9.1.1');
  await talk.say(WHO.lead, 'can I have until 31 January please');
  expect((await talk.say(WHO.office, '/rag requests 9.1.1')).card.heading).toContain('asks for a new date');
  expect((await talk.standing('9.1.1')).dateAsked?.day).toBe('2016-01-31');
});

test('a leave said under several actions is asked about once, and the next word still needs an action', async () => {
  const talk = await aTalk();
  await talk.say(WHO.lead, '/rag 8.1.1 8.1.3');
  const { card } = await talk.say(WHO.lead, 'I am on leave until 15 January');
  expect(card.heading).toBe('Are you away 20 Nov to 15 Jan 2016?');
  expect((await talk.say(WHO.lead, 'amber')).card.heading).toBe('Which action is this about?');
});

test('a deputy is told for whom they stand in, and an onlooker who leads it', async () => {
  const talk = await aTalk();
  await asked(talk, WHO.deputy);
  expect((await talk.say(WHO.deputy, 'why am I asked?')).text).toContain('You stand in for Ann Archer on 8.1.1');
  await asked(talk, WHO.other);
  expect((await talk.say(WHO.other, 'what is this one?')).text).toContain('8.1.1 is led by Ann Archer');
});

test('a request that an edit puts in the place of an answer is kept as words, and moves no date', async () => {
  const talk = await aTalk();
  await asked(talk, WHO.lead);
  await talk.say(WHO.lead, 'amber, supplier late');
  await talk.edit(WHO.lead, 'the date is wrong, it should be 31 January');
  expect(await talk.standing('8.1.1')).toMatchObject({ forecast: null, dateAsked: null, agreed: '2015-10-30' });
});

/** Opens a conversation about 8.1.1, with Ann's deputy in her place; gives how many lines its ledger has by then. */
async function asked(talk: Talk, who: string): Promise<number> {
  if (who === WHO.deputy) await talk.say(WHO.lead, '/rag away until 30 November deputy "Carol Cole"');
  await talk.say(who, '/rag 8.1.1');
  return (await talk.ledger('8.1.1')).length;
}
