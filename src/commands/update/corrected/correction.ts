import { sayWithReceipt } from '#src/messages/receipt/with-receipt.ts';
import { knownRefs } from '#src/refs/known-refs.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { excepts, promises, saysAgain } from '#src/reply/after/done-after-all.ts';
import { insteadIn } from '#src/reply/after/instead.ts';
import { denies, takesBack } from '#src/reply/after/takes-back.ts';
import { namesWhatShows } from '#src/reply/may-show.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { answerTo } from '#src/commands/update/answer-to.ts';
import { loadOpen } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { recordPart } from '#src/commands/update/record-part.ts';
import { readIn } from '#src/commands/update/rest/read-in.ts';
import { updateActions } from '#src/commands/update/update-action.ts';
import { askWhetherBack } from './ask-whether-back.ts';
import { asCalledDone, fieldsOf, isDoneUnshown, justSaid } from './just-said.ts';
import type { JustSaid } from './just-said.ts';
import { isLessTogether } from './less-together.ts';
import { isCorrecting, meantAction, saysOther } from './meant-another.ts';
import { saidElsewhere } from './said-elsewhere.ts';

type Round = { readonly said: JustSaid; readonly open: OpenActions; readonly scene: Scene };

/** The answer to words that correct what their writer recorded just before, or that leave open whether it is done after all; null for any others. */
export async function correction(words: string, scene: Scene): Promise<Answer | null> {
  const said = await justSaid(scene);
  if (said === null) return movedFrom(words, scene);
  const open = await loadOpen(scene);
  const round: Round = { said, open, scene };
  const refs = knownRefs(words, { ...scene, isRef: open.isRef });
  const others = [];
  for (const one of refs) if (!(await isOwn(one.said, round))) others.push(one);
  const [other, ...more] = others;
  if (other !== undefined) {
    if (more.length > 0) return null;
    if (saysOther(words, refs, said.line.event.words)) return askWhetherBack(words, round, { other: other.said });
    return takesBack(words.slice(0, other.index)) ? askBeside(words, other.index, round) : null;
  }
  const leading = leadingRef(words, scene);
  return correctionOf(leading === null ? words : leading.rest, round);
}

// “It was about 8.1.4” says which action words are about that nobody has placed, and corrects nothing.
const PLACES = /^\W*(?:(?:it|that|this|they|those|these)(?:['’]s|\s+is|\s+was|\s+were)?\s+)?about\s/iu;

/** “No, that was for 8.1.4” under the question about 8.1.4: what was said last of another action may have been meant. */
async function movedFrom(words: string, scene: Scene): Promise<Answer | null> {
  if (!isCorrecting(words) || PLACES.test(words)) return null;
  const open = await loadOpen(scene);
  const refs = knownRefs(words, { ...scene, isRef: open.isRef });
  const [only, ...others] = refs;
  if (only === undefined || others.length > 0) return null;
  const found = await findAction(only.said, scene);
  const said = isRefusal(found) ? null : await saidElsewhere(found.action.id, scene);
  if (said === null || !saysOther(words, refs, said.line.event.words)) return null;
  if ((await meantAction(only.said, said, scene)) === null) return null;
  return askWhetherBack(words, { said, scene }, { other: only.said });
}

async function isOwn(ref: string, { said, scene }: Round): Promise<boolean> {
  const found = await findAction(ref, scene);
  return !isRefusal(found) && found.action.id === said.tracked.action.id;
}

async function correctionOf(words: string, round: Round): Promise<Answer | null> {
  const { said, open, scene } = round;
  const [part, ...others] = readIn(words, open, scene).parts;
  if (part === undefined || others.length > 0 || !isOpenToCorrect(part)) return null;
  const instead = insteadIn(words);
  if (instead?.isUndone === true || !saysHowItStands(part)) {
    const stood = instead === null ? null : await putInstead(instead, round);
    if (stood !== null) return stood;
  }
  if (saysHowItStands(part) && isPromise(part, said))
    return I_MEAN.test(words) ? askWhetherBack(words, round) : afterDone(words, round);
  // Under a card about several it is of the question below.
  if (isWorse(part, said) && scene.last?.card.several === undefined)
    return askWhetherBack(words, { ...round, said: asCalledDone(said) }, { rating: part.change.rating });
  if (saysHowItStands(part)) return isPutOff(part, said) ? askWhetherBack(words, round) : null;
  const { standing } = said.tracked;
  const { rating, forecast } = said.line.event.change;
  const isMine = standing.declared?.by === scene.speaker.id && standing.declared.on === scene.today;
  const denied = {
    rating: rating ?? (isMine ? (standing.declared?.rating ?? null) : null),
    isDone: standing.stage === 'delivered',
    isDated: forecast !== undefined,
  };
  const saysNotDone = denied.isDone && denies(words, { rating: null, isDone: true, isDated: false });
  if (saysNotDone && !takesBack(words)) return askWhetherBack(words, { ...round, said: asCalledDone(said) });
  if (takesBack(words) || denies(words, denied)) return askWhetherBack(words, round);
  const after = isDoneUnshown(said) ? await afterDone(words, round) : null;
  return after ?? (isLessTogether(words, round) ? askWhetherBack(words, round) : null);
}

// “Will be by Friday I mean” of what was called done.
const I_MEAN = /\b(?:i mean|i meant)\W*$/iu;

/** Words that ask for something else, and “undo” itself, are answered as such. */
function isOpenToCorrect({ request, words }: ReadingPart): boolean {
  return request === null || request.kind === 'wrong-date' || (request.kind === 'close' && THAT.test(words));
}

// “Delete that” right under an answer is of the answer, and asks for no action to be closed.
const THAT =
  /^\W*(?:(?:please|sorry|oops|no|can you) ){0,2}(?:delete|bin|remove|scrap|drop|cancel) (?:that|it|this)(?: (?:please|thanks|sorry|one))?\W*$/iu;

function saysHowItStands({ certainty, change }: ReadingPart): boolean {
  return (
    certainty === 'sure' &&
    fieldsOf(change).some((field) => field === 'rating' || field === 'forecast' || field === 'done')
  );
}

/** “Now 31 August” of what was called done just before. */
function isPutOff({ change, words }: ReadingPart, said: JustSaid): boolean {
  const isDated = fieldsOf(change).every((field) => field === 'forecast' || field === 'waitingOn');
  return isDated && said.line.event.change.done === true && !namesWhatShows(words) && !promises(words);
}

/** “Late”, “amber” of what was called done just before. */
function isWorse({ certainty, change }: ReadingPart, { tracked }: JustSaid): boolean {
  const { rating, done } = change;
  const isCalledDone =
    tracked.standing.stage === 'delivered' && tracked.standing.stageBy === tracked.standing.lastUpdateBy;
  return certainty === 'sure' && (rating === 'amber' || rating === 'red') && done !== true && isCalledDone;
}

/** “Will be on the website next week”: the day is not the action's. */
function isPromise({ change, words }: ReadingPart, said: JustSaid): boolean {
  const isDated = fieldsOf(change).every((field) => field === 'forecast' || field === 'waitingOn');
  return isDated && isDoneUnshown(said) && promises(words);
}

/** What is put in its place is recorded where it is plain, and takes the place of all that was said. */
async function putInstead(
  { said: words, isUndone }: { readonly said: string; readonly isUndone: boolean },
  { said, open, scene }: Round,
): Promise<Answer | null> {
  const [part, ...others] = readIn(words, open, scene).parts;
  if (part === undefined || others.length > 0 || part.request !== null || !saysHowItStands(part)) return null;
  const before = fieldsOf(said.line.event.change);
  const fields = fieldsOf(part.change);
  const isWhole = isUndone || before.includes('done') ? before.every((field) => fields.includes(field)) : true;
  return isWhole ? updateActions(words, scene) : null;
}

async function afterDone(words: string, round: Round): Promise<Answer | null> {
  if (excepts(words)) return askWhetherBack(words, round);
  if (!promises(words) && !saysAgain(words)) return null;
  const { said, open, scene } = round;
  const note = { change: { narrative: words }, implied: [], unread: '', words };
  return answerTo([await recordPart(note, said.tracked, scene)], { lost: [], open, held: null }, scene);
}

/** “Wrong one, 8.1.3 is amber”: what names the other action is heard of that, and whether the first is taken back is asked with it. */
async function askBeside(words: string, at: number, round: Round): Promise<Answer> {
  const heard = await updateActions(words.slice(at), round.scene);
  const asked = await askWhetherBack(words.slice(0, at).trim(), round);
  return {
    ...heard,
    card: sayWithReceipt(asked.card, [heard.card]),
    about: [...asked.about, ...heard.about],
    entries: [...asked.entries, ...heard.entries],
  };
}
