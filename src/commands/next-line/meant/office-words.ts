import { askOfficeWords, askOtherDay, askWhichDate } from '#src/messages/office/sure/office-words-card.ts';
import { askDateDecided } from '#src/messages/office/sure/date-decided-card.ts';
import type { OtherDay } from '#src/messages/office/sure/office-words-card.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { refsIn } from '#src/refs/find-refs.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { everyAction, isSaidToday, loadOpen } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { questionOn } from '#src/commands/update/question-on.ts';
import { readIn } from '#src/commands/update/rest/read-in.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { bestReading, doneAs } from './best-reading.ts';
import { dateDecided, decidesDate } from './date-decided.ts';
import { inFrontOf, otherDayFor } from './date-in-front.ts';
import { leaningOf, withoutLeaning } from './leaning.ts';
import type { OtherDate } from './other-date.ts';
import { withTitleRefs } from './title-refs.ts';

const LONGEST = 300;
const POLITE =
  /^(?:(?:please|pls|can you|could you|ok|okay|right|so|then|now|and|hi|hello|(?:good )?morning|sorry)[\s,]+)*(?=\S)/iu;
/** A word of how it stands, or that it is done: said in its lead’s place. */
const STANDS = /(?<!\p{L})(?:red|amber|green|blue|done|completed?|delivered|finished)(?!\p{L})/iu;
/** Of the office it is no lead’s word: it looks so to whoever has not done it. */
const SEEMS =
  /(?<!\p{L})(?:looks?|looking|seems?|appears?|sounds?|i (?:think|believe|reckon|guess|gather|hear)|apparently|probably)(?!\p{L})/iu;
const ENDED =
  /(?<!(?:not|n['’]t|half|nearly|almost|never|isnt)\s(?:\p{L}+\s)?)(?<!\p{L})(?:done|finished|complete|completed)(?!\p{L})/iu;
/** What offers a day, where nothing says of which action. */
const OFFERS =
  /^(?:yes|yep|ok|okay|agreed?|approved?|fine|happy|only|no(?: later)?|not (?:beyond|later)|until|till|up to|i (?:can|could)|they can|give)(?!\p{L})/iu;

/** What the programme office says of somebody else’s action; `bare` without what names it. */
type Said = { readonly tracked: Tracked; readonly words: string; readonly bare: string; readonly part: ReadingPart };

/** Another day that the office offers for a date that waits, “B2 yes but only to 27 Feb”: one tap away, nothing decided; null for any other words. */
export async function otherDateMeant(words: string, scene: Scene): Promise<Answer | null> {
  if (!isOfOffice(words, scene) || STANDS.test(words)) return null;
  const said = await saidOfOne(words, scene);
  if (said === null) return OFFERS.test(words) ? ofNoAction(words, scene) : null;
  const { tracked } = said;
  const other = otherDayFor(tracked, said.bare, scene);
  if (other === null || !isOthers(tracked, scene)) return null;
  return oneDay(tracked, { words: said.words, other }, scene);
}

/** What the office’s words about somebody else’s action may mean, where they decide nothing that was understood and say no rating: asked, and nothing kept as the lead’s; null for any other words. */
export async function officeWords(words: string, scene: Scene): Promise<Answer | null> {
  if (!isOfOffice(words, scene)) return null;
  const said = await saidOfOne(words, scene);
  if (said === null || !isOthers(said.tracked, scene) || isAsked(said, scene)) return null;
  const { tracked, part } = said;
  const { stage, owners } = tracked.standing;
  const { dates, rest } = inFrontOf(tracked, said.bare, scene);
  const [inFront = null] = dates;
  const isOpen = stage === 'open' && inFront === null;
  const decided = isOpen ? dateDecided(said.bare, tracked, scene) : null;
  if (decided !== null) return readBack(said, decided, scene);
  const movesDate = isOpen && saysDate(said);
  const seemsDone = stage === 'open' && SEEMS.test(said.bare) && (part.change.done === true || ENDED.test(said.bare));
  if (!movesDate && !seemsDone && isAdding(said, scene)) return null;
  const waits = (inFront !== null || stage === 'delivered') && !STANDS.test(said.words);
  if (!waits && !movesDate && !seemsDone && !isKept(part)) return null;
  const leads = leadersOn(owners, scene.index).flatMap((id) => scene.index.called(id) ?? []);
  const card = askOfficeWords({
    ...scene.naming.action(tracked.action),
    words: scene.naming.words(said.words),
    inFront,
    isDelivered: stage === 'delivered',
    leaning: leaningOf(rest),
    why: scene.naming.words(withoutLeaning(rest)),
    leads,
    best: seemsDone ? doneAs(tracked, scene) : bestReading(said.words, tracked, scene),
  });
  return answer(card, [tracked.action.id]);
}

function isOfOffice(words: string, { message, speaker, index }: Scene): boolean {
  const isTyped = message.card === null && message.form === undefined && message.how === 'said';
  return isTyped && words.length <= LONGEST && index.isOffice(speaker.id);
}

/** The one action that the words are about, by number, by title, as it was given, or by what the conversation is about. */
async function saidOfOne(typed: string, scene: Scene): Promise<Said | null> {
  const open = await loadOpen(scene);
  const [only, ...more] = scene.talk;
  const alone = only === undefined || more.length > 0 ? null : exactRef(only.action, scene.plans);
  const said = readIn(typed, open, scene).parts;
  const isNamed = (scene.given ?? alone) !== null || said.some(({ ref }) => ref !== null && typed.includes(ref));
  const polite = typed.replace(POLITE, '');
  const words = isNamed ? polite : withTitleRefs(polite, scene);
  const [part, ...others] = isNamed ? said : readIn(words, open, scene).parts;
  const ref = part?.ref ?? scene.given ?? alone;
  if (part === undefined || others.length > 0 || ref === null) return null;
  // “Not happy with the slip on 8.1.3”, where another was spoken of, is about neither for certain.
  if (part.ref === null && namesAnother(words, ref, open, scene)) return null;
  const tracked = await findAction(ref, scene);
  if (isRefusal(tracked)) return null;
  const bare = part.ref === null ? words : withoutRef(words, part.ref);
  return { tracked, part, bare, words: behindRef(polite, part.ref ?? '') };
}

function namesAnother(words: string, ref: string, { isRef, book }: OpenActions, { today, plans }: Scene): boolean {
  const found = refsIn(words, { today, isRef, book, plans: plans.map(({ key }) => key) });
  return found.some(({ known, said }) => known && said !== ref);
}

const AT_FRONT = /^[\s,:;–—-]+/u;

/** “Publish the B2: yes” says yes. */
function withoutRef(words: string, ref: string): string {
  const at = words.indexOf(ref);
  return at < 0
    ? words
    : `${words.slice(0, at).trimEnd()} ${words.slice(at + ref.length).replace(AT_FRONT, '')}`.trim();
}

function behindRef(words: string, ref: string): string {
  const isAhead = ref !== '' && words.toLowerCase().startsWith(ref.toLowerCase());
  return isAhead ? words.slice(ref.length).replace(AT_FRONT, '') : words;
}

function isOthers({ standing }: Tracked, { asker }: Scene): boolean {
  return (standing.stage === 'open' || standing.stage === 'delivered') && !isLead(asker, standing.owners);
}

/** A date that its own office decides, where nobody asked for one: with its weekday, and nothing decided before a tap. */
function readBack({ tracked, words }: Said, { day, reason }: OtherDate, scene: Scene): Answer {
  const { naming, index } = scene;
  const { agreed, owners } = tracked.standing;
  const [lead = null] = leadersOn(owners, index).flatMap((id) => index.called(id) ?? []);
  const said = { words: naming.words(words), reason: naming.words(reason), agreed, day, lead };
  return answer(askDateDecided({ ...naming.action(tracked.action), ...said }), [tracked.action.id]);
}

/** True where words that decide a date would be taken for what a lead expects, or for a lead’s wish. */
function saysDate({ bare, part }: Said): boolean {
  const isDate = part.change.forecast !== undefined || part.request?.kind === 'extension';
  return isDate && decidesDate(bare) && !STANDS.test(bare);
}

/** True for the office’s answer to what it was asked. */
function isAsked({ tracked }: Said, scene: Scene): boolean {
  const { last } = scene;
  const isWanted = last?.card.wants != null && last.about.includes(tracked.action.id);
  return isWanted || questionOn(tracked.action.id, scene) !== null;
}

/** True for what asks for something, and for what adds to the office’s own word of today. */
function isAdding({ tracked, part }: Said, scene: Scene): boolean {
  const isOther = part.request !== null || part.asksBack !== undefined || part.progress !== null;
  const isOwn = isSaidToday(tracked, scene) && tracked.standing.lastUpdateBy === scene.speaker.id;
  return isOther || isOwn;
}

function isKept({ certainty, change, noSuchDay, unlikelyDay, unread }: ReadingPart): boolean {
  const says = Object.keys(change).some((field) => field !== 'narrative');
  if (says || (noSuchDay ?? unlikelyDay) !== undefined) return false;
  return unread !== '' || (certainty !== 'sure' && change.narrative !== undefined);
}

/** A day that is offered under a page of what waits, where no action is named. */
async function ofNoAction(words: string, scene: Scene): Promise<Answer | null> {
  const all = await everyAction(scene);
  const found = all.flatMap((tracked) => {
    const other = isOthers(tracked, scene) ? otherDayFor(tracked, words, scene) : null;
    return other === null ? [] : [{ tracked, other }];
  });
  const [only, ...more] = found;
  if (only === undefined) return null;
  if (more.length === 0) return oneDay(only.tracked, { words, other: only.other }, scene);
  const others = found.slice(0, MOST).map(({ other }) => other);
  return answer(askWhichDate(scene.naming.words(words), others));
}

type Offered = { readonly words: string; readonly other: OtherDay };

function oneDay({ action }: Tracked, { words, other }: Offered, { naming }: Scene): Answer {
  return answer(askOtherDay({ ...naming.action(action), words: naming.words(words) }, other), [action.id]);
}

const MOST = 4;
