import type { Day } from '#src/calendar/day.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Action } from '#src/plan/action.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import type { KnownAction } from './conflicts.ts';
import type { Decided, RevisionEvent } from './decided.ts';
import type { Renewing } from './renewing.ts';

type Revised = {
  readonly known: KnownAction;
  readonly action: Action;
  /** Undefined where the agreed date stands. */
  readonly agreed: Day | null | undefined;
  readonly events: readonly RevisionEvent[];
  readonly decided: readonly Decided[];
  readonly index: RosterIndex;
};

/** How an action will stand for its leads: in the plan's new words, but for those of the office's own that stay. */
export function asRevised({ known, action, agreed, events, decided, index }: Revised): Renewing {
  const { tracked } = known;
  const { inDocument = {} } = tracked.action;
  const isTaken = (about: Decided['about']): boolean =>
    decided.some((one) => one.about === about && one.decision === 'take');
  const ours = (about: 'title' | 'timescale'): boolean => inDocument[about] !== undefined && !isTaken(about);
  const given = events.flatMap(({ event }) => (event.kind === 'date-agreed' ? [event.day] : []));
  return {
    before: tracked,
    after: {
      ref: action.ref,
      title: ours('title') ? tracked.action.title : action.title,
      timescale: ours('timescale') ? tracked.action.timescale : action.timescale,
    },
    agreed: given[0] ?? (agreed === undefined ? tracked.standing.agreed : agreed),
    owners: ownersAfter({ known, action, events }),
    isTaken: isTaken('timescale'),
    index,
  };
}

/** Leads that the office once assigned stay where nothing assigns others. */
function ownersAfter({ known, action, events }: Pick<Revised, 'known' | 'action' | 'events'>): readonly Owner[] {
  const [given] = events.flatMap(({ event }) => (event.kind === 'assigned' ? [event.owners] : []));
  if (given !== undefined) return given;
  const isAssigned = stillStanding(known.ledger).some(({ event }) => event.kind === 'assigned');
  return isAssigned ? known.tracked.standing.owners : action.leads.owners;
}
