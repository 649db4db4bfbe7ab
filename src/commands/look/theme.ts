import { isInTalk, notUnderstood } from '#src/commands/update/as-update.ts';
import type { Command } from '#src/commands/command.ts';
import { headingCalled, listPart } from '#src/commands/show/list-part.ts';
import { isPart, otherPart } from '#src/commands/show/narrow/other-part.ts';
import { readListRequest } from '#src/commands/show/list-request.ts';
import { unquoted } from '#src/commands/words/quoted.ts';
import type { Heading } from '#src/plan/action.ts';

// "A", "B2" yes; "of the week" no.
const THEME = /^[a-z0-9]{1,4}$/iu;

export const theme: Command = {
  name: 'theme',
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag theme A', gets: 'the open actions of a theme, by its letter or its name' }],
  run: async (words, scene) => {
    const request = readListRequest(words, scene);
    const plan = request.plan ?? scene.plan;
    const headings = await scene.register.headings(plan.key);
    const themes = headings.filter(({ level }) => level === 'theme');
    const heading =
      themeIn(unquoted(request.rest), themes, isInTalk(scene)) ?? headingCalled(request.rest, headings, true);
    const isThere = heading !== undefined && (await isPart(heading, scene));
    if (!isThere && !isInTalk(scene)) return otherPart(theme, request, scene);
    if (heading === undefined) return notUnderstood(theme, words, scene);
    return listPart({ ...heading, plan, known: themes.map(({ ref }) => ref) }, request, scene);
  },
};

/** A theme by its letter, whether or not the plan heads it, or by its name: "theme Leadership". */
function themeIn(said: string, themes: readonly Heading[], whole: boolean): Heading | undefined {
  const byRef = themes.find(({ ref }) => ref.toLowerCase() === said.toLowerCase());
  const named = byRef ?? headingCalled(said, themes, whole);
  if (named !== undefined || !THEME.test(said)) return named;
  return { level: 'theme', ref: said.toUpperCase(), title: '' };
}
