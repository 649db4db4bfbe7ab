import type { Card } from '#src/messages/card.ts';
import type { Plan } from '#src/plan/action.ts';
import { mayLookOver } from '#src/plan/permission.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';

type PlanCommand = Pick<Command, 'name' | 'also' | 'says'> & {
  /** Ends the sentence "Only the programme office can …". */
  readonly what: string;
  readonly show: (plan: Plan, scene: Scene) => Promise<Card>;
};

/** A look at a whole plan for the programme office and for viewers: the default one, or that whose key is said. */
export function planCommand({ what, show, ...command }: PlanCommand): Command {
  return {
    ...command,
    for: 'viewer',
    plain: false,
    run: async (words, scene) => {
      const request = readListRequest(words, scene);
      if (!asksNoMore(request.rest)) return heardAsUpdate(command, words, scene);
      const refusal = mayLookOver(scene.asker, what);
      return refusal === null ? answer(await show(request.plan ?? scene.plan, scene)) : refuse(refusal);
    },
  };
}
