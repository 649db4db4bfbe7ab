import { newestOf } from '#src/plan/replaying/unsettled.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Step, StepName } from '#src/plan/steps/step.ts';
import { atStep, openSteps, stepNamed } from '#src/plan/steps/steps.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { saysItsName } from '#src/reply/steps/step-labels.ts';
import { splitBySteps } from '#src/reply/steps/split-by-steps.ts';
import type { OfSteps } from '#src/reply/steps/split-by-steps.ts';
import type { Scene } from '#src/commands/command.ts';
import { asKnown } from './known-step.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { stepsOfDay } from './step-of-day.ts';
import type { ReadAgain, SaidOfStep } from './step-of-day.ts';
import { questionOn, stepOn } from '#src/commands/update/question-on.ts';

/** What is said of an action, or of one of its steps; `which` where it is to be asked which of the open ones is meant. */
export type AtStep = {
  readonly part: ReadingPart;
  readonly step: Step | null;
  readonly which: boolean;
  /** What it may say of each open step, where it is to be asked of which its day is; absent where that is no question. */
  readonly dated?: readonly SaidOfStep[];
};

/** What is known beside the words: the scene, and the reader of replies. */
export type Reading = { readonly open: OpenActions; readonly read: ReadAgain; readonly scene: Scene };

/** Takes apart what was said of an action by the steps that it names, or gives it to the step that was asked about. */
export function atSteps(part: ReadingPart, tracked: Tracked, reading: Reading): readonly AtStep[] {
  const { steps } = tracked.standing;
  if (steps.length === 0) return [{ part, step: null, which: false }];
  const { step } = part.change;
  if (step !== undefined) return [{ part, step: stepNamed(steps, step), which: false }];
  const asked = questionOn(tracked.action.id, reading.scene);
  const isForm = reading.scene.message.form !== undefined;
  const isWhich = asked === 'which-step' || asked === 'which-step-dated';
  const said = isForm ? [] : splitBySteps(part.words, steps.map(asKnown), { isWhich });
  return said.length === 0 ? [ofNone(part, tracked, reading)] : ofNamed(said, part, { tracked, reading });
}

/** True where words name a step of an action; of one of several a figure alone names none. */
export function namesStep(words: string, { standing: { steps } }: Tracked, isOneOfMany = false): boolean {
  return (
    steps.length > 0 &&
    splitBySteps(words, steps.map(asKnown), { isWhich: false, ...(isOneOfMany ? { isOneOfMany } : {}) }).some(
      ({ of }) => of !== 'whole' && of !== 'rest',
    )
  );
}

/** True where they name one that it has. */
export function namesKnownStep(words: string, { standing: { steps } }: Tracked): boolean {
  return (
    steps.length > 0 && splitBySteps(words, steps.map(asKnown), { isWhich: false }).some(({ of }) => Array.isArray(of))
  );
}

/** Words that name no step are about the one that was asked about; "done" alone is asked about where several are open. */
function ofNone(part: ReadingPart, tracked: Tracked, { scene, read }: Reading): AtStep {
  const { standing, action } = tracked;
  if (isOfPerson(part)) return { part, step: null, which: false };
  const open = openSteps(standing);
  const name: StepName | null = stepOn(action.id, scene);
  const asked = name === null ? null : stepNamed(open, name);
  const isDone = part.change.done === true;
  if (isDone && open.length > 1 && (asked === null || ALL_DONE.test(part.words)))
    return { part, step: null, which: true };
  if (asked !== null) return { part, step: asked, which: false };
  const dated = scene.message.card === null ? stepsOfDay(part, tracked, read) : null;
  if (dated !== null) return { part, step: null, which: false, dated };
  const [only, ...others] = open;
  return { part, step: isDone && others.length === 0 ? (only ?? null) : null, which: false };
}

// Of a step that was asked about, or of the whole?
const ALL_DONE = /^\W*(?:(?:it['’]?s|that['’]?s|we['’]?re) )?all (?:now )?(?:done|complete|completed|finished)\W*$/iu;

/** What is about whoever speaks, or takes something back, is about no step. */
function isOfPerson({ request }: ReadingPart): boolean {
  return request !== null && request.kind !== 'extension' && request.kind !== 'wrong-date';
}

type Place = { readonly tracked: Tracked; readonly reading: Reading };

function ofNamed(said: readonly OfSteps[], part: ReadingPart, place: Place): readonly AtStep[] {
  const { steps } = place.tracked.standing;
  const named = said.flatMap(({ of }) => (typeof of === 'string' ? [] : of));
  const left = openSteps(place.tracked.standing).filter(({ number }) => !named.includes(number));
  const read = said.flatMap(({ of, words }) => {
    const rest = of === 'rest' && named.length > 0 && left.length > 0 ? left : null;
    const its = typeof of === 'string' ? (rest ?? [null]) : steps.filter(({ number }) => of.includes(number));
    return its.map((step) => ({ of, step, part: readOf(words, { part, step }, place) }));
  });
  // “The data migration is late” speaks of the phase in which the data is moved, if it is that.
  if (said.some(({ isLoose }) => isLoose))
    return read.map(({ part: one, step }) => ({ part: { ...one, certainty: 'likely' }, step, which: false }));
  const isUnknown = read.some(({ of }) => of === 'unknown' || (of === 'rest' && left.length === 0));
  // Of several of which one is not certain none is: "phase 2 can't start until phase 1 is done".
  const isMixed = said.length > 1 && read.some((one) => one.part.certainty !== 'sure');
  // "phase 1 done except 3 boxes, phase 2 amber": each is said by itself. What stands last may be of all: ", if they agree".
  const isLastOwn = read.at(-1)?.part.certainty === 'sure' || !IF.test(said.at(-1)?.words ?? '');
  const isEach = said.every(({ isOwn }) => isOwn) && isLastOwn;
  const isDoubtful = isUnknown || (isMixed && !isEach);
  if (!isDoubtful) return read.map((one) => ({ part: one.part, step: one.step, which: false }));
  return [{ part: { ...part, certainty: 'likely' }, step: null, which: isUnknown || saysDone(part) }];
}

function saysDone({ change, progress }: ReadingPart): boolean {
  return change.done === true || progress === 'partly';
}

// What stands last in a sentence bears on all of it.
const IF =
  /(?<!\p{L})(?:if|unless|provided|assuming|subject to|depend\p{L}*|pending|hopefully|touch wood|once|when|as long as|i (?:think|hope)|maybe|perhaps|probably|or)(?!\p{L})/iu;

type Named = { readonly part: ReadingPart; readonly step: Step | null };

/** What is left of the words without the names in them; a name alone answers “which?” and says that it is done. */
function readOf(words: string, { part, step }: Named, { tracked, reading }: Place): ReadingPart {
  const seen = step === null ? tracked : atStep(tracked, step);
  const [first, ...others] = reading.read(words, seen);
  const asked = questionOn(tracked.action.id, reading.scene);
  const isNameAlone = first === undefined || /^\W*(?:[\w/-]*\d[\w.]*)?\W*(?:it)?\W*$/u.test(words);
  if (isNameAlone && asked === 'which-step-dated')
    return dayKeptFor(part, seen, reading) ?? { ...part, certainty: 'likely' };
  if (isNameAlone && isDoneByName(part.words, step)) return { ...part, change: { done: true }, certainty: 'likely' };
  if (isNameAlone && asked === 'which-step')
    return { ...part, change: { done: true }, certainty: 'sure', unread: '', request: null };
  if (first === undefined || others.length > 0) return { ...part, certainty: 'likely' };
  const { narrative } = first.change;
  const isVerbatim = narrative === undefined || part.words.includes(narrative);
  const change = isVerbatim ? first.change : { ...first.change, narrative: part.words };
  return { ...first, ref: part.ref, words: part.words, change };
}

/** “Data moved” of the phase that the plan calls so may say that it is. */
function isDoneByName(words: string, step: Step | null): boolean {
  return step !== null && saysItsName(words, asKnown(step));
}

/** What was said before it was asked which step is meant, read of the step that is named now. */
function dayKeptFor(part: ReadingPart, seen: Tracked, { read, scene }: Reading): ReadingPart | null {
  const kept = newestOf(seen.standing, scene.speaker.id);
  const [again] = kept === null ? [] : read(kept.words, seen);
  const { rating, forecast } = again?.change.forecast == null ? (kept?.reading ?? {}) : again.change;
  if (forecast == null) return null;
  const change = { ...(rating === undefined ? {} : { rating }), forecast };
  return { ...part, change, certainty: 'sure', unread: '', request: null };
}
