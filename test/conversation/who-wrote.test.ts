import { beforeEach, describe, expect, test } from 'vitest';
import { asText } from '#src/messages/text/as-text.ts';
import { WRITER_NOT_KNOWN } from '#src/ports/inbox.ts';
import type { AccountId, MessageId, ThreadId } from '#src/ports/message.ts';
import type { Identity } from '#src/ports/messenger.ts';
import { aPerson, aRoster, anAction } from '#test/kit/an-action.ts';
import { aDoor, headingsOf } from './a-door.ts';
import type { Door } from './a-door.ts';

// Slack could not be asked for a minute, and a lead's words were set aside as a stranger's: nobody ever saw them.

const NEW = 'slack:T1/U7' as AccountId;
const THREAD = 'slack:T1/D7/' as ThreadId;
const ANN = { accounts: { slack: 'T1/U7' } };
const AS_NEW = { from: NEW, thread: THREAD };
const OLIVE = aPerson('Olive Office', { role: 'office' });

let says: Identity;
let door: Door;
beforeEach(async () => {
  says = 'said';
  door = await aDoor([anAction()], undefined, { identity: (account) => (account === NEW ? says : 'said') });
  await door.database.register.saveRoster(aRoster({ people: [aPerson('Ann Archer'), OLIVE] }));
});

const links = (): Promise<void> =>
  door.database.register.saveRoster(aRoster({ people: [aPerson('Ann Archer', ANN), OLIVE] }));
const rating = async () => (await door.database.register.tracked(anAction().id))?.standing.declared?.rating ?? null;
const waiting = async () => (await door.database.inbox.waiting()).map(({ text }) => text);
const aside = async () => (await door.database.inbox.aside()).map(({ message, why }) => [message.text, why]);

describe('while the platform cannot say who wrote', () => {
  test.each<Identity>(['unable', 'asking'])(
    'words wait in the inbox (%s), and nobody is called a stranger',
    async (how) => {
      says = how;
      const cards = await door.says('8.1.3 amber', AS_NEW);
      expect(headingsOf(cards)).toEqual(how === 'unable' ? ['I have your words'] : []);
      expect(await waiting()).toEqual(['8.1.3 amber']);
      expect(await aside()).toEqual([]);
      says = 'said';
      await links();
      expect(headingsOf(await door.works())).toEqual(['Recorded: 8.1.3 is Amber ▲']);
    },
  );

  test('their writer is told once a day that they wait, for their eyes alone', async () => {
    says = 'unable';
    const [card] = await door.says('8.1.3 amber', AS_NEW);
    expect(card!.readers).toBe('asker');
    expect(await door.says('8.1.3 red', AS_NEW)).toEqual([]);
    door.clock.forward({ minutes: 24 * 60 });
    expect(headingsOf(await door.says('are you there?', AS_NEW))).toEqual(['I have your words']);
  });

  test('later words of the same person do not overtake them, and those of others do not wait', async () => {
    says = 'unable';
    await door.stores('8.1.3 amber', AS_NEW);
    expect(headingsOf(await door.says('8.1.3 green'))).toContain('Recorded: 8.1.3 is Green ●');
    await door.stores('8.1.3 red no money', AS_NEW);
    says = 'said';
    await links();
    expect(headingsOf(await door.works())).toEqual(['Recorded: 8.1.3 is Amber ▲', 'Recorded: 8.1.3 is Red ■']);
  });

  test('that is said in the middle of a run holds back what is said later in it too', async () => {
    let asked = 0;
    door = await aDoor([anAction()], undefined, {
      identity: (account) => (account === NEW && (asked += 1) === 1 ? 'unable' : 'said'),
    });
    await door.stores('8.1.3 amber', AS_NEW);
    await door.stores('8.1.3 red no money', AS_NEW);
    await door.works();
    expect(await waiting()).toEqual(['8.1.3 amber', '8.1.3 red no money']);
  });

  test('whoever the register knows is heard at once', async () => {
    await links();
    says = 'unable';
    expect(headingsOf(await door.says('8.1.3 amber', AS_NEW))).toEqual(['Recorded: 8.1.3 is Amber ▲']);
  });

  test('a stranger once the platform can say is told so then', async () => {
    says = 'unable';
    await door.says('8.1.3 amber', AS_NEW);
    says = 'said';
    expect(headingsOf(await door.works())).toEqual(['I do not know you yet']);
    expect(await aside()).toEqual([['8.1.3 amber', WRITER_NOT_KNOWN]]);
  });
});

describe('a stranger', () => {
  test('is told whom to ask each time: once a day at length, then in a line, for their eyes alone', async () => {
    const [first] = await door.says('8.1.3 amber', AS_NEW);
    expect(first!.readers).toBe('asker');
    expect(asText(first!)).toContain('Olive Office in the programme office');
    const [second] = await door.says('8.1.3 red', AS_NEW);
    expect(second).toMatchObject({ heading: 'Kept. Ask Olive Office in the programme office to add you', blocks: [] });
    expect(second!.readers).toBe('asker');
    expect(await door.says('hello?', AS_NEW)).toHaveLength(1);
    door.clock.forward({ minutes: 24 * 60 });
    expect(headingsOf(await door.says('still there?', AS_NEW))).toEqual(['I do not know you yet']);
    expect(await door.ledger()).toHaveLength(1);
  });

  test('of another account is told at length too', async () => {
    await door.says('8.1.3 amber', AS_NEW);
    const other = { from: 'slack:T1/U8' as AccountId };
    expect(headingsOf(await door.says('8.1.3 amber', other))).toEqual(['I do not know you yet']);
  });

  test('who presses a button is answered', async () => {
    const [first] = await door.says('/rag 8.1.3 amber', { ...AS_NEW, card: 'nudge/x' as never });
    expect(headingsOf([first!])).toEqual(['I do not know you yet']);
    expect(await door.says('/rag 8.1.3 amber', { ...AS_NEW, card: 'nudge/x' as never })).toHaveLength(1);
  });

  test('is not told again for changing or deleting what was kept', async () => {
    const of = await door.stores('8.1.3 amber', AS_NEW);
    await door.works();
    expect(await door.says('8.1.3 green', { ...AS_NEW, how: 'edited', of })).toEqual([]);
    expect(await door.says('', { ...AS_NEW, how: 'deleted', of })).toEqual([]);
    expect(await door.says('', { ...AS_NEW, how: 'deleted', of: 'slack:T1/C1/9' as MessageId })).toEqual([]);
  });

  test.each(['the roster gives them the account', 'the office links them in chat'])(
    'is heard with all that they said, in its order, once %s',
    async (how) => {
      await door.stores('8.1.3 amber waiting on HR', AS_NEW);
      await door.stores('8.1.3 red no money', AS_NEW);
      await door.works();
      expect(await rating()).toBeNull();
      if (how.startsWith('the roster')) await links();
      else await door.stores('/rag link "Ann Archer" slack:T1/U7', { from: `console:${OLIVE.id}` as AccountId });
      await door.works();
      const kinds = (await door.ledger()).flatMap(({ event }) => (event.kind === 'updated' ? [event.words] : []));
      expect(kinds).toEqual(['8.1.3 amber waiting on HR', '8.1.3 red no money']);
      expect(await aside()).toEqual([]);
    },
  );

  test('who writes again right after they were linked is not heard out of order', async () => {
    await door.says('8.1.3 amber', AS_NEW);
    await door.stores('/rag link "Ann Archer" slack:T1/U7', { from: `console:${OLIVE.id}` as AccountId });
    await door.stores('8.1.3 red no money', AS_NEW);
    await door.works();
    expect(await rating()).toBe('red');
  });

  test('is heard at a start where the roster came to name them while the bot was down', async () => {
    await door.says('8.1.3 amber', AS_NEW);
    await links();
    expect(headingsOf(await door.works())).toEqual(['Recorded: 8.1.3 is Amber ▲']);
  });

  test('is not heard by itself with what was said weeks ago: that stays set aside for the office', async () => {
    await door.says('8.1.3 amber', AS_NEW);
    door.clock.forward({ minutes: 15 * 24 * 60 });
    await links();
    expect(await door.works()).toEqual([]);
    expect(await aside()).toEqual([['8.1.3 amber', WRITER_NOT_KNOWN]]);
  });
});

test('what failed by itself is not worked again because its writer is known', async () => {
  const id = await door.stores('8.1.3 amber', { from: `console:${OLIVE.id}` as AccountId });
  await door.database.inbox.setAside(id, 'Error: a planted bug');
  await links();
  expect(await door.works()).toEqual([]);
});
