import { describe, expect, test } from 'vitest';
import type { OpenDatabase } from '#db/open.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { ForumKey } from '#src/plan/governance/forum.ts';
import type { CalendarOf } from '#src/ports/readers/feeds.ts';
import { personId } from '#test/kit/an-action.ts';

const AT = readInstant('2015-06-05T09:30:00+01:00')!;
const RIP = 'RIP' as PlanKey;

/** The suite of what lets other programs read, whatever it is kept in. */
export function readersContract(open: () => Promise<Pick<OpenDatabase, 'feedKeys' | 'calendars'>>): void {
  describe('what other programs read with', () => {
    test('a key opens with its own secret until it is taken back, and its name is free again', async () => {
      const { feedKeys } = await open();
      const key = { name: 'power-bi', scope: 'leadership', plan: RIP, made: AT } as const;
      const secret = await feedKeys.add(key);
      expect(await feedKeys.add({ ...key, plan: null })).toBeNull();
      expect([await feedKeys.open('power-bi', secret!), await feedKeys.all()]).toEqual([key, [key]]);
      expect(await feedKeys.open('power-bi', `${secret}x`)).toBeNull();
      expect(await feedKeys.open('other', secret!)).toBeNull();
      expect([await feedKeys.remove('power-bi'), await feedKeys.remove('power-bi')]).toEqual([true, false]);
      expect(await feedKeys.open('power-bi', secret!)).toBeNull();
      const next = await feedKeys.add({ ...key, plan: null });
      expect([await feedKeys.open('power-bi', secret!), next === secret]).toEqual([null, false]);
    });

    test('the addresses of one calendar are taken back together, and those of no other', async () => {
      const { calendars } = await open();
      const whose: readonly CalendarOf[] = [
        { kind: 'person', person: personId('Ann Archer') },
        { kind: 'person', person: personId('Ben Baker') },
        { kind: 'plan', plan: RIP },
        { kind: 'forum', plan: RIP, forum: 'JB' as ForumKey },
        { kind: 'forum', plan: RIP, forum: 'QIB' as ForumKey },
      ];
      const secrets = [];
      for (const of of [...whose, whose[0]!]) secrets.push(await calendars.add({ of, made: AT }));
      expect(await Promise.all(secrets.map((secret) => calendars.open(secret)))).toEqual([...whose, whose[0]]);
      expect(new Set(secrets).size).toBe(6);
      expect(await calendars.all()).toHaveLength(6);
      expect([await calendars.removeAllOf(whose[0]!), await calendars.removeAllOf(whose[3]!)]).toEqual([2, 1]);
      const left = await Promise.all(secrets.map((secret) => calendars.open(secret)));
      expect(left).toEqual([null, whose[1], whose[2], null, whose[4], null]);
    });
  });
}
