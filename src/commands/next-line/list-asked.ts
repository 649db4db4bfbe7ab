import { leadNamedIn } from '#src/people/name-alone.ts';
import type { Scene } from '#src/commands/command.ts';

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
  ['(?:unrated|not rated|never rated)', '/rag unrated'],
];

const AWAY = String.raw`(?:who(?: else| all)?(?:'?s| is| are)?|is any(?:one|body)|any(?:one|body)(?: else)?|which (?:leads?|people|of them)(?: is| are)?) (?:currently |still )?(?:away|off(?: sick| on leave| work)?|on (?:annual |sick |maternity )?leave|on holiday|out(?: of office)?)(?: (?:today|now|tomorrow|at the moment|(?:this|next) (?:week|month)|soon|currently))*`;

const HAVE_NO = String.raw`(?:(?:how many|which|what)${OF} (?:(?:do not|don'?t|does not|doesn'?t|still) )*(?:have|has|are|is|with)(?: still| got)?(?: no| without| any)?(?: an?)?)`;

const MY_LEAVE = String.raw`(?:who(?:'?s| is| will be|ll be)? (?:covers?|covering|answers?|answering|deputising|standing in|filling in|stands in)(?: for)? (?:me|us|my actions)(?: (?:while|when|until|till) .{1,40})?|who(?:'?s| is)? my (?:deputy|cover|stand-in)|(?:what(?:'?s| is) |when(?:'?s| is) )?my leave|when am i (?:off|away|on leave|back))`;

/** What is asked about the plan as a whole in so many words, and the list or page that answers it. */
const ASKED: readonly (readonly [pattern: RegExp, say: string])[] = [
  ...LISTS.map(([called, say]) => [asking(`${ASKS} ${called}`), say] as const),
  [asking(`${ASKS} due (?:soon|next)`), '/rag due'],
  [asking(`${HAVE_NO} (?:leads?|owners?|one leading (?:it|them))`), '/rag no lead'],
  [asking(`${HAVE_NO} (?:due )?dates?`), '/rag no date'],
  [asking(`${HAVE_NO} ratings?`), '/rag unrated'],
  [asking(AWAY), '/rag away list'],
  [asking(MY_LEAVE), '/rag away'],
  [
    asking(
      String.raw`(?:(?:what(?:'?s| is) )?the (?:overall|big|bigger|whole|general) (?:picture|position|status)|overall (?:picture|position|status)|what(?:'?s| is) the (?:state of play|status of the plan)|how (?:are we|is the plan|'?s the plan) (?:doing|going|getting on)|where are we with the plan|how are things (?:overall|with the plan))`,
    ),
    '/rag status',
  ],
];

const UNANSWERED = String.raw`(?:not|hasn'?t|haven'?t|didn'?t|has not|have not|did not|isn'?t|not been|never|has never|have never)(?: been)?(?: yet| ever)? (?:answer(?:ed|ing)?|repl(?:y|ied|ying)|respond(?:ed|ing)?|said (?:anything|a word|a thing|something)|say anything|saying anything|updated?(?: (?:me|us|anything|theirs))?|rated(?: (?:anything|theirs))?|come back(?: to (?:me|us|you))?|got back(?: to (?:me|us|you))?|spoken)`;
const QUIET = String.raw`(?:(?:gone |been |still )*(?:quiet|silent|ignoring (?:me|us|you|it|this|these))|still to (?:answer|reply|respond|update)|(?:still )?ow(?:es|ing|e)(?: (?:me|us|you))? (?:an? )?(?:answers?|updates?|repl(?:y|ies)|word))`;
const SINCE = String.raw`(?: (?:yet|still|since .{2,20}|(?:this|last|in the last|for a|for over a|all) (?:week|month|quarter|fortnight|cycle|round)|for (?:weeks|months|ages)|to (?:me|us|you|the last (?:round|question|reminder))|recently|lately))*`;
const THINGS = '(?:actions?|ones|things|items|tasks)';
const WHAT = `(?:what(?: else)?|(?:how many|which)(?: ${THINGS})?)`;
const MINE = String.raw`(?:what(?: else)?(?:'?s| is| are)? (?:(?:left |still |outstanding |waiting )*(?:for (?:me|us)|on my (?:plate|list|desk|side)|with (?:me|us)|in my (?:name|in[- ]?tray))|mine|left for (?:me|us)(?: to do)?|waiting for (?:me|us))|${WHAT} (?:have i(?: still)? got(?: (?:on|left|to do|to answer|outstanding|in my name))*|do i(?: still)? (?:have(?: to do| left)?|lead|own|owe(?: you)?|need to (?:do|answer))|am i (?:down for|leading|on|responsible for|meant to be doing|covering|standing in for|looking after)|waits for (?:me|us)|needs? (?:me|us))|(?:is there |have you (?:got )?)?anything(?: else)?(?: (?:outstanding|waiting|left|due|late|new))? (?:for (?:me|us)|of mine|with (?:me|us)|on my (?:plate|list))|(?:show me )?(?:what(?:'?s| is) )?my (?:list|actions|plate)|when(?:'?s| is) my next (?:one|action|thing|date)?(?: due)?)`;

/** What somebody asks about what is theirs. */
const ASKED_OF_ME: readonly (readonly [pattern: RegExp, say: string])[] = [
  [
    asking(
      String.raw`(?:which|what|how many|any)(?: ones)?(?: (?:of|are))* (?:mine|my actions|my ones)(?: (?:is|are))? (?:late|overdue|behind)`,
    ),
    '/rag mine',
  ],
  [asking(MINE), '/rag mine'],
];

/** What of the programme office is a question about the whole of its work. */
const ASKED_BY_OFFICE: readonly (readonly [pattern: RegExp, say: string])[] = [
  [
    asking(`(?:which|what) (?:leads? |people |ones |of them |actions )?(?:has|have) ${UNANSWERED}${SINCE}`),
    '/rag stale',
  ],
  [
    asking(
      `(?:who(?: else| all)?(?:'?s| has| have| is)?|which (?:leads?|people|ones)(?: has| have| is| are)?|any(?:one|body)|any leads|has any(?:one|body)) ?(?:still )?(?:${UNANSWERED}|${QUIET})${SINCE}`,
    ),
    '/rag stale',
  ],
  [
    asking(
      String.raw`(?:what(?:'?s| is| has| have)?|anything|has anything) (?:new|changed|moved|happened|different|been happening|been said|come in)(?: (?:since .{2,30}|(?:this|last) week|from last week|lately|recently))`,
    ),
    '/rag digest',
  ],
  [
    asking(
      String.raw`(?:(?:what(?:'?s| is)|anything|is there anything) (?:new|in|waiting|for the office|to decide|i need to (?:do|decide))|what (?:do|must|should) (?:i|we) (?:(?:need|have) to )?(?:do|decide|look at)|what needs (?:me|us|(?:my|our) attention|doing|deciding|a decision)|(?:is there )?anything (?:(?:i|we) (?:need|have|must) (?:to )?(?:do|decide)))`,
    ),
    '/rag office',
  ],
  [asking(MINE), '/rag office'],
  [
    asking(
      String.raw`(?:(?:has|have|did|who(?:'?s| has)?|which (?:leads?|people)(?: have)?)(?: any(?:one|body| leads?)?)? (?:ask(?:ed|ing)?|wants?|requested|need(?:s|ed)?) (?:for )?(?:an? |any )?(?:more time|extensions?|new dates?|later dates?|date changes?)|(?:are there |is there |what(?:'?s| are)? |which |any )+(?:open |new |outstanding )?(?:extensions?|(?:new |later )?dates?|date (?:changes?|requests?)|extension requests?)(?: (?:are|is))?(?: (?:waiting|outstanding|requested|asked for|to (?:decide|approve|agree)|to be (?:decided|approved|agreed)|do i (?:need|have) to (?:decide|approve)))+)`,
    ),
    '/rag approve',
  ],
];

// “…and whose is it?”: each row of a list says so.
const AND_WHOSE =
  / and (?:whose(?: (?:is|are) (?:it|they|those|these|that))?|who(?:'?s| is| are|has| has)?(?: (?:got|leading|on|leads|owns|has))*(?: (?:it|them|those|these|that))?|with whom|by whom|since when|how late)$/iu;

const LEFT = '(?: (?:on|left|open|outstanding|to do|still))*';
const PLATE = '(?: on (?:their|his|her) (?:plate|list|desk))?';

/** Of one person: “what does Mark have?”, “show me Mark’s actions”. */
const OF_SOMEBODY: readonly RegExp[] = [
  asking(
    String.raw`${WHAT}(?:'?s| is| has| does| do)? (?<who>.{2,40}?)(?:'s)? (?:got(?: on)?|leads?|owns?|leading|on|late on|behind on|still owe(?: me| us| you)?|have(?: on)?|covering|covers?)${LEFT}${PLATE}`,
  ),
  asking(String.raw`(?:(?:can i see|show(?: me)?|list|see) )?(?<who>.{2,40}?)'s? (?:${THINGS}|list)${LEFT}`),
  asking(String.raw`(?:which|what)(?: ${THINGS})? are (?<who>.{2,40}?)'s${LEFT}`),
];

/** The same, of the office alone: “has Mark answered?”, “when did we last hear from Mark?”. */
const HEARD_FROM: readonly RegExp[] = [
  asking(String.raw`when did (?:we|you|i|anyone|anybody) last hear (?:anything )?from (?<who>.{2,40}?)`),
  asking(
    String.raw`(?:has|did|have) (?<who>.{2,40}?) (?:answer|reply|respond|update|said|say)(?:ed|d|ied)?(?: (?:anything|anyone|me|us|you|yet|at all|this week|this month))*`,
  ),
];

/** The list that a question about the plan as a whole, about somebody’s actions or one’s own asks for: “how many late”, “who is red”, “what have I got?”; null for any other words. */
export function listAsked(words: string, { index, speaker, roster }: Scene): string | null {
  const isOffice = index.isOffice(speaker.id);
  const plain = plainly(withoutEnd(words).replaceAll(/\s+/gu, ' ')).replace(AND_WHOSE, '');
  const of = [...ASKED, ...(isOffice ? ASKED_BY_OFFICE : ASKED_OF_ME)];
  const list = of.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
  if (list !== null) return list;
  const said = [...OF_SOMEBODY, ...(isOffice ? HEARD_FROM : [])].map((one) => one.exec(plain)?.groups?.['who'] ?? '');
  const name = said.map((who) => leadNamedIn(who, roster)).find((one) => one !== null) ?? null;
  return name === null ? null : `/rag lead "${name}"`;
}

/** A list that a question asks for a part of, and the words behind its name: “which are late in Protection?”; null for any other words. */
export function partAsked(words: string): { readonly say: string; readonly rest: string } | null {
  const said = withoutEnd(words).replace(AND_WHOSE, '');
  const plain = plainly(said);
  for (const [begins, say] of OF_PART) {
    const ahead = begins.exec(plain)?.[0];
    if (ahead !== undefined) return { say, rest: said.slice(ahead.length) };
  }
  return null;
}

// “Everything late” may say that all of it is; “everything due in March” asks.
const OF_PART = [
  ...LISTS.map(([called, say]) => [new RegExp(`^${ASKS} ${called}(?=\\s)`, 'iu'), say] as const),
  [/^(?:every|any)thing(?: (?:that|which)(?:'?s| is| are))? due(?=\s)/iu, '/rag due'] as const,
];

/** Nothing of what is longer than anybody asks for a list at. */
function withoutEnd(words: string): string {
  return words.length > LONGEST ? '' : words.trim().replace(/[\s?!.]+$/u, '');
}

function plainly(said: string): string {
  return said.replaceAll('’', "'");
}

function asking(pattern: string): RegExp {
  return new RegExp(
    `^(?:(?:so|and|ok|okay|right|hi|hello|(?:good )?(?:morning|afternoon)|please)[, ]+)*${pattern}${NOW}$`,
    'iu',
  );
}
