import type { PersonId } from '#src/people/person.ts';
import { newestOf } from '#src/plan/replaying/unsettled.ts';
import { writtenOn } from '#src/plan/standing.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Occasion } from './desk.ts';
import type { Ask, Kept, RuleName } from './nudge.ts';
import type { PersonalSilence } from './whom-to-ask.ts';

/** Why a rule that holds does not ask: it is answered, was asked before, waits for a place or its round, the person has been written to today, or does not wish it. */
export type SilentBecause = PersonalSilence | 'answered' | 'asked-before' | 'waits' | 'written-today';

/** A question that is not put today; null person when it concerns all of the leads. */
export type Silent = {
  readonly tracked: Tracked;
  readonly rule: RuleName;
  readonly person: PersonId | null;
  readonly because: SilentBecause;
};

/** What becomes of one rule that holds for one action, for one person. */
export type Decision =
  | { readonly kind: 'ask'; readonly to: PersonId; readonly ask: Ask }
  | { readonly kind: 'silent'; readonly silent: Silent };

/** Keeps a question to oneself, and why. */
export function keepSilent({ rule, tracked }: Occasion, person: PersonId | null, because: SilentBecause): Decision {
  return { kind: 'silent', silent: { tracked, rule: rule.name, person, because } };
}

type Particulars = Partial<Ask> & Pick<Ask, 'stage' | 'as'>;
type AskParticulars = Particulars & Pick<Ask, 'rule'>;

/** The words of an action that wait to be settled, as one of its leads is shown them: their own, else those of another. */
function keptFor(to: PersonId, { standing }: Tracked): Kept | null {
  const kept = newestOf(standing, to) ?? standing.unsettled;
  return kept === null
    ? null
    : { words: kept.words, on: writtenOn(kept), by: kept.by === to ? null : kept.by, reading: kept.reading };
}

/** A question to somebody; what is left out does not arise. */
export function askOf(tracked: Tracked, to: PersonId, particulars: AskParticulars): Ask {
  return {
    tracked,
    insteadOf: null,
    kept: keptFor(to, tracked),
    others: [],
    askedOn: [],
    warnsOfEscalation: false,
    escalatesTo: null,
    also: [],
    ...particulars,
  };
}

/** Puts a question on an occasion. */
export function putQuestion({ rule, tracked }: Occasion, to: PersonId, particulars: Particulars): Decision {
  return { kind: 'ask', to, ask: askOf(tracked, to, { rule: rule.name, ...particulars }) };
}
