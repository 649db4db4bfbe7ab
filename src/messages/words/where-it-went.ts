import type { Named } from './naming.ts';
import { joinedWithAnd } from './phrase.ts';
import type { Phrase } from './phrase.ts';

/** The actions into which one went, "8.1.3a and 8.1.3b"; those that the reader may not see are said to be there, and not which. */
export function whereItWent(into: readonly Pick<Named, 'ref'>[], hidden: number): Phrase {
  const others = hidden === 0 ? [] : [hidden === 1 ? 'a restricted action' : `${hidden} restricted actions`];
  return joinedWithAnd([...into.map(({ ref }) => ref), ...others]);
}
