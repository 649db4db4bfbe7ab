/** What the bot answers itself: about its asking, who sees an answer, when it is due, who leads it and what the ratings mean. */
const OF_THE_ASKING: readonly RegExp[] = [
  /^(?:what|why|who|how|when|pardon|really|is it|isn't it|is (?:it|that) (?:right|so|correct))\W*$/u,
  /^(?:how|where) (?:is|are|do|does) (?:it|this|that|things|we|they)(?: all)?(?: (?:going|doing|getting on|at|stand|standing|with (?:this|it|that)))?(?: now)?\W*$/u,
  /^does any(?:one|body) (?:read|see|look at) (?:this|it|these|them|my)\b/u,
  /^who (?:are you|is this|is asking|'s asking|sent (?:me )?th(?:is|ese)|am i (?:talking|speaking|writing) to)\b/u,
  /^who's (?:this|asking)\b/u,
  /^who (?:asked for|wants|ordered|needs) (?:it|this|that|to know)\W*$/u,
  /^(?:what are you|are you (?:a |an )?(?:bot|robot|human|real|person)|is th(?:is|at) (?:a |an )?(?:bot|robot|human|real|real person|person|automated))\b/u,
  /^(?:why|how come) (?:me|am i (?:being )?(?:asked|chased|getting|receiving|sent)|are you (?:asking|chasing|telling|messaging|contacting|sending)|do(?:es)? (?:i|you|it|this) (?:get|keep|ask|come)|do you (?:need|want) (?:to know|this|it|that|an answer)|have i (?:been (?:asked|sent)|got|received)|did (?:i|you) (?:get|ask|send))\b/u,
  /^how (?:did|do|have) you (?:get|got|have) my\b/u,
  /^(?:what is|what's|whats) (?:this|it|that|this one|this action)(?: (?:about|for|all about|one about|one))?\W*$/u,
  /^what do you mean by (?:a )?(?:red|amber|green|rag|blue|grey)\b/u,
  /^what (?:does|do) (?:this|it|that|red|amber|green|rag|blue|grey|the (?:colours|ratings))\b.*\bmean\b/u,
  /^what(?: is| are|'s|s) (?:a |an |the )?(?:rag|ratings?|rag rating|red|amber|green|difference between (?:red|amber|green))\b/u,
  /^(?:who|which people) (?:else )?(?:can |will )?(?:see|sees|read|reads|gets to see) (?:this|it|these|that|my|what|the answers?)\b/u,
  /^who (?:else )?(?:is|'s) (?:on|leading|involved in) (?:this|it|that)(?: one| action)?(?: with me| now)?\W*$/u,
  /^who (?:else )?(?:leads|owns) (?:this|it|on this|that)\b|^who(?: is|'s) (?:the |its |my )?(?:lead|owner|co-?lead)s?(?: (?:of|for|on) (?:this|it|that)(?: one| action)?)?(?: now| please)?\W*$/u,
  /^when(?: is|'s| was) (?:this|it|that|this one|this action)(?: action)? (?:due|meant to be done|supposed to be done|expected|to be done)\b/u,
  /^(?:when (?:does|do|must) (?:this|it|that|i|we) (?:need to|have to) (?:be )?(?:done|do|finish|finished|complete|completed)(?: (?:this|it))?(?: by)?\W*$|when (?:is|'s) (?:the |my |our )?(?:deadline|due date)\b|what(?:'s| is| was) (?:the |my |our |its )?(?:date|deadline|due date)\b)/u,
  /^how (?:do|can|should|am) i (?:meant to |supposed to )?(?:answer|reply|respond|rate|mark|update|change|edit|correct|undo|say|tell you)\b(?! (?:the|who|what|where)\b)/u,
  /^(?:how|where) (?:do|can|should|would|shall) (?:i|we) (?:start|begin|get started|get going)\b|^how does (?:this|it|all this) work\b|^(?:is |are )?(?:any(?:one|body)|you) there\W*$/u,
  /^(?:what (?:can|do|should|am) i (?:meant to |supposed to |to )?(?:say|type|reply|answer|write)|what do you (?:want|need) from me|can i (?:change|edit|correct|update) (?:my|an|the|it|this)(?: \p{L}+)?)\W*$/u,
];
const LEADING =
  /^(?:\W|(?:and|but|so|or|also|then|sorry|please|hi|hello|ok|(?:can|could|would) you (?:please )?(?:tell me|explain|remind me|clarify))\b)*/u;

/** True for a question about the asking itself, which its own card answers; every other is for a person. */
export function isOfTheAsking(question: string): boolean {
  const said = question.toLowerCase().replaceAll('’', "'").replace(LEADING, '').slice(0, 200);
  // “What is this and who asked for it?” asks twice.
  const [first = '', ...more] = said
    .split(/\?+\s*|[\s,]+and\s+(?=(?:who|why|what|when|how)\b)/u)
    .filter((one) => one.trim() !== '');
  return [first, ...more].every((one) => OF_THE_ASKING.some((shape) => shape.test(one.replace(LEADING, ''))));
}
