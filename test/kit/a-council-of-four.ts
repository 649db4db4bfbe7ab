import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import { instantAt, LONDON } from '#src/calendar/instant.ts';
import { readPlan } from '#src/intake/read-plan.ts';
import { readRosterFile } from '#src/intake/read-roster-file.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import type { Start } from './a-start.ts';
import { day } from './an-action.ts';
import { greetEverybody } from './greeted.ts';

const ROSTER = `kind,name,email,role
person,Nia Rees,nia@council.example,
person,Dev Chandra,dev@council.example,
person,Vera Venn,vera@council.example,verifier
person,Owen Pugh,owen@council.example,office
`;

const PLAN = `Ref,Action,Timescale,Lead
1.1,Open the family hubs,By 26 October 2026,Nia Rees
1.2,Publish the offer,By 26 October 2026,Nia Rees
1.3,Train the link workers,By end March 2027,Nia Rees
1.4,Move the registrars,By end June 2027,Dev Chandra
`;

const PUBLISHED = day('2026-08-03');

type Said = {
  readonly now: string;
  readonly isBegun: boolean;
  /** Rows of another plan than the four below: ref, action, timescale, lead. */
  readonly rows?: readonly string[];
};

/** A small plan of Nia Rees and Dev Chandra, with a verifier and an office, begun or not yet. */
export function aCouncilOfFour({ now, isBegun, rows }: Said): Start {
  const file = rows === undefined ? PLAN : ['Ref,Action,Timescale,Lead', ...rows, ''].join('\n');
  return {
    now,
    withoutAccount: [],
    fill: async ({ register }) => {
      const { roster } = readRoster(readRosterFile(fileOf('roster.csv', ROSTER)).rows, EMPTY_ROSTER);
      const key = 'HUB' as PlanKey;
      const { headings, actions } = await readPlan(fileOf('plan.csv', file), {
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
        begun: isBegun ? at : null,
      };
      await register.saveRoster(roster);
      await register.addPlan({ plan, headings, actions, at, day: PUBLISHED });
      if (isBegun) await greetEverybody(register);
    },
  };
}

function fileOf(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) };
}
