import { expect, test } from 'vitest';
import { aTalk, refsOn, toldTo } from './a-talk.ts';
import { anAction, aPerson, personId } from '#test/kit/an-action.ts';
import { ACTIONS, PEOPLE } from './a-talk.ts';

const OFFICE = 'Olive Office';
const ANN = personId('Ann Archer');
const BEN = personId('Ben Baker');

// What went wrong: its lead was told at once, and once more with the next morning's hand-over.
test('an action is added by one line, read back whole, and its lead hears of it with the next asking alone', async () => {
  const talk = await aTalk();
  const { card, text, notices } = await talk.say(
    OFFICE,
    '/rag add 8.1.9 "Publish the results" lead "Ben Baker" by 31 Mar 2016',
  );
  expect(card.heading).toBe('8.1.9 · added');
  expect(text).toContain('Publish the results');
  expect(text).toContain('Lead: Ben Baker. Due Thu 31 Mar 2016.');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('Ben Baker hears of it on 23 Nov at 09:30.');
  expect(toldTo(notices)).toEqual([]);
  expect(await talk.standing('8.1.9')).toMatchObject({ original: '2016-03-31', agreed: '2016-03-31', stage: 'open' });
});

test('it stands in its section and is answered like any', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag add 8.1.9 "Publish the results" lead "Ben Baker" by 31 Mar 2016');
  expect(refsOn((await talk.say('Ben Baker', '/rag section 8')).card)).toEqual(['8.1.1', '8.1.2', '8.1.3', '8.1.9']);
  await talk.say('Ben Baker', '/rag 8.1.9 amber supplier late');
  expect((await talk.standing('8.1.9')).declared).toMatchObject({ rating: 'amber', by: BEN });
});

test('what is missing is asked one part after another, and nothing is recorded before all are there', async () => {
  const talk = await aTalk();
  const first = await talk.say(OFFICE, '/rag add 8.1.9');
  expect(first.card.heading).toBe('8.1.9 · what is it called?');
  const second = await talk.say(OFFICE, 'Publish the results');
  expect(second.card.heading).toBe('Who leads it?');
  const third = await talk.say(OFFICE, 'Ben Baker');
  expect(third.card.heading).toBe('By when?');
  const { card, text } = await talk.say(OFFICE, '31 March 2016');
  expect(card.heading).toBe('8.1.9 · added');
  expect(text).toContain('Publish the results');
  expect(text).toContain('Due Thu 31 Mar 2016.');
});

test('an action may be added without a date, by a tap', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag add 8.1.9 "Publish the results" lead "Ben Baker"');
  const { card, text } = await talk.tap(OFFICE, 'No date yet');
  expect(card.heading).toBe('8.1.9 · added');
  expect(text).toContain('No date yet.');
});

test('a day without its year is read back with its weekday before anything is recorded', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, '/rag add 8.1.9 "Publish the results" lead "Ben Baker" by 31 March');
  expect(card.heading).toBe('By Thu 31 Mar 2016?');
  await talk.tap(OFFICE, 'Yes, by Thu 31 Mar 2016');
  expect((await talk.standing('8.1.9')).agreed).toBe('2016-03-31');
});

test('a name that is two people’s is asked about, and a tap on one of them goes on', async () => {
  const people = [...PEOPLE, aPerson('Chris Read'), aPerson('Sue Read')];
  const talk = await aTalk({ people });
  const { card, text } = await talk.say(OFFICE, '/rag add 8.1.9 "Publish the results" lead "Read" by 31 Mar 2016');
  expect(card.heading).toBe('Who leads it?');
  expect(text).toContain('“Read” could be Chris Read or Sue Read.');
  await talk.tap(OFFICE, 'Sue Read');
  expect((await talk.standing('8.1.9')).owners).toMatchObject([{ name: 'Sue Read' }]);
});

test('a number that is taken is not given twice: the next free one is offered', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, '/rag add 8.1.3 "Publish the results" lead "Ben Baker" by 31 Mar 2016');
  expect(card.heading).toBe('8.1.3 is there already');
  const { card: added } = await talk.tap(OFFICE, 'Add it as 8.1.4');
  expect(added.heading).toBe('8.1.4 · added');
});

test('a title is worded otherwise by the office, and its leads are told', async () => {
  const talk = await aTalk();
  const { text, notices } = await talk.say(OFFICE, '/rag edit 8.1.3 title "Agree the new framework"');
  expect(text).toContain('It was “Agree the framework”, and is “Agree the new framework” now.');
  expect(toldTo(notices).map(([who]) => who)).toEqual([ANN, BEN]);
  expect((await talk.say('Will Wood', '/rag 8.1.3')).text).toContain('Agree the new framework');
  expect((await talk.say('Will Wood', '/rag history 8.1.3')).text).toContain(
    'its title is now “Agree the new framework”',
  );
});

test('new words for time move the due date with them, and the date as published stays', async () => {
  const talk = await aTalk();
  const { text } = await talk.say(OFFICE, '/rag edit 8.1.3 date by end of March 2017');
  expect(text).toContain('The due date is Fri 31 Mar 2017.');
  expect(await talk.standing('8.1.3')).toMatchObject({ agreed: '2017-03-31', original: '2016-06-30' });
});

test.each([
  ['/rag edit 8.1.3 date by 31 March', 'By Thu 31 Mar 2016?'],
  ['/rag edit 8.1.3 date when we can', 'By when?'],
  ['/rag edit 8.1.3 theme Z', 'Which theme?'],
  ['/rag edit 8.1.3 title', 'What is it called now?'],
  ['/rag edit 8.1.3 colour blue', 'Say it like this'],
  ['/rag split 8.1.3 into "Agree it"', 'Into what?'],
  ['/rag merge 8.1.3 into 8.1.2', 'One word on why, please'],
])('“%s” is asked about: %s', async (said, heading) => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, said);
  expect(card.heading).toBe(heading);
  expect(await talk.ledger('8.1.3')).toHaveLength(1);
});

test('who leads is edited as it is assigned', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag edit 8.1.3 lead "Carol Cole"');
  expect((await talk.standing('8.1.3')).owners).toMatchObject([{ name: 'Carol Cole' }]);
});

test('an action is split: its parts keep what was not said, and the old number says where it went', async () => {
  const talk = await aTalk();
  const { card, notices, text } = await talk.say(
    OFFICE,
    '/rag split 8.1.3 into "Agree it" by 31 Mar 2016; "Train the managers" lead "Carol Cole"',
  );
  // What went wrong: the receipt said nothing of who leads the parts.
  expect(text).toContain('8.1.3b Train the managers · Carol Cole · due Thu 30 Jun 2016');
  expect(card.heading).toBe('8.1.3 · split into 8.1.3a and 8.1.3b');
  expect(toldTo(notices).map(([who]) => who)).toEqual(expect.arrayContaining([ANN, BEN]));
  expect(await talk.standing('8.1.3a')).toMatchObject({ agreed: '2016-03-31', owners: [{ name: 'Ann Archer' }, {}] });
  expect(await talk.standing('8.1.3b')).toMatchObject({ agreed: '2016-06-30', owners: [{ name: 'Carol Cole' }] });
  const refused = await talk.say('Ann Archer', '/rag 8.1.3 amber');
  expect(refused.card.heading).toBe('8.1.3 went into 8.1.3a and 8.1.3b');
});

test('two actions are merged: one goes on, and the other number says where', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, '/rag merge 8.1.3 into 8.1.2 because they are one piece of work');
  expect(card.heading).toBe('8.1.3 · merged into 8.1.2');
  expect(await talk.standing('8.1.3')).toMatchObject({ stage: 'superseded' });
  expect((await talk.say('Ann Archer', '/rag 8.1.3 green')).card.heading).toBe('8.1.3 went into 8.1.2');
  expect((await talk.say(OFFICE, '/rag history 8.1.2')).text).toContain('was merged into this');
});

// What went wrong: the digest and every list called it “closed as superseded”, which nobody had decided.
test('what was split or merged is said to be that wherever it is listed', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag split 8.1.3 into "Agree it"; "Train the managers"');
  await talk.say(OFFICE, '/rag merge 8.1.1 into 8.1.2 because they are one piece of work');
  await talk.say(OFFICE, '/rag recommendation add R1 One review');
  await talk.say(OFFICE, '/rag recommendation R1 served by 8.1.1, 8.1.3');
  const flat = (text: string): string => text.replaceAll(/\s+/gu, ' ');
  for (const typed of ['/rag digest', '/rag recommendation R1']) {
    const text = flat((await talk.say(OFFICE, typed)).text);
    expect(text, typed).toContain('split into 2 actions');
    expect(text, typed).toContain('merged into another action');
    expect(text, typed).not.toContain('superseded');
  }
});
// What went wrong: “2 taken back”, one of which was what it had gone into.
test('a merge that is undone is one thing taken back', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag merge 8.1.3 into 8.1.2 because they are one piece of work');
  const { card, text } = await talk.say(OFFICE, '/rag undo');
  expect(card.heading).toBe('8.1.3 · taken back');
  expect(text).toContain('It is open again.');
  expect((await talk.standing('8.1.3')).stage).toBe('open');
});

test('a newer version of the plan leaves the office’s title in its place', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag edit 8.1.3 title "Agree the new framework"');
  await talk.revise([
    ...ACTIONS.slice(0, 2),
    anAction({ ref: '8.1.3', title: 'Agree the framework', due: '2016-06-30', position: 2 }),
  ]);
  expect((await talk.say('Will Wood', '/rag 8.1.3')).text).toContain('Agree the new framework');
});

test('an action that was added is taken back by one tap: it is no action any more, and its number is free', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag add 8.1.9 "Publish the results" lead "Ben Baker" by 31 Mar 2016');
  const { text } = await talk.tap(OFFICE, 'Undo');
  expect(text).toContain('It is not in the plan any more.');
  expect((await talk.say('Ben Baker', '/rag 8.1.9')).card.heading).toBe('There is no action 8.1.9');
  const again = await talk.say(OFFICE, '/rag add 8.1.9 "Publish all results" lead "Ben Baker" by 31 Mar 2016');
  expect(again.card.heading).toBe('8.1.9 · added');
  expect((await talk.say('Ben Baker', '/rag 8.1.9')).text).toContain('Publish all results');
});

test('a split is taken back whole by one tap', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag split 8.1.3 into "Agree it"; "Train the managers"');
  await talk.tap(OFFICE, 'Undo');
  expect(await talk.standing('8.1.3')).toMatchObject({ stage: 'open', into: [] });
  expect((await talk.say('Ann Archer', '/rag 8.1.3a')).card.heading).toBe('There is no action 8.1.3a');
});

test('an edit is taken back by one tap: the plan’s own words stand again', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag edit 8.1.3 title "Agree the new framework"');
  const { text } = await talk.tap(OFFICE, 'Undo');
  expect(text).toContain('Its words are as before again.');
  expect((await talk.say('Will Wood', '/rag 8.1.3')).text).not.toContain('Agree the new framework');
});

// What went wrong: nobody could open the parts of an action whose ref is a number alone.
test.each([
  ['/rag 01a', '01a Agree it'],
  ['/rag 01A', '01a Agree it'],
  ['/rag history 01a', '01a Agree it · history'],
  ['/rag RIP 01b', '01b Train the managers'],
  ['01a amber supplier late', 'Recorded: 01a is Amber ▲'],
])('“%s” is about a part of an action whose number has no stops', async (said, heading) => {
  const actions = [anAction({ ref: '01', title: 'Agree the framework', due: '2016-06-30', position: 0 })];
  const talk = await aTalk({ actions });
  await talk.say(OFFICE, '/rag split 01 into "Agree it"; "Train the managers"');
  expect((await talk.say('Ann Archer', said)).card.heading).toBe(heading);
});

test('the number of an action that was split says where it went, shows the way, and asks for no rating', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag split 8.1.3 into "Agree it"; "Train the managers"');
  const { card, text } = await talk.say('Ann Archer', '/rag 8.1.3');
  expect(card.heading).toBe('8.1.3 went into 8.1.3a and 8.1.3b');
  expect(text).toContain('Its work goes on there since Fri 20 Nov 2015, and so does what is said about it.');
  const labels = card.buttons.map(({ label }) => label);
  expect(labels).toEqual(['Show 8.1.3a', 'Show 8.1.3b', 'History', 'The plan’s words']);
  expect((await talk.tap('Ann Archer', 'Show 8.1.3b')).card.heading).toBe('8.1.3b Train the managers');
});

// What went wrong: “as published” of a part that the office had made, of which no plan says a word.
test('the history of a part says who added it, and not that a plan published it', async () => {
  const talk = await aTalk();
  await talk.say(
    'Olive Office',
    '/rag split 8.1.1 into "Agree it" by 31 Mar 2016; "Train the managers" by 30 Apr 2016',
  );
  const history = (await talk.say('Ann Archer', '/rag history 8.1.1a')).text.replaceAll(/\s+/gu, ' ');
  expect(history).toContain('Due Thu 31 Mar 2016, as the programme office added it.');
  expect(history).toContain('Olive Office · added by hand');
  expect(history).not.toContain('as published');
});
