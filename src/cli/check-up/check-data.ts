import { todayIn } from '#src/calendar/clock.ts';
import { openDoubts } from '#src/commands/show/open-doubts.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { withNewStore } from '#src/cli/store/with-store.ts';
import type { Store, CliWorld } from '#src/cli/cli-world.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { Plan } from '#src/plan/action.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import { checkDigestReaders } from './check-digest-readers.ts';
import { checkHead } from './check-head.ts';
import { checkLeads } from './check-leads.ts';
import { checkOffice } from './check-office.ts';
import { toKnow, toMend, well } from './finding.ts';
import type { Finding } from './finding.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import { defaultIn } from '#src/plan/default-plan.ts';

/** What is wrong inside the register; one that cannot be opened is the only finding. */
export async function checkData(data: string, world: CliWorld, seen: LedgerHead | null): Promise<readonly Finding[]> {
  try {
    return await withNewStore(data, world, (store) => checkStore(store, world, seen));
  } catch (error) {
    // A register that cannot be opened says why in a sentence, and that is a finding; a bug is thrown on.
    if (!(error instanceof Error) || !error.name.endsWith('Fault')) throw error;
    return [toMend('register', error.message, 'A backup can be brought back with: npm run ragtime -- restore FILE')];
  }
}

async function checkStore(store: Store, world: CliWorld, seen: LedgerHead | null): Promise<readonly Finding[]> {
  const damage = await store.integrity();
  if (damage.length > 0) return damage.map((says) => toMend('register', says, BRING_BACK));
  const ends = sayHead(await store.register.head());
  const whole = well('register', `whole, and its ledger is as it was written; it ends at ${ends}.`);
  const head = seen === null ? [] : [await checkHead(seen, store)];
  const digest = await checkDigestReaders(store, world.config);
  const plans = await store.register.plans();
  const plan = defaultIn(plans);
  if (plan === null) return [whole, ...head, toMend('plan', 'none is loaded.', LOAD_ONE), ...digest];
  const today = todayIn(world.clock, plan.zone);
  const running = runningPlans(plans);
  const around = { store, plans: running, today, config: world.config, reaches: world.reaches };
  const leads = [...(await checkLeads(around)), ...(await checkOffice(around))];
  return [
    whole,
    ...head,
    ...plans.map((one) => checkPlan(one, today)),
    ...(await checkDoubts(store, running, today)),
    ...leads,
    ...digest,
    ...(await checkAside(store)),
  ];
}

/** Words that nobody worked are the worst to be silent about. */
async function checkAside({ inbox }: Store): Promise<readonly Finding[]> {
  const aside = await inbox.aside();
  if (aside.length === 0) return [well('messages', 'all that people said was worked.')];
  const says = `${sayCount(aside.length, 'message')} set aside, the oldest of ${aside[0]!.message.at.slice(0, 10)}: their words are kept.`;
  return [
    toMend(
      'messages',
      says,
      'See why with: npm run ragtime -- aside; work them once more with: npm run ragtime -- aside --again',
    ),
  ];
}

const BRING_BACK = 'Keep the file as it is and bring the last backup back with: npm run ragtime -- restore FILE';
const LOAD_ONE = 'Load one with: npm run ragtime -- import FILE';

function checkPlan({ key, name, published, isArchived, isSample }: Plan, today: Day): Finding {
  const says = `${name} (${key}), published ${sayDay(published)}.`;
  if (isArchived === true) return well('plan', `${says} It is archived: nobody is asked or told about it.`);
  if (isSample === true) return toKnow('plan', `${says} It is the sample, which your own plan replaces.`, LOAD_ONE);
  if (published <= today) return well('plan', says);
  return toMend(
    'plan',
    `${says} By the clock that is still to come.`,
    'Set the clock of the machine, or import with the right --published.',
  );
}

async function checkDoubts({ register }: Store, plans: readonly Plan[], today: Day): Promise<readonly Finding[]> {
  const lists = await Promise.all(plans.map(({ key }) => register.trackedIn(key)));
  const roster = await register.roster();
  const open = lists.flatMap((tracked) => [...new Set(openDoubts(tracked, { roster, today }).map(({ ref }) => ref))]);
  if (open.length === 0) return [well('doubts', 'none: every date and lead is read or settled.')];
  const says = `${sayCount(open.length, 'action')} with a date or a lead in doubt.`;
  return [toKnow('doubts', says, 'List them with: npm run ragtime -- doubts')];
}
