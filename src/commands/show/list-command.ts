import { heardAsUpdate, saidInFull } from '#src/commands/update/as-update.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { listActions } from './list-actions.ts';
import type { Listing } from './list-actions.ts';
import { asksNoMore, readListRequest } from './list-request.ts';

type ListCommand = Pick<Command, 'name' | 'also' | 'says'> & {
  /** True for a rating, which is an answer where more is said: "red because the supplier failed". */
  readonly isRating?: true;
  readonly list: (scene: Scene) => Omit<Listing, 'say'>;
};

/** A list that is asked for by its name alone; more words than a page or a plan's key only begin like it. */
export function listCommand({ list, isRating, ...command }: ListCommand): Command {
  return {
    ...command,
    for: 'anyone',
    plain: false,
    run: async (words, scene) => {
      const request = readListRequest(words, scene);
      if (!asksNoMore(request.rest)) return (isRating ? saidInFull : heardAsUpdate)(command, words, scene);
      return listActions({ say: `/rag ${command.name}`, ...list(scene) }, request, scene);
    },
  };
}
