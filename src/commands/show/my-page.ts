import { addDays } from '#src/calendar/day.ts';
import type { Listed } from '#src/messages/look/action-list.ts';
import type { Card } from '#src/messages/card.ts';
import {
  GROUPS,
  sayGroup,
  sayMoreOfMine,
  sayNoneOfMine,
  sayOneOfMine,
  sayPreferences,
} from '#src/messages/look/my-page-cards.ts';
import type { Group } from '#src/messages/look/my-page-cards.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Scene } from '#src/commands/command.ts';
import { byNextDate, everyListed, isRunning } from './list-actions.ts';
import { officePage } from './office-page.ts';

/** What fits a page with three buttons each; more are a list. */
const MOST_TAPS = 12;
const MOST_ROWS = 12;
const SOON = 14;
const A_WEEK = 7;

/** Somebody's own page: their actions with one tap to rate each, how they are asked, and for the office the plan. */
export async function myPage(scene: Scene): Promise<readonly Card[]> {
  const own = await everyListed(
    scene,
    null,
    (tracked) => isRunning({ tracked }) && isLead(scene.asker, tracked.standing.owners),
  );
  return [...mineCards(own.toSorted(byNextDate), scene), preferences(scene), ...(await officePage(scene))];
}

function mineCards(own: readonly Listed[], scene: Scene): readonly Card[] {
  if (own.length === 0) return [sayNoneOfMine()];
  const context = { context: scene };
  const tapped = own.slice(0, MOST_TAPS);
  const cards = GROUPS.flatMap((group): readonly Card[] => {
    const all = own.filter((one) => groupOf(one, scene) === group);
    if (all.length === 0) return [];
    return [
      sayGroup(group, all.length),
      ...all.filter((one) => tapped.includes(one)).map((one) => sayOneOfMine(one, context)),
    ];
  });
  const others = own.slice(MOST_TAPS, MOST_TAPS + MOST_ROWS);
  if (others.length === 0) return cards;
  // A page of the list holds as many as have buttons here, and as many as have a row.
  const more = own.length > MOST_TAPS + MOST_ROWS ? '/rag mine page 3' : null;
  return [...cards, sayMoreOfMine(others, more, context)];
}

function groupOf({ next, tracked }: Listed, { today }: Scene): Group {
  if (next === null || next.what === 'start' || tracked.standing.stage !== 'open') return 'rest';
  if (next.day < today) return 'overdue';
  return next.day <= addDays(today, SOON) ? 'soon' : 'rest';
}

/** How somebody is asked as it stands today, with what changes it. */
export function preferences({ speaker, today, arrangements, index }: Scene): Card {
  const pause = arrangements.pauses.find(({ person, until }) => person === speaker.id && until > today) ?? null;
  const leaves = arrangements.absences.filter(({ person, to }) => person === speaker.id && to >= today);
  const leave = leaves.toSorted((one, other) => one.from.localeCompare(other.from))[0] ?? null;
  const deputy = leave === null || leave.deputy === null ? null : (index.called(leave.deputy) ?? null);
  const time = arrangements.times.get(speaker.id) ?? null;
  return sayPreferences({ today, pause, leave, deputy, time, weekOn: addDays(today, A_WEEK) });
}
