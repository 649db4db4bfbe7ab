import { expect, test } from 'vitest';
import { aTalk, PEOPLE, toldTo } from './a-talk.ts';
import type { Talk } from './a-talk.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { PersonId } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { whoIs } from '#src/people/who-leads.ts';
import { anAction, aPerson, day, personId } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';
const ANN = personId('Ann Archer');
const BEN = personId('Ben Baker');

test.each([
  ['/rag date 8.1.1 31 Jan 2016 because the supplier is late', '2016-01-31', 'the supplier is late'],
  ['/rag date 8.1.1 31 Jan 2016: supplier late', '2016-01-31', 'supplier late'],
  ['/rag date 8.1.1 to end of Jan 2016 - supplier late', '2016-01-31', 'supplier late'],
  ['/rag date 8.1.1 31/1/2016 as the board agreed on 3 December', '2016-01-31', 'the board agreed on 3 December'],
  ['/rag date 8.1.1 31 Jan 2016 supplier late', '2016-01-31', 'supplier late'],
  ['/rag date 8.1.1: 31 Jan 2016; supplier late', '2016-01-31', 'supplier late'],
  ['/rag date rip 8.1.1 31 Jan 2016 because of the flood', '2016-01-31', 'the flood'],
])('“%s” agrees %s', async (say, agreed, reason) => {
  const talk = await aTalk();
  await talk.say(OFFICE, say);
  const standing = await talk.standing('8.1.1');
  expect(standing.agreed).toBe(agreed);
  expect(standing.original).toBe('2015-10-30');
  expect(standing.moves.at(-1)).toMatchObject({ which: 'agreed', from: '2015-10-30', reason, by: personId(OFFICE) });
});

test('a date that moves is read back with the original, and the leads are told', async () => {
  const talk = await aTalk();
  const { text, notices } = await talk.say(OFFICE, '/rag date 8.1.3 31 July 2016 because of the election');
  expect(text).toContain('due Sun 31 Jul 2016 now');
  expect(text).toContain('The published date stays Thu 30 Jun 2016.');
  expect(toldTo(notices)).toEqual([
    [ANN, '8.1.3 · due Sun 31 Jul 2016 now'],
    [BEN, '8.1.3 · due Sun 31 Jul 2016 now'],
  ]);
});

test('moving an agreed date needs a reason; setting a first one does not', async () => {
  const talk = await aTalk();
  const refused = await talk.say(OFFICE, '/rag date 8.1.1 31 Jan 2016');
  expect(refused.card.heading).toBe('One word on why, please');
  expect(refused.text).toContain('/rag date 8.1.1 31 Jan 2016 because the supplier is late');
  const { notices } = await talk.say(OFFICE, '/rag date 9.1.1 31 Mar 2016');
  expect(await talk.standing('9.1.1')).toMatchObject({ agreed: '2016-03-31', original: null, doubts: [] });
  expect(notices).toEqual([]);
});

test('confirming a date that was read with a doubt settles it and moves nothing', async () => {
  const talk = await aTalk({ actions: [anAction({ doubt: 'It can be read in two ways.' })] });
  await talk.say(OFFICE, '/rag date 8.1.3 30 June 2015');
  expect(await talk.standing('8.1.3')).toMatchObject({ agreed: '2015-06-30', doubts: [], moves: [] });
  expect((await talk.say(OFFICE, '/rag date 8.1.3 30 June 2015')).card.heading).toBe('8.1.3 · nothing to change');
});

test.each([
  ['/rag date 8.1.1 soon because we hope so', '8.1.1 · which day?'],
  ['/rag date 8.1.1 1 Jan 2115 because of it', '8.1.1 · 1 Jan 2115, a Tuesday?'],
  ['/rag date 8.1.1', 'Which day is 8.1.1 due?'],
  ['/rag date', 'Say it like this'],
  ['/rag date 8.1.33 31 Jan because of it', 'There is no action 8.1.33'],
])('“%s” is answered “%s”', async (say, heading) => {
  const talk = await aTalk();
  expect((await talk.say(OFFICE, say)).card.heading).toBe(heading);
});

test('approving a date that a lead asked for agrees it and tells them', async () => {
  const talk = await aTalk();
  await talk.say('Ben Baker', '/rag 8.1.3 amber waiting on HR, now 31 Aug 2016');
  const { text, notices } = await talk.say(OFFICE, '/rag approve 8.1.3');
  expect(text).toContain('due Wed 31 Aug 2016 now');
  // The reason is Ben's, who asked, and in nobody else's mouth.
  expect(text).toContain('Ben Baker:\n  > waiting on HR');
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ kind: 'date-agreed', reason: '' });
  expect((await talk.standing('8.1.3')).moves.at(-1)).toMatchObject({ reason: '', asked: { text: 'waiting on HR' } });
  expect(await talk.standing('8.1.3')).toMatchObject({ agreed: '2016-08-31', original: '2016-06-30', dateAsked: null });
  expect(toldTo(notices).map(([who]) => who)).toEqual([BEN, ANN]);
  expect((await talk.say(OFFICE, '/rag approve 8.1.3')).card.heading).toBe('No new date is waiting for 8.1.3');
});

test('declining a date needs a reason, keeps the agreed one and tells who asked', async () => {
  const talk = await aTalk();
  await talk.say('Ben Baker', '/rag 8.1.3 amber waiting on HR, now 31 Aug 2016');
  expect((await talk.say(OFFICE, '/rag decline 8.1.3')).card.heading).toBe('One word on why, please');
  const { notices } = await talk.say(OFFICE, '/rag decline 8.1.3 because the inspection is in July');
  expect(await talk.standing('8.1.3')).toMatchObject({ agreed: '2016-06-30', dateAsked: null });
  expect(toldTo(notices)).toEqual([[BEN, '8.1.3 · the date you asked for was declined']]);
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({
    kind: 'date-declined',
    reason: 'the inspection is in July',
  });
});

test('a tap on a card that has grown old decides nothing', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag restrict 8.1.1');
  await talk.say('Ann Archer', '/rag 8.1.1 amber waiting on HR');
  const { text } = await talk.tap(OFFICE, 'Lift the restriction');
  expect(text).toContain('There has been an update since that message, so I changed nothing.');
  expect((await talk.standing('8.1.1')).restricted).toBe(true);
});

test('verifying closes what is delivered, and the leads are thanked', async () => {
  const talk = await aTalk();
  expect((await talk.say('Vera Venn', '/rag verify 8.1.3')).card.heading).toBe('8.1.3 is not said to be done yet');
  await talk.say('Ann Archer', '/rag 8.1.3 done https://example.org/report');
  const { notices } = await talk.say('Vera Venn', '/rag verify 8.1.3 yes, seen the report');
  expect((await talk.standing('8.1.3')).stage).toBe('complete');
  expect(toldTo(notices).map(([who]) => who)).toEqual([ANN, BEN]);
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ kind: 'verified', words: 'seen the report' });
  expect((await talk.say('Vera Venn', '/rag verify 8.1.3')).card.heading).toBe('8.1.3 is closed');
});

test.each([
  ['no, the link is dead', 'open', 'the link is dead'],
  ['No the link is dead', 'open', 'the link is dead'],
  ['not yet: page 2 is missing', 'open', 'page 2 is missing'],
  ['ok', 'complete', ''],
])('“verify 8.1.3 %s” leaves it %s', async (words, stage, kept) => {
  const talk = await delivered();
  await talk.say('Vera Venn', `/rag verify 8.1.3 ${words}`);
  expect((await talk.standing('8.1.3')).stage).toBe(stage);
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ words: kept });
});

test('words that say neither yes nor no are asked about, and count once answered', async () => {
  const talk = await delivered();
  for (const words of ['the link is dead', 'no problem', 'nothing wrong']) {
    expect((await talk.say('Vera Venn', `/rag verify 8.1.3 ${words}`)).card.heading).toBe('8.1.3 · is it complete?');
    expect((await talk.standing('8.1.3')).stage).toBe('delivered');
  }
  await talk.say('Vera Venn', '/rag verify 8.1.3 the link is dead');
  await talk.tap('Vera Venn', 'No, not yet');
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({ kind: 'not-verified', words: 'the link is dead' });
  expect((await talk.say('Vera Venn', '/rag verify 8.1.3 no')).card.heading).toBe('8.1.3 is not said to be done yet');
});

test('nobody verifies their own action, not even of the office', async () => {
  const talk = await aTalk({ actions: [anAction({ owners: [OFFICE] })] });
  await talk.say(OFFICE, '/rag 8.1.3 done see minutes');
  expect((await talk.say(OFFICE, '/rag verify 8.1.3')).card.heading).toBe('Somebody else has to check 8.1.3');
  expect((await talk.say('Oscar Office', '/rag verify 8.1.3')).card.heading).toBe('8.1.3 · checked and complete');
});

test.each([
  ['as superseded because the new act covers it', 'superseded', 'the new act covers it'],
  ['superseded: the new act covers it', 'superseded', 'the new act covers it'],
  ['as business as usual - done monthly', 'business-as-usual', 'done monthly'],
  ['as BAU because it is routine', 'business-as-usual', 'it is routine'],
  ['withdrawn as the grant has ended', 'withdrawn', 'the grant has ended'],
])('“close 8.1.1 %s” closes it as %s', async (words, as, reason) => {
  const talk = await aTalk();
  const { notices } = await talk.say(OFFICE, `/rag close 8.1.1 ${words}`);
  expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ kind: 'closed', as, reason });
  expect(toldTo(notices).map(([who]) => who)).toEqual([ANN]);
});

test('closing needs to know how and why, and opening again why', async () => {
  const talk = await aTalk();
  const asked = await talk.say(OFFICE, '/rag close 8.1.1');
  expect(asked.card.heading).toBe('Why is 8.1.1 to close?');
  expect(asked.card.buttons.map(({ label }) => label)).toContain('Business as usual');
  await talk.tap(OFFICE, 'Superseded');
  expect((await talk.standing('8.1.1')).stage).toBe('open');
  expect((await talk.say(OFFICE, '/rag close 8.1.1 as complete')).card.buttons[0]?.say).toBe('/rag verify 8.1.1!');
  expect((await talk.say(OFFICE, '/rag close 8.1.1 as withdrawn')).card.heading).toBe('One word on why, please');
  expect((await talk.say(OFFICE, '/rag reopen 8.1.1 because of it')).card.heading).toBe('8.1.1 · open already');
  await talk.say(OFFICE, '/rag close 8.1.1 as withdrawn: no grant');
  expect((await talk.say(OFFICE, '/rag close 8.1.1 as withdrawn: no grant')).card.heading).toBe('8.1.1 is closed');
  expect((await talk.say(OFFICE, '/rag date 8.1.1 31 Jan: late')).card.heading).toBe('8.1.1 is closed');
  expect((await talk.say(OFFICE, '/rag reopen 8.1.1')).card.heading).toBe('One word on why, please');
  await talk.say(OFFICE, '/rag reopen 8.1.1 because the grant is back');
  expect((await talk.standing('8.1.1')).stage).toBe('open');
});

test('restricting and lifting it go both ways, and twice changes nothing', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag restrict 8.1.1 8.1.2');
  expect((await talk.say('Will Wood', '/rag 8.1.2')).card.heading).toBe('This action is restricted');
  expect((await talk.say('Will Wood', '/rag history 8.1.2')).card.heading).toBe('This action is restricted');
  const lines = (await talk.ledger('8.1.1')).length;
  await talk.say(OFFICE, '/rag restrict 8.1.1');
  expect(await talk.ledger('8.1.1')).toHaveLength(lines);
  await talk.say(OFFICE, '/rag unrestrict 8.1.1 and 8.1.2');
  expect((await talk.say('Will Wood', '/rag 8.1.2')).card.heading).toContain('Train every councillor');
});

const CABINET = {
  posts: [{ name: 'Leader', aliases: [], holders: [{ person: personId('Carol Cole'), from: null, to: null }] }],
  bodies: [{ name: 'Cabinet', aliases: [], members: ['Leader', 'Ben Baker'] }],
};

test.each<[string, PersonId[]]>([
  ['"Ben Baker"', [BEN]],
  ['“Ben Baker”', [BEN]],
  ['to Ben Baker', [BEN]],
  ['ben baker', [BEN]],
  ['"Ben Baker", "Carol Cole"', [BEN, personId('Carol Cole')]],
  ['Ben Baker and Carol Cole', [BEN, personId('Carol Cole')]],
  ['Leader', [personId('Carol Cole')]],
  ['the Cabinet', [personId('Carol Cole'), BEN]],
])('“assign 8.1.1 %s” makes them its leads, who hear of it with the next day’s message', async (words, leads) => {
  const talk = await aTalk(CABINET);
  const { notices, text } = await talk.say(OFFICE, `/rag assign 8.1.1 ${words}`);
  const { owners } = await talk.standing('8.1.1');
  const index = rosterIndex({ people: PEOPLE, ...CABINET }, day('2015-11-20'));
  const now = owners.flatMap((owner) => whoIs(owner, index));
  expect(new Set(now)).toEqual(new Set(leads));
  expect(text.replaceAll(/\s+/g, ' ')).toContain('gets a hand-over on 23 Nov at 09:30');
  expect(toldTo(notices).filter(([who]) => leads.some((lead) => lead === who))).toEqual([]);
});

test('whoever led it before is named in the receipt and told who has it now', async () => {
  const talk = await aTalk();
  const { text, notices } = await talk.say(OFFICE, '/rag assign 8.1.3 "Carol Cole"');
  expect(text).toContain('Before: Ann Archer and Ben Baker.');
  const said = notices.map(({ card }) => asText(card, 1000));
  expect(toldTo(notices)).toEqual([
    [personId('Ann Archer'), '8.1.3 · given to Carol Cole'],
    [BEN, '8.1.3 · given to Carol Cole'],
  ]);
  expect(said[0]).toContain('Olive Office gave 8.1.3 to Carol Cole. You are not asked about it any more.');
});

test.each(['"Carol Cole" in place of "Ben Baker"', 'Carol Cole instead of ben baker'])(
  '“assign 8.1.3 %s” leaves the other leads, and settles what that person asked alone',
  async (words) => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '/rag not mine 8.1.3');
    await talk.say('Ben Baker', '/rag not mine 8.1.3');
    const { card, notices } = await talk.say(OFFICE, `/rag assign 8.1.3 ${words}`);
    expect(card.heading).toBe('8.1.3 · led by Ann Archer and Carol Cole');
    expect(toldTo(notices).map(([who]) => who)).toEqual([BEN]);
    const { requests, notMine } = await talk.standing('8.1.3');
    expect(requests.map(({ by }) => by)).toEqual([personId('Ann Archer')]);
    expect(notMine).toContain(personId('Ann Archer'));
    await talk.say(OFFICE, '/rag assign 8.1.3 "Ben Baker" in place of "Ann Archer"');
    expect((await talk.standing('8.1.3')).notMine).not.toContain(BEN);
  },
);

test.each([
  'Carol Cole in place of Head of Roads',
  '"Carol Cole" in place of "head of roads"',
  'Carol Cole instead of the Head of Roads',
])('“assign 8.1.1 %s” takes the place of a post, and the other leads stay', async (words) => {
  const talk = await aTalk({
    posts: [{ name: 'Head of Roads', aliases: [], holders: [{ person: BEN, from: null, to: null }] }],
  });
  await talk.say(OFFICE, '/rag assign 8.1.1 "Ann Archer", "Head of Roads"');
  const { card } = await talk.say(OFFICE, `/rag assign 8.1.1 ${words}`);
  expect(card.heading).toBe('8.1.1 · led by Ann Archer and Carol Cole');
  const gone = await talk.say(OFFICE, `/rag assign 8.1.1 ${words}`);
  expect(gone.text).not.toContain('Nobody in the roster is called that');
});

test('why something is not complete is kept for the tap that opens it again', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.1 done, shown at https://example.org/a');
  await talk.say(OFFICE, '/rag verify 8.1.1 yes');
  const { card } = await talk.say(OFFICE, '/rag verify 8.1.1 no, two are still to be signed');
  expect(card.buttons.map(({ say }) => say)).toEqual(['/rag reopen 8.1.1 because two are still to be signed']);
});

test('in the place of somebody who leads only through a body, the new lead comes beside the others', async () => {
  const talk = await aTalk({ bodies: [{ name: 'Cabinet', aliases: [], members: ['Ann Archer', 'Ben Baker'] }] });
  await talk.say(OFFICE, '/rag assign 8.1.1 the Cabinet');
  const { card } = await talk.say(OFFICE, '/rag assign 8.1.1 "Carol Cole" in place of "Ann Archer"');
  expect(card.heading).toBe('8.1.1 · led by Cabinet and Carol Cole');
  const nobody = await talk.say(OFFICE, '/rag assign 8.1.1 "Carol Cole" in place of "Zachary Quist"');
  expect(nobody.card.heading).toBe('I cannot find “Zachary Quist”');
});

test('whoever asked for another lead and is none is told too', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag away until 30 November deputy "Carol Cole"');
  await talk.say('Carol Cole', '/rag 8.1.1');
  await talk.say('Carol Cole', 'can someone else take this?');
  const { notices } = await talk.say(OFFICE, '/rag assign 8.1.1 "Ben Baker"');
  expect(toldTo(notices).map(([who]) => who)).toEqual([personId('Ann Archer'), personId('Carol Cole')]);
});

test('assigning anew clears “not mine”, and a lead who stays is told where they had asked', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag not mine 8.1.3');
  const { notices } = await talk.say(OFFICE, '/rag assign 8.1.3 "Ann Archer" and "Carol Cole"');
  expect((await talk.standing('8.1.3')).notMine).toEqual([]);
  expect(toldTo(notices).map(([who]) => who)).toEqual([BEN, personId('Ann Archer')]);
  expect(asText(notices[1]!.card, 1000)).toContain('You are still one of its leads.');
});

test.each([
  ['Zachary Quist', 'I cannot find “Zachary Quist”'],
  ['Office', 'Which “Office”?'],
  ['"Ben Baker" and "Zachary Quist"', 'I cannot find “Zachary Quist”'],
  ['', 'Who leads 8.1.1?'],
])('“assign 8.1.1 %s” is answered “%s” and changes nothing', async (words, heading) => {
  const talk = await aTalk();
  expect((await talk.say(OFFICE, `/rag assign 8.1.1 ${words}`)).card.heading).toBe(heading);
  expect(await talk.ledger('8.1.1')).toHaveLength(1);
});

test('a lead without anybody behind it is assigned, and the office is told so', async () => {
  const talk = await aTalk({ posts: [{ name: 'Chief Executive', aliases: [], holders: [] }] });
  const { text } = await talk.say(OFFICE, '/rag assign 8.1.1 Chief Executive');
  expect(text).toContain('The roster has nobody behind Chief Executive today');
});

test('the action of the conversation needs no ref', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag 8.1.1');
  await talk.say(OFFICE, '/rag assign Ben Baker');
  expect((await talk.standing('8.1.1')).owners).toMatchObject([{ name: 'Ben Baker' }]);
});

test('doubts are listed with the command that settles each, and each command does', async () => {
  const nobody = anAction({ ref: '1.2', owners: [], position: 1 });
  const actions = [
    anAction({ ref: '1.1', due: null, kind: 'unknown', doubt: '“soon” names no day.' }),
    { ...nobody, leads: { ...nobody.leads, doubt: 'Nobody is named as lead.' } },
    anAction({ ref: '1.3', doubt: 'It can be read in two ways.', position: 2 }),
  ];
  const talk = await aTalk({ actions, people: [aPerson('Ann Archer'), aPerson(OFFICE, { role: 'office' })] });
  const { card, text } = await talk.say(OFFICE, '/rag doubts');
  expect(card.heading).toBe('Improvement plan · 3 doubts');
  expect(text).toContain('“soon” names no day.');
  const commands = Array.from(text.matchAll(/To settle it: (.+)/gu), ([, command = '']) => command);
  expect(commands).toHaveLength(3);
  for (const command of commands)
    await talk.say(OFFICE, command.replace('NAME', 'Ann Archer').replace('DATE', '31 Jan 2016'));
  expect((await talk.say(OFFICE, '/rag doubts')).card.heading).toBe('Improvement plan · no doubts');
});

test('a reading can be left as it is', async () => {
  const talk = await aTalk({ actions: [anAction({ doubt: 'It can be read in two ways.' })] });
  expect((await talk.say(OFFICE, '/rag settle 8.1.3 leads')).card.heading).toBe('8.1.3 · nothing in doubt');
  await talk.say(OFFICE, '/rag settle 8.1.3 timescale: it means June');
  expect((await talk.ledger('8.1.3')).at(-1)?.event).toMatchObject({
    kind: 'settled',
    about: 'timescale',
    words: 'it means June',
  });
  expect((await talk.say(OFFICE, '/rag settle 8.1.3')).card.heading).toBe('8.1.3 · nothing in doubt');
});

async function delivered(): Promise<Talk> {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3 done see minutes');
  return talk;
}
