import { addDays } from '#src/calendar/day.ts';
import { sayNewToYou } from '#src/messages/look/new-to-you.ts';
import { isLead } from '#src/plan/permission.ts';
import { answer } from '#src/commands/command.ts';
import type { Command } from '#src/commands/command.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';

/** How many days back an action counts as new to its lead. */
const LATELY = 90;

export const handover: Command = {
  name: 'handover',
  also: ['hand-over', 'hand over'],
  for: 'anyone',
  plain: false,
  says: [{ say: '/rag handover', gets: 'what came to me lately: what is late, what was promised, the last words' }],
  run: async (words, scene) => {
    if (words !== '') return heardAsUpdate(handover, words, scene);
    const known = await scene.register.askedSince(addDays(scene.today, -LATELY));
    const mine = known.filter(({ person, rule, stage }) => {
      return person === scene.speaker.id && rule === 'leads' && stage.step !== undefined;
    });
    const taken = new Set(mine.map(({ action }) => action));
    const isMine = { ...scene.asker, absences: [] };
    const all = (await everyAction(scene)).filter(({ action, standing }) => {
      return taken.has(action.id) && standing.stage === 'open' && isLead(isMine, standing.owners);
    });
    return answer(sayNewToYou(all, scene));
  },
};
