import { dayIn } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { asHeard } from './as-heard.ts';
import { answerKey, lateAnswerKey } from '#src/ports/answer-key.ts';
import type { Form, IncomingMessage, MessageId } from '#src/ports/message.ts';
import type { SaidInThread } from '#src/ports/threads.ts';
import type { Scene } from '#src/commands/command.ts';

/** A message whose words wait for an action, as it reads now; `form` is null for words that were typed. */
export type HeldMessage = {
  readonly id: MessageId;
  readonly words: string;
  readonly form: Form | null;
  readonly at: Instant;
  /** True for words that were typed as a command and could not be one: they are nobody's answer but by the tap of the card that says so. */
  readonly isCommand: boolean;
};

type Shelf = Pick<Scene, 'inbox' | 'threads' | 'register'>;

/**
 * The messages whose words wait here for an action, the newest first; those that were deleted wait no longer. What the
 * programme office types is a sentence each, of whatever: of its own, the newest waits here, and the others by themselves.
 */
export async function heldMessages({
  last,
  plan,
  index,
  speaker,
  ...shelf
}: Shelf & Pick<Scene, 'last' | 'plan' | 'index' | 'speaker'>): Promise<readonly HeldMessage[]> {
  if (last === null || last.holds === null) return [];
  const newest = await shelf.inbox.message(last.holds);
  if (newest === null) return [];
  // A part of it may have been placed before the card was said that holds the rest.
  const own = await asItReads(newest, shelf, last.seq);
  if (index.isOffice(speaker.id)) return own === null ? [] : [own];
  const isSameDay = ({ at }: IncomingMessage): boolean => dayIn(at, plan.zone) === dayIn(newest.at, plan.zone);
  const earlier = await heldBefore(newest, shelf, isSameDay);
  // What named an action of its own, if one that is not there, is no part of what was said after it.
  return [...(own === null ? [] : [own]), ...earlier.filter((one) => !namesOne(one))];
}

/** The conversation in which held words are said again: by the message in which they were written, so that an edit of that amends them, and as of its day, so that “by Friday” means what it meant. */
export function heardAgain({ id, at }: Pick<HeldMessage, 'id' | 'at'>, given: string, scene: Scene): Scene {
  const { last, saying, plan } = scene;
  return {
    ...scene,
    last: last === null ? null : { ...last, holds: id },
    given,
    saying: { ...saying, message: id },
    today: dayIn(at, plan.zone),
  };
}

// "99.9.9 amber waiting on HR", "CYPS 4.2 done", "G9 done": a number of more parts than one, or with letters, in front.
const NAMES_ONE = /^(?:[\p{Lu}\d]{2,12}\s+)?(?:\d+(?:[./]\d+){1,3}|(?!Q[1-4])\p{Lu}{1,3}\d{1,3})[a-z]?(?=[\s,:;]|$)/u;

/** True for words that name an action of their own: they wait for it, and not with what is said after them. */
export function namesOne({ words }: Pick<HeldMessage, 'words'>): boolean {
  return NAMES_ONE.test(words);
}

/** True where the message was deleted whose words waited. */
export async function isHeldDeleted({ last, inbox }: Pick<Scene, 'last' | 'inbox'>): Promise<boolean> {
  if (last === null || last.holds === null) return false;
  return (await inbox.changed(last.holds))?.how === 'deleted';
}

/** What its writer had said before it in the same talk and nobody has placed; an answer that left nothing waiting ends the search, and so does another day, whose words are asked about by themselves. */
async function heldBefore(
  newest: IncomingMessage,
  shelf: Shelf,
  isSameTalk: (message: IncomingMessage) => boolean,
): Promise<readonly HeldMessage[]> {
  const held: HeldMessage[] = [];
  let message = await shelf.inbox.before(newest.id);
  while (message !== null && isSameTalk(message)) {
    const told = await answerTo(message.id, shelf);
    if (told !== null && told.holds === null) return held;
    const isAskedAbout = told !== null && told.holds === message.id && message.form === undefined;
    const one = isAskedAbout ? await asItReads(message, shelf) : null;
    if (one !== null && !one.isCommand) held.push(one);
    message = await shelf.inbox.before(message.id);
  }
  return held;
}

/** Null where it was deleted, where an edit of it left nothing waiting, or where it was placed since it was asked about. */
async function asItReads(
  { id, text, form, at }: IncomingMessage,
  shelf: Shelf,
  known = 0,
): Promise<HeldMessage | null> {
  const { inbox, threads, register } = shelf;
  const changed = await inbox.changed(id);
  if (changed?.how === 'deleted') return null;
  const again = changed === null ? null : await answerTo(changed.id, { threads });
  if (again !== null && again.holds !== id) return null;
  const told = again ?? (await answerTo(id, { threads }));
  const lines = await register.ledgerOfMessage(id);
  if (told !== null && lines.some(({ seq }) => seq > Math.max(told.seq, known))) return null;
  const isCommand = told?.card.failed === true;
  return { id, words: asHeard(changed?.text ?? text).words, form: form ?? null, at, isCommand };
}

/** What a message was answered with at last. */
async function answerTo(id: MessageId, { threads }: Pick<Shelf, 'threads'>): Promise<SaidInThread | null> {
  return (await threads.card(lateAnswerKey(id))) ?? threads.card(answerKey(id));
}
