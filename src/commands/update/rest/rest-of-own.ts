import { isLate } from '#src/plan/turns/behind.ts';
import { sayConfirmMany } from '#src/messages/answer/confirm-many.ts';
import type { Card } from '#src/messages/card.ts';
import { sayWithReceipt } from '#src/messages/receipt/with-receipt.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { askedOf, everyAction, isSaidToday, loadOpen, ownOpen } from '#src/commands/update/open-actions.ts';
import { EXCEPT_WORDS } from '#src/reply/subjects/except-words.ts';
import { isSaid, meansAll, readFor, saysRest } from '#src/commands/update/said-of-many.ts';
import { NUMBER_WORDS } from '#src/timescale/vocabulary.ts';
import { recordParts } from '#src/commands/update/update-action.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';

const LONGEST = 300;
// As many as one tap carries.
const MOST = 40;
const UNCHANGED = /(?<!\p{L})(?:no changes?|unchanged|the same|as (?:it )?(?:was|before)|stays?)(?!\p{L})/iu;

/** “Apart from 8.1.1 the rest are green”, and “the rest are fine” behind an answer: what it would say of everything else that the speaker leads, confirmed by one tap; null for other words. */
export async function restOfOwn(text: string, scene: Scene, { ofAll = false } = {}): Promise<Answer | null> {
  const said = inFull(text);
  if (said.length > LONGEST || !meansAll(said)) return null;
  const named = new Set(refsNamed(text, scene).map((ref) => ref.toLowerCase()));
  const own = ownOpen(await everyAction(scene), scene);
  const isNamed = (one: Tracked): boolean => named.has(typedRef(one.action, scene.plans).toLowerCase());
  const left = own.filter((one) => isNamed(one) || !isSaidToday(one, scene));
  // “1.1 done, all of it” is all of one action.
  const isOfOthers = saysRest(said) || SAYS_EXCEPT.test(said);
  const isOfNamed = named.size > 0 ? own.some(isNamed) && isOfOthers : saysRest(text) && left.length < own.length;
  const isKnown = isOfNamed || (ofAll && left.length > 1);
  if (left.length > MOST) return null;
  return isKnown ? confirmed(said, { left, isNamed }, scene) : restBehind(said, left, scene);
}

/** “Amber, the rest are green” under a question about one: its answer is recorded, and the rest is one tap away. */
async function restBehind(said: string, own: readonly Tracked[], scene: Scene): Promise<Answer | null> {
  const [only, ...more] = scene.talk;
  if (only === undefined || more.length > 0 || !saysRest(said)) return null;
  const parts = await readFor(said, askedOf([only], scene), scene);
  const beside = parts.filter(({ isOfOthers }) => isOfOthers !== true);
  const [rest, ...others] = parts.filter(({ isOfOthers }) => isOfOthers === true);
  if (rest === undefined || others.length > 0 || !beside.some(isSaid)) return null;
  const left = own.filter(({ action }) => action.id !== only.action.id);
  return confirmed(inFull(rest.words), { left, isNamed: () => false, beside }, scene);
}

const EXCEPTS = String.raw`(?:${EXCEPT_WORDS}|but)(?!\p{L})`;
const SAYS_EXCEPT = new RegExp(String.raw`(?<!\p{L})${EXCEPTS}`, 'iu');
const STATE = String.raw`(?:green|amber|red|done|fine|on track|at risk|off track|ok)(?!\p{L})`;
const EVERYTHING = new RegExp(String.raw`^(\W*)every(?:thing|one)\s+(?=${EXCEPTS})`, 'iu');
// “Green but 8.1.1 is late” says something of both.
const BUT_ALONE = String.raw`but(?=\s+\S+(?:\s*(?:,|and|&)\s*\S+)*[.!]*$)`;
const BARE_STATE = new RegExp(String.raw`^(\W*)(?=${STATE}\s+(?:${EXCEPT_WORDS}|${BUT_ALONE})(?!\p{L}))`, 'iu');
const ALL_BEHIND = new RegExp(String.raw`^(\W*${EXCEPTS}.*?)\ball\s+(?:are\s+|is\s+)?(?=${STATE})`, 'iu');

/** “Rest ok” and “green except 8.1.1” as they are said in full. */
function inFull(text: string): string {
  return text
    .replace(/\ball ([2-6])\b/iu, (_, count: string) => `all ${NUMBER_WORDS[Number(count)]}`)
    .replace(/^(\W*)(?=(?:rest|others)\s)/iu, '$1the ')
    .replace(EVERYTHING, '$1all ')
    .replace(BARE_STATE, '$1all ')
    .replace(ALL_BEHIND, '$1the rest are ');
}

type Rest = {
  readonly left: readonly Tracked[];
  readonly isNamed: (one: Tracked) => boolean;
  /** What the same message says of others, recorded beside; absent for nothing. */
  readonly beside?: readonly ReadingPart[];
};

async function confirmed(text: string, { left, isNamed, beside = [] }: Rest, scene: Scene): Promise<Answer | null> {
  const { plans, today, naming } = scene;
  const parts = (await readFor(text, askedOf(left, scene), scene)).filter((part) => !isLeftOut(part));
  const partOf = (one: Tracked) => parts.find(({ ref }) => ref === typedRef(one.action, plans));
  const own = left.filter((one) => partOf(one) !== undefined);
  const others = left.filter((one) => !isNamed(one));
  const isWhole = parts.length === own.length && others.length > 0;
  if (!isWhole || !others.every((one) => own.includes(one) && isRating(partOf(one)!))) return null;
  const each = others.map((one) => {
    const { rating, done } = partOf(one)!.change;
    const change = { ...(rating === undefined ? {} : { rating }), ...(done === true ? { done } : {}) };
    return { named: naming.action(one.action), change, shown: shownRatingOf(one, today) };
  });
  const past = others.filter((one) => partOf(one)!.change.rating === 'green' && isLate(one, scene.today)).length;
  const named = own.filter(isNamed);
  const unrated = named.filter((one) => UNCHANGED.test(partOf(one)!.words) && !isRating(partOf(one)!));
  const card = sayConfirmMany({ each, unrated: unrated.map(({ action }) => naming.action(action)), past, round: null });
  return besides([...beside, ...named.filter((one) => !unrated.includes(one)).map((one) => partOf(one)!)], card, scene);
}

/** What is said of an action by its number is recorded at once, or asked about, as ever. */
async function besides(named: readonly ReadingPart[], card: Card, scene: Scene): Promise<Answer> {
  if (named.length === 0) return answer(card, scene.last?.about ?? []);
  const told = await recordParts(named, await loadOpen(scene), scene);
  return { ...told, card: sayWithReceipt(told.card, [card]) };
}

/** An action that is only named to be left out. */
function isLeftOut({ change, request, unread, words }: ReadingPart): boolean {
  const isBare = request === null && Object.keys(change).every((field) => field === 'narrative');
  return isBare && unread === '' && !UNCHANGED.test(words);
}

/** Certain or not: it is confirmed first. */
function isRating(part: ReadingPart): boolean {
  return isSaid({ ...part, certainty: 'sure' });
}
