import type { RequestReader } from '#src/reply/requests/request-reader.ts';
import { wishFrom } from '#src/reply/requests/request-reader.ts';

const SHAPES: readonly RegExp[] = [
  // A ref in the sentence is blanked: “close 8.1.4, superseded” has a wide space in its place.
  /(?:^|[.,;:!–—-])\W*(?:(?:and|also|then|please|pls) )*(?:close|remove|delete|archive|withdraw|cancel|retire)(?: off| out| down)? {2,}/u,
  /\b(?:please|can (?:you|we)|could (?:you|we)|pls|happy to|should|we can|you can)\s+(?:now |just |also )?(?:close|remove|delete|archive|drop|withdraw|retire|cancel)\b(?! (?:the forecast|forecast|me\b|us\b|my name))/u,
  /^\W*(?:close|remove|delete|archive|withdraw)(?: (?:this|it|that|this one|the action|this action|down))?(?: off)?(?: please)?\W*$/u,
  /\b(?:can|could|should|may|to) (?:this|it|that|this one|this action|the action)?\s*(?:now )?be (?:closed|removed|deleted|withdrawn|archived|merged|retired|cancelled|taken off)\b/u,
  /\b(?:needs?|wants?|due) (?:to be )?(?:closing|closed|removing|removed|deleting|deleted)\b/u,
  /\b(?:has been|is|was|been|now|are) (?:now )?(?:superseded|overtaken|replaced|subsumed|absorbed|merged|rolled|scrapped|abandoned|cancelled|withdrawn|dropped)\b(?: by| into| with)?/u,
  /^\W*(?:superseded|overtaken by events|abandoned|withdrawn)(?= *(?:$|[,;:.–—-]))/u,
  /\b(?:superseded by|overtaken by|replaced by|subsumed (?:by|into)|merged (?:with|into))\b/u,
  /\bthis (?:is a duplicate|duplicates|is covered by|is the same as)\b/u,
  /\b(?:no longer|not) (?:needed|required|relevant|applicable|necessary|valid|being pursued|a priority|going ahead)\b/u,
  /\b(?:not doing|stopped doing|decided not to do|decided against|dropped) (?:this|it)\b/u,
  /\b(?:shut|close|wind) (?:this|it) (?:down|off|up|out)\b(?! (?:by|on|in)\b)/u,
  /\b(?:close|archive|remove|delete|drop) (?:this|it|this one)(?: please| as\b| now| off)/u,
  /(?:^|[.,;:] *)(?:please )?(?:close|remove|delete|archive|withdraw|drop|cancel|retire|strike) (?:this|it|that|the)(?: one| action)?(?: off| out| down)?(?: please|,| as\b| now| because)/u,
  /\b(?:has|have) (?:now )?(?:replaced|superseded|overtaken|absorbed|subsumed) (?:it|this|this one|this action)\b/u,
  /\bmakes? (?:it|this|this one|this action) (?:redundant|unnecessary|pointless|obsolete)\b/u,
  /\b(?:decided|agreed) not to (?:proceed|go ahead|continue|do|pursue)\b/u,
  /^\W*(?:a |it's a |it is a )?duplicate (?:of|action)\b/u,
  // "scrap that, it's red" says anew how it stands
  /\b(?:bin|scrap|kill|ditch) (?:this|it|that|this one)\b(?!\W+(?:(?:it'?s|it is|make it|now|actually) )?(?:red|amber|green|done)\b)/u,
  /\bget rid of (?:this|it|this one)\b/u,
  /\b(?:folded|absorbed|rolled|merged) into (?:the|another|our|this|it)\b/u,
  /\bnow (?:bau|business as usual|day job)\b/u,
  /\btake (?:this|it|this one) off (?:the )?(?:plan|list)\b/u,
];
const OF_SOMETHING_ELSE = /\b(?:risks?|survey|consultation|gap|forecast)\b/u;

const ENDS =
  '(?:superseded|overtaken|replaced|subsumed|absorbed|merged|rolled|scrapped|abandoned|cancelled|withdrawn|dropped)';
// “Unless the board is cancelled” is no wish yet.
const IF = new RegExp(
  String.raw`\b(?:unless|if|in case|as long as|so long as|once|until|till|whether)\b[^.;!?\n]*\b${ENDS}\b`,
  'u',
);
// “The meeting was cancelled” is of something else than the action.
const OF_AN_EVENT = new RegExp(
  String.raw`\b(?:board|cabinet|council|committee|meeting|session|slot|workshop|event|launch|training|course|interview|visit|inspection|hearing|call|appointment|contractor|supplier|consultant|officer|manager|director|chair|policy|day|date)s?(?: (?:day|meeting|slot|session|date))?(?:'s)? (?:(?:has|have|is|was|were|are|got|had) ){1,2}(?:been )?(?:now )?${ENDS}\b(?! (?:by|into|with)\b)`,
  'u',
);

// “Should this be closed?”, “who said it can be closed?” ask; “would you close this?” wishes.
const ASKS =
  /^\W*(?:(?:so|and|but|sorry)\W+)*(?:should|shall|is|isn['’]t|has|hasn['’]t|have|did|do|does|who|why|when|what|how|where|was|were|would|will)(?!\p{L}|['’]| you\b)/u;

/** "please close", "superseded by 7.3.1", "no longer needed": the office decides. */
export const close: RequestReader = {
  name: 'close',
  read: ({ said, asked }) => {
    if ([OF_SOMETHING_ELSE, IF, OF_AN_EVENT].some((other) => other.test(said))) return null;
    if (asked && ASKS.test(said) && !/\bplease\b/u.test(said)) return null;
    const match = SHAPES.map((shape) => shape.exec(said)).find((found) => found !== null);
    return match === undefined ? null : wishFrom(match, { kind: 'close' }, 'likely');
  },
};
