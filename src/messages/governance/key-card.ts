import type { Plan } from '#src/plan/action.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { RatingRules } from '#src/rating/rating-rules.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftFact } from '#src/messages/draft.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';
import { sayCycle, sayEachBand } from './say-bands.ts';

const SAID = (['green', 'amber', 'red'] as const).map((rating) => `${sayRating(rating)} ${LOOK[rating].meaning}`);

/** The printed key of a plan: what each rating means, what the dates alone would say, and what the other words mean. */
export function sayKey({ name }: Plan, rules: RatingRules): Card {
  return buildCard({
    heading: `What the ratings of ${name} mean`,
    blocks: [{ kind: 'said', text: `Its lead says how it stands: ${SAID.join(' · ')}.` }, ...keyBlocks(rules)],
  });
}

/** The same without a heading, to stand under a chart. */
export function keyBlocks(rules: RatingRules): readonly DraftBlock[] {
  const { bands } = rules;
  const title = bands.kind === 'own' ? 'What its dates alone say' : `What its dates alone say: ${bands.kind} bands`;
  return [
    { kind: 'title', text: title },
    { kind: 'facts', facts: bandFacts(rules) },
    { kind: 'title', text: 'What else is said' },
    { kind: 'facts', facts: otherFacts(rules) },
  ];
}

function bandFacts({ bands }: RatingRules): readonly DraftFact[] {
  const each = sayEachBand(bands);
  return (['green', 'amber', 'red'] as const).map((rating) => ({ label: sayRating(rating), value: each[rating] }));
}

function otherFacts(rules: RatingRules): readonly DraftFact[] {
  return [
    {
      label: 'Only said',
      value: `${LOOK.green.word} that its dates do not bear out, or that nobody has confirmed: not counted as on track`,
    },
    {
      label: 'Unconfirmed',
      value: `${LOOK.green.word} of which its lead has said nothing for over ${sayCycle(rules)}`,
    },
    { label: sayRating('blue'), value: LOOK.blue.meaning },
    { label: sayRating('grey'), value: LOOK.grey.meaning },
    { label: sayRating(null), value: 'nobody has said how it stands' },
    { label: 'Paused', value: 'its lead asked not to be reminded for a while; its rating and dates stand, and age' },
  ];
}
