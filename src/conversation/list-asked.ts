const NOW = String.raw`(?: (?:now|today|at the moment|this week|so far|overall))*`;
const OF = String.raw`(?: (?:actions?|ones|things|of (?:them|these|our actions|the actions)))?`;
const ASKS = String.raw`(?:how many${OF}(?: (?:are there|are|is))?|what(?: else)?(?:'?s| is| are)?|which${OF}(?: (?:is|are))?|who(?: else)?(?:'?s| is| are)?|(?:show|tell) me (?:what(?:'?s| is)|who(?:'?s| is)|which are)|is anything|anything|list what(?:'?s| is))(?: else)?`;

/** What is asked about the plan as a whole in so many words, and the list or page that answers it. */
const ASKED: readonly (readonly [pattern: RegExp, say: string])[] = [
  [asking(`${ASKS} (?:late|overdue|behind|past (?:its|their|the) dates?)`), '/rag overdue'],
  [asking(`${ASKS} reds?`), '/rag red'],
  [asking(`${ASKS} ambers?`), '/rag amber'],
  [asking(`${ASKS} greens?`), '/rag green'],
  [asking(`${ASKS} (?:due(?: soon| next)?|coming up)`), '/rag due'],
  [
    asking(
      String.raw`(?:(?:what(?:'?s| is) )?the (?:overall|big|bigger|whole|general) (?:picture|position|status)|overall (?:picture|position|status)|what(?:'?s| is) the (?:state of play|status of the plan)|how (?:are we|is the plan|'?s the plan) (?:doing|going|getting on)|where are we with the plan|how are things (?:overall|with the plan))`,
    ),
    '/rag status',
  ],
];

/** The list that a question about the plan as a whole asks for: “how many late”, “who is red”; null for any other words. */
export function listAsked(words: string): string | null {
  const plain = words
    .trim()
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\s+/gu, ' ')
    .replace(/[\s?!.]+$/u, '');
  return ASKED.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

function asking(pattern: string): RegExp {
  return new RegExp(`^(?:(?:so|and|ok|hi|hello|please)[, ]+)?${pattern}${NOW}$`, 'u');
}
