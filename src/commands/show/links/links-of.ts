import type { Links } from '#src/messages/look/links/link-lines.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { NamedTarget } from '#src/messages/look/links/target.ts';
import type { LinkTarget } from '#src/plan/governance/links/link.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { referencesOf } from './references-of.ts';

/** What links an action with others, as its card says it. */
export async function linksOf({ action }: Pick<Tracked, 'action'>, scene: Scene): Promise<Links> {
  const { to, by, ofPart } = await referencesOf(action, scene);
  const from = (one: Pick<Tracked, 'action'>): NamedTarget => {
    const { ref } = scene.naming.action(one.action);
    return { key: one.action.id, called: ref, shows: say`/rag ${ref}` };
  };
  return {
    to: to.flatMap((one) => (one.to === null ? [] : [one.to])),
    by: by.map((one) => from(one.from)),
    ofPart: ofPart.map((one) => ({ part: partOf(one.reference.to), by: from(one.from) })),
  };
}

function partOf(to: LinkTarget | null): string {
  return to?.kind === 'part' ? `${to.level} ${to.ref}` : '';
}
