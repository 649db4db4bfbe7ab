import type { PersonId } from '#src/people/person.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { ruleRating } from '#src/rating/rule-rating.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { Everything } from './read-everything.ts';
import { dayCell, sheetOf } from './sheet.ts';
import type { Sheet, SheetCell } from './sheet.ts';

type Column = readonly [heading: string, read: (tracked: Tracked) => SheetCell];

/** Every action with what the plan says, its three dates, its ratings and how it stands. */
export function actionSheet(everything: Everything): Sheet {
  const { tracked, roster, today } = everything;
  const names = new Map(roster.people.map(({ id, name }) => [id, name]));
  const nameOf = (id: PersonId | null): string | null => (id === null ? null : (names.get(id) ?? id));
  const byDates = ({ action, standing }: Tracked): Rating | null => {
    const { agreed: due, forecast, stage } = standing;
    return ruleRating({ start: action.timescale.start, due, forecast, stage, today });
  };
  const ratings: readonly Column[] = [
    ['Rating declared', ({ standing }) => word(standing.declared?.rating ?? null)],
    [
      'Declared by',
      ({ standing: { declared } }) => (declared?.by === null ? 'The plan' : nameOf(declared?.by ?? null)),
    ],
    ['Declared on', ({ standing }) => dayCell(standing.declared?.on ?? null)],
    ['Rating by dates', (one) => word(byDates(one))],
  ];
  const last: Column = ['Last update by', ({ standing }) => nameOf(standing.lastUpdateBy)];
  return sheetOf('Actions', tracked, [...AS_PUBLISHED, ...DATES, ...ratings, ...STANDING, last]);
}

const AS_PUBLISHED: readonly Column[] = [
  ['Plan', ({ action }) => action.plan],
  ['Ref', ({ action }) => action.ref],
  ['Parent', ({ action }) => action.parent],
  ['Phase', ({ action }) => action.phase],
  ['Theme', ({ action }) => action.theme],
  ['Section', ({ action }) => action.section],
  ['Outcome', ({ action }) => action.outcome],
  ['Action', ({ action }) => action.title],
  ['Leads as published', ({ action }) => action.leads.text],
  ['Leads now', ({ standing }) => leadNames(standing.owners).join('; ')],
  ['Timescale', ({ action }) => action.timescale.text],
  ['Kind', ({ action }) => action.timescale.kind],
  ['Start', ({ action }) => dayCell(action.timescale.start)],
  ['Every', ({ action }) => action.timescale.every],
];

const DATES: readonly Column[] = [
  ['Original date', ({ standing }) => dayCell(standing.original)],
  ['Agreed date', ({ standing }) => dayCell(standing.agreed)],
  ['Forecast', ({ standing }) => dayCell(standing.forecast)],
];

const STANDING: readonly Column[] = [
  ['Stage', ({ standing }) => standing.stage],
  ['Stage since', ({ standing }) => dayCell(standing.stageOn)],
  ['Waiting on', ({ standing }) => standing.waitingOn],
  ['Narrative', ({ standing }) => standing.narrative?.text ?? null],
  ['Evidence', ({ standing }) => standing.evidence],
  ['In doubt', ({ standing }) => standing.doubts.join(', ') || null],
  ['Restricted', ({ standing }) => standing.restricted],
  ['Last update', ({ standing }) => dayCell(standing.lastUpdate)],
];

function word(rating: Rating | null): string | null {
  return rating === null ? null : LOOK[rating].word;
}
