import type { Timescale } from '#src/timescale/timescale.ts';
import type { Step, StepName } from './step.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';

/** The steps of an action as its plan publishes them, in the order of its words; none where it has but one date. */
export function publishedSteps({ milestones, kind }: Timescale): readonly Step[] {
  if (milestones.length < 2 || kind === 'done') return [];
  const end = milestones.reduce((last, { due }, at) => (due >= (milestones[last]?.due ?? '') ? at : last), 0);
  return milestones.map(({ label, due }, at) => ({
    name: { label, due },
    number: at + 1,
    isLast: at === end,
    original: due,
    due,
    forecast: null,
    rating: null,
    rated: null,
    doneOn: null,
    lastUpdate: null,
    dateAsked: null,
  }));
}

/**
 * The step that a name means in the plan as it is worded now: the one with the same words, of several that with the same
 * date; one without words by its date. Null where the plan words it otherwise now.
 */
export function stepNamed<S extends Pick<Step, 'name'>>(steps: readonly S[], { label, due }: StepName): S | null {
  const alike = steps.filter(({ name }) => isSameLabel(name.label, label));
  const dated = alike.find(({ name }) => name.due === due) ?? null;
  return dated ?? (label === '' || alike.length !== 1 ? null : (alike[0] ?? null));
}

function isSameLabel(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim();
}

/** The steps that nobody has said are done. */
export function openSteps({ steps }: Pick<Standing, 'steps'>): readonly Step[] {
  return steps.filter(({ doneOn }) => doneOn === null);
}

/** An action seen at one of its steps: the dates and the last word are those of the step. */
export function atStep({ action, standing }: Tracked, step: Step): Tracked {
  const { due, forecast, lastUpdate, dateAsked } = step;
  return { action, standing: { ...standing, agreed: due, forecast, lastUpdate, dateAsked }, step };
}

/** An action at each date by which something of it is to be done: at its open steps, or as a whole where it has none. */
export function atEachDate(tracked: Tracked): readonly Tracked[] {
  const open = tracked.standing.stage === 'open' ? openSteps(tracked.standing) : [];
  return open.length === 0 ? [tracked] : open.map((step) => atStep(tracked, step));
}

/** The steps of an open action that are late while its own date is ahead, the longest late first. */
export function lateSteps({ standing }: Tracked, today: Step['due']): readonly Step[] {
  const { stage, agreed, steps } = standing;
  if (stage !== 'open' || (agreed !== null && agreed < today)) return [];
  const late = steps.filter(({ due, isLast, doneOn }) => !isLast && doneOn === null && due < today);
  return late.toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
}

/** An action at each of its dates for which another is asked: as a whole, and at its steps; nowhere while it is said to be done. */
export function whereDatesAreAsked(tracked: Tracked): readonly Tracked[] {
  if (tracked.standing.stage !== 'open') return [];
  const { dateAsked, steps } = tracked.standing;
  const own = steps.filter((step) => !step.isLast && step.dateAsked !== null);
  return [...(dateAsked === null ? [] : [tracked]), ...own.map((step) => atStep(tracked, step))];
}
