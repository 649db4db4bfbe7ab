import type { Change } from '#src/plan/change.ts';
import type { Question } from '#src/plan/question.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { questionOn } from '#src/commands/update/question-on.ts';

const ASSENT =
  /^[\s,:.–—-]*(?:(?:yes|yep|yeah|yup|y|ydy|ie|ok|okay|sure|👍|👌|✔|✅|:\+1:|:thumbsup:)[\s,.!]*)+(?:please|thanks|thank you)?[\s.!]*$/iu;

/** True for words that name an action and else only assent. */
export function isAssent(part: Pick<ReadingPart, 'ref' | 'words'>): boolean {
  return part.ref !== null && ASSENT.test(assentIn(part));
}

function assentIn({ ref, words }: Pick<ReadingPart, 'ref' | 'words'>): string {
  const said = ref === null ? words : words.replace(ref, '');
  return said.replace(/^[\s,:.–—-]+/u, '').trim();
}

/**
 * The part as an answer to the question that is put about its action, where it names the action and else only assents,
 * “8.1.3 ok”: one tap settles it, and its words are kept. Any other part as it is.
 */
export function withAssent(part: ReadingPart, tracked: Tracked, scene: Scene): ReadingPart {
  const { ref, change, request, progress } = part;
  const isRead = request !== null || progress !== null || Object.keys(change).some((field) => field !== 'narrative');
  if (ref === null || isRead || scene.message.card !== null || tracked.standing.stage !== 'open') return part;
  if (!isAssent(part)) return part;
  const narrative = assentIn(part);
  const said = answerTo(questionOn(tracked.action.id, scene), tracked, scene);
  return { ...part, change: { ...said, narrative }, certainty: 'likely' };
}

function answerTo(asked: Question | null, tracked: Tracked, { today }: Scene): Change {
  const { agreed } = tracked.standing;
  const isPast = agreed !== null && agreed < today;
  const question = asked ?? (isPast ? 'is-it-done' : 'will-it-be-done');
  if (question === 'is-it-done') return { done: true };
  const shown = DECLARABLE.find((one) => one === shownRatingOf(tracked, today));
  return { rating: question === 'still-right' && shown !== undefined ? shown : 'green' };
}
