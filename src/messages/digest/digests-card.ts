import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Digests } from '#src/plan/governance/settings.ts';

const NOW: Readonly<Record<Digests, string>> = {
  together: 'All plans have one digest together: a part for each, with its own counts.',
  each: 'Each plan has a digest of its own.',
};
const OTHER: Readonly<Record<Digests, Digests>> = { together: 'each', each: 'together' };
const LABEL: Readonly<Record<Digests, string>> = { together: 'One for all', each: 'One each' };

/** How many digests go on a Monday, and what changes that; `plans` are those that run. */
export function sayDigests(digests: Digests, plans: number): Card {
  const only = plans === 1 ? ' Only one plan runs now.' : '';
  return buildCard({
    heading: digests === 'together' ? 'One digest for all plans' : 'One digest a plan',
    blocks: [{ kind: 'said', text: `${NOW[digests]}${only}` }],
    buttons: [{ label: LABEL[OTHER[digests]], say: `/rag digests ${OTHER[digests]}` }],
  });
}

/** What the office set, from the next digest on. */
export function sayDigestsSet(digests: Digests, already: boolean): Card {
  return buildCard({
    heading: digests === 'together' ? 'One digest for all plans' : 'One digest a plan',
    blocks: [
      {
        kind: 'said',
        text: already ? 'It is so already; nothing has changed.' : `${NOW[digests]} From the next one on.`,
      },
    ],
  });
}
