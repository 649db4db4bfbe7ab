import { sayNoPage, sayPageLink } from '#src/messages/look/page-card.ts';
import { answer } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { asksNoMore } from '#src/commands/show/list-request.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

/** The way onto the page, for the speaker alone. */
export const page: Command = {
  name: 'page',
  also: ['web page', 'website', 'dashboard'],
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag page', gets: 'a link to the page in your browser, for you alone' }],
  run: async (words, scene) => {
    if (!asksNoMore(words.replace(/\?$/u, ''))) return heardAsUpdate(page, words, scene);
    return answer(scene.hasPage ? sayPageLink() : sayNoPage());
  },
};
