import type { Store } from '#src/cli/cli-world.ts';
import { addDays } from '#src/calendar/day.ts';
import { isOfLeading } from '#src/nudge/changes/led.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { chanceOf } from '#test/kill/chance.ts';
import type { Way } from '#test/faults/network/way.ts';
import { anAccount, DAYS_UNTIL_ANSWERED } from './account.ts';
import type { Counted } from './account.ts';
import { aCouncilOfSixty, FIRST_OF_SOAK } from './council.ts';
import { talkOf } from './days.ts';
import type { Moment } from './days.ts';
import { heapNow } from './heap.ts';
import type { Heap } from './heap.ts';
import { stuckIn } from './stuck.ts';
import { mishapsOf } from './mishaps.ts';
import { aBotThatDies } from './bot-that-dies.ts';
import { hear } from './process.ts';
import type { Around, Line } from './process.ts';
import { aWatch } from './watch.ts';

/** What came of years. */
export type Lived = Counted & {
  readonly untold: readonly string[];
  readonly crashes: number;
  readonly outages: number;
  /** Calls that came to grief by themselves. */
  readonly alone: number;
  readonly uncertain: number;
  readonly asked: number;
  readonly heaps: readonly Heap[];
  /** What was reported as an error, with how often. */
  readonly reports: ReadonlyMap<string, number>;
  readonly damage: readonly string[];
};

export type Soak = {
  readonly days: number;
  readonly seed: number;
  readonly open: () => Promise<Way>;
  readonly tell: (line: string) => void;
  readonly plant?: (store: Store) => Store;
};

const QUARTER = 91;
/** A short life is looked at as often. */
const TIMES = 4;

/** Lives through so many days on a platform: a seed decides who says what, which calls fail and when the process dies. */
export async function liveYears({ days, seed, open, tell, ...planted }: Soak): Promise<Lived> {
  const chance = chanceOf(seed);
  const way = await open();
  const [account, watch, mishaps, reports] = [anAccount(), aWatch(), mishapsOf(chance), aCount()];
  const clock = aClock(`${FIRST_OF_SOAK}T06:00:00Z`);
  const line: Line = { waiting: [], acknowledged: account.acknowledged };
  const around: Around = { way, clock, mishaps, report: reports.add, onSend: watch.sent, ...planted };
  const bot = await aBotThatDies(await aCouncilOfSixty(days, way.accountOf), { around, line, chance });
  const play = async ({ now, said }: Moment): Promise<void> => {
    clock.set(now);
    mishaps.at(now);
    said.forEach(account.said);
    line.waiting.push(...said.map(({ message }) => message));
    await bot.survive((one) => hear(one, line, mishaps));
    await bot.survive((one) => one.bot.tick(now));
    await bot.survive((one) => one.bot.work().catch((error: unknown) => reports.add(`Failed: ${String(error)}`)));
    await watch.looks(bot.database(), now);
  };
  const talk = talkOf(chance);
  const heaps: Heap[] = [];
  let stuck: readonly string[] = [];
  const every = Math.min(QUARTER, Math.floor(days / TIMES));
  for (let nth = 0; nth < days + DAYS_UNTIL_ANSWERED; nth += 1) {
    const today = addDays(FIRST_OF_SOAK, nth);
    // In the last days nobody says anything: what was said before is answered.
    for (const { now, said } of talk(today)) await play({ now, said: nth < days ? said : [] });
    await account.dayEnds(bot.database(), way);
    if (nth % every !== every - 1 && nth !== days + DAYS_UNTIL_ANSWERED - 1) continue;
    stuck = await stuckIn(bot.database());
    const heap = await heapNow(bot.database(), today);
    heaps.push(heap);
    tell(`${sayHeap(heap)}, ${bot.crashes()} crashes, ${account.counted().acknowledged} acknowledged`);
  }
  await bot.stop();
  const database = bot.database();
  const asked = (await database.register.askedSince(FIRST_OF_SOAK)).filter((row) => !isOfLeading(row)).length;
  const [damage, crashes] = [await database.integrity(), bot.crashes()];
  await database.close();
  await way.close();
  const { lost, ...accounted } = account.counted();
  const counted = { ...accounted, lost: [...lost, ...stuck], ...watch.counted(), ...mishaps.counted() };
  return { ...counted, crashes, asked, heaps, reports: reports.counted, damage };
}

function sayHeap({ day, lines, megabytes }: Heap): string {
  return `${day}: ${lines} lines, ${megabytes} MB`;
}

/** What was reported, with how often; what differs only in numbers is one. */
function aCount() {
  const counted = new Map<string, number>();
  return {
    counted,
    add: (what: string): void => {
      const kind = what.replaceAll(/\d+/gu, '0').slice(0, 120);
      counted.set(kind, (counted.get(kind) ?? 0) + 1);
    },
  };
}
