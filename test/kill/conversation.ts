import { readPlan } from '#src/intake/read-plan.ts';
import { readRosterFile } from '#src/intake/read-roster-file.ts';
import { loadSample } from '#src/intake/sample/load-sample.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { leadsOn } from '#src/people/who-leads.ts';
import type { Chance } from './chance.ts';
import type { Said } from './find-faults.ts';

/** A message and who says it, by name. */
export type Line = Said & { readonly from: string };

/** A lead of the sample plan by name, and the ref of an action of theirs. */
type Led = { readonly from: string; readonly ref: string };

// Dates are left out: a forecast past the agreed date leaves a second line in the ledger, which asks for a decision.
const UPDATES = [
  'amber, waiting on HR, note',
  'red: no money for it, note',
  'green and on track. Note',
  '  green: “all fine” – £5\n\nand a second line 🙂\u0000 note',
  `amber, ${'there is a lot to say about this one and '.repeat(60)}it goes on, note`,
] as const;
const QUESTIONS = ['/rag mine', '/rag help', '/rag overdue', '/rag due', '/rag 1.2.2'] as const;

/** Gives another message with every call: mostly updates by those who lead the action, sometimes a question. */
export async function talkOf(chance: Chance): Promise<() => Line> {
  const led = await whoLeadsWhat();
  let count = 0;
  return () => {
    count += 1;
    const { from, ref } = chance.oneOf(led);
    const records = chance.below(6) > 0;
    const say = records ? `${ref} ${chance.oneOf(UPDATES)} ${count}` : chance.oneOf(QUESTIONS);
    return { id: `${count}`, from, say, records };
  };
}

async function whoLeadsWhat(): Promise<readonly Led[]> {
  const { plan, files } = loadSample();
  const { roster } = readRoster(readRosterFile(files.roster).rows, EMPTY_ROSTER);
  const { actions } = await readPlan(files.plan, { plan: plan.key, published: plan.published, roster });
  const index = rosterIndex(roster, plan.published);
  return actions
    .filter(({ timescale }) => timescale.kind !== 'done')
    .flatMap(({ ref, leads }) =>
      leadsOn(leads, index).accountable.map((id) => ({ from: index.person(id)!.name, ref })),
    );
}
