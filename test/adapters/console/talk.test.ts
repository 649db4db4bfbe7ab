import { expect, test } from 'vitest';
import { createConsoleMessenger } from '#adapters/console/messenger.ts';
import { consoleThread } from '#adapters/console/room.ts';
import type { Room } from '#adapters/console/room.ts';
import { hearAndGoOn, talkInJson, talkThrough } from '#adapters/console/start.ts';
import { hearLine } from '#adapters/console/talk.ts';
import type { ConsoleWorld } from '#adapters/console/world.ts';
import { LONDON } from '#src/calendar/instant.ts';
import type { IncomingMessage, MessageId, OutKey } from '#src/ports/message.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aPerson, aPlan, anAction, aRoster, day, personId } from '#test/kit/an-action.ts';

const FULL = Object.assign(new Error('The disk is full, so nothing was written.'), { code: 'SQLITE_FULL' });

const NOTHING = { slot: null, entries: [], say: [], asked: [] };

const BUTTONS = [
  { say: '/rag 8.1.3 green', on: 'card' as OutKey },
  { say: '/rag 8.1.3 red', on: 'card' as OutKey },
];

/** A console that keeps what it prints and what it hears, with a card of two buttons on the screen. */
async function aConsoleRoom(about: Partial<Pick<ConsoleWorld, 'work'>> & { readonly isFull?: () => boolean } = {}) {
  const { register, inbox, threads, outbox } = await aDatabase();
  await register.saveRoster(aRoster());
  const [printed, heard] = [[] as string[], [] as IncomingMessage[]];
  const room: Room = {
    speaker: aPerson('Ann Archer'),
    onScreen: { keys: ['card' as OutKey], buttons: BUTTONS },
    waiting: new Map(),
    screen: { colour: false, boxes: false, width: 80 },
    print: (text) => void printed.push(text),
  };
  const clock = aClock('2015-06-05T10:00:00+01:00');
  const world: ConsoleWorld = {
    register,
    inbox: {
      ...inbox,
      receive: async (message) => {
        if (about.isFull?.() === true) throw FULL;
        heard.push(message);
        return inbox.receive(message);
      },
    },
    lastSaid: threads.last,
    work:
      about.work ??
      (async () => {
        for (const { id } of await inbox.waiting()) await register.write({ ...NOTHING, message: id });
      }),
    runJobs: null,
    showNudge: async () => false,
    clock: { ...clock, set: (to) => clock.set(to) },
    zone: LONDON,
  };
  return { room, world, printed, heard, outbox };
}

async function* linesOf(...lines: readonly string[]) {
  yield* lines;
}

test.each<[line: string, text: string, card: string | null]>([
  ['2', '/rag 8.1.3 red', 'card'],
  [' 1 ', '/rag 8.1.3 green', 'card'],
  ['8.1.3 amber', '8.1.3 amber', null],
  ['100', '100', null],
])('“%s” is heard as “%s”', async (line, text, card) => {
  const { room, world, heard } = await aConsoleRoom();
  await hearLine(line, room, world);
  expect(heard).toMatchObject([{ text, card }]);
});

test.each(['3', '0', '99'])('there is no button %s, and the console says which there are', async (line) => {
  const { room, world, heard, printed } = await aConsoleRoom();
  await hearLine(line, room, world);
  expect(heard).toEqual([]);
  expect(printed).toEqual(['The last card has buttons 1 to 2.']);
});

test.each(['1', '0', '99'])('with no card on the screen %s records nothing', async (line) => {
  const { room, world, heard, printed } = await aConsoleRoom();
  room.onScreen = null;
  await hearLine(line, room, world);
  expect(heard).toEqual([]);
  expect(printed).toEqual(['No card is open; say help.']);
});

test('whoever speaks next sees the newest card that came for them in full, and a number taps it', async () => {
  const { room, world, heard, printed } = await aConsoleRoom();
  await bring(room, 'Ben Baker', 'older');
  await bring(room, 'Ben Baker', 'newer');
  expect(printed.join('\n')).not.toContain('[1 Take newer]');
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toContain('[1 Take newer]');
  await hearLine('1', room, world);
  expect(heard).toMatchObject([{ text: '/rag newer', card: 'newer' }]);
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toContain('[1 Take older]');
});

test('a card whose place another took, or that words have answered, waits no more', async () => {
  const { room, world, printed } = await aConsoleRoom();
  await bring(room, 'Ben Baker', 'first');
  await bring(room, 'Ben Baker', 'second', { edits: 'first' as OutKey });
  await bring(room, 'Ben Baker', 'asked', { kind: 'nudge' });
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toContain('[1 Take asked]');
  await hearLine('green', room, world);
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toContain('[1 Take second]');
  await hearLine('1', room, world);
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toBe('You speak as Ben Baker. No card waits for your answer.');
});

// What went wrong: a row of Tuesday’s card that somebody settled brought it before Wednesday’s again.
test('a card that changes where it stands is no newer for it, however often it does', async () => {
  const { room, world, printed } = await aConsoleRoom();
  await bring(room, 'Ben Baker', 'tuesday');
  await bring(room, 'Ben Baker', 'wednesday');
  for (const key of ['changed', 'again']) await bring(room, 'Ben Baker', key, { edits: 'tuesday' as OutKey });
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toContain('[1 Take wednesday]');
  await hearLine('1', room, world);
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toContain('[1 Take again]');
  await hearLine('1', room, world);
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toContain('No card waits');
});

// What went wrong: under the receipt stood the card of the day made again, and both began with a 1 that pressed the older one.
test('an older card that changes below the last is numbered on from it, and each number presses its own', async () => {
  const { room, world, printed, heard } = await aConsoleRoom();
  const older = 'older' as OutKey;
  for (const [key, said] of [
    ['older', {}],
    ['receipt', {}],
    ['settled', { kind: 'page', edits: older, editing: { thread: consoleThread(room.speaker.id), message: 'older' } }],
  ] as const)
    await bring(room, 'Ann Archer', key, said);
  expect(printed.join('\n')).toContain('[1 Take receipt]');
  expect(printed.at(-1)).toContain('[2 Take settled]');
  for (const number of ['1', '2']) await hearLine(number, room, world);
  expect(heard).toMatchObject([
    { text: '/rag receipt', card: 'receipt' },
    { text: '/rag settled', card: 'settled' },
  ]);
  // A card that changes where it stands as the last keeps its numbers.
  await bring(room, 'Ann Archer', 'undone', { kind: 'page', edits: 'receipt' as OutKey });
  expect(printed.at(-1)).toContain('[1 Take undone]');
});

// What went wrong: the morning’s message that says what is somebody’s no more has no button, and could be read nowhere.
test('the morning’s message is shown without a button too', async () => {
  const { room, world, printed } = await aConsoleRoom();
  const card = buildCard({ heading: 'Three are not yours any more', blocks: [] });
  await bring(room, 'Ben Baker', 'gone', { kind: 'nudge', card });
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toContain('Three are not yours any more');
});

test('a receipt waits for nothing, unless it asks which action the words are about', async () => {
  const { room, world, printed } = await aConsoleRoom();
  await bring(room, 'Ben Baker', 'which', { kind: 'receipt', holds: 'said' as MessageId });
  await bring(room, 'Ben Baker', 'recorded', { kind: 'receipt' });
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toContain('[1 Take which]');
});

// What went wrong: whoever spoke again was told that nothing waited, while the office saw their words wait for a tap.
test('a receipt that asks what words mean waits as long as they do', async () => {
  const { room, world, printed } = await aConsoleRoom();
  const [action, at] = [anAction(), world.clock.now()];
  const load = { plan: aPlan(), headings: [], actions: [action], at, day: day('2015-05-26') };
  await world.register.addPlan(load);
  const says = (event: ActionEvent) => {
    const line = { action: action.id, at, day: day('2015-06-05'), by: personId('Ben Baker'), message: null, event };
    return world.register.write({ ...NOTHING, message: null, entries: [line] });
  };
  await says({ kind: 'kept', words: 'ok', reading: { rating: 'green' } });
  const buttons = [{ label: 'Green', say: '/rag 8.1.3 green' }];
  const asks = [{ action: action.id, question: 'read-so' as const, buttons: [] }];
  const card = buildCard({ heading: 'Is that right?', blocks: [], buttons, asks, mentions: [action.id] });
  await bring(room, 'Ben Baker', 'kept', { kind: 'receipt', card });
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toContain('[1 Green]');
  await says({ kind: 'updated', change: { rating: 'green' }, words: 'green', unread: '' });
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toContain('No card waits');
});

// What went wrong: the console was started again, and whoever spoke next saw nothing of what had been asked of them.
test('what was asked before the console was started again is shown to whoever speaks', async () => {
  const { room, world, printed, outbox } = await aConsoleRoom();
  for (const [name, kind] of [
    ['Ben Baker', 'nudge'],
    ['Carol Cole', 'receipt'],
  ] as const) {
    const message = { ...aCard(name, 'earlier'), kind };
    await world.register.write({ ...NOTHING, message: null, say: [message] });
    await outbox.take(world.clock.now(), 10);
    const thread = consoleThread(aPerson(name).id);
    await outbox.sent(message.key, { thread, message: message.key }, world.clock.now());
  }
  await hearLine('/as Ben Baker', room, world);
  expect(printed.at(-1)).toContain('[1 Take earlier]');
  await hearLine('/as Carol Cole', room, world);
  expect(printed.at(-1)).toBe('You speak as Carol Cole. No card waits for your answer.');
});

/** A card with one button for somebody. */
function aCard(name: string, key: string): Outgoing {
  const card = buildCard({
    heading: `Card ${key}`,
    blocks: [],
    buttons: [{ label: `Take ${key}`, say: `/rag ${key}` }],
  });
  const to = { person: aPerson(name).id };
  return { key: `${key}/${name}` as OutKey, kind: 'notice', day: null, to, card, about: [], edits: null, holds: null };
}

/** Brings somebody a card with one button. */
async function bring(room: Room, name: string, key: string, said: Partial<Departing> = {}): Promise<void> {
  const person = aPerson(name);
  const message: Departing = { ...aCard(name, key), key: key as OutKey, editing: null, attempts: 0, ...said };
  await createConsoleMessenger(room).send(message, person);
}

test.each<[line: string, says: RegExp]>([
  ['/as Ben Baker', /^You speak as Ben Baker\. No card waits for your answer\.$/u],
  ['/as "Ben Baker"', /^You speak as Ben Baker\. No card waits for your answer\.$/u],
  ['/as', /^You speak as Ann Archer\./u],
  ['/as Zebedee Quux', /^Nobody in the roster is called that\./u],
  ['/as Ann Archre', /^Nobody in the roster is called that\. Did you mean Ann Archer\?$/u],
  ['/as __proto__', /^Nobody in the roster is called that\./u],
  ['/today garbage', /^I found no day in “garbage”\./u],
  ['/today 2015-13-45', /^I found no day in/u],
  ['/today', /^It is Fri 5 Jun 2015 here\./u],
  ['/today 2015-11-30', /^It is Mon 30 Nov 2015, 09:30\.$/u],
  ['/nudges', /^There is nothing to ask Ann Archer today\.$/u],
  ['/who', /Olive Office \(office\)/u],
  ['/console', /press that button of the last card/u],
])('“%s” is the console’s own', async (line, says) => {
  const { room, world, printed, heard } = await aConsoleRoom();
  expect(await hearLine(line, room, world)).toBe(true);
  expect(printed.join('\n')).toMatch(says);
  expect(heard).toEqual([]);
});

test('/today moves the clock to that morning', async () => {
  const { room, world } = await aConsoleRoom();
  await hearLine('/today 30 Nov 2015', room, world);
  expect(world.clock.now()).toMatch(/^2015-11-30T09:30/u);
});

test('a script is echoed line by line, blank lines are passed over, and /quit ends it', async () => {
  const { room, world, printed, heard } = await aConsoleRoom();
  const count = await talkThrough(linesOf('8.1.3 green', '', '  ', '/quit', '8.1.3 red'), room, world);
  expect(count).toBe(4);
  expect(heard.map(({ text }) => text)).toEqual(['8.1.3 green']);
  expect(printed).toEqual(['\nAnn Archer › 8.1.3 green', '\nAnn Archer › /quit']);
});

test('a line of a megabyte is heard whole and echoed short', async () => {
  const { room, world, printed, heard } = await aConsoleRoom();
  await talkThrough(linesOf('a'.repeat(1_000_000)), room, world);
  expect(heard[0]?.text).toHaveLength(1_000_000);
  expect(printed[0]?.length).toBeLessThan(400);
});

test('a program talks in lines of JSON, as anybody of the roster and under its own ids', async () => {
  const { room, world, printed, heard } = await aConsoleRoom();
  await talkInJson(
    linesOf('{"id":"1","from":"Ben Baker","say":"green"}', '{"id":"2","say":"red"}', '{"id":3,"say":"x"}', '{broken'),
    room,
    world,
  );
  expect(heard.map(({ id, from, text }) => [id.length > 20 ? '' : id, from, text])).toEqual([
    ['console:1', 'console:person:ben-baker', 'green'],
    ['console:2', 'console:person:ann-archer', 'red'],
    ['', 'console:person:ann-archer', '{"id":3,"say":"x"}'],
    ['', 'console:person:ann-archer', '{broken'],
  ]);
  expect(printed).toEqual([]);
});

// “help” at the console named nothing that only the console understands, such as how to speak as somebody else.
test.each(['help', '/help', '/rag help', 'rag help', '?'])('“%s” says the console’s own commands too', async (line) => {
  const { room, world, heard, printed } = await aConsoleRoom();
  await hearLine(line, room, world);
  expect(heard).toMatchObject([{ text: line }]);
  expect(printed.at(-1)).toContain('/as NAME');
  expect(printed.at(-1)).toContain('/today 2015-11-30');
  expect(printed.at(-1)).toContain('a number');
});

test('“help needed from HR” is an answer and brings no list', async () => {
  const { room, world, printed } = await aConsoleRoom();
  await hearLine('help needed from HR', room, world);
  expect(printed.join('\n')).not.toContain('/as NAME');
});

// What went wrong: a disk that was full for a minute ended the conversation.
test('at a terminal a full disk is said with the words to send again, and the next line is heard', async () => {
  let isFull = true;
  const { room, world, printed, heard } = await aConsoleRoom({ isFull: () => isFull });
  expect(await hearAndGoOn('8.1.3 amber, waiting on HR', room, world)).toBe(true);
  expect(printed.join('\n')).toContain('nothing is recorded');
  expect(printed.join('\n')).toContain('8.1.3 amber, waiting on HR');
  expect(printed.join('\n')).toContain('The disk is full');
  expect(heard).toEqual([]);
  isFull = false;
  expect(await hearAndGoOn('8.1.3 amber, waiting on HR', room, world)).toBe(true);
  expect(heard.map(({ text }) => text)).toEqual(['8.1.3 amber, waiting on HR']);
});

test('a script ends at the line that could not be written down, with the reason', async () => {
  const { room, world, heard } = await aConsoleRoom({ isFull: () => heard.length === 1 });
  await expect(talkInJson(linesOf('8.1.3 amber', '8.1.3 green', '8.1.3 red'), room, world)).rejects.toThrow(FULL);
  expect(heard.map(({ text }) => text)).toEqual(['8.1.3 amber']);
});

test('words that are written down and cannot be worked now are said to be kept, and end nothing', async () => {
  const { room, world, printed } = await aConsoleRoom({ work: () => Promise.reject(FULL) });
  expect(await hearLine('8.1.3 amber', room, world)).toBe(true);
  expect(printed.join('\n')).toContain('They are written down');
});

test('what fails for another reason than the machine ends the conversation as it is', async () => {
  const bug = new TypeError('a bug');
  const { room, world } = await aConsoleRoom({ work: () => Promise.reject(bug) });
  await expect(hearAndGoOn('8.1.3 amber', room, world)).rejects.toThrow(bug);
});
