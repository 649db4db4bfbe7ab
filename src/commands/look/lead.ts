import { leadWords } from '#src/messages/words/list-words.ts';
import { isInTalk, notUnderstood } from '#src/commands/update/as-update.ts';
import { refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { byNextDate, listActions } from '#src/commands/show/list-actions.ts';
import { isLedBy, leadName, whoLeads } from '#src/commands/show/led-by.ts';
import { listOfAll } from '#src/commands/show/narrow/narrowed-list.ts';
import { readListRequest } from '#src/commands/show/list-request.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { withChoices } from '#src/commands/words/with-choices.ts';
import { unquoted } from '#src/commands/words/quoted.ts';

export const lead: Command = {
  name: 'lead',
  also: ['led by'],
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag lead "Karl Battersby"', gets: 'what a person, post or body leads' }],
  run: async (words, scene) => {
    const request = readListRequest(words, scene);
    const said = unquoted(request.rest);
    if (said === '') return notUnderstood(lead, words, scene);
    const found = await whoLeads(said, scene);
    // "lead is now on leave" under a reminder names nobody: it is a note.
    if (found.kind === 'none' && isInTalk(scene)) return notUnderstood(lead, words, scene);
    const narrowed = found.kind === 'none' ? await listOfAll(`lead ${request.rest}`, request, scene) : null;
    if (narrowed !== null) return narrowed;
    if (found.kind === 'none' || found.kind === 'several') {
      return refuse(withChoices(personRefusal(said, found), { before: '/rag lead', words, roster: scene.roster }));
    }
    const name = leadName(found);
    return listActions(
      {
        words: leadWords(name),
        say: `/rag lead "${name.replaceAll('"', '')}"`,
        of: ({ standing }) => isLedBy(found, standing.owners, scene),
        order: byNextDate,
      },
      request,
      scene,
    );
  },
};
