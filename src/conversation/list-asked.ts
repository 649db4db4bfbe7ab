const NOW = String.raw`(?: (?:now|today|at the moment|this week|so far|overall))*`;
const OF = String.raw`(?: (?:actions?|ones|things|of (?:them|these|our actions|the actions)))?`;
const ASKS = String.raw`(?:how many${OF}(?: (?:are there|are|is))?|what(?: else)?(?:'?s| is| are)?|which${OF}(?: (?:is|are))?|who(?: else)?(?:'?s| is| are)?|(?:show|tell) me (?:what(?:'?s| is)|who(?:'?s| is)|which are)|is anything|anything|list what(?:'?s| is))(?: else)?`;

/** Nobody asks for a list at greater length. */
const LONGEST = 300;

const LISTS: readonly (readonly [called: string, say: string])[] = [
  ['(?:late|overdue|behind|past (?:its|their|the) dates?)', '/rag overdue'],
  ['reds?', '/rag red'],
  ['ambers?', '/rag amber'],
  ['greens?', '/rag green'],
  ['(?:due|coming up)', '/rag due'],
];

/** What is asked about the plan as a whole in so many words, and the list or page that answers it. */
const ASKED: readonly (readonly [pattern: RegExp, say: string])[] = [
  ...LISTS.map(([called, say]) => [asking(`${ASKS} ${called}`), say] as const),
  [asking(`${ASKS} due (?:soon|next)`), '/rag due'],
  [
    asking(
      String.raw`(?:(?:what(?:'?s| is) )?the (?:overall|big|bigger|whole|general) (?:picture|position|status)|overall (?:picture|position|status)|what(?:'?s| is) the (?:state of play|status of the plan)|how (?:are we|is the plan|'?s the plan) (?:doing|going|getting on)|where are we with the plan|how are things (?:overall|with the plan))`,
    ),
    '/rag status',
  ],
];

/** The list that a question about the plan as a whole asks for: “how many late”, “who is red”; null for any other words. */
export function listAsked(words: string): string | null {
  const plain = plainly(withoutEnd(words).replaceAll(/\s+/gu, ' '));
  return ASKED.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** A list that a question asks for a part of, and the words behind its name: “which are late in Protection?”; null for any other words. */
export function partAsked(words: string): { readonly say: string; readonly rest: string } | null {
  const said = withoutEnd(words);
  const plain = plainly(said);
  for (const [begins, say] of OF_PART) {
    const ahead = begins.exec(plain)?.[0];
    if (ahead !== undefined) return { say, rest: said.slice(ahead.length) };
  }
  return null;
}

const OF_PART = LISTS.map(([called, say]) => [new RegExp(`^${ASKS} ${called}(?=\\s)`, 'u'), say] as const);

/** Nothing of what is longer than anybody asks for a list at. */
function withoutEnd(words: string): string {
  return words.length > LONGEST ? '' : words.trim().replace(/[\s?!.]+$/u, '');
}

function plainly(said: string): string {
  return said.toLowerCase().replaceAll('’', "'");
}

function asking(pattern: string): RegExp {
  return new RegExp(`^(?:(?:so|and|ok|hi|hello|please)[, ]+)?${pattern}${NOW}$`, 'u');
}
