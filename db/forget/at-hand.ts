import type { Chosen, Former, Mention } from '#src/ports/erasing.ts';
import type { Blotter } from './blot-out.ts';
import type { PersonSigns } from './person-signs.ts';

/** What is at hand while one person is erased; `mentions` grows with what others wrote of them. */
export type AtHand = {
  readonly signs: PersonSigns;
  readonly former: Former;
  readonly blotter: Blotter;
  readonly chosen: Chosen;
  readonly mentions: Mention[];
};
