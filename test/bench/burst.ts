import { setTimeout as wait } from 'node:timers/promises';
import type { Roster } from '#src/people/person.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import { aBenchBot, aBenchMessage } from './a-bench-bot.ts';
import { newPath } from './a-folder.ts';
import { aGrownRegister, NOW, refAt } from './a-grown-register.ts';
import { quantile, took } from './measure.ts';
import { sixty } from './sixty.ts';

const ACTIONS = 10_000;
const MESSAGES = 200;
const PLATFORM_MS = 100;
// As many as Slack and Teams are sent at once.
const AT_ONCE = { answers: 8, unasked: 4 };

/** Two hundred updates said at once by sixty people with 10,000 actions: how long each waited until it was stored, which is when it is acknowledged, and for its receipt. */
export async function burst(): Promise<string> {
  process.stderr.write('burst …\n');
  const roster = sixty();
  const store = await aGrownRegister(newPath('ragtime.db'), ACTIONS, roster);
  const receipts: number[] = [];
  let said = 0;
  const arrive = async (): Promise<void> => {
    await wait(PLATFORM_MS);
    receipts.push(performance.now() - said);
  };
  const bot = aBenchBot(store, { now: NOW, arrive, atOnce: AT_ONCE });
  const stored: number[] = [];
  const say = async (message: IncomingMessage): Promise<void> => {
    await store.inbox.receive(message);
    stored.push(performance.now() - said);
    await bot.work();
  };
  // The first message of a process reads the register.
  await say(messageAt(ACTIONS - 1, roster));
  for (const waits of [stored, receipts]) waits.length = 0;
  said = performance.now();
  const all = Array.from({ length: MESSAGES }, (_, at) => messageAt(at, roster));
  const { cpu } = await took(() => Promise.all(all.map(say)));
  // What the last messages asked to be sent meanwhile looks once more, and finds nothing: not in a register that is closed.
  await bot.deliver();
  bot.halt();
  await store.close();
  return [
    `| ${MESSAGES} updates at once, ${ACTIONS.toLocaleString('en-GB')} actions, a platform that answers in ${PLATFORM_MS} ms | median | 99th of a hundred |`,
    '|--|--|--|',
    `| stored, so acknowledged | ${shown(stored)} |`,
    `| the receipt delivered, ${MESSAGES - receipts.length} unanswered | ${shown(receipts)} |`,
    `\nEach took ${(cpu / MESSAGES).toFixed(1)} ms of CPU.`,
  ].join('\n');
}

function shown(waits: readonly number[]): string {
  return [0.5, 0.99].map((part) => `${Math.round(quantile(waits, part))} ms`).join(' | ');
}

function messageAt(at: number, { people }: Roster): IncomingMessage {
  const by = people[at % people.length]!.id;
  return aBenchMessage(by, { nth: at, text: `${refAt(at)} amber, waiting on HR`, at: NOW });
}
