import { expect, test } from 'vitest';
import { readInstant } from '#src/calendar/instant.ts';
import { myPage } from '#src/commands/show/my-page.ts';
import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';
import { setScene } from '#src/conversation/set-scene.ts';
import { workInbox } from '#src/conversation/work-inbox.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Card } from '#src/messages/card.ts';
import type { Person } from '#src/people/person.ts';
import type { Action } from '#src/plan/action.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aMessenger } from '#test/kit/a-messenger.ts';
import { anAction, aPlan, day, personId } from '#test/kit/an-action.ts';
import { ACTIONS, PEOPLE, refsOn } from './a-talk.ts';

const OFFICE = 'Olive Office';

test('my actions are grouped overdue, due soon and the rest, each to be rated in one tap', async () => {
  const { page } = await aRegister();
  expect(headings(await page('Ben Baker'))).toEqual([
    'Due in the next two weeks · 1 action',
    '8.1.2 · Train every councillor',
    'The rest · 1 action',
    '8.1.3 · Agree the framework',
    'How I ask you',
  ]);
  expect(headings(await page('Ann Archer')).slice(0, 2)).toEqual([
    'Overdue · 1 action',
    '8.1.1 · Recruit a licensing manager',
  ]);
});

test('each action shows its rating, its age and the next date, and the buttons say what would be typed', async () => {
  const { page, say } = await aRegister();
  await say('Ben Baker', '/rag 8.1.2 amber supplier late');
  const card = (await page('Ben Baker'))[1]!;
  expect(card.rating).toBe('amber');
  expect(asText(card, 200)).toContain('Amber ▲ · due 4 Dec, in 10 working days · said today');
  expect(card.buttons.map(({ label, say }) => [label, say])).toEqual([
    ['Green', '/rag 8.1.2 green'],
    ['Amber', '/rag 8.1.2 amber'],
    ['Red', '/rag 8.1.2 red'],
  ]);
});

test('what is delivered waits for a verifier and asks for no rating', async () => {
  const { page, say } = await aRegister();
  await say('Ben Baker', '/rag 8.1.2 done see minutes');
  const card = (await page('Ben Baker')).find(({ heading }) => heading.startsWith('8.1.2'))!;
  expect(card.buttons.map(({ label }) => label)).toEqual(['Show it']);
});

test('the first dozen have buttons, a dozen more a row, and the rest a button to see more', async () => {
  const actions = Array.from({ length: 30 }, (_, at) =>
    anAction({ ref: `8.1.${at + 1}`, title: `Step ${at + 1}`, due: '2015-12-04', position: at }),
  );
  const { page } = await aRegister({ actions });
  const cards = await page('Ann Archer');
  expect(cards.filter(({ buttons }) => buttons.some(({ label }) => label === 'Red'))).toHaveLength(12);
  const list = cards.find(({ heading }) => heading === 'And these')!;
  expect(refsOn(list)).toHaveLength(12);
  expect(refsOn(list)[0]).toBe('8.1.13');
  expect(list.buttons).toMatchObject([{ label: 'More', say: '/rag mine page 3' }]);
  expect(cards[0]!.heading).toBe('Due in the next two weeks · 30 actions');
});

test('my preferences say how I am asked, and the buttons change it', async () => {
  const { page, say } = await aRegister();
  const before = (await page('Ben Baker')).at(-1)!;
  expect(before.buttons.map(({ say: words }) => words)).toEqual([
    '/rag pause until 2015-11-27',
    '/rag pause',
    '/rag help away',
  ]);
  await say('Ben Baker', '/rag away 23–27 Nov deputy Carol Cole');
  await say('Ben Baker', '/rag pause until 4 Dec');
  const text = asText((await page('Ben Baker')).at(-1)!, 200);
  expect(text).toContain('paused until Fri 4 Dec 2015');
  expect(text).toContain('23 Nov to 27 Nov');
  expect(text).toContain('Carol Cole');
  expect(text).toContain('I am back');
});

test('somebody without actions is told so, and sees nothing of the office’s', async () => {
  const { page } = await aRegister();
  expect(headings(await page('Will Wood'))).toEqual(['Your actions', 'How I ask you']);
});

test('the office sees the plan at a glance, dates to approve, who cannot be reached and the doubts', async () => {
  const people = PEOPLE.map((one) => (one.name === 'Ben Baker' ? { ...one, accounts: {} } : one));
  const { page, say } = await aRegister({ people });
  await say('Ann Archer', '/rag 8.1.3 red no staff, now 31 Aug 2016');
  const cards = await page(OFFICE);
  expect(headings(cards)).toEqual([
    'Your actions',
    'How I ask you',
    'Improvement plan · 4 actions',
    '1 new date to decide',
    '8.1.3 · Ann Archer asks for a new date, Wed 31 Aug 2016',
    '1 of 2 leads who have open actions cannot be reached',
    'Improvement plan · 1 doubt',
  ]);
  expect(cards[4]!.buttons[0]).toMatchObject({ label: 'Approve Wed 31 Aug 2016', say: '/rag approve 8.1.3' });
  expect(asText(cards[5]!, 200)).toContain('Ben Baker');
});

test('an office with many doubts sees five and a way to the others', async () => {
  const actions = Array.from({ length: 8 }, (_, at) =>
    anAction({ ref: `9.1.${at + 1}`, due: null, kind: 'unknown', doubt: '“soon” names no day.', position: at }),
  );
  const { page } = await aRegister({ actions });
  const card = (await page(OFFICE)).at(-1)!;
  expect(card.heading).toBe('Improvement plan · 8 doubts');
  expect(card.blocks.filter(({ kind }) => kind === 'title')).toHaveLength(5);
  expect(card.buttons).toMatchObject([{ label: 'All doubts', say: '/rag doubts' }]);
});

test('a restricted action is on the page of its leads alone', async () => {
  const { page, say } = await aRegister();
  await say(OFFICE, '/rag restrict 8.1.2');
  expect(headings(await page('Ben Baker'))).toContain('8.1.2 · Train every councillor');
  expect(headings(await page('Will Wood')).join()).not.toContain('8.1.2');
});

test('the office links an account, which then speaks for that person, and takes it away again', async () => {
  const people = [...PEOPLE.filter(({ name }) => name !== 'Ben Baker'), person('Ben Baker', {})];
  const { say, register } = await aRegister({ people });
  expect(await say('Ann Archer', '/rag link "Ben Baker" T1/U7')).toBe('That is for the programme office');
  expect(await say(OFFICE, '/rag link Ben Baker tomorrow')).toBe('Say it like this');
  expect(await say(OFFICE, '/rag link Ben Baker console:T1/U7')).toBe('Ben Baker is linked');
  expect((await register.personAt('console:T1/U7' as AccountId))?.name).toBe('Ben Baker');
  expect(await say(OFFICE, '/rag link "Carol Cole" T1/U7')).toBe('That account is Ben Baker’s');
  expect(await say(OFFICE, '/rag unlink "Ben Baker"')).toBe('Ben Baker is not linked any more');
  expect(await register.personAt('console:T1/U7' as AccountId)).toBeNull();
  expect(await say(OFFICE, '/rag unlink "Ben Baker"')).toBe('Nothing to unlink');
});

test('who was linked, and who said so, is in the ledger', async () => {
  const people = [...PEOPLE.filter(({ name }) => name !== 'Ben Baker'), person('Ben Baker', {})];
  const { say, register } = await aRegister({ people });
  await say(OFFICE, '/rag link "Ben Baker" console:T1/U7');
  await say(OFFICE, '/rag link "Carol Cole" T1/U7');
  await say(OFFICE, '/rag unlink "Ben Baker"');
  const lines = await register.arrangements();
  expect(lines.map(({ person, by, event }) => [person, by, event])).toEqual([
    [personId('Ben Baker'), personId(OFFICE), linkedTo('console:T1/U7', '"Ben Baker" console:T1/U7', null)],
    [personId('Ben Baker'), personId(OFFICE), linkedTo(null, '"Ben Baker"', 'console:T1/U7')],
  ]);
});

function linkedTo(account: string | null, words: string, was: string | null) {
  return { kind: 'linked', account, words, was };
}

test('what only begins like linking is said how to say, under a reminder too', async () => {
  const { say } = await aRegister();
  await say('Ann Archer', '/rag 8.1.3 amber waiting on HR');
  expect(await say('Ann Archer', '/rag link to the minutes of 3 May')).toBe('Say it like this');
  expect(await say('Ann Archer', '/rag link Ben Baker U7')).toBe('That is for the programme office');
  expect(await say('Ann Archer', '/rag unlink Ben Baker')).toBe('That is for the programme office');
});

test('an account typed without its place is one of the place of whoever types', async () => {
  const officer = { ...person(OFFICE, { chat: 'T1/U1' }), role: 'office' as const };
  const { sayFrom, register } = await aRegister({ people: [officer, person('Ben Baker', {})] });
  expect(await sayFrom('chat:T1/U1', '/rag link "Ben Baker" U7')).toBe('Ben Baker is linked');
  expect((await register.roster()).people[1]!.accounts).toEqual({ chat: 'T1/U7' });
  expect(await sayFrom('chat:T1/U1', '/rag link "Ben Baker" other:T9/U8')).toBe('Ben Baker is linked');
  expect((await register.roster()).people[1]!.accounts).toEqual({ chat: 'T1/U7', other: 'T9/U8' });
});

test('a roster that gives the account without its place means that account', async () => {
  const { register } = await aRegister({ people: [person('Ben Baker', { chat: 'U7' })] });
  expect((await register.personAt('chat:T1/U7' as AccountId))?.name).toBe('Ben Baker');
  expect(await register.personAt('chat:T1/U77' as AccountId)).toBeNull();
  expect(await register.personAt('chat:T1/' as AccountId)).toBeNull();
});

function person(name: string, accounts: Person['accounts']): Person {
  return { ...PEOPLE[0]!, id: personId(name), name, accounts };
}

function headings(cards: readonly Card[]): readonly string[] {
  return cards.map(({ heading }) => heading);
}

/** A register on Friday 20 November 2015, spoken to and looked at. */
async function aRegister(said: { readonly actions?: readonly Action[]; readonly people?: readonly Person[] } = {}) {
  const { register, threads, inbox, outbox } = await aDatabase();
  const clock = aClock('2015-11-20T10:00:00Z');
  const plan = aPlan();
  const at = readInstant('2015-05-26T09:00:00Z')!;
  await register.addPlan({ plan, headings: [], actions: said.actions ?? ACTIONS, at, day: day('2015-05-26') });
  await register.saveRoster({ people: said.people ?? PEOPLE, posts: [], bodies: [] });
  const messenger = aMessenger((_, to) => to === null || Object.keys(to.accounts).length > 0);
  const ports = { register, threads, inbox, clock, office: [], messengers: [messenger] };
  let count = 0;
  const sayFrom = async (from: string, text: string): Promise<string> => {
    const id = `test:${(count += 1)}` as MessageId;
    const thread = from as ThreadId;
    await inbox.receive({
      id,
      thread,
      from: from as AccountId,
      text,
      at: clock.now(),
      card: null,
      how: 'said',
      of: null,
    });
    await workInbox(ports, (_, fault) => {
      throw fault;
    });
    clock.forward({ minutes: 1 });
    const sent = await outbox.take(clock.now(), 100);
    return sent.find(({ key }) => key === `receipt/${id}`)!.card.heading;
  };
  const page = async (name: string): Promise<readonly Card[]> => {
    const message = {
      id: 'test:page' as MessageId,
      thread: 'test:page' as ThreadId,
      from: `console:${personId(name)}` as AccountId,
      text: '',
      at: clock.now(),
      card: null,
      how: 'said' as const,
      of: null,
    };
    const speaker = (await register.roster()).people.find((one) => one.name === name)!;
    return myPage(await setScene(message, { speaker, plan }, ports));
  };
  return { register, sayFrom, say: (name: string, text: string) => sayFrom(`console:${personId(name)}`, text), page };
}
