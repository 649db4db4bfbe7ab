import { asHeard } from '#src/commands/words/as-heard.ts';
import type { Form, MessageId } from '#src/ports/message.ts';
import { sayTogether } from '#src/messages/answer/several-cards.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { presentState, showAction } from '#src/commands/show/show-action.ts';
import { recordForm, updateActions } from '#src/commands/update/update-action.ts';

const SAYS = [
  { say: '/rag about 8.1.3', gets: 'says which action your last words were about' },
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
  says: SAYS,
  run: async (words, scene) => {
    const refs = offeredRefs(words, scene) ?? refsAlone(words, scene);
    // "about half of it is done" is an answer.
    return refs === null ? heardAsUpdate(about, words, scene) : aboutActions(refs, scene);
  },
};

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
async function aboutAction(said: string, scene: Scene): Promise<Answer> {
  const held = await heldWords(scene);
  if (held === null) return showAction(said, scene);
  const placed = await alreadyPlaced(held.id, scene);
  if (placed !== null) return placed;
  // The ledger names the message in which the words were said, so that an edit of that message amends them.
  const given: Scene = { ...scene, given: said, saying: { ...scene.saying, message: held.id } };
  return held.form === null
    ? updateActions(held.words, given)
    : recordForm({ ref: said, change: held.form.change }, given);
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

/** `form` is null for words that were typed. */
type Held = { readonly id: MessageId; readonly words: string; readonly form: Form | null };

async function heldWords({ last, inbox }: Scene): Promise<Held | null> {
  if (last === null || last.holds === null) return null;
  const held = await inbox.message(last.holds);
  return held === null ? null : { id: held.id, words: asHeard(held.text).words, form: held.form ?? null };
}

/** The present state of the action that the words were given to after the tapped card was made; null when they still wait. */
async function alreadyPlaced(held: MessageId, scene: Scene): Promise<Answer | null> {
  const lines = await scene.register.ledgerOfMessage(held);
  const since = lines.find(({ seq }) => scene.message.card !== null && seq > (scene.last?.seq ?? 0));
  const tracked = since === undefined ? null : await scene.register.tracked(since.action);
  return tracked === null ? null : presentState(tracked, scene);
}
