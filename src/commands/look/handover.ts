import { addDays, FIRST_DAY } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { cameByPost } from '#src/people/came-to.ts';
import { whoIs } from '#src/people/who-leads.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Standing } from '#src/plan/standing.ts';
import { sayNewToYou } from '#src/messages/look/new-to-you.ts';
import { isLead } from '#src/plan/permission.ts';
import { answer } from '#src/commands/command.ts';
import type { Command, Scene } from '#src/commands/command.ts';
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
    const since = addDays(scene.today, -LATELY);
    const mine = known.filter(({ person, rule, stage }) => {
      return person === scene.speaker.id && rule === 'leads' && stage.step !== undefined;
    });
    const taken = new Set(mine.map(({ action }) => action));
    const ledBefore = new Set(await ledAllAlong(scene));
    const isMine = { ...scene.asker, absences: [] };
    const all = (await everyAction(scene)).filter(({ action, standing }) => {
      const { stage, owners } = standing;
      if ((stage !== 'open' && stage !== 'delivered') || !isLead(isMine, owners)) return false;
      return taken.has(action.id) || (!ledBefore.has(action.id) && hasCome(standing, since, scene));
    });
    return answer(sayNewToYou(all, scene));
  },
};

/** True for what a post or the office brought lately, before the morning's message could say so. */
function hasCome({ owners, given }: Standing, since: Day, { speaker, today, index }: Scene): boolean {
  const byPost = cameByPost(speaker.id, owners, today, index);
  const isGiven = given !== null && given.by !== speaker.id && given.on >= since;
  const isByName = owners.some(
    (owner) => !owner.support && owner.name !== null && whoIs(owner, index).includes(speaker.id),
  );
  return (byPost !== null && byPost >= since) || (isGiven && isByName);
}

/** The actions of which the speaker is known to have been the lead from the beginning, or for longer. */
async function ledAllAlong({ register, speaker }: Scene): Promise<readonly ActionId[]> {
  const rows = (await register.askedSince(FIRST_DAY)).filter(({ person }) => person === speaker.id);
  return rows.flatMap(({ rule, stage, action }) =>
    rule === 'leads' && stage.step === undefined && action !== null ? [action] : [],
  );
}
