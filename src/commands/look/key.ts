import { sayKey } from '#src/messages/governance/key-card.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { answer } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';

/** The printed key: what each rating of a plan means. */
export const key: Command = {
  name: 'key',
  also: ['what the ratings mean', 'what do the ratings mean', 'legend'],
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag key', gets: 'what the ratings mean, and what the dates alone would say' }],
  run: async (words, scene) => {
    const request = readListRequest(words.replace(/\?$/u, ''), scene);
    if (!asksNoMore(request.rest)) return heardAsUpdate(key, words, scene);
    const plan = request.plan ?? scene.plan;
    return answer(sayKey(plan, (await scene.register.governance(plan.key)).settings));
  },
};
