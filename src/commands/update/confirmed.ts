import type { Form } from '#src/ports/message.ts';
import type { RefContext } from '#src/refs/find-refs.ts';
import { refsTyped } from '#src/refs/refs-typed.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { OpenActions } from './open-actions.ts';
import { readIn } from './rest/read-in.ts';
import { questionOn } from './question-on.ts';
import { isYes } from './waiting/is-yes.ts';
import { yesAndMore } from './waiting/yes-and-more.ts';
import { waitingWords } from './waiting-words.ts';

/** The likely reading that waits, where words say no more than that it is right; null for any others. */
async function confirmedReading(text: string, { about }: OpenActions, scene: Scene): Promise<ReadingPart | null> {
  const [only, ...others] = about;
  if (only === undefined || others.length > 0 || !isYes(text)) return null;
  // Another question that is put meanwhile is what "yes" answers.
  const question = questionOn(only.action.id, scene);
  if (question !== null && question !== 'read-so') return null;
  const reading = (await waitingWords(only, scene))?.reading ?? null;
  return reading === null ? null : partGiven({ ref: null, change: reading, words: text });
}

const YES_AND = /^(?<yes>\P{L}*(?:yes|yep|yeah|yup|aye|y)(?!\p{L}))[\s,.;:–—-]+(?:(?:and|&)\s+)?(?<more>.+)$/isu;

/** The likely reading that waits, where words say that it is right, and what they say of others by their numbers: “yes”, “yes, and 8.1.4 too”, “yep, 8.1.4 is amber”; null for any other words. */
export async function confirmedParts(
  text: string,
  open: OpenActions,
  scene: Scene,
): Promise<readonly ReadingPart[] | null> {
  const whole = (await confirmedReading(text, open, scene)) ?? (await yesAndMore(text, open, scene));
  if (whole !== null) return [whole];
  const { yes = '', more = '' } = YES_AND.exec(text)?.groups ?? {};
  const [only] = open.about;
  const confirmed = yes === '' || only === undefined ? null : await confirmedReading(yes, open, scene);
  const state = confirmed?.change.rating ?? (confirmed?.change.done === true ? 'done' : null);
  if (confirmed === null || only === undefined || state === null) return null;
  const own = typedRef(only.action, scene.plans);
  const [first, ...others] = readIn(`${own} ${state}, ${more}`, open, scene).parts;
  const isOfOthers = others.length > 0 && others.every(({ ref }) => ref !== null && ref !== own);
  return first?.ref === own && isOfOthers ? [confirmed, ...others] : null;
}

/** A part that was given as it is, and not read from words. */
export function partGiven({ ref, change, words }: Pick<ReadingPart, 'ref' | 'change' | 'words'>): ReadingPart {
  const nothing = { request: null, implied: [], unread: '', progress: null, asks: null, reads: [] };
  return { ref, change, words, certainty: 'sure', ...nothing };
}

/** What a form says of each action that it names: its rows, and each of the refs that were typed into one field, with that field as it was typed. */
export function actionsOfForm(
  { more = [], ...first }: Form,
  known: Pick<RefContext, 'isRef'>,
): readonly (Form & { readonly typed: string })[] {
  return [first, ...more].flatMap(({ ref: typed, change }) =>
    refsTyped(typed, known).map((ref) => ({ ref, change, typed })),
  );
}
