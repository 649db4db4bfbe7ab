import type { Block, Card } from '#src/messages/card.ts';
import type { Scene } from '#src/commands/command.ts';
import { typedRef } from '#src/commands/words/find-action.ts';
import { leadsNow } from '#src/commands/decide/notices.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';

/**
 * Says the examples of a card with refs, parts and names of the default plan, the asker's own actions where there are
 * some: what is typed as it stands must work. What the plan has nothing for stays as it is.
 */
export async function withOwnExamples(card: Card, scene: Scene): Promise<Card> {
  const said = await ownWords(scene);
  return { ...card, blocks: card.blocks.map((block) => inWords(block, said)) };
}

/** Turns the words of examples into those of the default plan, of an action that was named where one was. */
export async function ownWords(scene: Scene, named: Tracked | null = null): Promise<(text: string) => string> {
  const own = await examplesFor(scene, named);
  return (text) => text.replaceAll(TEMPLATE, (example) => own.get(example) ?? example);
}

// What the commands' own examples are about; the longer part comes before the shorter.
const TEMPLATE = /8\.1\.3|8\.1\.4|25\.1\.1|(?<=section )8\.1|(?<=section )8|(?<=theme )A\b|Karl Battersby|CYPS/gu;

async function examplesFor(scene: Scene, named: Tracked | null): Promise<ReadonlyMap<string, string>> {
  const open = await exampleActions(scene);
  const others = open.filter(({ action }) => action.id !== named?.action.id);
  const [first, second = first] = named === null ? open : [named, ...others];
  const own = new Map<string, string>();
  const add = (example: string, real: string | number | null | undefined): void => {
    if (real !== null && real !== undefined) own.set(example, String(real));
  };
  add('CYPS', (scene.plans.find(({ isDefault }) => !isDefault) ?? scene.plan).key);
  if (first === undefined || second === undefined) return own;
  add('8.1.3', typedRef(first.action, scene.plans));
  add('25.1.1', typedRef(first.action, scene.plans));
  add('8.1.4', typedRef(second.action, scene.plans));
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
  return person === undefined ? null : (scene.index.person(person)?.name ?? null);
}

function inWords(block: Block, said: (text: string) => string): Block {
  return block.kind === 'said' || block.kind === 'aside' ? { ...block, text: said(block.text) } : block;
}
