import { saySinceDeleted } from '#src/messages/answer/held-words.ts';
import { sayTogether } from '#src/messages/answer/several-cards.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { heardAgain, heldMessages, isHeldDeleted } from '#src/commands/words/held-messages.ts';
import type { HeldMessage } from '#src/commands/words/held-messages.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { presentState, showAction } from '#src/commands/show/show-action.ts';
import { partGiven } from '#src/commands/update/confirmed.ts';
import { loadOpen } from '#src/commands/update/open-actions.ts';
import { placeLater } from './about/place-later.ts';
import { officeWords, otherDateMeant } from '#src/commands/next-line/meant/office-words.ts';
import { recordForm, recordParts, updateActions } from '#src/commands/update/update-action.ts';

const SAYS = [
  { say: '/rag about 8.1.3', gets: 'says which action your last words were about, days later too' },
  { say: 'it was about 8.1.3', gets: 'the same, in as many words' },
];

/** Gives words that were held, because they named no action that there is, to the action their writer names. */
export const about: Command = {
  name: 'about',
  also: [
    'it was about',
    'that was about',
    'this was about',
    'it is about',
    "it's about",
    'that is about',
    "that's about",
  ],
  for: 'anyone',
  plain: true,
  ofSeveral: true,
  says: SAYS,
  run: async (words, scene) => {
    const isShown = SHOWS_IT.test(words);
    const named = words.replace(SHOWS_IT, '');
    const refs = offeredRefs(named, scene) ?? refsAlone(named, scene);
    if (isShown && refs?.length === 1) return aboutAction(refs[0] ?? '', scene, isShown);
    // "about half of it is done" is an answer.
    return refs === null ? heardAsUpdate(about, words, scene) : aboutActions(refs, scene);
  },
};

// What the tap says on words that may show what a check found missing.
const SHOWS_IT = /[\s,]+as what shows it[.!]?$/iu;

// "both", "all three": everything that was offered.
const ALL = /^(?:all|both)(?: (?:of (?:them|these)|three|four|five|six))?[.!]?$/iu;

/** Everything that was offered for words that wait, where words say "all" or "both"; null for any others. */
export function offeredRefs(words: string, { last, talk, plans }: Scene): readonly string[] | null {
  const isOffered = last !== null && last.holds !== null && talk.length > 1;
  return isOffered && ALL.test(words) ? talk.map(({ action }) => exactRef(action, plans)) : null;
}

/** The refs that words consist of; null when they say anything else. */
export function refsAlone(words: string, scene: Scene): readonly string[] | null {
  if (leadingRef(words, scene) === null) return null;
  const { refs, rest } = leadingRefs(words, scene);
  return rest === '' ? refs : null;
}

/** Gives the words that wait in this thread to an action, or shows it when none do; a second tap changes nothing. */
async function aboutAction(said: string, scene: Scene, isShown = false): Promise<Answer> {
  const placed = await alreadyPlaced(scene);
  if (placed !== null) return placed;
  const [held, ...before] = await heldMessages(scene);
  // A command that failed goes with no words that were said before it.
  const earlier = held?.isCommand === true ? [] : before;
  if (held === undefined) return showUnheld(said, scene);
  const given = heardAgain(held, said, scene);
  if (held.form !== null) return recordForm({ ref: said, change: held.form.change }, given);
  const words = [...earlier.toReversed(), held].map((one) => one.words).join('\n');
  if (isShown) return recordShown(said, held.words, given);
  const asOffice = (await otherDateMeant(words, given)) ?? (await officeWords(words, given));
  return asOffice ?? withEarlier(await updateActions(words, given), earlier, scene);
}

/** Words that waited are what shows that the action is done. */
async function recordShown(ref: string, words: string, scene: Scene): Promise<Answer> {
  const part = partGiven({ ref, change: { done: true, evidence: words }, words });
  return recordParts([part], await loadOpen(scene), scene);
}

/** Places what waits elsewhere; else shows the action, and says so where the words that waited for it were deleted. */
async function showUnheld(said: string, scene: Scene): Promise<Answer> {
  const isDeleted = await isHeldDeleted(scene);
  const placed = isDeleted ? null : await placeLater(said, scene);
  if (placed !== null) return placed;
  const shown = await showAction(said, scene);
  if (!isDeleted) return shown;
  return { ...shown, card: saySinceDeleted(shown.card), inPlace: scene.message.card !== null };
}

/** Earlier words have a line of their own beside what they were given to, so that no old card gives them once more. */
function withEarlier(given: Answer, earlier: readonly HeldMessage[], { saying }: Scene): Answer {
  const first = given.entries.find((entry): entry is NewActionEntry => 'action' in entry);
  if (first === undefined) return given;
  const lines = earlier.toReversed().map(({ id, words }): NewActionEntry => {
    return { action: first.action, event: { kind: 'kept', words, reading: null }, ...saying, message: id };
  });
  return { ...given, entries: [...lines, ...given.entries] };
}

/** Gives the words that wait to each of several actions, or shows each of them. */
export async function aboutActions(refs: readonly string[], scene: Scene): Promise<Answer> {
  const answers: Answer[] = [];
  for (const ref of refs) answers.push(await aboutAction(ref, scene));
  const [first, ...others] = answers;
  if (first === undefined || others.length === 0) return first ?? aboutAction('', scene);
  return {
    card: sayTogether([first.card, ...others.map(({ card }) => card)]),
    about: answers.flatMap((one) => one.about),
    entries: answers.flatMap((one) => one.entries),
    notices: answers.flatMap((one) => one.notices),
    holds: answers.find((one) => one.holds !== null)?.holds ?? null,
    inPlace: answers.some((one) => one.inPlace),
  };
}

/** The present state of the action that the words were given to after the tapped card was made; null when they still wait. */
async function alreadyPlaced(scene: Scene): Promise<Answer | null> {
  const { last, message, register } = scene;
  if (last === null || last.holds === null || message.card === null) return null;
  const since = (await register.ledgerOfMessage(last.holds)).find(({ seq }) => seq > last.seq);
  const tracked = since === undefined ? null : await scene.register.tracked(since.action);
  return tracked === null ? null : presentState(tracked, scene);
}
