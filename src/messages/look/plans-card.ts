import { sayDay } from '#src/calendar/say-day.ts';
import type { Plan } from '#src/plan/action.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** The plans that are loaded, and how to name an action of each. */
export function sayPlans(plans: readonly Plan[]): Card {
  const facts = plans.map(({ key, name, published, isDefault }) => {
    const how = isDefault ? 'the default: its refs need no key' : `before a ref: ${key} 8.1.3`;
    return { label: key, value: `${name}, published ${sayDay(published)}; ${how}` };
  });
  return buildCard({
    heading: `${sayCount(plans.length, 'plan')} loaded`,
    blocks: [{ kind: 'facts', facts }],
  });
}
