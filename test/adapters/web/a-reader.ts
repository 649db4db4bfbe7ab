import { createFeedsApp } from '#adapters/web/feeds/feeds-app.ts';
import type { OpenDatabase } from '#db/open.ts';
import type { FeedScope } from '#src/feeds/feed-scene.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { CalendarOf } from '#src/ports/readers/feeds.ts';
import { aClock } from '#test/kit/a-clock.ts';

/** Another program that reads feeds and calendars of a register, at a moment. */
export type Reader = {
  /** Asks for a path with the headers of a request. */
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** The headers of whoever has a new key. */
  readonly keyed: (
    name: string,
    of?: { scope?: FeedScope; plan?: string },
  ) => Promise<Readonly<Record<string, string>>>;
  /** The path of a calendar’s new address. */
  readonly calendar: (of: CalendarOf) => Promise<string>;
  readonly clock: ReturnType<typeof aClock>;
};

/** A reader of the register of a test. */
export function aReader({ register, feedKeys, calendars }: OpenDatabase, now = '2015-06-20T09:00:00.000Z'): Reader {
  const clock = aClock(now);
  const app = createFeedsApp({ register, feedKeys, calendars, clock });
  return {
    clock,
    ask: async (path, headers = {}) => app.request(path, { headers }),
    keyed: async (name, { scope = 'leadership', plan } = {}) => {
      const key = { name, scope, plan: (plan ?? null) as PlanKey | null, made: clock.now() };
      return basic(name, (await feedKeys.add(key)) ?? '');
    },
    calendar: async (of) => `/calendar/${await calendars.add({ of, made: clock.now() })}.ics`,
  };
}

/** What a browser, Excel and Power BI send for a user and a password. */
export function basic(user: string, password: string): Readonly<Record<string, string>> {
  return { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
}
