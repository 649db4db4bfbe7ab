import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import { sayPurposeHistory } from '#src/messages/governance/purpose/purpose-history.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { isInTalk, notUnderstood } from '#src/commands/update/as-update.ts';
import { ADD, addPurpose } from './add-purpose.ts';
import { changePurpose } from './change-purpose.ts';
import { judge } from './judge.ts';
import { listPurposes, lookAtPurpose } from './look-at-purpose.ts';
import { planSaid, purposeSaid } from './purpose-said.ts';
import type { PurposeSaid } from './purpose-said.ts';
import { serve } from './serve.ts';

type OfKind = Pick<Command, 'also' | 'says'> & {
  readonly kind: PurposeKind;
  /** What else may be said of one: a reading of an indicator, how it is measured. */
  readonly more?: (said: PurposeSaid, scene: Scene) => Promise<Answer | null>;
  /** What the name alone means where no purpose is called so: a part of the plan. */
  readonly otherwise?: (words: string, scene: Scene) => Promise<Answer | null>;
};

/** All that can be said of one kind of purpose: which there are, one of them, what serves it, how a forum judged it, and its wording. */
export function purposeCommand({ kind, more, otherwise, ...command }: OfKind): Command {
  const own: Command = {
    ...command,
    name: kind,
    for: 'anyone',
    plain: false,
    run: async (words, scene) => {
      const { plan, rest } = planSaid(words, scene);
      const request = readListRequest(rest, scene);
      if (asksNoMore(request.rest)) return listPurposes(kind, request.plan ?? plan, request.page, scene);
      const added = ADD.exec(rest);
      if (added !== null) return addPurpose(kind, rest.slice(added[0].length), plan, scene);
      const said = await purposeSaid(words, kind, scene);
      if (!('kept' in said))
        return (await otherwise?.(words, scene)) ?? (isInTalk(scene) ? notUnderstood(own, words, scene) : said);
      return ofOne(own, said, more, scene);
    },
  };
  return own;
}

// "history page 2"
const HISTORY = /^history(?: page (\d{1,3}))?$/iu;

async function ofOne(command: Command, said: PurposeSaid, more: OfKind['more'], scene: Scene): Promise<Answer> {
  const { kept, plan, rest } = said;
  if (asksNoMore(rest)) return lookAtPurpose(said, scene);
  const history = HISTORY.exec(rest);
  if (history !== null) return answer(sayPurposeHistory({ kept, plan, page: Number(history[1] ?? 1) }, scene));
  return (
    (await serve(said, scene)) ??
    changePurpose(said, scene) ??
    (await more?.(said, scene)) ??
    judge(said, scene) ??
    notUnderstood(command, rest, scene)
  );
}
