import type { Scene } from '#src/commands/command.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { coverRefs, knownRefs } from '#src/refs/known-refs.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

// “move ¤”, “until May for ¤”, “close ¤”, “can ¤ be moved”, “¤'s date”.
const OF_IT =
  /\b(?:for|on|of|about|move|extend|push|close|take(?: over)?|lead|own|snooze|change|shift|postpone|delay|defer)\s+(?:action\s+)?¤|\b(?:can|could|may|might|should|please)\s+(?:action\s+)?¤|¤['’]s\s+(?:date|deadline)|¤\s+(?:date|deadline|be|needs?|should|please)\b/iu;
// “because ¤ is late”, “once ¤ is done”, “waiting on ¤”: it only stands beside.
const BESIDE =
  /\b(?:because|since|as|once|when|until|till|after|before|if|waiting (?:for|on)|depend(?:s|ing)? on|unlike|see|like|than)\s+(?:action\s+)?¤/iu;

/** What is asked for, or asked, with the number of one action in it is of that one, whatever the card above is about. */
export function withNamedInRequest(part: ReadingPart, { isRef }: OpenActions, scene: Scene): ReadingPart {
  if (part.ref !== null || part.request === null) return part;
  const [only, ...others] = knownRefs(part.words, { ...scene, isRef });
  if (only === undefined || others.length > 0) return part;
  const covered = coverRefs(part.words, [only]);
  if (BESIDE.test(covered)) return part;
  return part.request.kind === 'question' || OF_IT.test(covered) ? { ...part, ref: only.said } : part;
}
