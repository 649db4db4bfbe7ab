import { cycleOf } from '#src/calendar/reporting-cycle.ts';
import type { PersonId } from '#src/people/person.ts';
import { inPlaceOf, isLead } from '#src/plan/permission.ts';
import type { Asker } from '#src/plan/permission.ts';
import type { Declared, Standing, Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';

/** What a person said; what the plan published is nobody's voice. */
export type Voice = Declared & { readonly by: PersonId };

/** What its leads say of an action's rating, one voice each. */
export function voicesIn({ voices, declared }: Pick<Standing, 'voices' | 'declared'>): readonly Voice[] {
  const all = voices.length > 0 ? voices : [declared];
  return all.filter((voice): voice is Voice => voice !== null && voice.by !== null);
}

/** The lead in whose place somebody speaks today, or the deputy who spoke in theirs; null for neither. */
export function asOneWith(standing: Standing, asker: Asker): PersonId | null {
  const { owners } = standing;
  const lead = inPlaceOf(asker, owners);
  if (lead !== null) return lead;
  const own = voicesIn(standing).find(({ by }) => inPlaceOf({ ...asker, person: by }, owners) === asker.person);
  return own?.by ?? null;
}

/** What other leads said of it this reporting cycle, or before where they differ since; none where the speaker does not lead it. */
export function otherVoices({ standing }: Tracked, { asker, speaker, today }: Scene): readonly Voice[] {
  if (!isLead(asker, standing.owners)) return [];
  const { start } = cycleOf(today);
  const one = asOneWith(standing, asker);
  return voicesIn(standing).filter((voice) => {
    // A deputy speaks for their lead.
    const isPast = voice.on < start && standing.disagreement.length === 0;
    if (voice.by === speaker.id || voice.by === one || isPast || voice.yields === true) return false;
    // Whoever led it before and does so no longer has nothing to agree to.
    return isLead({ ...asker, person: voice.by }, standing.owners);
  });
}
