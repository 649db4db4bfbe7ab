import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import type { Standing } from '#src/plan/standing.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { StaysDecided } from './undone-cards.ts';

/** What came after a decision: whose word it is, null for a newer version of the plan; what it says, and when. */
export type CameSince = {
  readonly by: string | null;
  readonly what: Said;
  readonly on: Day;
  readonly isAnswer: boolean;
};

/** A decision that cannot be taken back, because of what came since, or because it is older than a day (`since` is null). */
export type Stays = Named & {
  readonly event: ActionEvent;
  readonly standing: Standing;
  readonly decidedOn: Day;
  readonly since: CameSince | null;
  readonly today: Day;
};

/** Says why a decision stays, and offers the tap that decides anew. */
export function sayStays(stays: Stays): StaysDecided {
  const { ref, since, today, decidedOn } = stays;
  const { todo, button } = anew(stays);
  if (since === null) {
    const text = `was decided on ${sayDay(decidedOn)}. A decision can be taken back for a day, so it stays.`;
    return { why: say`${ref} ${text} ${todo}`, button };
  }
  const { by, what, on, isAnswer } = since;
  const who = by === null ? 'A newer version of the plan has come' : `${by} has ${isAnswer ? 'answered' : 'decided'}`;
  return { why: say`${ref} stays as it is. ${who} since, on ${sayDay(on, today)}: ${what}. ${todo}`, button };
}

type Anew = { readonly todo: string; readonly button: DraftButton };

const DATES: ReadonlySet<ActionEvent['kind']> = new Set(['date-agreed', 'date-declined', 'date-returned']);
const STAGES: ReadonlySet<ActionEvent['kind']> = new Set(['verified', 'not-verified', 'closed', 'reopened']);

function anew({ ref, event, standing }: Stays): Anew {
  if (DATES.has(event.kind)) {
    return { todo: 'To change the date, set another.', button: { label: 'Another date', say: say`/rag date ${ref}` } };
  }
  if (event.kind === 'assigned') {
    const todo = 'To change who leads it, name somebody else.';
    return { todo, button: { label: 'Another lead', say: say`/rag assign ${ref}` } };
  }
  if (!STAGES.has(event.kind)) {
    return { todo: 'Look at how it stands now.', button: { label: 'Show it', say: say`/rag ${ref}` } };
  }
  return standing.stage === 'open' || standing.stage === 'delivered'
    ? { todo: 'You can close it.', button: { label: 'Close it', say: say`/rag close ${ref}` } }
    : { todo: 'You can open it again.', button: { label: 'Open it again', say: say`/rag reopen ${ref}` } };
}
