import { askUnreadRange, sayTooLong } from '#src/messages/office/sure/ask-sure.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { readListOf } from '#src/commands/decide/lists/what-waits.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { namedStep } from '#src/commands/decide/steps/leading-step.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { withoutStop } from '#src/refs/typed-ref.ts';
import { DECIDING, doubtIn, isException } from './doubts-in.ts';
import { EXCEPT, SECOND_COMMAND, WISH } from './doubt-words.ts';
import { writtenOut } from './ranges.ts';
import { inTwoMinds, withoutWavering } from './two-minds.ts';
import { readBack } from './read-back.ts';
import { correctedDay } from './tidy/corrected-day.ts';
import { withoutLastWords } from './tidy/last-words.ts';
import { saidTidily } from './tidy/said-tidily.ts';

type Commanded = { readonly command: Command; readonly rest: string };

/** What is longer than this is no sentence that decides. */
const LONGEST = 5000;

// What the tap says on a reading that was asked about.
const MEANT = /^all the same\s+/iu;

function allTheSame({ command, rest }: Commanded): string {
  return `/rag ${command.name} all the same ${rest}`;
}

/** True where the card offers names or dates in the place of the words that are in doubt: “carol or ben”, “phase 3”. */
function offersOthers({ card }: Answer, doubt: string): boolean {
  const says = card.buttons.map(({ say }) => say);
  const isChoice = card.typed?.name !== undefined || (card.typed?.yes === undefined && says.filter(isDated).length > 1);
  return isChoice && says.length > 0 && says.every((say) => !say.includes(doubt));
}

function isDated(say: string): boolean {
  return say.startsWith('/rag date ');
}

/** True for a tap that says again what was typed: “8.1.3 is another action now: which do you mean?”. Any other tap was made from what was read. */
function saysTheirWords({ message, last }: Scene): boolean {
  const says = last?.card.buttons.map(({ say }) => say) ?? [];
  return (
    says.length > 1 && says.includes(message.text) && says.every((say) => says.every((other) => isAlike(say, other)))
  );
}

// The same words with another number.
function isAlike(one: string, other: string): boolean {
  return withoutExact(one) === withoutExact(other) && one.includes('!');
}

function withoutExact(words: string): string {
  return words.replace(/\S+!/u, '');
}

/** True for a decision whose words are all understood: a tap may say it. */
export async function isPlainly({ command, rest }: Commanded, done: Answer, scene: Scene): Promise<boolean> {
  if (!DECIDING.has(command.name)) return true;
  const { tail } = await behindSubject(command.name, rest, scene);
  const doubt = doubtIn({ name: command.name, whole: rest, tail, done }, scene);
  return doubt === null && (await writtenOut(rest, scene)).ranges.length === 0 && done.isTemplate !== true;
}

/** Runs a command; a decision whose words are not all understood is read back first, and one tap does it so. */
export async function runSurely({ command, rest: said }: Commanded, scene: Scene): Promise<Answer> {
  if (MEANT.test(said)) return command.run(said.replace(MEANT, ''), scene);
  if (scene.message.card !== null && !saysTheirWords(scene)) return command.run(said, scene);
  if (DECIDING.has(command.name) && said.length > LONGEST) return answer(sayTooLong());
  const rest = saidTidily(command.name, said, scene);
  const done = DECIDING.has(command.name)
    ? await decided({ command, rest }, scene)
    : await ran({ command, rest }, scene);
  return (await withoutLastWords({ command, rest }, done, scene)) ?? done;
}

/** What the office sets or sends beside actions is decided as well; what anybody else says is theirs, with every word. */
async function ran({ command, rest }: Commanded, scene: Scene): Promise<Answer> {
  const isTheirs = command.for !== 'office' && !OF_PLANS.has(command.name);
  const wavering = isTheirs ? null : await ifWavering({ command, rest }, leadingRefs(rest, scene).rest, scene);
  return wavering ?? command.run(rest, scene);
}

const OF_PLANS: ReadonlySet<string> = new Set(['plans', 'forum', 'reviews', 'celebrate']);

async function decided({ command, rest }: Commanded, scene: Scene): Promise<Answer> {
  const ranged = command.name === 'away' ? null : await writtenOut(rest, scene);
  const words = ranged?.words ?? rest;
  const said = { command, rest: words };
  const { tail, isMany } = await behindSubject(command.name, words, scene);
  const putRight = command.name === 'date' ? await withDayPutRight(said, tail, scene) : null;
  if (putRight !== null) return putRight;
  const wavering = await ifWavering(said, tail, scene);
  if (wavering !== null) return wavering;
  const done = await command.run(words, scene);
  const doubt = doubtIn({ name: command.name, whole: words, tail, done }, scene);
  const asksBack =
    command.name === 'add' ||
    done.card.typed?.yes !== undefined ||
    done.card.buttons.some(({ say }) => say.startsWith('/rag '));
  const writes = done.entries.length > 0;
  const isStripped = doubt !== null && (!writes || command.name === 'split' || isBackBy(command, doubt));
  const stripped = isStripped ? await withoutDoubt(said, doubt, scene) : null;
  if (stripped !== null) return stripped;
  if (!writes && doubt !== null && (offersOthers(done, doubt) || isListToCheck(command, tail === words))) return done;
  const [unread] = ranged?.unread ?? [];
  if (unread !== undefined && (writes || asksBack)) return answer(askUnreadRange(scene.naming.words(unread)));
  const isTwo = doubt !== null && [SECOND_COMMAND, WISH].some((one) => one.test(` ${doubt}`));
  if (done.isInVain === true && !isTwo && !isMany) return done;
  const isShown = doubt === null && (ranged === null || ranged.ranges.length === 0 || !writes);
  if (isShown || (!writes && (!asksBack || done.isTemplate === true))) return done;
  const leavesOut = doubt !== null && isMany && isException(doubt);
  const so = writes ? undefined : done.card.typed?.yes;
  const say = leavesOut ? withoutThose(said, { tail, doubt }, scene) : (so ?? allTheSame(said));
  const leavesOutDays = command.name === 'away' && doubt !== null && isException(doubt);
  const inDoubt = doubt ?? ranged?.ranges[0] ?? '';
  return readBack({ done, words, doubt: inDoubt, say, isTwo, leavesOutDays }, scene);
}

/** “Reopen 8.1.3? no, a misprint”: the decision without the words that ask or waver, one tap away; null where there are none. */
async function ifWavering({ command, rest }: Commanded, tail: string, scene: Scene): Promise<Answer | null> {
  const doubt = inTwoMinds({ name: command.name, whole: rest, tail });
  if (doubt === null) return null;
  const words = withoutWavering(rest, doubt);
  const bare = await command.run(words, scene);
  if (bare.isInVain === true) return bare;
  const done = bare.entries.length > 0 ? bare : await command.run(rest, scene);
  if (done.entries.length === 0) return bare.card.typed?.reason === undefined ? null : bare;
  return readBack({ done, words: rest, doubt, say: `/rag ${command.name} ${words}` }, scene);
}

// “Verify all except 8.1.3”: each that waits has its own buttons.
function isListToCheck({ name }: Command, isOfNone: boolean): boolean {
  return name === 'verify' && isOfNone;
}

/** “8.1.3 and 8.1.4 but not 8.1.4”: what is left of them; null where that cannot be made out. */
function withoutThose({ command, rest }: Commanded, { tail, doubt }: { tail: string; doubt: string }, scene: Scene) {
  const refs = leadingRefs(rest, scene).refs.map(withoutStop);
  const excepted = leadingRefs(doubt.replace(EXCEPT, ''), scene);
  const out = new Set(excepted.refs.map(withoutStop));
  const left = refs.filter((ref) => !out.has(ref));
  const isRead = refs.length > 1 && left.length > 0 && excepted.rest.replaceAll(/[\s.,!]/gu, '') === '';
  const why = tail.replace(doubt, '').replace(/^[\s,;]+/u, '');
  return isRead ? allTheSame({ command, rest: `${left.join(' ')} ${why}` }).trim() : null;
}

/** “30 Oct; make that 6 Nov”: the day that was meant, read back with the words that put it right. */
async function withDayPutRight({ command, rest }: Commanded, tail: string, scene: Scene): Promise<Answer | null> {
  const right = rest.endsWith(tail) ? correctedDay(tail, scene.today) : null;
  if (right === null) return null;
  const words = `${rest.slice(0, rest.length - tail.length)}${right.words}`;
  const done = await command.run(words, scene);
  if (done.entries.length === 0) return done.card.typed === undefined ? null : done;
  return readBack({ done, words, doubt: right.by, say: allTheSame({ command, rest: words }) }, scene);
}

const ANOTHER_CHOICE =
  /^(?:or|either|maybe|perhaps|and|phase|stage|step|part|for phase|of|with(?! effect)|\?)(?!\p{L})|^\d/iu;

/** “To Carol until March”, of which nobody is called so: the decision as it would be without the words in doubt, read back with them; null where that decides nothing. */
async function withoutDoubt({ command, rest }: Commanded, doubt: string, scene: Scene): Promise<Answer | null> {
  const isChoice = command.name !== 'split' && ANOTHER_CHOICE.test(doubt);
  if (!STRIPPED.has(command.name) || isChoice || !rest.includes(doubt)) return null;
  const at = rest.indexOf(doubt);
  const words = `${rest.slice(0, at).replace(/[\s,;(]+$/u, '')} ${rest.slice(at + doubt.length).trim()}`.trim();
  const done = await command.run(words, scene);
  const writes = done.entries.length > 0;
  // “31 Jan, not 28 Feb” that only lacks its reason is asked for that.
  if (!writes && done.card.typed?.reason !== undefined && NOT_THAT_DAY.test(doubt)) return done;
  const say = writes ? allTheSame({ command, rest: words }) : done.card.typed?.yes;
  return say === undefined ? null : readBack({ done, words, doubt, say }, scene);
}

const NOT_THAT_DAY = /^(?:not|instead of|rather than)\s+(?:the\s+)?\d/iu;

const STRIPPED: ReadonlySet<string> = new Set(['date', 'assign', 'checker', 'away', 'split']);

// “4–15 Jan, back on the 18th”: the leave is what stands before it.
function isBackBy({ name }: Command, doubt: string): boolean {
  return name === 'away' && /^(?:but\s+)?(?:back|return|in|working|at work)/iu.test(doubt);
}

/** The decisions that may be about one phase of an action. */
const OF_STEPS: ReadonlySet<string> = new Set(['date', 'approve', 'decline']);

type Behind = { readonly name: string; readonly refs: readonly string[]; readonly rest: string };

/** A phase that is named belongs to what the decision is about. */
async function behindStep({ name, refs, rest }: Behind, scene: Scene): Promise<string> {
  const [only, ...others] = refs;
  if (only === undefined || others.length > 0 || !OF_STEPS.has(name)) return rest;
  const found = await findAction(only, scene);
  return isRefusal(found) ? rest : namedStep(found, rest).rest;
}

/** What stands behind the numbers or the list that a decision is about. */
async function behindSubject(name: string, words: string, scene: Scene): Promise<{ tail: string; isMany: boolean }> {
  const { refs, rest } = leadingRefs(words, scene);
  if (rest !== words) {
    const isAsked = /^\S+\?$/u.test(words.trim());
    return { tail: isAsked ? '?' : await behindStep({ name, refs, rest }, scene), isMany: refs.length > 1 };
  }
  const listed = await readListOf(name, words, scene);
  if (listed === null || isRefusal(listed)) return { tail: words, isMany: false };
  return { tail: listed.rest, isMany: true };
}
