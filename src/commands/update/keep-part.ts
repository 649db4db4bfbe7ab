import type { Day } from '#src/calendar/day.ts';
import type { Unsure } from '#src/messages/answer/to-confirm.ts';
import type { Change } from '#src/plan/change.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { entryOf, ofStep } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { daysToAskOf } from '#src/reply/days-said/days-to-ask-of.ts';
import { questionOn } from './question-on.ts';

/** Words that were kept for an action, and what is asked about them. */
export type Kept = {
  readonly tracked: Tracked;
  readonly unsure: Unsure;
  readonly entries: readonly NewEntry[];
  readonly notices: readonly [];
};

/** Keeps what somebody answered until they say what it means: it is no answer, and the asking goes on. */
export function keepPart(part: ReadingPart, tracked: Tracked, scene: Scene): Kept {
  const days = daysBeside(part, tracked, scene);
  const likely = part.certainty === 'likely' ? likelyOf(part.change, days) : null;
  const reading = likely === null ? null : ofStep(likely, tracked);
  const { request, asks } = part;
  // Without the ref before them, as they are to become the narrative.
  const words = part.change.narrative ?? part.words;
  // Words placed on a later day were written on the one as of which they are read.
  const written = scene.today === scene.saying.day ? {} : { written: scene.today };
  const event = { kind: 'kept' as const, words, reading, ...written };
  const unsure: Unsure = {
    ...scene.naming.action(tracked.action),
    words: scene.naming.words(words),
    reading,
    request,
    asks,
    question: questionOn(tracked.action.id, scene),
    heard: scene.naming.words,
    today: scene.today,
    ...((part.notBegun === true || part.progress === 'not-started') && reading === null
      ? { notStarted: { due: tracked.standing.agreed } }
      : {}),
    ...(part.unlikelyDay === undefined ? {} : { unlikelyDay: part.unlikelyDay }),
    ...(part.noSuchDay === undefined ? {} : { noSuchDay: part.noSuchDay }),
    ...(days.length > 1 ? { days } : {}),
    ...(tracked.step === undefined ? {} : { step: tracked.step.name }),
  };
  return { tracked, unsure, entries: [entryOf(tracked, event, scene.saying)], notices: [] };
}

function likelyOf(change: Change, days: readonly Day[]): Change | null {
  const { narrative: _, ...said } = change;
  const read = days.length === 1 ? { ...said, forecast: days[0]! } : said;
  return Object.keys(read).length === 0 ? null : read;
}

/** The later days beside what is read, “amber I guess? might slip to 9 Oct”: they are offered with it. */
function daysBeside(part: ReadingPart, { standing }: Tracked, { today }: Scene): readonly Day[] {
  const { change, request, noSuchDay, unlikelyDay } = part;
  const isTold = change.forecast !== undefined || change.done === true || request !== null;
  if (isTold || (noSuchDay ?? unlikelyDay) !== undefined) return [];
  return daysToAskOf(change.narrative ?? part.words, {
    today,
    agreed: standing.agreed,
    forecast: standing.forecast,
  });
}
