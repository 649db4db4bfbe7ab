import { beforeEach, describe, expect, test } from 'vitest';
import { createSetClock } from '#adapters/console/set-clock.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { createNowFor } from '#src/assembly/now-for.ts';
import { dayIn, LONDON, readInstant } from '#src/calendar/instant.ts';
import type { TimeOfDay } from '#src/calendar/instant.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aPlan, aRoster, anAction, personId } from '#test/kit/an-action.ts';
import { aWork } from '#test/jobs/a-world.ts';

// What went wrong: at a console that sends nothing the first message was never over, so that no reminder could be rehearsed.

const ANN = personId('Ann Archer');
let database: OpenDatabase;

/** The plan of an action that is due on Tuesday 30 June 2015, at a console opened on Tuesday the 16th, ten working days before. */
beforeEach(async () => {
  database = await aDatabase();
  const { register } = database;
  await register.saveRoster(aRoster());
  const at = readInstant('2015-06-05T09:00:00+01:00')!;
  const actions = [anAction({ due: '2015-06-30' })];
  await register.addPlan({ plan: aPlan(), headings: [], actions, at, day: dayIn(at, LONDON) });
});

function aConsole({ isRunning = false } = {}) {
  const clock = createSetClock(aClock('2015-06-16T09:30:00+01:00'));
  const parts = { config: readConfig({}) as Config, report: () => undefined, openCopy };
  const nowFor = createNowFor({ store: database, clock, zone: LONDON, parts, isRunning });
  return {
    on: async (day: string) => {
      clock.set(readInstant(`${day}T09:30:00+01:00`)!);
      const found = await nowFor(ANN);
      return found === null ? null : { says: asText(found.shown.card), remark: found.remark };
    },
  };
}

async function openCopy(store: Store): Promise<Store> {
  return openDatabase(await store.image(), { as: 'tool' });
}

describe('at a console that sends nothing', () => {
  test('the first look is the first message, and nothing is supposed', async () => {
    const found = await aConsole().on('2015-06-16');
    expect(found?.says).toContain('Hello Ann Archer');
    expect(found?.says).toContain('8.1.3');
    expect(found?.remark).toBeNull();
  });

  test('a later day shows the reminder that would come after it, and says what is supposed', async () => {
    const found = await aConsole().on('2015-06-23');
    expect(found?.says).not.toContain('Hello Ann Archer');
    expect(found?.says).toContain('8.1.3');
    expect(found?.remark).toBe('(As if the bot had asked on every working day since Tue 16 Jun 2015.)');
  });

  test('a day between on which nobody is asked shows nothing', async () => {
    expect(await aConsole().on('2015-06-18')).toBeNull();
  });

  test('a day before the conversation began starts anew from there', async () => {
    const there = aConsole();
    const found = await there.on('2015-06-08');
    expect(found?.says).toContain('Hello Ann Archer');
    expect((await there.on('2015-06-23'))?.remark).toContain('since Mon 8 Jun 2015');
  });

  test('looking twice shows the same, and is not remembered as asked', async () => {
    const there = aConsole();
    const first = await there.on('2015-06-16');
    expect(await there.on('2015-06-16')).toEqual(first);
    expect(await database.register.askedSince(dayIn(readInstant('2015-06-01T00:00:00Z')!, LONDON))).toEqual([]);
  });

  test('an hour of their own is said', async () => {
    const at = readInstant('2015-06-05T10:00:00+01:00')!;
    const event = { kind: 'asked-at', time: '14:00' as TimeOfDay, words: '' } as const;
    const frame = { at, day: dayIn(at, LONDON), by: ANN, message: null };
    await database.register.write(aWork([{ ...frame, person: ANN, event }]));
    expect((await aConsole().on('2015-06-16'))?.remark).toBe('(This comes at 14:00.)');
  });
});

test('where the timetable runs, the days before were really lived through, and nothing is supposed', async () => {
  const found = await aConsole({ isRunning: true }).on('2015-06-23');
  expect(found?.says).toContain('Hello Ann Archer');
  expect(found?.remark).toBeNull();
});
