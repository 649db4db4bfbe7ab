import { cycleOf } from '#src/calendar/reporting-cycle.ts';
import type { PersonId } from '#src/people/person.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Declared, Standing, Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';

/** What a person said; what the plan published is nobody's voice. */
export type Voice = Declared & { readonly by: PersonId };

/** What its leads say of an action's rating, one voice each. */
export function voicesIn({ disagreement, declared }: Standing): readonly Voice[] {
  const voices = disagreement.length > 0 ? disagreement : [declared];
  return voices.filter((voice): voice is Voice => voice !== null && voice.by !== null);
}

/** What other leads said of it this reporting cycle; none where the speaker does not lead it. */
export function otherVoices({ standing }: Tracked, { asker, speaker, today }: Scene): readonly Voice[] {
  if (!isLead(asker, standing.owners)) return [];
  const { start } = cycleOf(today);
  return voicesIn(standing).filter((voice) => {
    if (voice.by === speaker.id || voice.on < start || voice.yields === true) return false;
    // Whoever led it before and does so no longer has nothing to agree to.
    return isLead({ ...asker, person: voice.by }, standing.owners);
  });
}
