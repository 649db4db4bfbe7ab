import type { Form, MessageId } from '#src/ports/message.ts';
import type { ActionId } from '#src/plan/action.ts';
import { ifArchived, mayUpdate } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { signsIn } from '#src/reply/says-by-sign.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { actionsOfForm, confirmedParts, partGiven } from './confirmed.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { answerTo } from './answer-to.ts';
import { findAction, idsOf, isRefusal } from '#src/commands/words/find-action.ts';
import { withDoneElsewhere } from '#src/commands/update/corrected/done-of-which.ts';
import { withStepElsewhere } from '#src/commands/update/corrected/step-of-which.ts';
import { otherByTitle, othersByTitle, withoutSaidOf } from '#src/commands/update/corrected/others-by-title.ts';
import { takenApart } from '#src/commands/update/corrected/others-in-words.ts';
import { everyAction, isSaidToday, loadOpen, ownOpen } from './open-actions.ts';
import type { OpenActions } from './open-actions.ts';
import { asRestOfSteps } from '#src/commands/update/steps/rest-of-steps.ts';
import { namesStep } from '#src/commands/update/steps/at-steps.ts';
import type { ReadAgain } from '#src/commands/update/steps/step-of-day.ts';
import { namedInUnread, withNamedInQuestion } from './rest/named-in-words.ts';
import { askedApart, saidOf } from './rest/asked-apart.ts';
import { ofNextAsked } from './rest/of-next-asked.ts';
import { answerAsked } from './rest/answer-asked.ts';
import { askedOfOne, readIn } from './rest/read-in.ts';
import { ifShowsAnother } from './rest/what-shows-it.ts';
import { asForAnother, isNotMineOfWhich } from './rest/not-mine-of-which.ts';
import { asPutRight } from './rest/put-right.ts';
import { withAllShown } from './rest/all-shown.ts';
import { withAgreement } from './waiting/agreement.ts';
import { isAssent, withAssent } from './waiting/assent.ts';
import { withQuestionAsked } from './waiting/yes-and-more.ts';
import { isBare } from './part-outcome.ts';
import type { Outcome } from './part-outcome.ts';
import { outcomesAtSteps } from '#src/commands/update/steps/step-outcomes.ts';
import { answerSpeakers, requestOfSpeaker } from './requests/of-speaker.ts';
import { saysMore } from './requests/to-office.ts';
import { keepSaidAfter } from './requests/said-after.ts';
import { ifOldTap } from '#src/commands/show/show-action.ts';
import { showActions } from '#src/commands/show/show-actions.ts';
import { undoLast } from '#src/commands/undo/undo-last.ts';

/** Records what was said of one or several actions, each answered for itself; words about no known action are held until their writer says which. */
export async function updateActions(said: string, scene: Scene): Promise<Answer> {
  const { text, open } = await withQuestionAsked(said, await ofNextAsked(said, await loadOpen(scene), scene), scene);
  const read = (await confirmedParts(text, open, scene)) ?? readIn(text, open, scene).parts;
  const each = asRestOfSteps(read, text, open).map((part) => withNamedInQuestion(part, open, scene));
  const parts = withAllShown(each, open, scene);
  if (scene.given === null) return recordParts(await withOthersByTitle(parts, open, scene), open, scene);
  const given = givenTo(scene.given, withoutPlaced(parts, open, await placedBy(scene)), open);
  const apart = await Promise.all(given.map((part) => ofEachNamed(part, open, scene)));
  return recordParts(apart.flat(), open, scene);
}

async function withOthersByTitle(
  parts: readonly ReadingPart[],
  open: OpenActions,
  scene: Scene,
): Promise<readonly ReadingPart[]> {
  const [only, ...more] = parts;
  if (only === undefined || more.length > 0) return parts;
  const other = await otherByTitle(only, open, scene);
  if (other !== null) return other;
  const isOne = only.ref !== null || open.about.length === 1;
  const others = isOne ? await othersByTitle(only, open, scene) : [];
  return [withoutSaidOf(only, others), ...others];
}

/** Of a long answer that is given to one action, what its sentences say of another of the speaker's by its title is asked about for that one. */
async function ofEachNamed(part: ReadingPart, open: OpenActions, scene: Scene): Promise<readonly ReadingPart[]> {
  const found = part.ref === null ? null : await findAction(part.ref, scene);
  if (found === null || isRefusal(found)) return [part];
  const all = await everyAction(scene);
  const apart = takenApart(part.words, found, () => ownOpen(all, scene));
  if (apart === null) return [part];
  return [{ tracked: found, words: apart.own }, ...apart.others].flatMap(({ tracked, words }) =>
    askedOfOne(words, tracked, open, scene),
  );
}

/** Records an update that was given field by field, or one for each row of a form: of words only the refs are read, of which one field may hold several. */
export async function recordForm(form: Form, scene: Scene): Promise<Answer> {
  const { text, form: sent } = scene.message;
  const open = await loadOpen(scene);
  // The words of a form that was sent off name its first row: each row is recorded with its own.
  const wordsOf = (typed: string): string => (sent === undefined ? text : text.replace(form.ref, () => typed));
  const parts = actionsOfForm(form, open).map(({ ref, change, typed }) =>
    partGiven({ ref, change, words: wordsOf(typed) }),
  );
  return recordParts(parts, open, scene);
}

/** Records parts that were read; what has no action of its own goes to the one of the conversation, if there is but one. */
export async function recordParts(said: readonly ReadingPart[], spoken: OpenActions, scene: Scene): Promise<Answer> {
  const { told, asked } = askedApart(said);
  const parts = told.map((part) => asForAnother(part, scene));
  const open = await withStepElsewhere(parts, await withDoneElsewhere(parts, spoken, scene), scene);
  const [first] = parts;
  const [only, ...others] = open.about;
  const alone = others.length === 0 ? only : undefined;
  if (parts.length === 1 && first?.ref === null && first.request?.kind === 'undo' && alone === undefined) {
    return undoLast(scene);
  }
  const shown = ifShowsAnother(parts, open, scene);
  if (shown !== null) return shown;
  const refs = parts.flatMap(({ ref }) => (ref === null ? [] : [ref]));
  const saysNothing =
    asked.length === 0 && parts.every((part) => isBare(part) && signsIn(part) === '' && !isAssent(part));
  if (saysNothing && refs.length === parts.length) return showActions(refs, scene);
  const stale = await oldTap(parts, scene);
  if (stale !== null) return stale;
  const placed = parts.map((part) => (alone === undefined ? withNamedStep(part, open, scene) : part));
  const isOpen = alone !== undefined && open.about.length === 1 && isToAnswer(alone, scene);
  const unplaced = placed.filter((part) => {
    if (part.ref !== null) return false;
    if (isNotMineOfWhich(part, alone, scene)) return true;
    return alone === undefined || part.isOfOthers === true || (isOpen && namedInUnread(part, open, scene).length > 0);
  });
  const outcomes: Outcome[] = [];
  for (const part of placed.filter((one) => !unplaced.includes(one))) {
    outcomes.push(...(await outcomesOfPart(part, alone, { open, scene })));
  }
  const back = await answerAsked(asked, { alone, outcomes, open, scene });
  const isWhole = (part: ReadingPart): boolean => back.lost.some(({ asksBack }) => asksBack?.rest === part);
  const lost = [...unplaced.filter((part) => requestOfSpeaker(part) === null && !isWhole(part)), ...back.lost];
  const answered = [...(await answerSpeakers(unplaced, { about: open.about, scene })), ...back.aside];
  const heard = answerTo([...outcomes, ...back.outcomes, ...answered], { lost, open, held: held(scene) }, scene);
  // A question leaves the conversation about what it was about.
  const isAside = answered.length > 0 && heard.about.length === 0;
  return isAside ? { ...heard, about: idsOf(open.about) } : heard;
}

/** True for an action of which its writer has said nothing today, and no card wants their reason: what comes now need not add to anything. */
function isToAnswer(tracked: Tracked, scene: Scene): boolean {
  return scene.given === null && scene.last?.card.wants == null && !isSaidToday(tracked, scene);
}

/** When a ref is given for held words, only the parts that had no action of their own are still to be recorded. */
function givenTo(given: string, parts: readonly ReadingPart[], open: OpenActions): readonly ReadingPart[] {
  const unsettled = parts.filter(({ ref }) => ref === null || !open.isRef(ref) || open.meant(ref).length > 1);
  const [meant] = open.meant(given);
  const shared = unsettled.filter((part) => choicesOf(part, open).length > 1);
  // Two numbers that changed places may each mean either action: one word answers one of them.
  const answered = shared.find((part) => meant !== undefined && choicesOf(part, open).includes(meant));
  return (unsettled.length === 0 ? parts : unsettled).map((part) =>
    part !== answered && shared.includes(part) ? part : withRef(part, given),
  );
}

function choicesOf({ ref }: ReadingPart, { meant }: OpenActions): readonly Tracked[] {
  return ref === null ? [] : meant(ref);
}

/** The actions that words of this message are recorded on already. */
async function placedBy({ register, saying }: Scene): Promise<ReadonlySet<ActionId>> {
  const lines = await register.ledgerOfMessage(saying.message as MessageId);
  return new Set(lines.map(({ action }) => action));
}

/** Of several refs that two have had, each is asked about until it is said, and no longer. */
function withoutPlaced(
  parts: readonly ReadingPart[],
  open: OpenActions,
  placed: ReadonlySet<ActionId>,
): readonly ReadingPart[] {
  if (parts.length < 2) return parts;
  const left = new Set(placed);
  return parts.filter((part) => {
    const choices = choicesOf(part, open);
    const taken = choices.length < 2 ? undefined : choices.find(({ action }) => left.has(action.id));
    return taken === undefined || !left.delete(taken.action.id);
  });
}

function withRef(part: ReadingPart, given: string): ReadingPart {
  return {
    ...saidOf(part, given),
    // The ref that there was not is no longer in doubt.
    unread:
      part.ref !== null && part.unread.startsWith(part.ref) ? part.unread.slice(part.ref.length).trim() : part.unread,
  };
}

/** Words that name a step which only one of the conversation's actions has are about that one. */
function withNamedStep(part: ReadingPart, { about }: OpenActions, scene: Scene): ReadingPart {
  if (part.ref !== null) return part;
  const [only, ...others] = about.filter((one) => namesStep(part.words, one, about.length > 1));
  return only === undefined || others.length > 0 ? part : { ...part, ref: typedRef(only.action, scene.plans) };
}

type Heard = { readonly open: OpenActions; readonly scene: Scene };

async function outcomesOfPart(
  said: ReadingPart,
  alone: Tracked | undefined,
  { open, scene }: Heard,
): Promise<readonly Outcome[]> {
  const found: Tracked | Refusal =
    said.ref === null && alone !== undefined ? alone : await findAction(said.ref ?? '', scene);
  if (isRefusal(found)) return [{ refusal: found }];
  const part = asPutRight(withAgreement(withAssent(said, found, scene), found, scene), found);
  const refusal = mayUpdate(scene.asker, found);
  const isNotMine = part.request?.kind === 'not-mine' && ifArchived(scene.asker, found) === null;
  const mayAnybody = isNotMine || requestOfSpeaker(part) !== null;
  if (refusal !== null && !mayAnybody) {
    return [(await keepSaidAfter(refusal, part.words, { tracked: found, scene })) ?? { refusal }];
  }
  const read: ReadAgain = (words, seen) => readIn(words, { ...open, about: [seen] }, scene).parts;
  const outcomes = await outcomesAtSteps(part, found, { open, read, scene });
  // “Off next week, survey green”: what else is not certain is asked too.
  if (part.request?.kind === 'away' && part.certainty === 'likely' && saysMore(part.change) && refusal === null) {
    return [...outcomes, ...(await outcomesAtSteps({ ...part, request: null }, found, { open, read, scene }))];
  }
  if (part.leave !== undefined && refusal === null) {
    const away: ReadingPart = { ...part, request: part.leave, change: {}, certainty: 'likely' };
    return [...outcomes, ...(await outcomesAtSteps(away, found, { open, read, scene }))];
  }
  if (part.request?.kind === 'undo') return outcomes;
  const refused = outcomes.find((outcome) => 'refusal' in outcome);
  const kept =
    refused === undefined ? null : await keepSaidAfter(refused.refusal, part.words, { tracked: found, scene });
  return kept === null ? outcomes : [kept];
}

/** A tap on a card that is older than the action's last word is answered with how it stands now; a form has words of its own. */
async function oldTap([part]: readonly ReadingPart[], scene: Scene): Promise<Answer | null> {
  // What is given to held words was looked at before.
  if (part === undefined || part.ref === null || scene.given !== null || scene.message.form !== undefined) return null;
  const found = await findAction(part.ref, scene);
  return isRefusal(found) ? null : ifOldTap(found, scene);
}

/** The message whose words are kept: this one, or the one whose words this one was to place; a tap has none of its own. */
function held({ message, last, given }: Scene): MessageId | null {
  if (given !== null && last !== null && last.holds !== null) return last.holds;
  return message.card === null || message.form !== undefined ? (message.of ?? message.id) : null;
}
