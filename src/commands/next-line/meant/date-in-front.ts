import { say } from '#src/messages/words/phrase.ts';
import type { DateInFront, OtherDay } from '#src/messages/office/sure/office-words-card.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { whereDatesAreAsked } from '#src/plan/steps/steps.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { leadingStep } from '#src/commands/decide/steps/leading-step.ts';
import { stepSaid } from '#src/commands/update/steps/step-said.ts';
import type { Scene } from '#src/commands/command.ts';
import { leaningOf, withoutLeaning } from './leaning.ts';
import { otherDateIn } from './other-date.ts';
import type { OtherDate } from './other-date.ts';

/** The dates that wait for the office on an action, or on the phase with whose name the words begin, and the words behind that name. */
export function inFrontOf(
  tracked: Tracked,
  words: string,
  scene: Scene,
): { readonly dates: readonly DateInFront[]; readonly rest: string } {
  const { tracked: at, rest } = leadingStep(tracked, words);
  if (at.step === undefined) return { dates: whereDatesAreAsked(tracked).flatMap((one) => dateAt(one, scene)), rest };
  const { number } = at.step;
  const ofStep = whereDatesAreAsked(tracked).filter(({ step }) => step?.number === number);
  return { dates: ofStep.flatMap((one) => dateAt(one, scene)), rest: rest.replace(AT_FRONT, '') };
}

const AT_FRONT = /^[\s,:;–—-]+/u;

function dateAt(one: Tracked, { naming, index }: Scene): readonly DateInFront[] {
  const asked = one.standing.dateAsked;
  if (asked === null) return [];
  const { step } = stepSaid(one, naming);
  const { ref } = naming.action(one.action);
  const typed = step === undefined ? ref : say`${ref} ${step.typed}`;
  const who = index.called(asked.by) ?? 'A lead';
  const agreed = one.step?.due ?? one.standing.agreed;
  return [{ typed, day: asked.day, agreed, who }];
}

/** The day that the words offer in place of the one that waits; null where none or several wait, and for any other words. */
export function otherDayFor(tracked: Tracked, words: string, scene: Scene): OtherDay | null {
  const { dates, rest } = inFrontOf(tracked, words, scene);
  const [inFront, ...others] = dates;
  if (inFront === undefined || others.length > 0) return null;
  const names = [inFront.who, tracked.action.title];
  const asked = { agreed: inFront.agreed, asked: inFront.day, today: scene.today, names };
  const found = otherDateIn(rest, asked) ?? dayNeeded(rest, inFront, scene);
  // Without a reason it is the words themselves: nobody else’s stand under the office’s name.
  const reason = found?.reason === '' ? rest : (found?.reason ?? '');
  return found === null ? null : { ...inFront, other: found.day, reason: scene.naming.words(reason) };
}

/** “Yes but the board needs it by 12 Feb”: the one day between what stands and what was asked for, with the words that give it as the reason. */
function dayNeeded(words: string, { agreed, day }: DateInFront, { today }: Scene): OtherDate | null {
  const isYes = leaningOf(words) === 'yes' || leaningOf(words.replace(CONDITION, '')) === 'yes';
  const [only, ...others] = isYes ? daysIn(words, today) : [];
  if (only === undefined || others.length > 0 || only.start !== null) return null;
  const isBetween = only.day < day && only.day > (agreed ?? today);
  return isBetween ? { day: only.day, reason: withoutLeaning(words) } : null;
}

// The yes stands before it.
const CONDITION = /(?<=^|\s)(?:but|only|as long as|so long as|provided(?: that)?)(?!\p{L})\s*/iu;
