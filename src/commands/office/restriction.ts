import { decision } from '#src/commands/decide/decision.ts';
import { setRestricted } from '#src/commands/decide/set-restricted.ts';

// A reason, or a courtesy: anything else behind the numbers may be something else that was meant.
const MAY_FOLLOW =
  /^(?:(?:because|cos|since|as|so|for|due to)\s.*|[-–—:(].*|[,;]?\s*(?:it|they|he|she|this|that|there|we|the|names?|still)(?!\p{L}).*|(?:please|now|again|thanks|thank you)[.!]?)?$/isu;

const RESTRICT = '/rag restrict 8.1.3';
const UNRESTRICT = '/rag unrestrict 8.1.3';

export const restrict = decision({
  name: 'restrict',
  what: 'restrict an action',
  says: [{ say: RESTRICT, gets: 'lets only its leads and the office see it' }],
  decide: (tracked, words, scene) =>
    MAY_FOLLOW.test(words) && !/^as\s+well\b/iu.test(words)
      ? setRestricted(tracked, true, scene)
      : { because: 'usage', examples: [RESTRICT] },
});

export const unrestrict = decision({
  name: 'unrestrict',
  what: 'lift a restriction',
  says: [{ say: UNRESTRICT, gets: 'lets everybody in the roster see it' }],
  decide: (tracked, words, scene) =>
    MAY_FOLLOW.test(words) && !/^as\s+well\b/iu.test(words)
      ? setRestricted(tracked, false, scene)
      : { because: 'usage', examples: [UNRESTRICT] },
});
