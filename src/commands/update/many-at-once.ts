import { sayConfirmMany } from '#src/messages/answer/confirm-many.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Form } from '#src/ports/message.ts';
import { readReply } from '#src/reply/read-reply.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { roundOf } from '#src/commands/lead/round/go-on.ts';
import { askedOf, loadOpen } from './open-actions.ts';
import { recordForm } from './update-action.ts';

/** More than this are not changed by one word without a tap. */
const MOST_AT_ONCE = 5;

/** "all green" and "no change" under several questions: recorded for each that is asked about, and confirmed first where they are many; null for other words. */
export async function manyAtOnce(text: string, scene: Scene): Promise<Answer | null> {
  if (scene.message.card !== null || scene.given !== null) return null;
  const asked = await askedTogether(text, scene);
  if (asked.length < 2) return null;
  const { forms, unrated } = SAME.test(text.trim()) ? asTheyStand(asked, scene) : await asRead(text, asked, scene);
  const [first, ...more] = forms;
  if (first === undefined) return null;
  if (forms.length > MOST_AT_ONCE || unrated.length > 0) return confirm({ forms, unrated, asked }, scene);
  return recordForm({ ...first, more }, scene);
}

/** In a round it is about all that are left, where the words say so; elsewhere about all that the message above asks about. */
async function askedTogether(text: string, scene: Scene): Promise<readonly Tracked[]> {
  const round = roundOf(scene);
  if (round === null) return scene.talk;
  if (!MEANS_ALL.test(text)) return [];
  const left = await Promise.all(round.left.map((id) => scene.register.tracked(id)));
  return left.filter((one) => one !== null).filter(({ standing }) => standing.stage === 'open');
}

const MEANS_ALL = /\b(?:all|every(?:thing|one)?|others?|rest|both|each|lot|them)\b/iu;

const OPENING = String.raw`(?:(?:all|they(?:'re| are) all|everything|it'?s all|still)(?: is| are)?[ ,:]+)?`;
const UNCHANGED = String.raw`(?:no changes?|unchanged|nothing (?:has )?changed|(?:the )?same(?: as (?:last (?:time|week|month)|before))?|as (?:last (?:time|week|month)|before|(?:they|it) (?:was|were|is|are)))`;
const CLOSING = String.raw`(?:[ ,]+(?:(?:for|on|to|from) )?(?:all|any|everything|them|last (?:time|week|month))(?: of them)?)?(?:[ ,]+(?:thanks|please))?`;
const SAME = new RegExp(`^${OPENING}${UNCHANGED}${CLOSING}[.!]*$`, 'iu');

type Meant = { readonly forms: readonly Form[]; readonly unrated: readonly Tracked[] };

/** What is shown is said once more; what nobody has rated is not. */
function asTheyStand(asked: readonly Tracked[], { plans, today }: Scene): Meant {
  const rated = asked.map((one) => ({
    one,
    rating: DECLARABLE.find((rating) => rating === shownRatingOf(one, today)),
  }));
  return {
    forms: rated.flatMap(({ one, rating }) =>
      rating === undefined ? [] : [{ ref: typedRef(one.action, plans), change: { rating } }],
    ),
    unrated: rated.flatMap(({ one, rating }) => (rating === undefined ? [one] : [])),
  };
}

const NONE: Meant = { forms: [], unrated: [] };

/** What the reader made of the words for each of them; nothing where they name their actions, which is no word about many. */
async function asRead(text: string, asked: readonly Tracked[], scene: Scene): Promise<Meant> {
  const { isRef, book } = await loadOpen(scene);
  const plans = scene.plans.map((plan) => plan.key);
  const { parts } = readReply(text, { today: scene.today, plans, isRef, book, asked: askedOf(asked, scene) });
  const refs = new Set(asked.map(({ action }) => typedRef(action, scene.plans)));
  const forms = parts.flatMap(({ ref, change, certainty, request }): readonly Form[] => {
    const isSaid = change.rating !== undefined || change.done === true;
    return ref !== null && refs.has(ref) && isSaid && certainty === 'sure' && request === null ? [{ ref, change }] : [];
  });
  const unnamed = forms.filter(({ ref }) => !text.includes(ref));
  const isForMany = forms.length === parts.length && unnamed.length > 1;
  // A few that are asked about are heard as any other words are.
  return isForMany && (unnamed.length > MOST_AT_ONCE || roundOf(scene) !== null) ? { ...NONE, forms } : NONE;
}

type Doubtful = Meant & { readonly asked: readonly Tracked[] };

function confirm({ forms, unrated, asked }: Doubtful, scene: Scene): Answer {
  const { naming, plans, today } = scene;
  const each = forms.flatMap(({ ref, change }) => {
    const one = asked.find(({ action }) => typedRef(action, plans) === ref);
    return one === undefined ? [] : [{ named: naming.action(one.action), change, shown: shownRatingOf(one, today) }];
  });
  const card = sayConfirmMany({
    each,
    unrated: unrated.map(({ action }) => naming.action(action)),
    round: roundOf(scene),
  });
  return answer(card, scene.last?.about ?? []);
}
