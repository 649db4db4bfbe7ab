import type { Said } from '#src/messages/words/phrase.ts';
import type { Card } from '#src/messages/card.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import { sayTogether } from '#src/messages/answer/several-cards.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { ifArchived } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { readTypedRef } from '#src/refs/typed-ref.ts';
import { commandedRef, commandedRefAfter } from '#src/refs/commanded-ref.ts';
import { isOwnClause } from '#src/refs/own-clause.ts';
import { namesAnother } from '#src/commands/words/names-another.ts';
import { refInTalk } from '#src/commands/words/ref-in-talk.ts';
import { withOwnExamples } from '#src/commands/show/own-examples.ts';
import { asSeen } from '#src/commands/show/where-gone.ts';
import { ifOldTap } from '#src/commands/show/show-action.ts';

/** What doing something to one action leads to. */
export type Done = {
  readonly card: Card;
  readonly entries: readonly NewEntry[];
  readonly notices: readonly Outgoing[];
  /** What it changes in one line of a list, from what to what; absent where the card’s heading says it. */
  readonly line?: Said;
  readonly isInVain?: true;
};

/** Shows a card and records nothing. */
export function onlyShows(card: Card): Done {
  return { card, entries: [], notices: [] };
}

/** Asks what of the words is not clear itself, and records nothing. */
export function onlyAsks(card: Card): Done {
  return { ...onlyShows(card), isInVain: true };
}

/** Does one thing to one action, or says why not. */
export type Deed = (tracked: Tracked) => Done | Refusal | Promise<Done | Refusal>;

/** The refs that words begin with, each once, or else the one action of the conversation, unless the words name others; and the words after them. */
export function leadingRefs(words: string, scene: Scene): { readonly refs: readonly string[]; readonly rest: string } {
  const refs = new Map<string, string>();
  let rest = words;
  for (let next = commandedRef(rest, scene); next !== null; next = commandedRefAfter(next.rest, scene)) {
    if (refs.size > 0 && isOwnClause(next.rest)) break;
    const { plan, ref } = readTypedRef(next.said, scene);
    refs.set(`${plan}/${ref}`, next.said);
    rest = next.rest;
  }
  const inTalk = refs.size === 0 && !namesAnother(words, scene.roster) ? refInTalk(scene) : null;
  return { refs: inTalk === null ? [...refs.values()] : [inTalk], rest };
}

/** Does the same to each action named, each answered for itself; a tap on a card that has grown old changes nothing. */
export async function actOn(refs: readonly string[], scene: Scene, deed: Deed): Promise<Answer> {
  const unclear = await whichFirst(refs, scene);
  if (unclear !== null) return unclear;
  const answers: Answer[] = [];
  for (const said of refs) answers.push(await actOnOne(said, scene, deed));
  const [first, ...others] = answers;
  if (first === undefined) return refuse({ because: 'no-such-ref', said: '', nearest: [] });
  return {
    card: sayTogether([first.card, ...others.map(({ card }) => card)]),
    about: answers.flatMap(({ about }) => about),
    entries: answers.flatMap(({ entries }) => entries),
    notices: answers.flatMap(({ notices }) => notices),
    holds: null,
    inPlace: answers.some(({ inPlace }) => inPlace),
    ...(answers.every(({ isInVain }) => isInVain === true) ? { isInVain: true } : {}),
  };
}

/** While it is not known which action a number means nothing is done to any. */
async function whichFirst(refs: readonly string[], scene: Scene): Promise<Answer | null> {
  for (const said of refs) {
    const found = await findAction(said, scene);
    if (isRefusal(found) && found.because === 'which-ref') return refuse(found);
  }
  return null;
}

async function actOnOne(said: string, scene: Scene, deed: Deed): Promise<Answer> {
  const found = await findAction(said, scene);
  if (isRefusal(found)) return refuse(found);
  const archived = ifArchived(scene.asker, found);
  if (archived !== null) return answer(sayRefusal(archived), [found.action.id]);
  const old = await ifOldTap(found, scene);
  if (old !== null) return old;
  const done = await deed(found);
  if (isRefusal(done)) return { ...(await sayNo(done, found, scene)), about: [found.action.id] };
  return { ...done, about: [found.action.id], holds: null, inPlace: true };
}

/** How it is said is said of the action that was named. */
async function sayNo(refusal: Refusal, tracked: Tracked, scene: Scene): Promise<Answer> {
  const no = refuse(await asSeen(refusal, scene));
  return refusal.because === 'usage' ? answer(await withOwnExamples(no.card, scene, tracked)) : no;
}
