import { partWords } from '#src/messages/words/list-words.ts';
import { notUnderstood } from '#src/commands/update/as-update.ts';
import type { Heading } from '#src/plan/action.ts';
import type { Command } from '#src/commands/command.ts';
import { asPublished, listActions } from '#src/commands/show/list-actions.ts';
import { readListRequest } from '#src/commands/show/list-request.ts';

// "A", "B2" yes; "of the week" no.
const THEME = /^[a-z0-9]{1,4}$/iu;

// A plan may call its themes by words alone: "theme Leadership".
function isCalled({ ref, title }: Heading, said: string): boolean {
  return [ref, title].some((name) => name.toLowerCase() === said.toLowerCase());
}

export const theme: Command = {
  name: 'theme',
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag theme A', gets: 'the open actions of a theme' }],
  run: async (words, scene) => {
    const request = readListRequest(words, scene);
    const plan = request.plan ?? scene.plan;
    const headings = (await scene.register.headings(plan.key)).filter(({ level }) => level === 'theme');
    const named = headings.find((one) => isCalled(one, request.rest));
    if (named === undefined && !THEME.test(request.rest)) return notUnderstood(theme, words, scene);
    const ref = named?.ref ?? request.rest.toUpperCase();
    const title = named?.title ?? '';
    const known = headings.map((one) => one.ref);
    return listActions(
      {
        words: partWords({ level: 'theme', ref, title, known }),
        say: `/rag theme ${ref}`,
        keep: ({ tracked: { action } }) =>
          action.plan === plan.key && action.theme?.toUpperCase() === ref.toUpperCase(),
        order: asPublished,
      },
      request,
      scene,
    );
  },
};
