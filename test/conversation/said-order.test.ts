import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromMs, readInstant, toMs } from '#src/calendar/instant.ts';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aDoor, headingsOf } from './a-door.ts';
import type { Door } from './a-door.ts';

// Slack and Teams send again what they think did not arrive, minutes or a day later: an edit of yesterday undid that of today.

const NOON = toMs(readInstant('2015-06-05T09:00:00Z')!);
const ID = 'test:first' as MessageId;
const at = (second: number) => fromMs(NOON - 600_000 + second * 1000);

type One = Partial<IncomingMessage> & { readonly text: string };
const said = (text: string, second = 1): One => ({ id: ID, text, at: at(second), how: 'said', of: null });
const edit = (text: string, second: number): One => ({
  id: `test:edit-${second}` as MessageId,
  text,
  at: at(second),
  how: 'edited',
  of: ID,
});
const deletion = (second: number): One => ({
  id: `test:deletion-${second}` as MessageId,
  text: '',
  at: at(second),
  how: 'deleted',
  of: ID,
});

/** How everything stands at the end: the standing but for the numbers of lines, and what is kept. */
async function endOf(door: Door) {
  const tracked = await Promise.all(
    ['8.1.3', '8.1.4'].map((ref) => door.database.register.tracked(`RIP/${ref}` as never)),
  );
  return tracked.map((one) => {
    const { declared, narrative, waitingOn, forecast, stage, unsettled, dateAsked } = one!.standing;
    return {
      rating: declared?.rating ?? null,
      narrative: narrative?.text ?? null,
      waitingOn,
      forecast,
      stage,
      kept: unsettled?.words ?? null,
      asked: dateAsked?.day ?? null,
    };
  });
}

const notesIn = async (door: Door) =>
  (await door.ledger()).filter(({ event }) => event.kind === 'noted' && event.text.includes('deleted')).length;

async function after(messages: readonly One[], { isOneByOne }: { readonly isOneByOne: boolean }) {
  const door = await aDoor([anAction(), anAction({ ref: '8.1.4', position: 1 })]);
  for (const { text, ...how } of messages) {
    await door.stores(text, how);
    if (isOneByOne) await door.works();
  }
  await door.works();
  expect(door.faults).toEqual([]);
  expect(await door.database.inbox.waiting()).toEqual([]);
  return { end: await endOf(door), notes: await notesIn(door) };
}

const AMBER = said('8.1.3 amber waiting on HR');
const GREEN = edit('8.1.3 green', 2);
const RED = edit('8.1.3 red no money, now 31 July 2015', 3);

test.each<[string, readonly One[]]>([
  ['an edit', [AMBER, GREEN]],
  ['two edits', [AMBER, GREEN, RED]],
  ['a deletion', [AMBER, deletion(4)]],
  ['an edit and a deletion', [AMBER, RED, deletion(4)]],
  ['two edits and a deletion', [AMBER, GREEN, RED, deletion(4)]],
  ['a message that became ours through an edit', [GREEN, RED]],
  ['one that became ours, and was deleted', [GREEN, RED, deletion(4)]],
  ['words that nobody understands, and an edit that says it', [said('8.1.3 the vicar came to tea'), GREEN]],
  ['words that nobody understands, deleted', [said('8.1.3 the vicar came to tea'), deletion(4)]],
  ['an edit back to what was said first', [AMBER, GREEN, edit('8.1.3 amber waiting on HR', 3)]],
])('%s ends the same in every order and however often each comes', async (_, messages) => {
  const inOrder = await after(messages, { isOneByOne: true });
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...messages, ...messages], { minLength: messages.length * 2 }),
      fc.boolean(),
      async (shuffled, isOneByOne) => {
        expect(await after(shuffled, { isOneByOne })).toEqual(inOrder);
      },
    ),
    { numRuns: 6 },
  );
});

describe('a retry that comes late', () => {
  const one = (text: string, second: number): One => ({ id: `test:${second}` as MessageId, text, at: at(second) });

  test.each<[string, readonly One[]]>([
    ['another rating', [one('8.1.3 amber waiting on HR', 1), one('8.1.3 green', 2)]],
    ['a date of its own', [one('8.1.3 amber, now 31 July 2015', 1), one('8.1.3 green', 2)]],
    ['two dates', [one('8.1.3 amber, now 31 July 2015', 1), one('8.1.3 red no money, now 31 August 2015', 2)]],
    [
      'two actions, one of which was spoken of since',
      [one('8.1.3 amber; 8.1.4 red no money', 1), one('8.1.3 green', 2)],
    ],
    ['the same words', [one('8.1.3 green', 1), one('8.1.3 green', 2)]],
    ['an undo of what came before it', [one('8.1.3 amber', 1), one('/rag undo', 2), one('8.1.3 green', 3)]],
    ['three words', [one('8.1.3 amber', 1), one('8.1.3 red no money', 2), one('8.1.3 green', 3)]],
    ['what was done', [one('8.1.3 done, see the minutes', 1), one('8.1.3 green', 2)]],
  ])('never overrules what was said after it: %s', async (_, messages) => {
    const inOrder = await after(messages, { isOneByOne: true });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...messages], { minLength: messages.length }), async (shuffled) => {
        expect((await after(shuffled, { isOneByOne: true })).end).toEqual(inOrder.end);
      }),
      { numRuns: 3 },
    );
  });

  test('says what stands, and that it was said after', async () => {
    const door = await aDoor([anAction()]);
    await door.says('8.1.3 green', { id: 'test:2' as MessageId, at: at(2) });
    const [card] = await door.says('8.1.3 amber', { id: 'test:1' as MessageId, at: at(1) });
    expect(headingsOf([card!])).toEqual(['Kept as a note on 8.1.3; it is still Green ●']);
    expect(JSON.stringify(card!.blocks)).toContain('It reached me late: what was said after it stays.');
  });

  test.each<[string, string, string]>([
    ['a pause', '/rag pause until 12 June', '/rag resume'],
    ['another pause', '/rag pause until 12 June', '/rag pause until 30 June'],
    ['a snooze', '/rag snooze 8.1.3 until 12 June', '/rag snooze 8.1.3 until 30 June'],
  ])('that arranges %s changes nothing that was arranged after it, and one tap does it', async (_, early, late) => {
    const door = await aDoor([anAction()]);
    await door.says('/rag pause until 8 June', { id: 'test:0' as MessageId, at: at(0) });
    await door.says(late, { id: 'test:2' as MessageId, at: at(2) });
    const before = [await door.ledger(), await door.database.register.arrangements()];
    const [card] = await door.says(early, { id: 'test:1' as MessageId, at: at(1) });
    expect(card).toMatchObject({ heading: 'That came late', buttons: [{ label: 'Do it now', say: early }] });
    expect([await door.ledger(), await door.database.register.arrangements()]).toEqual(before);
    await door.says(early, { id: 'test:tap' as MessageId, card: 'receipt/test:1' as never });
    expect([await door.ledger(), await door.database.register.arrangements()]).not.toEqual(before);
  });

  test('that arranges something else is done', async () => {
    const door = await aDoor([anAction()]);
    await door.says('8.1.3 green', { id: 'test:2' as MessageId, at: at(2) });
    const [card] = await door.says('/rag pause until 12 June', { id: 'test:1' as MessageId, at: at(1) });
    expect(card!.heading).not.toBe('That came late');
    expect(await door.database.register.arrangements()).toHaveLength(1);
  });

  test('of another lead is a voice of its own', async () => {
    const owners = ['Ann Archer', 'Ben Baker'];
    const door = await aDoor([anAction({ owners })]);
    const ben = { from: 'console:person:ben-baker' as never, id: 'test:1' as MessageId, at: at(1) };
    await door.says('8.1.3 green', { id: 'test:2' as MessageId, at: at(2) });
    await door.says('8.1.3 red no money', ben);
    expect((await door.database.register.tracked(anAction().id))!.standing.disagreement).toHaveLength(2);
  });
});

describe('another clock than the bot’s', () => {
  test('tells what was said first where the bot’s own cannot', async () => {
    const door = await aDoor([anAction()]);
    const now = door.clock.now();
    await door.stores('8.1.3 green', { id: 'x:2' as MessageId, at: now, stamp: 'x 0002' });
    await door.stores('8.1.3 amber', { id: 'x:1' as MessageId, at: now, stamp: 'x 0001' });
    await door.works();
    expect((await door.database.register.tracked(anAction().id))!.standing.declared?.rating).toBe('green');
  });

  test('says nothing about what another stamped', async () => {
    const door = await aDoor([anAction()]);
    await door.stores('8.1.3 amber', { id: 'x:1' as MessageId, at: at(1), stamp: 'x 0009' });
    await door.stores('8.1.3 green', { id: 'y:1' as MessageId, at: at(2), stamp: 'y 0001' });
    await door.works();
    expect((await door.database.register.tracked(anAction().id))!.standing.declared?.rating).toBe('green');
  });
});

test('an edit that is sent again under another time, with the same words, is one', async () => {
  const door = await aDoor([anAction()]);
  await door.stores('8.1.3 amber', { id: ID, at: at(1) });
  await door.works();
  const again = edit('8.1.3 green', 5);
  for (const one of [GREEN, again]) await door.says(one.text, one);
  const amended = (await door.ledger()).filter(({ event }) => event.kind === 'amended');
  expect(amended).toHaveLength(1);
});
