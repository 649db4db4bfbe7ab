const SAY =
  '(?:say|said|saying|put|rate|rated|call|called|type|typed|write|wrote|written|send|sent|give|gave|given|tell you|told you)';
const NEVER = String.raw`(?:never(?: ever)?|didn['’]?t|did not|have never|have not|haven['’]?t|['’]ve never|['’]ve not|don['’]?t (?:remember|recall))`;
const WHAT = '(?:that|it|this|so|green|amber|red|done|anything(?: like that| of the sort)?|any such thing)';
const COLOUR = '(?:green|amber|red|done|complete)';
const BEHIND = String.raw`(?=\W*$|\s*[,.;:!?–—-]|\s+(?:green|amber|red|done|complete|sorry|at all|at any|to|for|about|of|on|and|but)\b)`;
// “I never said green”, “didn’t say that”, “I have never called it green”
const NEVER_SAID = String.raw`(?:^\W*|[,.;:!?–—-]\s*|\b(?:i|we)(?:['’]ve| have)? ?)${NEVER} ${SAY}(?: (?:it|this|that))?(?: (?:was|is|as|to be))? ?(?:${WHAT})?${BEHIND}`;
// “that’s not what I said”, “green isn’t my rating”, “not my words”, “that wasn’t me”
const NOT_MINE = String.raw`(?:(?:that|this|it|${COLOUR})(?:['’]?s| is| was)? ?(?:not|n['’]?t|isn['’]?t|wasn['’]?t) (?:what (?:i|we) (?:${SAY})|my (?:words?|rating|answer|update)|me)|not my (?:words?|rating|answer)|(?:that|it) wasn['’]?t me|not what (?:i|we) (?:said|put|wrote))${BEHIND}`;
// “who said it was green? not me”
const WHO_SAID = String.raw`\bwho (?:said|put|rated|called)(?: (?:it|this|that))?(?: (?:was|is|as))? ?${COLOUR}\W+(?:not|wasn['’]?t|it wasn['’]?t) me`;
const DISOWNS = new RegExp(`${NEVER_SAID}|${NOT_MINE}|${WHO_SAID}`, 'iu');

/** True for words by which somebody says that a rating is not theirs: “i never said that”, “green isn’t my rating”, “that wasnt me”. */
export function disowns(words: string): boolean {
  return DISOWNS.test(words);
}
