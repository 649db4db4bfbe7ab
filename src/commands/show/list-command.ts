import { heardAsUpdate, isInTalk, isSaidInFull, saidInFull, saysListOf } from '#src/commands/update/as-update.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { listActions } from './list-actions.ts';
import type { Listing } from './list-actions.ts';
import { asksNoMore, readListRequest } from './list-request.ts';
import { askAboutRest, isNarrowed, listNarrowed } from './narrow/narrowed-list.ts';
import { readNarrowing } from './narrow/read-narrowing.ts';

type ListCommand = Pick<Command, 'name' | 'also' | 'says'> & {
  /** True for a rating, which is an answer where more is said: "red because the supplier failed". */
  readonly isRating?: true;
  readonly list: (scene: Scene) => Omit<Listing, 'say'>;
};

/** A list that is asked for by its name, with what narrows it; other words than that, a page or a plan's key only begin like it. */
export function listCommand({ list, isRating, ...command }: ListCommand): Command {
  return {
    ...command,
    for: 'anyone',
    plain: false,
    run: async (words, scene) => {
      const request = readListRequest(words, scene);
      const listing = { say: `/rag ${command.name}`, ...list(scene) };
      if (asksNoMore(request.rest)) return listActions(listing, request, scene);
      const narrowing = await readNarrowing(request.rest, scene);
      const isAll = isNarrowed(narrowing);
      if (isInTalk(scene) || !isAll) {
        // “Late because the supplier failed” under a question is more likely its answer.
        const isSentence = !saysListOf(scene) || (isInTalk(scene) && narrowing.called === '');
        const isAnswer = isSentence || (isRating === true && (await isSaidInFull(command, words, scene)));
        if (isAnswer) return (isRating ? saidInFull : heardAsUpdate)(command, words, scene);
      }
      return (isAll ? listNarrowed : askAboutRest)({ listing, narrowing, request }, scene);
    },
  };
}
