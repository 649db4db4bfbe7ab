import { sayClause, wordOf, wordsIn, wordsLeft } from '#src/reply/clause.ts';
import type { Clause } from '#src/reply/clause.ts';
import type { Found, Reader, Spot } from '#src/reply/reader.ts';

const LEAD =
  "(?:(?:and|but|so|because|as|since|also|ok|though|while|with|now) ){0,2}(?:(?:we're|we are|we've been|we have been|i've been|we|i'm|i am|it's|it is|its|it's been|this is|that's|is|are|been) )?(?:(?:still|now|just|currently|all|only|also|again|being|been) ){0,2}";
const WAITING = new RegExp(
  `^${LEAD}(?:waiting (?:on|for)|awaiting|blocked (?:by|on)|held up (?:by|with|at)|stuck (?:with|on|at)|stuck waiting (?:on|for)|pending|dependent on|reliant on)(?= )`,
);
// "no longer waiting on HR", "not blocked any more", "unblocked"
const FREE = new RegExp(
  `^(?:${LEAD}(?:no longer|not|aren't|isn't) (?:waiting|awaiting|blocked|held up|stuck|dependent on)(?= |$)|${LEAD}unblocked$|${LEAD}waiting (?:on|for) (?:nobody|no one|no-one|nothing|none)$)`,
);
const STILL = /(?:^| )yet$/;
const ENDS = new Set(['but', 'because', 'hence', '…', 'which']);
const ENDS_AFTER_AND = new Set("now we i it it's expect expecting hope hoping then will still so am is".split(' '));

/** "waiting on HR" and its like, to the clause's end; "no longer waiting on HR" says that nobody is waited on. */
export const waitingOn: Reader = { name: 'waiting-on', read: readWaiting };

function readWaiting({ clause, text }: Spot): Found | null {
  if (clause.closed === '?' || clause.opened === '"') return null;
  const said = sayClause(clause);
  if (FREE.test(said) && !STILL.test(said)) return { took: wordsLeft(clause), change: { waitingOn: null } };
  const match = WAITING.exec(said);
  if (match === null) return null;
  const skipped = wordsIn(match[0]);
  const end = objectEnd(clause, skipped);
  const [first, last] = [wordOf(clause, skipped), wordOf(clause, end - 1)];
  if (first === null || last === null || end === skipped) return null;
  return { took: end, change: { waitingOn: text.slice(first.start, last.end) } };
}

/** How many words on the clause has said who or what; "and now", "but" and "because" begin something else. */
function objectEnd(clause: Clause, from: number): number {
  const left = wordsLeft(clause);
  for (let at = from; at < left; at += 1) {
    const said = wordOf(clause, at)?.said ?? '';
    const next = wordOf(clause, at + 1)?.said ?? '';
    if (ENDS.has(said)) return at;
    if ((said === 'and' || said === 'so') && ENDS_AFTER_AND.has(next)) return at;
  }
  return left;
}
