import { mayUpdate, officeOnly } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { besideOthers } from '#src/commands/decide/propose/beside-others.ts';
import { broughtTo } from '#src/commands/decide/propose/brought-to.ts';
import { proposeDate } from '#src/commands/decide/propose/propose-date.ts';
import { proposeLead } from '#src/commands/decide/propose/propose-lead.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import { actOn, leadingRefs } from '#src/commands/update/act-on.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

type Proposing = Pick<Command, 'name' | 'says'> & {
  /** Ends the sentence "Only the programme office can …". */
  readonly what: string;
  readonly propose: (tracked: Tracked, words: string, scene: Scene) => Done | Refusal;
};

/** What whoever is one step up proposes about an action that was brought to them; the programme office decides. */
function proposing({ what, propose, ...command }: Proposing): Command {
  return {
    ...command,
    for: 'anyone',
    plain: false,
    run: async (words, scene): Promise<Answer> => {
      const { refs, rest } = leadingRefs(words, scene);
      const [ref, ...others] = refs;
      if (ref === undefined) return heardAsUpdate(command, words, scene);
      if (others.length > 0) return refuse({ because: 'usage', examples: command.says.map(({ say }) => say) });
      const brought = await broughtTo(scene);
      const deed = (tracked: Tracked): Done | Refusal => {
        const mayPropose = brought.has(tracked.action.id) || mayUpdate(scene.asker, tracked) === null;
        if (!mayPropose) return officeOnly(what, scene.asker);
        return ifClosed(tracked) ?? propose(tracked, rest, scene);
      };
      return withUndo(besideOthers(await actOn([ref], scene, deed), scene), scene);
    },
  };
}

export const proposedDate = proposing({
  name: 'propose date',
  what: 'propose a date for what was not brought to them',
  says: [
    {
      say: '/rag propose date 8.1.3 31 Jan because the supplier is late',
      gets: 'where an action was brought to you: another due date, which the programme office decides',
    },
  ],
  propose: proposeDate,
});

export const proposedLead = proposing({
  name: 'propose lead',
  what: 'propose a lead for what was not brought to them',
  says: [
    {
      say: '/rag propose lead 8.1.3 "Karl Battersby"',
      gets: 'where an action was brought to you: who else could lead it, which the programme office decides',
    },
  ],
  propose: proposeLead,
});
