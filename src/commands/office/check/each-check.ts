import { askEachCheck } from '#src/messages/check/each-check-card.ts';
import { mayVerify } from '#src/plan/permission.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { roleOf } from '#src/commands/decide/role-of.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { trackedOf } from '#src/ports/tracked-of.ts';

const OF_SEVERAL =
  /^\W*(?:(?:yes|yep|yeah|ok|okay|no|nope|not yet|sure|fine|both|all|each|every\w*|neither|none|them|these|they|the|first|second|third|last|one|other|rest|former|latter|complete[d]?|done|verified|confirmed|agreed|seen|saw|looks?|happy|good|great|thanks)(?!\p{L})|👍|👌|:\+1:|:thumbsup:)/iu;

/** More than these are listed by “checks”. */
const MOST = 5;

/** Asks of which they say so, where several wait to be checked and an answer names none; null for any other words. */
export async function eachCheck(words: string, scene: Scene): Promise<Answer | null> {
  const { message, last, speaker, register, asker, naming } = scene;
  if (message.card !== null || (last !== null && last.to !== null && last.to !== speaker.id)) return null;
  if (!(OF_SEVERAL.test(words) || /^👍|^👌/u.test(words.trim())) || leadingRef(words, scene) !== null) return null;
  const asked = last?.card.asks.filter(({ question }) => question === 'is-it-complete').map(({ action }) => action);
  // Where no card stands, what waits for a verifier is what is meant.
  const waiting = last === null && roleOf(scene) === 'verifier' ? await everyAction(scene) : [];
  const found = asked === undefined ? waiting : await trackedOf(asked, register);
  const open = found.filter((one) => one.standing.stage === 'delivered' && mayVerify(asker, one) === null);
  if (open.length < 2 || open.length > MOST) return null;
  const card = askEachCheck(
    open.map(({ action }) => naming.action(action)),
    naming.words(words),
  );
  return answer(
    card,
    open.map(({ action }) => action.id),
  );
}
