import { refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { isInPart } from '#src/commands/show/list-part.ts';
import type { ListRequest } from '#src/commands/show/list-request.ts';
import type { Heading } from '#src/plan/action.ts';
import { askForPart, listOfAll } from './narrowed-list.ts';

/** True for a part that the plan heads, or that an action stands in. */
export async function isPart(heading: Heading, { register, plan }: Scene): Promise<boolean> {
  if (heading.title !== '') return true;
  return (await register.trackedIn(plan.key)).some(({ action }) => isInPart(action, heading));
}

/** What was asked for as a part of the plan that it does not have: actions whose numbers begin so, a part of another level, or which part is meant. */
export async function otherPart({ says }: Command, request: ListRequest, scene: Scene): Promise<Answer> {
  if (request.rest === '') return refuse({ because: 'usage', examples: says.map(({ say }) => say) });
  return (await listOfAll(request.rest, request, scene)) ?? askForPart(request.rest, scene);
}
