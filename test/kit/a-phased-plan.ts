import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import type { OutKey } from '#src/ports/message.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { readRosterFile } from '#src/intake/read-roster-file.ts';
import type { Start } from './a-start.ts';
import { day } from './an-action.ts';

const ROSTER = `kind,name,email,role
person,Nia Rees,nia@council.example,
person,Owen Pugh,owen@council.example,office
`;

const PUBLISHED = day('2026-08-03');

/** A plan of two actions for Nia Rees, published on 3 August 2026, of which 1.1 is done in the phases that its words name. */
export function aPhasedPlan(timescale: string, now: string): Start {
  return {
    now,
    withoutAccount: [],
    fill: async ({ register }) => {
      const { roster } = readRoster(readRosterFile(fileOf('roster.csv', ROSTER)).rows, EMPTY_ROSTER);
      const key = 'HUB' as PlanKey;
      const csv = `Ref,Action,Timescale,Lead\n1.1,Open the family hubs,"${timescale}",Nia Rees\n1.2,Publish the offer,By end June 2027,Nia Rees\n`;
      const { headings, actions } = await readPlan(fileOf('plan.csv', csv), {
        plan: key,
        published: PUBLISHED,
        roster,
      });
      const at = instantAt(PUBLISHED, START_OF_ASKING, LONDON);
      const plan: Plan = {
        key,
        name: 'Family hubs plan',
        published: PUBLISHED,
        zone: LONDON,
        nation: 'england-and-wales',
        isDefault: true,
        begun: at,
      };
      await register.saveRoster(roster);
      await register.addPlan({ plan, headings, actions, at, day: PUBLISHED });
      const asked = roster.people.map(({ id }) => ({
        day: PUBLISHED,
        person: id,
        action: null,
        rule: 'first-message' as const,
        stage: { of: PUBLISHED },
        key: `first/${id}` as OutKey,
      }));
      await register.write({ message: null, slot: null, entries: [], say: [], asked });
    },
  };
}

function fileOf(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) };
}
