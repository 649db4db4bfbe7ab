import { sayClause, wordsLeft } from '#src/reply/clause.ts';
import type { Found, Reader, Spot } from '#src/reply/reader.ts';

// "this isn't mine", "sorry not me", "wrong person"; "not mine to rate" is no clause of its own.
const NOT_MINE =
  /^(?:(?:sorry|no|hi|and|but|also|i think|these|afraid) ){0,3}(?:(?:this|it|that|this one|this action|these)(?:'s| is| are)? )?(?:(?:not|isn't|aren't|isnt|no longer|never was|wasn't) (?:mine|me|my (?:action|area|one|responsibility|team|remit)|our (?:action|area)|ours|one of mine)|(?:the )?wrong (?:person|lead|officer|team)|nothing to do with (?:me|us))(?: (?:any ?more|any longer|now|please|sorry|thanks|i'm afraid|either|for me|for|-))?$/;

/** "not mine", "wrong person": the lead says that it is somebody else's. */
export const notMine: Reader = { name: 'not-mine', read: readNotMine };

function readNotMine({ clause }: Spot): Found | null {
  if (clause.closed === '?' || clause.opened === '"') return null;
  if (!NOT_MINE.test(sayClause(clause))) return null;
  return { took: wordsLeft(clause), request: { kind: 'not-mine' } };
}
