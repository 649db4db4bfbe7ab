import type { Tracked } from '#src/plan/standing.ts';
import type { Step } from '#src/plan/steps/step.ts';
import { personNamesIn } from './names-in.ts';
import type { Everything } from './read-everything.ts';
import { dayCell, ratingCell, sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

type OneStep = { readonly tracked: Tracked; readonly step: Step };

/** Every dated step of an action with several, in the order of the plan's words: its three dates and how it stands. */
export function stepSheet(everything: Everything): Sheet {
  const nameOf = personNamesIn(everything);
  const steps = everything.tracked.flatMap((tracked) => tracked.standing.steps.map((step) => ({ tracked, step })));
  return sheetOf<OneStep>({ name: 'Steps', heldColumns: 2 }, steps, [
    ['Plan', ({ tracked }) => tracked.action.plan],
    ['Ref', ({ tracked }) => tracked.action.ref],
    ['Action', ({ tracked }) => tracked.action.title],
    ['Step', ({ step }) => step.number],
    ['What', ({ step }) => step.name.label || null],
    ['Original date', ({ step }) => dayCell(step.original)],
    ['Agreed date', ({ step }) => dayCell(step.due)],
    ['Expected', ({ step }) => dayCell(step.forecast)],
    ['Rating', ({ step }) => ratingCell(step.rating)],
    ['Said done on', ({ step }) => dayCell(step.doneOn)],
    ['Date asked for', ({ step }) => dayCell(step.dateAsked?.day ?? null)],
    ['Asked by', ({ step: { dateAsked } }) => (dateAsked === null ? null : nameOf(dateAsked.by))],
    ['Reason', ({ step }) => step.dateAsked?.reason || null],
    ['Last word', ({ step }) => dayCell(step.lastUpdate)],
  ]);
}
