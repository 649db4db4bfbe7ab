import { findLead } from '#src/people/find-person.ts';
import type { Doubt } from './doubt.ts';
import { FOR_A_TIME, OTHERWISE, SOME_TIME, from, outsideQuotes } from './doubt-words.ts';
import { questionIn, refBehind } from './ref-behind.ts';

const WHO_ELSE =
  /(?:^|[\s,;(])((?:from|until|till|on|when|once|while|during|starting|after|before|with|for now|for (?:the|a|an|one|two|three|four|six|\d+)|as (?:an? )?(?:interim|deputy|support|joint|cover|acting)|jointly)(?:\s.*|$))/isu;
const PLACED = /^(.+?)(?:,?\s+(?:in place of|instead of)\s.*|,?\s+(?:as well|too|also)[.!]?)$/iu;

// “Carol Cole (interim)”: for a time.
const BRIEFLY =
  /(\((?:interim|acting|temporary|temporarily|cover|covering|maternity|for now|until|from|till)(?!\p{L}).*)$/isu;

const INSTEAD = /(?:^|[\s,;(])((?:instead|in place) of\s.*)$/isu;

/** Words of an assignment, or of who checks, that are left over: until when, instead of whom, jointly, perhaps. */
export const givenInDoubt: Doubt = (said, scene) => {
  const names = said.tail.replace(/^to\s+/iu, '');
  const bare = outsideQuotes(names);
  const asked = questionIn(names);
  if (asked !== null) return asked;
  // Nobody checks in somebody's place.
  const instead = said.name === 'checker' ? from(INSTEAD, bare) : null;
  if (instead !== null) return instead;
  const isName = findLead((PLACED.exec(names)?.[1] ?? names).trim(), scene.roster).kind !== 'none';
  const placed = PLACED.exec(names) === null ? bare : bare.replace(/instead of/iu, 'in place of');
  if (isName) return from(SOME_TIME, placed.slice((PLACED.exec(names)?.[1] ?? names).length)) ?? from(BRIEFLY, bare);
  return refBehind(bare, scene) ?? from(OTHERWISE, placed) ?? from(FOR_A_TIME, placed) ?? from(WHO_ELSE, placed);
};
