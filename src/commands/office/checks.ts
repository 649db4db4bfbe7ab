import type { Command } from '#src/commands/command.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { whatToCheck } from '#src/commands/show/what-to-check.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

export const checks: Command = {
  name: 'checks',
  also: ['to check', 'deliveries'],
  for: 'verifier',
  plain: false,
  says: [{ say: '/rag checks', gets: 'what is said to be done and waits for you to check it' }],
  run: async (words, scene) => {
    const { page, rest } = readListRequest(words, scene);
    if (!asksNoMore(rest)) return heardAsUpdate(checks, words, scene);
    return whatToCheck(page, scene);
  },
};
