import { FIRST_DAY } from '#src/calendar/day.ts';
import { workingDays } from '#src/calendar/working-days.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { openDesk } from '#src/nudge/desk.ts';
import { owedReadings } from '#src/commands/purpose/owed-readings.ts';
import { firstShownOn, layOutDay, unsettledForAWeek } from '#src/office/office-day.ts';
import { officeReportsTo } from '#src/office/report-to.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import type { LeadCheck } from './check-leads.ts';
import { toKnow } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** What nobody of the office has settled for a week, where the roster says nobody whom to tell of it; nothing where it does. */
export async function checkOffice({
  store,
  plans,
  today,
  config,
  reaches,
}: Omit<LeadCheck, 'load'>): Promise<readonly Finding[]> {
  const roster = withOffice(await store.register.roster(), config.office);
  const lists = await Promise.all(plans.map(({ key }) => store.register.trackedIn(key)));
  const office = roster.people.filter(({ role }) => role === 'office').map(({ id }) => id);
  const now = {
    today,
    plans,
    office,
    verifiers: [],
    days: workingDays(plans[0]?.nation ?? 'england-and-wales'),
    index: rosterIndex(roster, today),
    reachable: reaches,
    absences: [],
    pauses: [],
  };
  const firstShown = firstShownOn(await store.register.askedSince(FIRST_DAY));
  const owed = await owedReadings(plans, today, store.register);
  const day = layOutDay({ ...now, roster, tracked: lists.flat(), ...NO_MESSAGES, owed, firstShown });
  const late = unsettledForAWeek(day, today);
  if (late.length === 0 || officeReportsTo(openDesk(now, [])).length > 0) return [];
  const waits = sayCount(late.length, 'thing has', 'things have');
  return [
    toKnow('office', `${waits} waited more than a week for the programme office, and nobody is told of it.`, MEND),
  ];
}

/** They have findings of their own. */
const NO_MESSAGES = { unsure: [], lost: [], unworked: [], unplaced: [] } as const;

const MEND =
  'In chat /rag office shows them. Say in the roster file whom the office’s people report to (the column reports-to), and they are told.';
