import { isSameCycle } from '#src/calendar/reporting-cycle.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import { isBetter } from '#src/rating/scale.ts';
import type { Declared, Standing } from '#src/plan/standing.ts';
import type { StepName } from '#src/plan/steps/step.ts';
import { openSteps, stepNamed } from '#src/plan/steps/steps.ts';

/** What leads have said of one action's rating: the one that stands, and each of them where they disagree. */
type Voices = { declared: Declared | null; voices: readonly Declared[]; disagreement: readonly Declared[] };

/** The office speaks: what leads said before is no voice beside it. */
export function forgetRatings(draft: Voices): void {
  draft.voices = [];
  draft.disagreement = [];
  draft.declared = null;
}

/** What is rated now stands until a lead says otherwise, whoever else has rated it this cycle. */
export function yieldRating(draft: Voices): void {
  draft.voices = [];
  draft.disagreement = [];
  if (draft.declared !== null) draft.declared = { ...draft.declared, yields: true };
}

/** What stands was said by somebody who leads it no longer. */
export function markFormer(draft: Pick<Voices, 'declared'>, on: Day): void {
  if (draft.declared !== null) draft.declared = { ...draft.declared, former: { until: on, since: on } };
}

/** What somebody said who leads it no longer is a rating until the next is said, and no voice beside that. */
export function forgetVoices(draft: Voices, people: readonly PersonId[]): void {
  const isGone = ({ by }: Declared): boolean => by !== null && people.includes(by);
  draft.voices = draft.voices.filter((voice) => !isGone(voice));
  draft.disagreement = draft.disagreement.filter((voice) => !isGone(voice));
  if (draft.declared !== null && isGone(draft.declared)) draft.declared = draft.voices[0] ?? null;
}

/**
 * The worse of what joint leads said within one reporting cycle stands, and once they differ it stands over cycles until they
 * agree or the office settles it; where they do not, the newest word does.
 */
export function declare(draft: Voices, said: Declared): void {
  const before = saidIn(draft);
  const isSplit = draft.disagreement.length > 0;
  const others = before.filter(
    ({ by, on, yields }) => yields !== true && by !== said.by && (isSplit || isSameCycle(on, said.on)),
  );
  const voices = [...others, withReason(said, before)];
  const differ = voices.some((voice) => voice.rating !== said.rating);
  draft.voices = voices;
  draft.disagreement = differ ? voices : [];
  draft.declared = voices.reduceRight((worst, voice) => (isBetter(worst.rating, voice.rating) ? voice : worst));
}

/** Why somebody gave a rating still holds where they give the same one again without a word. */
function withReason(said: Declared, before: readonly Declared[]): Declared {
  const own = before.find(({ by, rating }) => by === said.by && rating === said.rating);
  return said.words !== undefined || own?.words === undefined ? said : { ...said, words: own.words };
}

/** A word that somebody adds to their rating is why they gave it. */
export function giveReason(draft: Voices, person: PersonId, words: string): void {
  const withWords = (voice: Declared): Declared => (voice.by === person ? { ...voice, words } : voice);
  draft.voices = draft.voices.map(withWords);
  draft.disagreement = draft.disagreement.map(withWords);
  if (draft.declared !== null) draft.declared = withWords(draft.declared);
}

/** With the step done whose rating the action had, it takes the worst of those that are open, as old as that was said; where nobody has rated these it stays. */
export function rateByOpenSteps(draft: Voices & Pick<Standing, 'steps'>, done: StepName, seq: number): void {
  const own = stepNamed(draft.steps, done);
  if (draft.declared === null || draft.disagreement.length > 0 || own?.rating !== draft.declared.rating) return;
  const open = openSteps(draft).flatMap(({ rating, rated }) =>
    rating === null || rated === null ? [] : [{ rating, rated }],
  );
  const [first, ...others] = open;
  if (first === undefined) return;
  const worst = others.reduce((one, other) => (isBetter(one.rating, other.rating) ? other : one), first);
  if (worst.rating === draft.declared.rating) return;
  draft.declared = { rating: worst.rating, ...worst.rated, seq };
  draft.voices = [];
}

/** What somebody last said it is, while that is a voice. */
export function voiceOf(voices: Voices, person: PersonId): Declared | null {
  return saidIn(voices).find(({ by }) => by === person) ?? null;
}

function saidIn({ declared, voices }: Voices): readonly Declared[] {
  if (voices.length > 0) return voices;
  return declared === null ? [] : [declared];
}

/** Somebody said a word of it on a day. */
export function noteWord(draft: Writable, by: PersonId, on: Standing['lastWords'][number]['on']): void {
  draft.lastWords = [...draft.lastWords.filter((word) => word.by !== by), { by, on }];
}

type Writable = { lastWords: Standing['lastWords'] };

/** A deputy and their lead are one voice: the newest stands, and says what the other said. */
export function speakInPlaceOf(draft: Voices, { rating, by, on }: Declared, seq: number): void {
  const withBefore = (said: Declared): Declared =>
    said.seq === seq && said.rating !== rating ? { ...said, inPlaceOf: { rating, by, on } } : said;
  draft.voices = draft.voices.map(withBefore);
  draft.disagreement = draft.disagreement.map(withBefore);
  if (draft.declared !== null) draft.declared = withBefore(draft.declared);
}
