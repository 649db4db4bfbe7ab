import type { Scene } from '#src/commands/command.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { coverRefs, knownRefs } from '#src/refs/known-refs.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

// “because ¤ is late”, “once ¤ is done”, “waiting on ¤”: it only stands beside.
const BESIDE =
  /\b(?:because|since|as|once|when|until|till|after|before|if|waiting (?:for|on)|depend(?:s|ing)? on|unlike|see|like|than)\s+(?:action\s+)?¤/iu;

/** A question with the number of one action in it is of that one, whatever the card above is about. */
export function withNamedInQuestion(part: ReadingPart, { isRef }: OpenActions, scene: Scene): ReadingPart {
  if (part.ref !== null || part.request?.kind !== 'question' || part.asksBack?.rest != null) return part;
  const [only, ...others] = knownRefs(part.words, { ...scene, isRef });
  if (only === undefined || others.length > 0) return part;
  return BESIDE.test(coverRefs(part.words, [only])) ? part : { ...part, ref: only.said };
}

/** The refs of other actions in words of which nothing is certain: they may be about those, “instead of 8.1.3 do 8.1.4”; none where they only stand beside. */
export function namedInUnread(part: ReadingPart, { about, isRef }: OpenActions, scene: Scene): readonly string[] {
  const { ref, request, progress, change, certainty, words } = part;
  const isUnread =
    request === null &&
    progress === null &&
    (certainty !== 'sure' || Object.keys(change).every((field) => field === 'narrative'));
  if (ref !== null || !isUnread) return [];
  const refs = knownRefs(words, { ...scene, isRef });
  const own = new Set(about.map(({ action }) => typedRef(action, scene.plans).toLowerCase()));
  const others = refs.filter(({ said }) => !own.has(said.toLowerCase()));
  return others.length === 0 || BESIDE.test(coverRefs(words, others)) ? [] : others.map(({ said }) => said);
}
