import { isSaidToday } from './open-actions.ts';
import { sayConfirmMany } from '#src/messages/answer/confirm-many.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Form } from '#src/ports/message.ts';
import { trackedOf } from '#src/ports/tracked-of.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { roundOf } from '#src/commands/lead/round/go-on.ts';
import { questionOn } from './question-on.ts';
import { formsFor, formsOf, isAboutMany, meansAll, saysOrder, saysRest, saysSeveral } from './said-of-many.ts';
import { restOfOwn } from './rest/rest-of-own.ts';
import { askedList, stillAsked, withUnanswered } from './still-asked.ts';
import { isRestOfSteps, withNumberOfStep } from './steps/rest-of-steps.ts';
import { recordForm, updateActions } from './update-action.ts';

/** More than this are not changed by one word without a tap. */
const MOST_AT_ONCE = 5;

/** "all green", "the rest are fine" and "no change" under several questions: recorded for each that is still asked about, and confirmed first where that is not certain; null for other words. */
export async function manyAtOnce(text: string, scene: Scene): Promise<Answer | null> {
  if (scene.message.card !== null || scene.given !== null) return null;
  if (SAME.test(text.trim())) return sameAsShown(text, scene);
  const numbered = saysRest(text) ? withNumberOfStep(text, scene.talk, scene) : text;
  // “Spec done, everything else on track”
  if (isRestOfSteps(text, scene.talk)) return updateActions(text, scene);
  if (numbered !== text) return (await manyAtOnce(numbered, scene)) ?? updateActions(numbered, scene);
  const round = roundOf(scene);
  const isMany = await isAboutMany(text, scene);
  if (round !== null) return isMany ? recordMany(text, await leftInRound(scene), scene) : null;
  const asked = await askedTogether(text, scene);
  const isOfAll = isOneOfSeveral(text, asked, scene) || (isMany && isWaitingOnly(text, asked, scene));
  const ofAll = isOfAll ? await restOfOwn(text, scene, { ofAll: true }) : null;
  if (ofAll !== null) return ofAll;
  const isAlone = asked.length === 0 || (asked.length === 1 && scene.talk.length < 2);
  if (!isMany) return (await asListed(text, asked, scene)) ?? (isAlone ? restOfOwn(text, scene) : null);
  if (asked.length > 0) return recordMany(text, asked, scene);
  return (await restOfOwn(text, scene)) ?? (isKnown(text, scene) ? null : updateActions(text, about([], scene)));
}

/** “All green” under a question about one: it may be said of all that its writer leads. */
function isOneOfSeveral(text: string, asked: readonly Tracked[], scene: Scene): boolean {
  const [only, ...more] = scene.talk;
  const isOne = only !== undefined && more.length === 0 && asked.every(({ action }) => action.id === only.action.id);
  return isOne && saysSeveral(text) && !isJustAnswered(only, scene);
}

/** “All on track” where no card asked about several, and some words wait for their meaning: it is said of all that its writer leads. */
function isWaitingOnly(text: string, asked: readonly Tracked[], { last }: Scene): boolean {
  const isListed = last?.card.several !== undefined || last?.card.asks.some(({ inList }) => inList !== undefined);
  return (
    !saysRest(text) &&
    isListed !== true &&
    asked.length > 0 &&
    asked.every(({ standing }) => standing.unsettled !== null)
  );
}

/** "2.2.1 amber, the rest green" is read against all that are left, and "the third is done" against the list as it was asked. */
async function asListed(text: string, left: readonly Tracked[], scene: Scene): Promise<Answer | null> {
  const isRest = saysRest(text);
  const listed = isRest ? left : await askedList(scene);
  const isHeld = isRest && isHolding(scene);
  if (!isHeld && !isElsewhere(listed, scene)) return null;
  const forms = isRest || saysOrder(text) ? await formsOf(text, listed, scene) : [];
  if (forms.length === 0) return null;
  return isHeld
    ? confirm({ forms, unrated: [], asked: listed, past: 0 }, scene)
    : updateActions(text, about(listed, scene));
}

async function sameAsShown(text: string, scene: Scene): Promise<Answer | null> {
  const isRound = roundOf(scene) !== null;
  // In a round it is about all that are left only where the words say so.
  if (isRound && !meansAll(text)) return null;
  const asked = isRound ? await leftInRound(scene) : scene.talk;
  return asked.length < 2 ? null : settle({ ...asTheyStand(asked, scene), asked, past: 0 }, scene);
}

/** What a word about many is about: the questions that nobody has answered yet, else the actions that the card shows; "the rest" only ever the first. */
async function askedTogether(text: string, scene: Scene): Promise<readonly Tracked[]> {
  const asked = await stillAsked(scene);
  const others = asked.filter(({ action }) => scene.last?.about.includes(action.id) !== true);
  if (others.length > 0 && saysRest(text)) return others;
  if (asked.length > 1 || others.length > 0) return asked;
  const isAnswered = scene.talk.some((one) => isJustAnswered(one, scene));
  return saysRest(text) || isAnswered || scene.talk.length < 2 ? [] : scene.talk;
}

/** "all" is one here, and nobody has just answered it otherwise; of "the rest" nobody knows what it is. */
function isKnown(text: string, scene: Scene): boolean {
  return !saysRest(text) && scene.talk.length < 2 && !scene.talk.some((one) => isJustAnswered(one, scene));
}

function isJustAnswered(tracked: Tracked, scene: Scene): boolean {
  return isSaidToday(tracked, scene) && questionOn(tracked.action.id, scene) === null;
}

/** True while words wait for the action that they are about: it may be one of the rest. */
function isHolding({ last }: Scene): boolean {
  return last !== null && last.holds !== null;
}

function isElsewhere(asked: readonly Tracked[], { last }: Scene): boolean {
  return asked.some(({ action }) => last?.about.includes(action.id) !== true);
}

/** The conversation as if its last card were about these, and wanted nothing to be told of others. */
function about(asked: readonly Tracked[], scene: Scene): Scene {
  const ids = asked.map(({ action }) => action.id);
  const last = scene.last === null ? null : { ...scene.last, about: ids };
  return { ...scene, last, talk: asked };
}

async function leftInRound(scene: Scene): Promise<readonly Tracked[]> {
  const left = await trackedOf(roundOf(scene)?.left ?? [], scene.register);
  return left.filter(({ standing }) => standing.stage === 'open');
}

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

async function recordMany(text: string, asked: readonly Tracked[], scene: Scene): Promise<Answer | null> {
  const forms = await formsFor(text, asked, scene);
  const many = { forms, unrated: [], asked, past: pastIn(forms, asked, scene).length };
  return forms.length > 0 && saysRest(text) && (await isUntouched(asked, scene))
    ? confirm(many, scene)
    : settle(many, scene);
}

/** True while nobody has answered or skipped any of the list: “the rest” may be all of it, or of something else. */
async function isUntouched(asked: readonly Tracked[], scene: Scene): Promise<boolean> {
  const round = roundOf(scene);
  if (round !== null) return round.answered.length + round.skipped.length === 0;
  const isElse = scene.last?.about.some((id) => !asked.some(({ action }) => action.id === id)) === true;
  return !isElse && (await askedList(scene)).length <= asked.length;
}

type Doubtful = Meant & { readonly asked: readonly Tracked[]; readonly past: number };

/** One tap first where they are many, where words wait that may be about some of them, or where green leaves a question open. */
async function settle(many: Doubtful, scene: Scene): Promise<Answer | null> {
  const { forms, unrated } = many;
  const [first, ...more] = forms;
  if (first === undefined) return null;
  const isDoubtful = forms.length > MOST_AT_ONCE || unrated.length > 0 || isHolding(scene);
  if (isDoubtful || many.past > 0) return confirm(many, scene);
  return recordForm({ ...first, more }, scene);
}

/** Those asked whether they are done, or later, as a round asks of all that is late: that they are green is no answer to it. */
function pastIn(forms: readonly Form[], asked: readonly Tracked[], scene: Scene): readonly Tracked[] {
  const green = new Set(forms.filter(({ change }) => change.rating === 'green').map(({ ref }) => ref));
  return asked.filter(({ action, standing }) => {
    const isPast = standing.agreed !== null && standing.agreed < scene.today;
    const isAsked = roundOf(scene) !== null || questionOn(action.id, scene) === 'is-it-done';
    return isPast && isAsked && green.has(typedRef(action, scene.plans));
  });
}

function confirm(many: Doubtful, scene: Scene): Answer {
  const { forms, unrated, asked, past } = many;
  const { naming, plans, today } = scene;
  const each = forms.flatMap(({ ref, change }) => {
    const one = asked.find(({ action }) => typedRef(action, plans) === ref);
    return one === undefined ? [] : [{ named: naming.action(one.action), change, shown: shownRatingOf(one, today) }];
  });
  const card = sayConfirmMany({
    each,
    unrated: unrated.map(({ action }) => naming.action(action)),
    past,
    round: roundOf(scene),
  });
  return answer(withUnanswered(card, [], scene), scene.last?.about ?? []);
}
