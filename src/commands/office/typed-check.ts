import type { ActionId } from '#src/plan/action.ts';
import { mayLook, mayUpdate, mayVerify } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { Phrase } from '#src/messages/words/phrase.ts';
import { knownRefs } from '#src/refs/known-refs.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { isRefusal, findAction } from '#src/commands/words/find-action.ts';
import { everyAction, loadOpen } from '#src/commands/update/open-actions.ts';
import { readIn } from '#src/commands/update/rest/read-in.ts';
import { severalDecisions } from '#src/commands/sure/two/several-decisions.ts';
import { askWhichWasSeen } from '#src/messages/check/which-was-seen.ts';
import { isAssent, saysComplete } from './check/says-complete.ts';
import { readNo } from './check/says-not-yet.ts';
import { eachCheck } from './check/each-check.ts';
import { verify } from './verify.ts';

/**
 * What somebody writes of what they are asked to check: "yes, in the minutes", "1.3.1 not yet, the link is dead", the latter
 * whatever card came since, where there is nothing else that they may say of it; null for anything else.
 */
export async function typedCheck(words: string, scene: Scene): Promise<Answer | null> {
  const { message, last, speaker, naming } = scene;
  if (message.card !== null || (last !== null && last.to !== null && last.to !== speaker.id)) return null;
  const asks = last?.card.asks.filter(({ question }) => question === 'is-it-complete') ?? [];
  const onCard = asks.map(({ action }) => action);
  // “Where is the certificate?” decides nothing; “no, where is it?” does.
  if (words.includes('?') && !DECIDES.test(words) && (await onlyAsks(words, scene))) return null;
  const about = await meant(words, onCard, scene);
  const later = about === null && onCard.length === 0 ? await seenLater(words, scene) : null;
  if (later !== null) return later;
  const asked = about === null || onCard.includes(about.tracked.action.id) ? onCard : await allTheirs(scene);
  const both = await bothChecked(words, asked, scene);
  if (both !== null) return both;
  const each = last === null || asked.length >= 2 ? await eachCheck(words, scene) : null;
  if (each !== null) return each;
  if (about === null || about.rest === '' || mayVerify(scene.asker, about.tracked) !== null) return null;
  // Who may only check can mean nothing else; they are asked where it is not plain.
  if (mayUpdate(scene.asker, about.tracked) === null && (await saysOtherwise(about.rest, scene))) return null;
  const { ref } = naming.action(about.tracked.action);
  return verify.run(`${Phrase.wordsOf(ref)} ${withoutQuotes(about.rest)}`, scene);
}

const DECIDES = /^\W*(?:yes|yeah|yep|no|nope|not)\b/iu;

async function onlyAsks(words: string, scene: Scene): Promise<boolean> {
  const { parts } = readIn(words, { ...(await loadOpen(scene)), about: [] }, scene);
  return parts.every(({ asksBack }) => asksBack?.rest === null && asksBack.words.includes('?'));
}

/** “1.3.1 yes, seen; 2.1 not yet” of two that are to be checked: each for itself. */
async function bothChecked(words: string, asked: readonly ActionId[], scene: Scene): Promise<Answer | null> {
  const named = asked.length < 2 ? null : leadingRef(words, scene);
  const found = named === null ? null : await findAction(named.said, scene);
  if (found === null || isRefusal(found) || !asked.includes(found.action.id)) return null;
  if (mayVerify(scene.asker, found) !== null) return null;
  return severalDecisions(`verify ${words}`, scene, (said) => ({
    command: verify,
    rest: said.replace(/^verify\s+/u, ''),
  }));
}

/** “Saw the map in the office” days after the question: of the one that waits for them, or asked which; null for words that tell of nothing seen. */
async function seenLater(words: string, scene: Scene): Promise<Answer | null> {
  const { index, speaker, today, naming, talk, last } = scene;
  if (leadingRef(words, scene) !== null || index.isOffice(speaker.id)) return null;
  const isOfAll = last !== null && OF_ALL.test(words);
  if (!isOfAll && (readNo(words) !== null || isAssent(words) || !saysComplete(words, today))) return null;
  // What they lead themselves may be meant.
  if (talk.some((one) => mayUpdate(scene.asker, one) === null)) return null;
  if (!isOfAll && (await saysOtherwise(words, scene))) return null;
  const waiting = (await everyAction(scene)).filter((one) => onlyToCheck(one, scene));
  const [only, ...others] = waiting;
  if (only === undefined) return null;
  if (others.length === 0 && !isOfAll)
    return verify.run(`${Phrase.wordsOf(naming.action(only.action).ref)} ${words}`, scene);
  const named = waiting.map(({ action }) => naming.action(action));
  return answer(askWhichWasSeen(naming.words(words), named));
}

// “Yes to both”, days after the question
const OF_ALL =
  /^\W*(?:(?:yes|yep|yeah|yup|ok|okay|happy|fine|confirmed|complete)\W+)?(?:(?:to|with|for|on)\s+)?(?:both|all)(?:\s+(?:of (?:them|those|these)|two|three))?(?:\s+(?:are|now|seen|there|fine|ok|good|complete|done|checked|verified|please|thanks))*\W*$/iu;

/** All that waits to be checked and of which somebody may say nothing but that. */
async function allTheirs(scene: Scene): Promise<readonly ActionId[]> {
  return (await everyAction(scene)).filter((one) => onlyToCheck(one, scene)).map(({ action }) => action.id);
}

function onlyToCheck(tracked: Tracked, { asker }: Scene): boolean {
  const mayCheck = tracked.standing.stage === 'delivered' && mayVerify(asker, tracked) === null;
  return mayCheck && mayUpdate(asker, tracked) !== null && mayLook(asker, tracked) === null;
}

/** An answer without the message that it answers below it. */
function withoutQuotes(words: string): string {
  return words
    .split('\n')
    .filter((line) => !line.trim().startsWith('>'))
    .join('\n')
    .trim();
}

type Meant = { readonly tracked: Tracked; readonly rest: string };

async function meant(words: string, asked: readonly ActionId[], scene: Scene): Promise<Meant | null> {
  const named = leadingRef(words, scene);
  const [only, ...others] = asked;
  if (named === null) {
    const tracked = only === undefined || others.length > 0 ? null : await scene.register.tracked(only);
    return tracked === null || (await isOfOther(words, tracked, scene)) ? null : { tracked, rest: words };
  }
  const found = await findAction(named.said, scene);
  if (isRefusal(found) || !(asked.includes(found.action.id) || onlyToCheck(found, scene))) return null;
  return { tracked: found, rest: named.rest };
}

// “By the way 8.1.2 is not mine”
const IN_FRONT = /(?:^|[.?!;\n])\W*(?:(?:and|but|also|by the way|btw|ps|oh|right|so|anyway)\W+)*$/iu;

/** “8.1.2 was never mine” under the check of 8.1.1; “no, 8.1.2 has to be finished first” is of the check. */
async function isOfOther(words: string, { action }: Tracked, scene: Scene): Promise<boolean> {
  if (DECIDES.test(words)) return false;
  const refs = knownRefs(words, { ...scene, isRef: (await loadOpen(scene)).isRef }).filter(({ index }) =>
    IN_FRONT.test(words.slice(0, index)),
  );
  const found = await Promise.all(refs.map(({ said }) => findAction(said, scene)));
  return found.length > 0 && found.every((one) => !isRefusal(one) && one.action.id !== action.id);
}

const COLOUR = /(?<!\p{L})(?:red|amber|green|coch|ambr|melyn|gwyrdd)(?!\p{L})/iu;

/** A rating, a date or a question is heard for what it is. */
async function saysOtherwise(words: string, scene: Scene): Promise<boolean> {
  const { parts } = readIn(words, await loadOpen(scene), scene);
  return parts.some(isOther);
}

function isOther({ ref, words, change, request, certainty }: ReadingPart): boolean {
  if (ref !== null || request !== null) return true;
  // “Looks fine” is a green of an action that runs, and here a word about what was delivered.
  const isRated = change.rating !== undefined && COLOUR.test(words);
  return certainty === 'sure' && (isRated || change.forecast !== undefined);
}
