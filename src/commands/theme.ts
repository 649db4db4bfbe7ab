import { partWords } from '#src/messages/list-words.ts';
import { notUnderstood } from './as-update.ts';
import type { Command } from './command.ts';
import { asPublished, listActions } from './list-actions.ts';
import { readListRequest } from './list-request.ts';

// "A", "B2" yes; "of the week" no.
const THEME = /^[a-z0-9]{1,4}$/iu;

export const theme: Command = {
  name: 'theme',
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag theme A', gets: 'the open actions of a theme' }],
  run: async (words, scene) => {
    const request = readListRequest(words, scene);
    if (!THEME.test(request.rest)) return notUnderstood(theme, words, scene);
    const plan = request.plan ?? scene.plan;
    const ref = request.rest.toUpperCase();
    const headings = (await scene.register.headings(plan.key)).filter(({ level }) => level === 'theme');
    const title = headings.find((one) => one.ref.toUpperCase() === ref)?.title ?? '';
    const known = headings.map((one) => one.ref);
    return listActions(
      {
        words: partWords({ level: 'theme', ref, title, known }),
        say: `/rag theme ${ref}`,
        keep: ({ tracked: { action } }) => action.plan === plan.key && action.theme?.toUpperCase() === ref,
        order: asPublished,
      },
      request,
      scene,
    );
  },
};
