import type { ActionId } from '#src/plan/action.ts';
import type { Scene } from '#src/commands/command.ts';

/** The actions that went one step up to the speaker. */
export async function broughtTo({ register, speaker, plan }: Scene): Promise<ReadonlySet<ActionId>> {
  const asked = await register.askedSince(plan.published);
  const own = asked.filter(({ person, rule }) => person === speaker.id && rule === 'escalation');
  return new Set(own.flatMap(({ action }) => (action === null ? [] : [action])));
}
