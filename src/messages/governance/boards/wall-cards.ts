import type { Day } from '#src/calendar/day.ts';
import { sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayAnd, sayCount } from '#src/messages/words/say-list.ts';
import type { Wall } from '#src/plan/governance/wall/wall.ts';

/** "14 actions fall on 31 Mar; 5 leads hold 64 %; 6 need Joint Board, whose papers close on Tue 3 Mar". */
export function sayWall({ day, count, leads, share, boards }: Wall, today: Day): string {
  const held =
    leads.length === 0 ? [] : [`${leads.length === 1 ? 'one lead holds' : `${leads.length} leads hold`} ${share} %`];
  const before = boards.map(({ forum, count: own, papers }) => {
    const closes = papers < today ? 'closed' : 'close';
    return `${own} need ${forum.name}, whose papers ${closes} on ${sayWeekday(papers, today)}`;
  });
  return [`${sayCount(count, 'action falls', 'actions fall')} on ${sayDay(day, today)}`, ...held, ...before].join('; ');
}

/** The days ahead on which too much falls, with the names of who holds most of it. */
export function sayWalls(
  walls: readonly Wall[],
  { plan, today }: { readonly plan: string; readonly today: Day },
): Card {
  if (walls.length === 0) {
    const text = 'In the next three months no day has six actions and a fifth of all that falls due.';
    return buildCard({ heading: `No wall ahead in ${plan}`, blocks: [{ kind: 'said', text }] });
  }
  return buildCard({
    heading: `${sayCount(walls.length, 'day')} ahead on which much falls`,
    blocks: walls.flatMap((wall) => [
      { kind: 'said' as const, text: `${sayWall(wall, today)}.` },
      ...(wall.leads.length === 0
        ? []
        : [{ kind: 'aside' as const, text: sayAnd(wall.leads.map(({ name, count }) => `${name} ${count}`)) }]),
    ]),
    buttons: [{ label: 'What is due', say: '/rag due' }],
  });
}
