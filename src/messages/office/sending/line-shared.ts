import type { TimeOfDay } from '#src/calendar/instant.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';

/** Tells the office that another bot takes part of what people say on a platform; `why` is a sentence, `since` a time of today. */
export function sayLineShared(platform: string, { why, since }: { readonly why: string; since: TimeOfDay }): Card {
  return buildCard({
    heading: `Another bot takes part of what people say on ${platform}`,
    blocks: [
      { kind: 'said', text: `Since ${since}: ${why}` },
      {
        kind: 'aside',
        text: 'What I ask still arrives, but an answer may reach the other one and not me. Whoever runs Ragtime sees the same with “ragtime doctor”.',
      },
    ],
  });
}

/** Tells the office that what people say on a platform comes to this bot alone again. */
export function sayLineOwn(platform: string, since: TimeOfDay): Card {
  return buildCard({
    heading: `What people say on ${platform} comes to me alone again`,
    blocks: [
      {
        kind: 'said',
        text: `From ${since} until now another bot took part of it. Whoever answered in that time and got no word from me may say it again.`,
      },
    ],
  });
}
