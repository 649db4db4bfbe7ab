import type { ActionId } from '#src/plan/action.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import type { Conflict } from './conflicts.ts';

/** What a person decided of a conflict; one that nobody decided leaves what stands as it is. */
export type Decided = Conflict & { readonly decision: 'keep' | 'take' };

/** A decision of a conflict, or what follows from the document. */
export type RevisionEvent = { readonly action: ActionId; readonly event: ActionEvent };
