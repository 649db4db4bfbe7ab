import type { ActionId } from '#src/plan/action.ts';
import type { Audience } from './audience.ts';

/** Where a card may stand: in the place it was meant for, before its reader alone, or nowhere. */
export type Sight = 'here' | 'privately' | 'nowhere';

/** What decides: who reads the place, what the card shows, and whether there is one reader to turn to. */
export type Showing = {
  readonly audience: Audience;
  /** The actions that the card shows or names. */
  readonly mentions: readonly ActionId[];
  /** Whom the card is for: the asker alone, whoever may see its actions, or anyone at all, since it says nothing of a plan. */
  readonly readers: 'asker' | 'members' | 'anyone';
  readonly restricted: ReadonlySet<ActionId>;
  readonly hasReader: boolean;
};

/** May everybody who reads this place see every action that the card mentions? If not, it goes to its reader alone. */
export function whereToShow({ audience, mentions, readers, restricted, hasReader }: Showing): Sight {
  if (audience === 'asker' || readers === 'anyone') return 'here';
  const isForAll = readers === 'members' && audience === 'members';
  if (isForAll && !mentions.some((action) => restricted.has(action))) return 'here';
  return hasReader ? 'privately' : 'nowhere';
}
