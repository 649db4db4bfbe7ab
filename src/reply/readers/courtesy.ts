import type { Clause } from '#src/reply/clause.ts';
import { sayClause, wordsLeft } from '#src/reply/clause.ts';
import type { Found, Reader, Spot } from '#src/reply/reader.ts';

const GREETING =
  /^(?:hi|hello|hiya|hey|dear|morning|afternoon|good (?:morning|afternoon|evening)|thanks|thank you|many thanks|thanks (?:a lot|very much|again)|thx|cheers|ta|sorry|oops|whoops|ok|okay|yes|yep|yeah|sure|please|pls|kind regards|regards|best wishes|best|hope (?:you're|you are|all is) well)(?: (all|both|team|everyone|there|again|ragtime))?(?: (\S+))?$/;
const OPENING =
  /^(?:(?:an? )?(?:quick )?(?:update|rag|rating|status)(?: (?:on|for|re|is))?|update (?:on|for)|re|regarding|for|on|about|and|please|and for|as for)$/;

/** "Hi Jo", "thanks", "update on": said to be kind, and no part of the narrative. */
export const courtesy: Reader = { name: 'courtesy', read: readCourtesy };

function readCourtesy({ clause }: Spot): Found | null {
  const said = sayClause(clause);
  const took = wordsLeft(clause);
  if (OPENING.test(said) && !isQuestion(clause)) return { took, courtesy: true };
  const greeting = GREETING.exec(said);
  if (greeting === null || isQuestion(clause)) return null;
  // "Thanks Karl" yes, "sorry late" no.
  const name = clause.words.at(-1)?.raw ?? '';
  return greeting[2] === undefined || /^\p{Lu}/u.test(name) ? { took, courtesy: true } : null;
}

function isQuestion(clause: Clause): boolean {
  return clause.closed === '?';
}
