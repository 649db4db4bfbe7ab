import type { Scene } from '#src/commands/command.ts';
import { mayUpdate, mayVerify } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

const COLOUR = /(?<!\p{L})(?:red|amber|green)(?!\p{L})/iu;

/** The refusal for “8.1.3 happy with that” of whoever checks, before anybody called it done: there is nothing to check yet; null for anything else. */
export function ifToCheckLater(
  { request, words, change }: ReadingPart,
  found: Tracked,
  { asker, message }: Scene,
): Refusal | null {
  const { action, standing } = found;
  const isTheirs = mayUpdate(asker, found)?.because === 'not-a-lead' && mayVerify(asker, found) === null;
  const saysMore = request !== null || change.forecast !== undefined || change.done === true || COLOUR.test(words);
  const isWord = message.card === null && !saysMore && standing.stage === 'open';
  return isTheirs && isWord ? { because: 'not-delivered', action: action.id, ref: action.ref } : null;
}
