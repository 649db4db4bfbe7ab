import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import type { Command, Scene } from '#src/commands/command.ts';
import { listActions } from './list-actions.ts';
import type { Listing } from './list-actions.ts';
import { asksNoMore, readListRequest } from './list-request.ts';

type ListCommand = Pick<Command, 'name' | 'also' | 'says'> & {
  readonly list: (scene: Scene) => Omit<Listing, 'say'>;
};

/** A list that is asked for by its name alone; more words than a page or a plan's key are an update that begins like it. */
export function listCommand({ list, ...command }: ListCommand): Command {
  return {
    ...command,
    for: 'anyone',
    plain: false,
    run: async (words, scene) => {
      const request = readListRequest(words, scene);
      if (!asksNoMore(request.rest)) return heardAsUpdate(command, words, scene);
      return listActions({ say: `/rag ${command.name}`, ...list(scene) }, request, scene);
    },
  };
}
