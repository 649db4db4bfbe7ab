import type { Role } from '#src/people/person.ts';
import type { Scene } from '#src/commands/command.ts';

/** The speaker's role by today's roster, which knows of office members that the stored one does not name; null is none. */
export function roleOf({ index, speaker }: Pick<Scene, 'index' | 'speaker'>): Role | null {
  return index.person(speaker.id)?.role ?? null;
}
