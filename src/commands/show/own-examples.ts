import type { Card } from '#src/messages/card.ts';
import { withExamples } from '#src/messages/look/with-examples.ts';
import type { Examples } from '#src/messages/look/with-examples.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadsNow } from '#src/commands/decide/notices.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';

/**
 * Says the examples of a card with refs, parts and names of the default plan, of the action that was named where one was
 * and else of the asker's own where there are some: what is typed as it stands must work. What the plan has nothing for
 * stays as it is.
 */
export async function withOwnExamples(card: Card, scene: Scene, named: Tracked | null = null): Promise<Card> {
  return withExamples(card, await examplesFor(scene, named));
}

async function examplesFor(scene: Scene, named: Tracked | null): Promise<Examples> {
  const open = await exampleActions(scene);
  const others = open.filter(({ action }) => action.id !== named?.action.id);
  const [first, second = first] = named === null ? open : [named, ...others];
  const own = new Map<string, Said>();
  const add = (example: string, real: Said | number | null | undefined): void => {
    if (real !== null && real !== undefined) own.set(example, typeof real === 'number' ? `${real}` : real);
  };
  add('CYPS', (scene.plans.find(({ isDefault }) => !isDefault) ?? scene.plan).key);
  if (first === undefined || second === undefined) return own;
  add('8.1.3', scene.naming.action(first.action).ref);
  add('25.1.1', scene.naming.action(first.action).ref);
  add('8.1.4', scene.naming.action(second.action).ref);
  add('8', first.action.section);
  add('8.1', first.action.outcome);
  add('A', first.action.theme);
  add('Karl Battersby', leadOf([first, second], scene));
  return own;
}

/** Open actions that everybody may see, the asker's own first. */
async function exampleActions({ register, plan, asker }: Scene): Promise<readonly Tracked[]> {
  const open = (await register.trackedIn(plan.key)).filter(
    ({ action, standing }) => standing.stage === 'open' && !standing.restricted && action.isDropped !== true,
  );
  return open.toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)));

  function isOwn({ standing }: Tracked): boolean {
    return isLead(asker, standing.owners);
  }
}

/** Somebody who leads one of them, another than the asker where there is one. */
function leadOf(actions: readonly Tracked[], scene: Scene): string | null {
  const people = actions.flatMap(({ standing }) => leadsNow(standing.owners, scene));
  const person = people.find((id) => id !== scene.speaker.id) ?? people[0];
  return person === undefined ? null : scene.index.called(person);
}
