import { typed } from '#src/cli/print/typed.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { phraseKey } from '#src/people/fold.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { isRunning } from '#src/plan/in-doubt.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Register } from '#src/ports/register.ts';
import { withStore } from '#src/cli/store/with-store.ts';

/** What words of lead cells mean: the kind and the whole name of whoever is meant. */
export type LeadMeaning = {
  readonly data: string;
  readonly said: string;
  readonly kind: 'person' | 'post' | 'body';
  readonly name: string;
};

/** Settles words of lead cells for every action that names them: the roster has them from now on as another name for whoever is meant. */
export async function settleLead({ data, said, kind, name }: LeadMeaning, world: CliWorld): Promise<void> {
  await withStore(data, world, async ({ register }) => {
    const actions = await actionsNaming(said, register);
    if (actions === 0)
      throw new CliRefusal(`No action is in doubt about “${said}”. See: ${typed('doubts', data, world)}`);
    const reading = readRoster([{ row: 1, cells: { kind, name, aliases: said } }], await register.roster());
    const [issue] = reading.issues;
    if (reading.added + reading.changed === 0)
      throw new CliRefusal(issue?.message.replace('Row 1: ', '') ?? `The roster has “${said}” as ${name} already.`);
    await register.saveRoster(reading.roster);
    const settled = actions === 1 ? '1 action names it' : `${actions} actions name it`;
    world.out(`“${said}” is the ${kind} ${name} from now on, in later versions and other plans too: ${settled}.`);
  });
}

async function actionsNaming(said: string, register: Register): Promise<number> {
  const plans = await register.plans();
  const lists = await Promise.all(plans.map(({ key }) => register.trackedIn(key)));
  return lists.flat().filter((tracked) => isRunning(tracked) && isNamed(said, tracked)).length;
}

function isNamed(said: string, { standing }: Tracked): boolean {
  return standing.owners.some(({ post, unsure }) => unsure === true && phraseKey(post ?? '') === phraseKey(said));
}
