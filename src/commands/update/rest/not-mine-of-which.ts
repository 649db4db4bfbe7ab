import type { Scene } from '#src/commands/command.ts';
import { isSaidToday } from '#src/commands/update/open-actions.ts';
import { questionOn } from '#src/commands/update/question-on.ts';
import { leadNamedIn } from '#src/people/name-alone.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

// “That one isn’t mine”, “actually not mine” right under a receipt points at it; “not mine, Bea does that” need not.
const POINTS =
  /^\W*(?:(?:sorry|soz|oops|no|oh|wait|and|but|i think)\W+)*(?:actually|this|that|it)(?:['’]?s| one| action| is| was| isn['’]?t| wasn['’]?t)*(?!\p{L})/iu;

/** True for an action that was neither asked about nor pointed at, and of which the speaker has just told how it stands: it need not be the one that “not mine, Bea does that” is of. */
export function isNotTheOne(alone: Tracked, words: string, scene: Scene): boolean {
  return questionOn(alone.action.id, scene) === null && isSaidToday(alone, scene) && !POINTS.test(words);
}

const NOT_KNOWN =
  "(?:no idea|no clue|dunno|don[’']?t know|not sure|couldn[’']?t say|sorry|soz|no|nope|hi|i think|think)";
const FOR = new RegExp(
  String.raw`^\W*(?:${NOT_KNOWN}\W+)*(?:(?:that|it)(?:['’]?s| is| one is)|this(?: one)? is|one) (?:one )?(?:for|down to) (?<who>\p{L}.{0,40}?)(?: that| this| to answer)?\W*$`,
  'iu',
);

/** “No idea thats for Bea” says that it is hers, where she is known; any other part as it was. */
export function asForAnother(part: ReadingPart, { roster }: Scene): ReadingPart {
  const isRead = Object.keys(part.change).some((field) => field !== 'narrative');
  const who = isRead || part.request !== null ? undefined : FOR.exec(part.words)?.groups?.['who'];
  const to = who === undefined ? null : leadNamedIn(who, roster);
  return to === null ? part : { ...part, request: { kind: 'not-mine', to }, unread: '' };
}

/** True for a part that says of an action which nobody named or asked about that it is not theirs: it is asked of which. */
export function isNotMineOfWhich(
  { ref, request, words, certainty }: ReadingPart,
  alone: Tracked | undefined,
  scene: Scene,
): boolean {
  if (ref !== null || request?.kind !== 'not-mine' || alone === undefined || scene.given !== null) return false;
  // “Ask Gwen Price” is more often who can show it.
  if (certainty !== 'sure' && !FOR.test(words)) return false;
  return isNotTheOne(alone, words, scene);
}
