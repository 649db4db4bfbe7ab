import { allUnsettled } from '#src/plan/replaying/unsettled.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { isWrittenSince, writtenOn } from '#src/plan/standing.ts';
import type { Standing, Tracked, Unsettled } from '#src/plan/standing.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, isBlank, joined, say } from '#src/messages/words/phrase.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';

/** What a check is worded by, for one reader. */
export type CheckContext = { readonly today: Day; readonly index: RosterIndex; readonly naming: Naming };

/** What whoever checks is asked, of one and of several; the first where nothing was shown, and what a row says of that. */
export const NOTHING_SHOWN = 'Nothing shows it yet. What did you see?';
export const IS_COMPLETE = 'Is it complete?';
export const EACH_COMPLETE =
  'Is each complete? You can also write the number with “yes” or “not yet” and what you saw.';
export const NOT_SHOWN = 'nothing shows it yet';

// A row holds the beginning of somebody's words; the whole stands with the action.
const LONGEST_WORDS = 200;

/** Who says since when that it is done: "said done by Karl Battersby on 17 Nov". */
export function sayDone(
  { standing: { stageBy, stageOn, embedding } }: Tracked,
  { today, index }: CheckContext,
): string {
  const on = stageOn === null ? '' : ` on ${sayDay(stageOn, today)}`;
  if (stageBy === null) return `said complete by the plan${on}`;
  return `said ${embedding === 'said' ? 'to hold' : 'done'} by ${index.called(stageBy) ?? 'a colleague'}${on}`;
}

/** What somebody wrote of it since, which may take it back and is not settled, and what a checker wrote without a yes or a no; empty for nothing. */
export function sayWrittenSince(tracked: Tracked, context: CheckContext): Said {
  if (tracked.standing.stage !== 'delivered') return '';
  const rated = sayRatedSince(tracked, context);
  const noted = rated.length > 0 ? [] : [sayNoted(tracked, context)];
  const all = [...rated, ...noted, sayUnsettled(tracked, context), sayLooked(tracked, context)];
  return joined(
    all.filter((one) => !isBlank(one)),
    '; ',
  );
}

/** The leads who rate it Amber or Red since it was said to be done: they may not think that it is. */
function sayRatedSince({ standing }: Tracked, { today, index, naming }: CheckContext): readonly Said[] {
  const { disagreement, declared, stageSeq } = standing;
  const voices = disagreement.length > 0 ? disagreement : declared === null ? [] : [declared];
  return voices.flatMap(({ by, on, rating, seq, words }): readonly Said[] => {
    if (by === null || seq <= stageSeq || rating === 'green') return [];
    const said = `since then, on ${sayDay(on, today)}, ${index.called(by) ?? 'a colleague'} said ${sayRating(rating)}`;
    return [words === undefined ? said : say`${said}: “${clipped(naming.words(words), LONGEST_WORDS)}”`];
  });
}

/** What somebody wrote as it was called done or after, where nothing shows it: the checker has no more to go by. */
function sayNoted({ standing: { narrative, evidence, stageOn, embedding } }: Tracked, context: CheckContext): Said {
  if (narrative === null || narrative.by === null || (evidence !== null && embedding !== 'said')) return '';
  if (stageOn !== null && narrative.on < stageOn) return '';
  const who = context.index.called(narrative.by) ?? 'a colleague';
  const words = clipped(context.naming.words(narrative.text), LONGEST_WORDS);
  return say`on ${sayDay(narrative.on, context.today)}, ${who} wrote “${words}”`;
}

function sayUnsettled({ standing }: Tracked, context: CheckContext): Said {
  return joined(
    allUnsettled(standing).map((one) => sayOneUnsettled(one, standing, context)),
    '; ',
  );
}

function sayOneUnsettled(one: Unsettled, standing: Standing, context: CheckContext): Said {
  const { by, placedBy, words } = one;
  const name = (person: PersonId): string => context.index.called(person) ?? 'a colleague';
  const since = isWrittenSince(one, standing) ? 'since then, ' : '';
  const next = placedBy === undefined ? 'I asked what it means' : `${name(placedBy)} placed it here`;
  return say`${since}on ${sayDay(writtenOn(one), context.today)}, ${name(by)} wrote “${clipped(context.naming.words(words), LONGEST_WORDS)}”; ${next}`;
}

function sayLooked({ standing: { checkWords } }: Tracked, context: CheckContext): Said {
  if (checkWords === null) return '';
  const { by, on, words } = checkWords;
  const who = context.index.called(by) ?? 'a colleague';
  return say`on ${sayDay(on, context.today)}, ${who} wrote “${clipped(context.naming.words(words), LONGEST_WORDS)}”, neither yes nor no`;
}

/** What shows it: the evidence, else what the plan itself says of it; empty for nothing. */
export function sayShown({ standing: { evidence, narrative } }: Tracked, { naming }: CheckContext): Said {
  if (evidence !== null) return say`shown by “${clipped(naming.words(evidence), LONGEST_WORDS)}”`;
  const isOfPlan = narrative !== null && narrative.by === null && narrative.text.trim() !== '';
  return isOfPlan ? say`the plan says “${clipped(naming.words(narrative.text), LONGEST_WORDS)}”` : '';
}

/** The answers to one check; among several each says which it is about. */
export function checkButtons(ref: Phrase, isOneOfSeveral: boolean): readonly DraftButton[] {
  return [
    { label: isOneOfSeveral ? say`${ref} is complete` : 'It is complete', say: say`/rag verify ${ref}` },
    { label: isOneOfSeveral ? say`${ref}: not yet` : 'Not yet', say: say`/rag verify ${ref} no` },
    { label: isOneOfSeveral ? say`Open ${ref}` : 'Open', say: say`/rag ${ref}` },
  ];
}
