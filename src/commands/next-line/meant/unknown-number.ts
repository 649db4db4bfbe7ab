import { refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';

const NUMBER = String.raw`(?<ref>\p{Lu}{1,3}\d{1,3}[a-z]?)(?![\p{L}\p{N}./-])`;
const SAYS =
  'yes|yep|no|nope|ok|okay|agree[ds]?|approved?|declined?|closed?|verif\\p{L}+|confirmed?|amber|red|green|done|completed?|finished|is|looks?|should|can|needs|to|date|due|assign|give|remind|chase|note|undo|reopen|fine|not|until|by|now';
/** “B2 yes but only to 27 Feb”, “Z9?”. */
const AHEAD = new RegExp(
  String.raw`^(?:(?:and|ok|so|then|please)[\s,]+)*${NUMBER}(?:\s*[?!.]*$|\s*[:,]\s*|\s+(?=(?:${SAYS})(?!\p{L})))`,
  'u',
);
const VERBS =
  'close|approve|agree|decline|refuse|verify|assign|give|reopen|date|remind|chase|nudge|undo|split|edit|rename|move|push|extend|restrict|keep|show|note|yes|no';
/** “Close Z9”, “chase Tom about Z9”. */
const BEHIND = new RegExp(
  String.raw`^(?:(?:please|can you|could you|ok|and)[\s,]+)*(?:${VERBS})(?:\s+\p{L}[\p{L}'’-]*){0,3}?\s+${NUMBER}`,
  'iu',
);
const PARTS = /^(?<letters>\p{Lu}+)\d/u;

/** Says that there is no action with the number that the office’s words are about, where it is written like those of the plan, whatever letter it begins with; null for any other words, “Q2 report went out”. */
export async function unknownNumber(words: string, scene: Scene): Promise<Answer | null> {
  const ref = (AHEAD.exec(words) ?? BEHIND.exec(words))?.groups?.['ref'];
  if (ref === undefined || !isLikeOurs(ref, scene) || leadingRef(ref, scene) !== null) return null;
  const found = await findAction(ref, scene);
  return isRefusal(found) ? refuse(found) : null;
}

/** As many letters before the figures as the plan’s own numbers have, and no quarter of a year. */
function isLikeOurs(ref: string, { actions, plan }: Scene): boolean {
  const letters = PARTS.exec(ref)?.groups?.['letters']?.length ?? 0;
  const ours = new Set(
    actions
      .filter((action) => action.plan === plan.key)
      .map((action) => PARTS.exec(action.ref)?.groups?.['letters']?.length),
  );
  return letters > 0 && ours.has(letters) && !/^Q[1-4]$/u.test(ref);
}
