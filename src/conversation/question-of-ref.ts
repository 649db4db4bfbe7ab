import type { Scene } from '#src/commands/command.ts';
import { coverRefs, knownRefs } from '#src/refs/known-refs.ts';
import { refIndexOf } from '#src/refs/ref-index.ts';
import { comparedRef } from '#src/refs/typed-ref.ts';

const OPENS = String.raw`(?:(?:so|and|but|ok|okay|hi|hello|hey|sorry|please|also|quick question)[\s,:]+)*`;
const POLITELY = String.raw`(?:(?:can|could|would|will) (?:you|anyone|anybody|someone|somebody) (?:please |kindly )?|do you know |i wonder |please )?`;
const REST = String.raw`[^.!?;:\n¤]{0,80}`;

/** Whole sentences that ask how an action stands, whose it is or when it is due, its number being “¤”. */
const ASKS: readonly RegExp[] = [
  // “can you tell me about ¤”, “remind me what ¤ is”; not “tell Ben about ¤”.
  asking(String.raw`(?:(?:tell|show|remind) (?:me|us)|explain)(?! that)\b${REST}¤${REST}`),
  // “who leads ¤?”, “what’s ¤”, “how is ¤ going”; what states something, “what holds up ¤ is the union”, has no mark.
  asking(String.raw`(?:who|whose|whom|when|where|what|whats|hows|how|why|which)\b${REST}¤${REST}\?`),
  asking(
    String.raw`(?:who|whose|when|where|what|how|why)(?:'s| is| are| was| leads?| owns?| has| does| do| did)?\b(?!${REST}¤${REST}\b(?:is|are|was|has)\b \S)${REST}¤(?: (?:about|due|going|doing|now|for|at|led by|on track|stand(?:ing)?|like|mean))*`,
  ),
  // “is ¤ late?”, “has ¤ been done?”: with a mark alone.
  asking(String.raw`(?:is|are|was|has|have|had|does|did)\b${REST}¤${REST}\?`),
  asking(
    String.raw`(?:is there |have you |have we |got )?(?:any|what's the|what is the|the)? ?(?:latest|news|word|progress|status|state|update|info|information|details?)(?: (?:on|of|about|for|with|from))? ¤\??`,
  ),
];

/** What asks for something to be done is no question, though it is put as one: “can we move ¤ to April?”. */
const WISHES =
  /\b(?:move|moved|extend|extended|extension|push|pushed|put back|postpone|defer|reschedule|close|closed|more time|longer|until|reassign|hand(?:ed)? over|take (?:over|on)|snooze|undo)\b/u;

// “Remind me about ¤ on the 20th”
const REMINDED_LATER =
  /\bremind (?:me|us)\b.* (?:on|in|by|next|after|until|till|tomorrow|later|(?:mon|tues|wednes|thurs|fri)day)\b/u;

const LATER = String.raw`(?:extension|more time|later date|new date|date change|date request|request for (?:a date|more time|an extension))s?`;
/** What only asks whether more time was asked for or given. */
const OF_MORE_TIME: readonly RegExp[] = [
  asking(
    String.raw`(?:is|are|was|were) there (?:already |still |now )?(?:an? |any )?(?:open |outstanding |pending )?${LATER}${REST}¤`,
  ),
  asking(String.raw`any (?:open |outstanding |pending )?${LATER}${REST}¤`),
  asking(
    String.raw`(?:has|have|did|does) (?!(?:you|we|i)\b)(?:${REST} )?(?:ask|asked|ask for|want|wanted|request|requested|got|get|have|had|been given) ${REST}${LATER}${REST}¤`,
  ),
  asking(
    String.raw`(?:has|have|did|does|was|is) ¤ (?:(?:already|now|been|got|get|have|had|given|granted|an?|any|its|the) )*(?:${LATER}|extended|moved|pushed back|put back)`,
  ),
];

/** The one action, by the ref as typed, that a message asks about and of which it says nothing; null for any other words. */
export function questionOfRef(words: string, scene: Scene): string | null {
  if (words.length > LONGEST) return null;
  const index = refIndexOf(scene.actions);
  const isRef = (said: string): boolean => {
    const { ref } = comparedRef(said);
    return scene.plans.some(({ key }) => index.having(key, ref.replace(`${key.toLowerCase()} `, '')).length > 0);
  };
  const refs = knownRefs(words, { ...scene, isRef });
  const [first, ...others] = refs;
  if (first === undefined || others.some(({ said }) => said.toLowerCase() !== first.said.toLowerCase())) return null;
  const plain = coverRefs(words, refs).trim().toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' ');
  const asks = !REMINDED_LATER.test(plain) && !WISHES.test(plain) && ASKS.some((shape) => shape.test(plain));
  return asks || OF_MORE_TIME.some((shape) => shape.test(plain)) ? first.said : null;
}

const LONGEST = 200;

function asking(shape: string): RegExp {
  return new RegExp(`^${OPENS}${POLITELY}${shape}(?:[\\s,]+(?:please|pls|thanks|thank you))?[\\s?!.]*$`, 'u');
}
