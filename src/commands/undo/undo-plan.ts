import { sayPlansUndone, sayStandsAgain } from '#src/messages/office/plan-decided-card.ts';
import type { PlanUndone } from '#src/messages/office/plan-decided-card.ts';
import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import { instantAt } from '#src/calendar/instant.ts';
import { nextAskingDay } from '#src/calendar/next-asking-day.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import type { ChangeOfPlan } from '#src/plan/governance/plan-event.ts';
import type { NewPlanEntry, PlanEntry } from '#src/plan/ledger.ts';
import { isFact } from '#src/plan/governance/governance.ts';
import { matterOf, mattersOf } from '#src/plan/governance/plan-fact.ts';
import type { PlanFact } from '#src/plan/governance/plan-fact.ts';
import { sayPlanFact } from '#src/messages/governance/say-plan-fact.ts';
import { mayRun } from '#src/plan/permission.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { tellPlanStopped } from '#src/commands/decide/tell-plan-stopped.ts';
import { isOlderThanADay } from './judge-lines.ts';

/** A line by which something of a plan was changed. */
type Changed = PlanEntry & { readonly event: ChangeOfPlan | PlanFact };

/** Takes back all that one message decided of plans; null where it decided nothing of any. */
export async function undoPlanDecision(message: string, scene: Scene): Promise<Answer | null> {
  const ledger = await scene.register.ledgerOfPlans();
  const lines = ledger.filter(isChange).filter((line) => line.message === message);
  return lines.length === 0 ? null : undoLines(lines, ledger, scene);
}

/** Takes back what was decided of plans last. */
export async function undoLastOfPlans(scene: Scene): Promise<Answer> {
  const ledger = await scene.register.ledgerOfPlans();
  const last = lastOfPlans(ledger);
  if (last === null) return refuse({ because: 'nothing-to-undo' });
  const isBeside = ({ message, at }: PlanEntry): boolean => message === last.message && at === last.at;
  return undoLines(ledger.filter(isChange).filter(isBeside), ledger, scene);
}

/** The newest decision about a plan that stands; null while there is none. */
export function lastOfPlans(ledger: readonly PlanEntry[]): Changed | null {
  const undone = undoneIn(ledger);
  // What came with an import was nobody's decision.
  return ledger.filter(isChange).findLast(({ seq, by }) => by !== null && !undone.has(seq)) ?? null;
}

async function undoLines(lines: readonly Changed[], ledger: readonly PlanEntry[], scene: Scene): Promise<Answer> {
  const refusal = mayRun(scene.asker, 'take back what was decided of a plan');
  if (refusal !== null) return refuse(refusal);
  const judged = lines.toReversed().map((line) => judge(line, ledger, scene));
  const taken = judged.filter(({ entry }) => entry !== null);
  return {
    ...answer(
      sayPlansUndone(
        taken,
        judged.filter(({ entry }) => entry === null),
      ),
    ),
    entries: taken.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    notices: (await Promise.all(taken.map(({ entry }) => tellStandsAgain(entry, scene)))).flat(),
    inPlace: taken.length > 0,
  };
}

/** Whoever was told that a plan stopped, or runs again, hears that it does not. */
async function tellStandsAgain(entry: NewPlanEntry | null, scene: Scene): Promise<Answer['notices']> {
  if (entry?.event.kind !== 'undone' || entry.event.stands?.kind !== 'archived') return [];
  const plan = scene.plans.find(({ key }) => key === entry.plan);
  return plan === undefined ? [] : tellPlanStopped(plan, entry.event.stands.archived, scene);
}

type Judged = PlanUndone & { readonly entry: NewPlanEntry | null };

function judge(line: Changed, ledger: readonly PlanEntry[], scene: Scene): Judged {
  const plan = scene.plans.find(({ key }) => key === line.plan);
  const name = plan?.name ?? line.plan;
  const stays = (why: string): Judged => ({ name, says: why, entry: null });
  if (undoneIn(ledger).has(line.seq)) return stays(`that was taken back already, and ${name} is as it was`);
  if (hasAsked(line, scene))
    return stays(
      `the first messages of ${name} have gone, so its asking goes on; /rag plans archive ${line.plan} would stop it`,
    );
  if (isOlderThanADay(line, scene)) return stays(`what was decided of ${name} is older than a day, so it stays`);
  if (ledger.some((later) => later.seq > line.seq && !isTakenBack(later, ledger) && isSameMatter(later, line)))
    return stays(`${name} was decided on again since, so it stays`);
  if (isFact(line.event))
    return {
      name,
      // A judgement may speak of an action.
      says: scene.naming.words(`${name}: ${sayPlanFact(line.event)}`),
      entry: { plan: line.plan, event: { kind: 'undone', of: line.seq }, ...scene.saying },
    };
  const back = before({ plan: line.plan, event: line.event }, scene.plans);
  if (back === null) return stays(`there is no other plan to be the default, so ${name} stays it`);
  const event = { kind: 'undone' as const, of: line.seq, stands: back.stands };
  const whose = scene.plans.find(({ key }) => key === back.plan)?.name ?? back.plan;
  return {
    name: whose,
    says: sayStandsAgain(whose, back.stands),
    entry: { plan: back.plan, event, ...scene.saying },
  };
}

/** A beginning is taken back while nobody has been written to: the first messages go at the next hour of asking. */
function hasAsked({ event, at }: Changed, { now, plan, days }: Scene): boolean {
  if (event.kind !== 'begun') return false;
  return now >= instantAt(nextAskingDay(at, plan.zone, days), START_OF_ASKING, plan.zone);
}

type Back = { readonly plan: PlanKey; readonly stands: ChangeOfPlan };

/** What stood before a change; null where that cannot stand again. */
function before(
  { plan, event }: { readonly plan: PlanKey; readonly event: ChangeOfPlan },
  plans: readonly Plan[],
): Back | null {
  switch (event.kind) {
    case 'named':
      return { plan, stands: { kind: 'named', name: event.was, was: event.name } };
    case 'archived':
      return { plan, stands: { kind: 'archived', archived: !event.archived } };
    case 'begun':
      return { plan, stands: { kind: 'begun', at: null } };
    case 'set':
      return { plan, stands: { kind: 'set', settings: event.was, was: event.settings } };
    case 'made-default': {
      const { was } = event;
      const isThere = was !== null && plans.some(({ key, isArchived }) => key === was && isArchived !== true);
      return isThere ? { plan: was, stands: { kind: 'made-default', was: plan } } : null;
    }
  }
}

/** A later line about the same; which plan is the default is one matter for all of them. */
function isSameMatter({ plan, event }: PlanEntry, line: Changed): boolean {
  const later = event.kind === 'undone' ? event.stands : event;
  if (later !== undefined && isFact(later))
    return plan === line.plan && isFact(line.event) && mattersOf(later).includes(matterOf(line.event));
  const matter = later === undefined ? null : whatOf(later);
  return matter === whatOf(line.event) && (line.event.kind === 'made-default' || plan === line.plan);
}

function whatOf(event: Changed['event']): string {
  if (isFact(event)) return matterOf(event);
  return event.kind === 'set' ? `set ${Object.keys(event.settings).toSorted().join(' ')}` : event.kind;
}

/** A fact that was taken back never was, so that nothing before it stays for its sake. */
function isTakenBack({ seq, event }: PlanEntry, ledger: readonly PlanEntry[]): boolean {
  return event.kind !== 'undone' && isFact(event) && undoneIn(ledger).has(seq);
}

function isChange(line: PlanEntry): line is Changed {
  return line.event.kind !== 'undone';
}

function undoneIn(ledger: readonly PlanEntry[]): ReadonlySet<number> {
  return new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
}
