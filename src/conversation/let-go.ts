import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { askBack } from '#src/commands/update/requests/asked-back.ts';
import { answerQuestion } from '#src/commands/update/requests/question.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { heldMessages } from '#src/commands/words/held-messages.ts';
import type { HeldMessage } from '#src/commands/words/held-messages.ts';
import { ownKept } from '#src/commands/update/waiting-words.ts';
import { sayAskedOfNone } from '#src/messages/requests/asked-back-cards.ts';
import { sayTogether } from '#src/messages/answer/several-cards.ts';
import { isOfTheAsking } from '#src/reply/asked-back/of-the-asking.ts';
import { sayLetGo } from '#src/messages/answer/held-words.ts';
import type { ActionEntry, NewActionEntry } from '#src/plan/ledger.ts';

const LETS_GO =
  /^\P{L}*(?:(?:cancel|never ?mind)(?: (?:it|that|this|them))?|(?:forget|scrap|ignore) (?:it|that|this|them))\P{L}*$/iu;

const WAS_QUESTION = /^\P{L}*it was (?:only |just )?a question\P{L}*$/iu;

/** Ends the waiting of words, for an action or for their meaning, that their writer lets go in a word; null for other words, and where none wait. */
export async function letGo(text: string, scene: Scene): Promise<Answer | null> {
  const { words } = asHeard(text);
  const isQuestion = WAS_QUESTION.test(words);
  if (!isQuestion && !LETS_GO.test(words)) return null;
  const kept = await Promise.all(scene.talk.map((one) => ownKept(one, scene)));
  // “Cancel” under words that take something back is no word on these.
  const letGoOf = kept.flat().filter(({ event }) => event.corrects !== true);
  const entries = letGoOf.map(({ action, seq }): NewActionEntry => {
    return { action, event: { kind: 'undone', of: seq }, ...scene.saying };
  });
  const held = await heldMessages(scene);
  if (entries.length === 0 && held.length === 0) return null;
  if (isQuestion) return asQuestion({ kept: letGoOf, held, entries }, scene);
  return { ...answer(sayLetGo()), entries, letsGo: held.map(({ id }) => id) };
}

type Waiting = {
  readonly kept: readonly ActionEntry[];
  readonly held: readonly HeldMessage[];
  readonly entries: readonly NewActionEntry[];
};

/** What its writer says was a question goes to the programme office: of the action where it waited for its meaning, else as words that stand before it without one. */
async function asQuestion({ kept, held, entries }: Waiting, scene: Scene): Promise<Answer> {
  const asked = await Promise.all(kept.map((line) => askedOf(line, scene)));
  const own = asked.filter((one) => one !== null);
  const forOffice = held.filter(({ words }) => !isOfTheAsking(words));
  const [newest] = forOffice;
  const cards = [
    ...own.flatMap((one) => ('card' in one ? [one.card] : [])),
    ...(newest === undefined ? [] : [sayAskedOfNone(scene.naming.words(newest.words))]),
  ];
  const [first, ...others] = cards;
  const card = first === undefined ? await answerQuestion('other', null, scene) : sayTogether([first, ...others]);
  return {
    ...answer(card),
    entries: [...entries, ...own.flatMap((one) => ('entries' in one ? one.entries : []))],
    letsGo: held.flatMap((one) => (forOffice.includes(one) ? [] : [one.id])),
    holds: newest === undefined ? null : (scene.last?.holds ?? null),
  };
}

async function askedOf({ action, event }: ActionEntry, scene: Scene) {
  const tracked = scene.talk.find((one) => one.action.id === action);
  if (tracked === undefined || event.kind !== 'kept' || isOfTheAsking(event.words)) return null;
  return askBack(event.words, { tracked, scene });
}
