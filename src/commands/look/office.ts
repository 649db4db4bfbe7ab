import { sayWholeOffice } from '#src/messages/office/day/office-card.ts';
import { mayRun } from '#src/plan/permission.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { officeIn } from '#src/commands/show/office-in.ts';
import { actionsIn, contextFor, dayOf } from '#src/commands/show/office-day.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

export const office: Command = {
  name: 'office',
  also: ['what waits'],
  for: 'office',
  plain: false,
  says: [{ say: '/rag office', gets: 'all that waits for the programme office, the longest waiting first' }],
  run: async (words, scene) => {
    const { page, rest } = readListRequest(words, scene);
    if (!asksNoMore(rest)) return heardAsUpdate(office, words, scene);
    const refusal = mayRun(scene.asker, 'see what waits for it');
    if (refusal !== null) return refuse(refusal);
    const picture = await officeIn(scene);
    const day = dayOf(scene.speaker.id, picture);
    return answer(sayWholeOffice(day, page, contextFor(scene.speaker, picture)), actionsIn(day));
  },
};
