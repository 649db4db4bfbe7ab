import type { Card } from '#src/messages/card.ts';
import { sayAnswerToQuestion } from '#src/messages/requests/question-card.ts';
import type { AboutAction } from '#src/messages/requests/question-card.ts';
import type { QuestionAbout } from '#src/reply/reading.ts';
import { isLead } from '#src/plan/permission.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Scene } from '#src/commands/command.ts';
import { leadsNow } from '#src/commands/decide/notices.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';

/** Answers why somebody is asked, what this is and who sees it, from the action and its history; nothing is recorded. */
export async function answerQuestion(about: QuestionAbout, tracked: Tracked | null, scene: Scene): Promise<Card> {
  const { plan, today, days, asker } = scene;
  const all = await everyAction(scene);
  const own = all.filter(({ standing }) => standing.stage === 'open' && isLead(asker, standing.owners));
  const action = tracked === null ? null : aboutAction(tracked, scene);
  return sayAnswerToQuestion({ about, plan: plan.name, action, open: own.length, today, days });
}

function aboutAction(tracked: Tracked, scene: Scene): AboutAction {
  const { action, standing } = tracked;
  const { asker, speaker, index, naming } = scene;
  const isOwn = leadsNow(standing.owners, scene).includes(speaker.id);
  const by = standing.declared?.by ?? null;
  return {
    named: naming.action(action),
    tracked,
    role: isOwn ? 'lead' : isLead(asker, standing.owners) ? 'deputy' : 'none',
    leads: leadNames(standing.owners, index),
    ratedBy: by === null ? null : by === speaker.id ? 'You' : (index.called(by) ?? 'Somebody'),
  };
}
