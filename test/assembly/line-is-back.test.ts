import { expect, test } from 'vitest';
import { createLine } from '#adapters/network/line.ts';
import { watchedMessenger } from '#adapters/network/watched-messenger.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { closedToAll, definiteRefusal, uncertainOutcome } from '#src/ports/send-fault.ts';
import type { SendFault } from '#src/ports/send-fault.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Departing, Sent } from '#src/ports/outbox.ts';
import { readInstant } from '#src/calendar/instant.ts';
import { aWork, aWorld } from '#test/jobs/a-world.ts';
import { personId } from '#test/kit/an-action.ts';
import { anOutgoing } from '#test/kit/an-outgoing.ts';

const BEN = { person: personId('Ben Baker') };
const OUT_OF_REACH = closedToAll('the platform could not be reached', 15_000);
const REVOKED = closedToAll('the token was withdrawn; install the app again');
const NO_ANSWER = uncertainOutcome('the call was answered with 503');

/** A bot on a platform that fails as it is told, whose every post says whether anything goes through to it. */
async function aBot({ looks = false } = {}) {
  const world = await aWorld();
  let meets: (message: Departing) => SendFault | null = () => null;
  const [taken, tries]: [Departing[], string[]] = [[], []];
  const at = ({ key }: Departing): Sent => ({ thread: `t:${key}` as Sent['thread'], message: key });
  const send: Messenger['send'] = async (message) => {
    tries.push(message.key);
    const fault = meets(message);
    if (fault !== null) throw fault;
    taken.push(message);
    return at(message);
  };
  const find: Messenger['find'] = async (message) => {
    const fault = meets(message);
    if (fault !== null) throw definiteRefusal('the platform gave no answer', 15_000);
    return taken.some(({ key }) => key === message.key) ? { kind: 'stands', sent: at(message) } : { kind: 'absent' };
  };
  let back: Promise<void> = Promise.resolve();
  const bots: Bot[] = [];
  const line = createLine(() => (back = bots.at(-1)!.lineIsBack(null)));
  const plain: Messenger = { reaches: () => true, audienceOf: async () => 'members', send, ...(looks ? { find } : {}) };
  const messenger = { ...watchedMessenger(plain, line), isWell: () => line.fault() === null };
  const parts = { store: world.database, clock: world.clock, messengers: [messenger], office: [], digestNote: null };
  const start = (): Bot => {
    const bot = createBot({ ...parts, report: world.report });
    bots.push(bot);
    return bot;
  };
  const bot = start();
  const say = async (key: string, to: { person: ReturnType<typeof personId> } | null = null): Promise<void> => {
    await world.register.write({ ...aWork([]), say: [anOutgoing(key, to === null ? {} : { to })] });
    await bots.at(-1)!.work();
  };
  return {
    world,
    bot,
    line,
    say,
    start,
    tries,
    taken,
    keys: () => taken.map(({ key }) => key),
    meet: (fate: typeof meets) => void (meets = fate),
    /** Somebody asks the platform for something small, and it answers. */
    answers: async () => {
      meets = () => null;
      line.worked();
      await back;
    },
  };
}

// What went wrong: /readyz said that all was well, and what waited went four minutes later, a new answer behind it.
test.each([OUT_OF_REACH, REVOKED])(
  'what waited for its platform (%s) goes when it is there again, in order and once',
  async (fault) => {
    const ours = await aBot();
    ours.meet(() => fault);
    for (const key of ['r/1', 'r/2']) await ours.say(key);
    await ours.say('r/3', BEN);
    for (let minutes = 0; minutes < 7; minutes += 1) {
      ours.world.clock.forward({ minutes: 1 });
      await ours.bot.tick(ours.world.clock.now());
    }
    ours.world.clock.forward({ minutes: 1 });
    await ours.say('r/4');
    expect(ours.keys()).toEqual([]);
    await ours.answers();
    expect(ours.keys().filter((key) => key !== 'r/3')).toEqual(['r/1', 'r/2', 'r/4']);
    expect(ours.keys()).toContain('r/3');
    ours.world.clock.forward({ minutes: 10 });
    await ours.bot.tick(ours.world.clock.now());
    expect(ours.keys()).toHaveLength(4);
  },
);

test('what a platform itself asked to wait keeps to that', async () => {
  const ours = await aBot();
  ours.meet(({ key }) => (key === 'r/1' ? definiteRefusal('too many at once', 600_000) : OUT_OF_REACH));
  await ours.say('r/1');
  await ours.say('r/2', BEN);
  await ours.answers();
  expect(ours.keys()).toEqual(['r/2']);
});

test('what is in doubt is looked for at once, and goes once more only where it does not stand', async () => {
  const ours = await aBot({ looks: true });
  ours.meet(() => NO_ANSWER);
  await ours.say('r/1');
  await ours.say('r/2', BEN);
  ours.line.failed(OUT_OF_REACH);
  ours.world.clock.forward({ minutes: 2 });
  await ours.bot.tick(ours.world.clock.now());
  ours.taken.push(
    ...(await ours.world.outbox.doubted(readInstant('2015-06-05T12:00:00Z')!)).flatMap(({ message }) =>
      message.key === 'r/2' ? [message] : [],
    ),
  );
  await ours.answers();
  expect(ours.keys()).toEqual(['r/2', 'r/1']);
  expect(ours.tries.filter((key) => key === 'r/2')).toHaveLength(1);
});

test('what may have arrived is tried at no platform that answers no call, and once when it does', async () => {
  const ours = await aBot();
  ours.meet(() => NO_ANSWER);
  await ours.say('r/1');
  ours.line.failed(closedToAll('the platform answers no call (503)', 15_000));
  for (let minutes = 0; minutes < 240; minutes += 1) {
    ours.world.clock.forward({ minutes: 1 });
    await ours.bot.tick(ours.world.clock.now());
  }
  expect(ours.tries).toEqual(['r/1']);
  await ours.answers();
  expect(ours.tries).toEqual(['r/1', 'r/1']);
  expect(asText(ours.taken[0]!.card)).toContain('I send this once more');
});

test('what waited when the process ended goes when the next finds its platform well, and nothing that may have arrived', async () => {
  const ours = await aBot();
  const since = ours.world.clock.now();
  ours.meet(({ key }) => (key === 'r/1' ? REVOKED : NO_ANSWER));
  await ours.say('r/1');
  await ours.say('r/2', BEN);
  ours.meet(() => null);
  const next = ours.start();
  await next.recover();
  await next.work();
  expect(ours.keys()).toEqual([]);
  await next.lineIsBack(since);
  expect(ours.keys()).toEqual(['r/1']);
});
