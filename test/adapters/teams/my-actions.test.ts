import { expect, test } from 'vitest';
import type { After } from '#adapters/network/after.ts';
import { accountOf, placeOf, threadOf } from '#adapters/teams/ids.ts';
import { createMyActions } from '#adapters/teams/pages/my-actions.ts';
import { createReferences } from '#adapters/teams/places/references.ts';
import { render } from '#adapters/teams/draw/render.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { createBot } from '#src/assembly/bot.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { IncomingMessage, MessageId, ThreadId } from '#src/ports/message.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Person } from '#src/people/person.ts';
import { SendFault } from '#src/ports/send-fault.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { anAction, aPlan, day } from '#test/kit/an-action.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';
import { SERVICE } from '#test/kit/teams/activities.ts';
import { chatOf, objectIdOf, TENANT, userIdOf } from '#test/kit/teams/tenant.ts';
import { accountFor, aLead } from '#test/adapters/teams/people/a-workforce.ts';

const LONG_TITLE = 'Agree with every partner what the framework has to say of them';

const linked = (name: string, said: Partial<Person> = {}) =>
  aLead(name, { accounts: { teams: accountFor(name) }, ...said });

type Shown = {
  readonly id: string;
  readonly thread: ThreadId;
  words: string;
  buttons: readonly string[];
  edits: number;
};

/** Teams as a list of what stands in each chat. */
function aScreen() {
  const shown: Shown[] = [];
  const state = { fault: null as Error | null, forgetsOld: false, sends: 0, last: null as Departing | null };
  const put = ({ card }: Departing) => ({ words: asText(card, 300), buttons: card.buttons.map(({ say }) => say) });
  const messenger: Messenger = {
    audienceOf: async () => 'asker' as const,
    reaches: () => true,
    send: async (message) => {
      state.sends += 1;
      state.last = message;
      if (state.fault !== null) throw state.fault;
      const { editing, to } = message;
      const old = state.forgetsOld ? undefined : shown.find(({ id }) => id === editing?.message);
      if (old !== undefined) {
        Object.assign(old, put(message), { edits: old.edits + 1 });
        return { thread: old.thread, message: old.id };
      }
      const place = 'thread' in to ? placeOf(to.thread)! : { tenant: TENANT, conversation: 'x', root: null };
      const id = `m${shown.length + 1}`;
      const thread = threadOf({ ...place, root: id });
      shown.push({ id, thread, ...put(message), edits: 0 });
      return { thread, message: id };
    },
  };
  return { messenger, shown, state };
}

/** Ann and Ben, who lead an action each, and Olive of the office, on Friday 20 November 2015 at ten. */
async function aChat({ others = 0, more = 0 } = {}) {
  const clock = aClock('2015-11-20T10:00:00Z');
  const store = await aDatabase();
  const screen = aScreen();
  const crowd = Array.from({ length: others }, (_, at) => `P${at} Person`);
  const people = [linked('Ann Archer'), linked('Ben Baker'), linked('Olive Office', { role: 'office' })];
  const actions = [
    anAction({ ref: '8.1.3', owners: ['Ann Archer'], due: '2015-11-30', title: 'Agree the framework' }),
    anAction({ ref: '8.1.4', owners: ['Ben Baker'], due: '2015-12-30', title: 'Train the drivers', position: 1 }),
    ...Array.from({ length: more }, (_, at) =>
      anAction({
        ref: `9.1.${at + 1}`,
        owners: ['Ann Archer'],
        due: '2015-11-30',
        title: LONG_TITLE,
        position: 3 + at,
      }),
    ),
    anAction({ ref: '8.1.5', owners: crowd.length === 0 ? ['Ben Baker'] : crowd, position: 2 }),
  ];
  const at = readInstant('2015-05-26T09:00:00Z')!;
  await store.register.addPlan({ plan: aPlan(), headings: [], actions, at, day: day('2015-05-26') });
  await store.register.saveRoster({ people: [...people, ...crowd.map((name) => linked(name))], posts: [], bodies: [] });
  const reported: string[] = [];
  const report = ({ what }: { readonly what: string }) => void reported.push(what);
  const bot = createBot({ store, clock, messengers: [screen.messenger], office: [], digestNote: null, report });
  const config = aTeamsConfig({ service: SERVICE, openIdMetadata: '', loginUrl: '' });
  const world: TeamsWorld = { ...store, config, work: bot.work, clock, realClock: clock, office: [], report, fetch };
  const references = createReferences(world);
  for (const { name } of (await store.register.roster()).people) {
    const reference = { service: SERVICE, conversation: chatOf(name), user: userIdOf(name), welcomed: true };
    await references.savePerson(TENANT, objectIdOf(name), reference);
  }
  const later: { readonly ms: number; readonly run: () => void }[] = [];
  const after: After = (ms, run) => {
    const waiting = { ms, run };
    later.push(waiting);
    return () => void later.splice(later.indexOf(waiting), 1);
  };
  const running: Promise<void>[] = [];
  const inBackground = (deed: Promise<void>): void => void running.push(deed);
  const open = () => createMyActions({ world, messenger: screen.messenger, references, inBackground, after });
  let page = open();
  /** What waits for its moment has it, and is done. */
  const settle = async (): Promise<readonly number[]> => {
    const due = later.splice(0);
    for (const { run } of due) run();
    await Promise.all(running.splice(0));
    return due.map(({ ms }) => ms);
  };
  let number = 0;
  const say = async (name: string, text: string, in_?: ThreadId): Promise<IncomingMessage> => {
    number += 1;
    const thread = in_ ?? threadOf({ tenant: TENANT, conversation: chatOf(name), root: null });
    const id = `teams:${thread}/${number}` as MessageId;
    const from = accountOf(TENANT, objectIdOf(name));
    const message = { id, thread, from, text, at: clock.now(), card: null, how: 'said', of: null } as const;
    await store.inbox.receive(message);
    await bot.work();
    await page.heard(message);
    page.changed();
    return message;
  };
  return {
    ...screen,
    store,
    clock,
    references,
    reported,
    settle,
    bot,
    /** Somebody says something, and everything that follows from it is done. */
    says: async (name: string, text: string, thread?: ThreadId) => {
      await say(name, text, thread);
      await settle();
    },
    say,
    page: () => page,
    restart: () => (page = open()),
    first: () => screen.shown[0]!,
    last: () => screen.state.last!,
  };
}

test('a bot that has stopped draws nothing anew: its store may be closed by then', async () => {
  const chat = await aChat();
  await chat.say('Ann Archer', '/rag mine');
  chat.page().stop();
  chat.page().changed();
  expect(await chat.settle()).toEqual([]);
});

test('“mine” is answered with the list, which a moment later holds the whole page of its reader', async () => {
  const chat = await aChat();
  await chat.say('Ann Archer', '/rag mine');
  expect(chat.first()).toMatchObject({ edits: 0, words: expect.stringContaining('Your actions · 1 action') });
  await chat.settle();
  expect(chat.shown).toHaveLength(1);
  expect(chat.first().edits).toBe(1);
  expect(chat.first().words).toContain('How I ask you');
  expect(chat.first().words).toContain('/rag time 14:00');
  expect(chat.first().words).not.toContain('8.1.4');
  expect(chat.first().buttons).toEqual(
    expect.arrayContaining(['/rag 8.1.3', '/rag pause until 2015-11-27', '/rag pause', '/rag help away']),
  );
});

test('a page of a full list is one message with all it says: what is changed where it stands has nowhere to go on', async () => {
  const chat = await aChat({ more: 24 });
  await chat.says('Ann Archer', '/rag mine');
  expect(chat.first().words).toContain('How I ask you');
  const { card, key } = chat.last();
  expect(render(card, key).thread).toEqual([]);
});

test.each(['mine', 'Mine.', '/rag my actions', '@Ragtime mine', 'rag my'])(
  '“%s” is heard as it is everywhere',
  async (text) => {
    const chat = await aChat();
    await chat.says('Ann Archer', text);
    expect(chat.first().words).toContain('How I ask you');
  },
);

test('under a question “mine” alone is an answer, and what was said to it stays', async () => {
  const chat = await aChat();
  await chat.says('Ann Archer', '/rag 8.1.3');
  await chat.says('Ann Archer', 'mine');
  expect(chat.shown.map(({ words }) => words).join('\n')).not.toContain('How I ask you');
});

test('what changes an action is seen on its lead’s page and on nobody else’s, in one change', async () => {
  const chat = await aChat();
  await chat.says('Ann Archer', '/rag mine');
  await chat.says('Ben Baker', '/rag mine');
  const [ann, ben] = [chat.first(), chat.shown[1]!];
  await chat.say('Ann Archer', '/rag 8.1.3 amber waiting on HR');
  await chat.say('Ann Archer', '/rag 8.1.3 red');
  expect(await chat.settle()).toHaveLength(1);
  expect(ann.words).toMatch(/RED|Red/u);
  expect([ann.edits, ben.edits]).toEqual([2, 1]);
});

test('the page of somebody whom the roster knows no more shows nothing within a minute, and is kept up no longer', async () => {
  const chat = await aChat();
  chat.page().start();
  await chat.says('Ann Archer', '/rag mine');
  const roster = await chat.store.register.roster();
  const people = roster.people.map((one) => (one.name === 'Ann Archer' ? { ...one, accounts: {} } : one));
  await chat.store.register.saveRoster({ ...roster, people });
  expect(await chat.settle()).toEqual([60_000]);
  await chat.settle();
  expect(chat.first().words).toContain('Not available');
  expect(chat.first().words).not.toContain('8.1.3');
  expect(chat.first().buttons).toEqual([]);
  const { sends } = chat.state;
  await chat.store.register.saveRoster(roster);
  await chat.settle();
  await chat.settle();
  expect(chat.state.sends).toBe(sends);
  chat.page().stop();
});

test('whoever loses a role has a page without it within a minute, whoever took it', async () => {
  const chat = await aChat();
  chat.page().start();
  await chat.says('Ann Archer', '/rag 8.1.3 amber supplier is late, now end of Jan');
  await chat.says('Olive Office', '/rag mine');
  const page = chat.shown.find(({ words }) => words.includes('How I ask you'))!;
  expect(page.buttons).toContain('/rag approve 8.1.3');
  const roster = await chat.store.register.roster();
  const people = roster.people.map((one) => ({ ...one, role: null }));
  await chat.store.register.saveRoster({ ...roster, people });
  await chat.settle();
  await chat.settle();
  expect(page.words).not.toContain('Waiting for somebody');
  expect(page.buttons).not.toContain('/rag approve 8.1.3');
  chat.page().stop();
});

test('while nothing changes nothing is sent', async () => {
  const chat = await aChat();
  await chat.says('Ann Archer', '/rag mine');
  const { sends } = chat.state;
  chat.page().changed();
  await chat.settle();
  chat.restart();
  chat.page().changed();
  await chat.settle();
  expect(chat.state.sends).toBe(sends);
});

test('a page is kept up to date over a restart, and goes with the days', async () => {
  const chat = await aChat();
  await chat.says('Ann Archer', '/rag mine');
  chat.restart();
  chat.clock.set('2015-11-23T10:00:00Z');
  chat.page().changed();
  await chat.settle();
  expect(chat.first().edits).toBe(2);
});

test('only the newest page of somebody is kept', async () => {
  const chat = await aChat();
  await chat.says('Ann Archer', '/rag mine');
  await chat.says('Ann Archer', '/rag mine');
  const [old, newest] = [chat.first(), chat.shown[1]!];
  await chat.says('Ann Archer', '/rag 8.1.3 green');
  expect([old.edits, newest.edits]).toEqual([1, 2]);
});

test('a page older than a working week is left as it is', async () => {
  const chat = await aChat();
  await chat.says('Ann Archer', '/rag mine');
  chat.clock.set('2015-11-27T16:00:00Z');
  await chat.says('Ann Archer', '/rag 8.1.3 green');
  expect(chat.first().edits).toBe(2);
  chat.clock.set('2015-11-30T10:00:00Z');
  await chat.says('Ann Archer', '/rag 8.1.3 red');
  expect(chat.first().edits).toBe(2);
});

test('the office has on its page what waits for it, and each button says what it is about', async () => {
  const chat = await aChat();
  await chat.says('Ann Archer', '/rag 8.1.3 amber supplier is late, now end of Jan');
  await chat.says('Olive Office', '/rag mine');
  const page = chat.shown.find(({ words }) => words.includes('How I ask you'))!;
  expect(page.words).toContain('Waiting for somebody');
  expect(page.words).toContain('asks for a new date');
  expect(page.words).toContain('[8.1.3: Approve Sun 31 Jan 2016]');
  expect(page.buttons).toContain('/rag approve 8.1.3');
  expect(new Set(page.buttons).size).toBe(page.buttons.length);
});

test('the page is no question: a reply after it answers the reminder before it', async () => {
  const chat = await aChat();
  const thread = threadOf({ tenant: TENANT, conversation: chatOf('Ann Archer'), root: null });
  await chat.says('Ann Archer', '/rag mine');
  await chat.says('Ann Archer', '/rag 8.1.3');
  const before = await chat.store.threads.last(thread);
  await chat.says('Ben Baker', '/rag 8.1.4 green');
  chat.clock.set('2015-11-23T10:00:00Z');
  chat.page().changed();
  await chat.settle();
  expect(chat.first().edits).toBe(2);
  expect(await chat.store.threads.last(thread)).toEqual(before);
});

test.each([
  ['in a channel', threadOf({ tenant: TENANT, conversation: '19:x@thread.tacv2', root: '1700' })],
  ['in somebody else’s chat', threadOf({ tenant: TENANT, conversation: chatOf('Ben Baker'), root: null })],
])('“mine” %s is answered once and shows nobody’s page', async (_, thread) => {
  const chat = await aChat();
  await chat.says('Ann Archer', '/rag mine', thread);
  await chat.says('Ann Archer', '/rag 8.1.3 green');
  expect(chat.first().edits).toBe(0);
});

test.each(['/rag mine page 2', '/rag mine 8.1.3 is done', '/rag due', 'mineral rights are late'])(
  '“%s” asks for no page',
  async (text) => {
    const chat = await aChat();
    await chat.says('Ann Archer', text);
    expect(chat.first().edits).toBe(0);
  },
);

test('whoever is no lead any more is shown their own page, and whoever is not known none', async () => {
  const chat = await aChat();
  await chat.says('Ann Archer', '/rag mine');
  const { people } = await chat.store.register.roster();
  await chat.store.register.saveRoster({
    people: people.filter(({ name }) => name !== 'Ann Archer'),
    posts: [],
    bodies: [],
  });
  await chat.says('Ben Baker', '/rag 8.1.4 green');
  expect(chat.first().words).toContain('Not available');
});

test('whoever takes the app out has no page any more', async () => {
  const chat = await aChat();
  await chat.says('Ann Archer', '/rag mine');
  await chat.references.forgetPerson(TENANT, objectIdOf('Ann Archer'));
  await chat.says('Olive Office', '/rag 8.1.3 green');
  expect(chat.first().edits).toBe(1);
});

test('a page that Teams has lost is posted anew once, and not again', async () => {
  const chat = await aChat();
  await chat.says('Ann Archer', '/rag mine');
  chat.state.forgetsOld = true;
  chat.clock.set('2015-11-23T10:00:00Z');
  chat.page().changed();
  await chat.settle();
  expect(chat.shown).toHaveLength(2);
  chat.clock.set('2015-11-24T10:00:00Z');
  chat.page().changed();
  await chat.settle();
  expect(chat.shown).toHaveLength(2);
});

test('an answer that never arrived has no page, and one that is lost on its way does not stand for ever', async () => {
  const chat = await aChat();
  chat.state.fault = new SendFault('no answer came', { definite: false, retryAfter: null });
  await chat.says('Ann Archer', '/rag mine');
  chat.state.fault = null;
  await chat.says('Ann Archer', '/rag 8.1.3 green');
  expect(chat.shown.every(({ edits }) => edits === 0)).toBe(true);
  await chat.says('Ann Archer', '/rag mine');
  const page = chat.shown.at(-1)!;
  chat.state.fault = new SendFault('no answer came', { definite: false, retryAfter: null });
  await chat.says('Ann Archer', '/rag 8.1.3 red');
  chat.state.fault = null;
  chat.clock.forward({ minutes: 16 });
  chat.page().changed();
  await chat.settle();
  expect(page.words).toMatch(/RED|Red/u);
});

test('sixty pages that change at once are changed thirty a minute', async () => {
  const chat = await aChat({ others: 60 });
  for (let at = 0; at < 60; at += 1) await chat.say(`P${at} Person`, '/rag mine');
  expect(await chat.settle()).toEqual([1000]);
  expect(chat.shown.filter(({ edits }) => edits > 0)).toHaveLength(30);
  expect(await chat.settle()).toEqual([60_000]);
  expect(chat.shown.filter(({ edits }) => edits > 0)).toHaveLength(60);
});

test('the page that stands is known as one that is kept', async () => {
  const chat = await aChat();
  await chat.say('Ann Archer', '/rag mine');
  await chat.settle();
  const standing = await chat.store.threads.postedAt(
    threadOf({ tenant: TENANT, conversation: chatOf('Ann Archer'), root: null }),
    chat.first().id,
  );
  expect(standing?.kind).toBe('page');
});
