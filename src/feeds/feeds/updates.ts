import type { Day } from '#src/calendar/day.ts';
import type { Change } from '#src/plan/change.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { column, feedOf, nameForFeed, ratingWord } from '#src/feeds/feed.ts';
import type { FeedPlan, FeedScope } from '#src/feeds/feed-scene.ts';

type Line = { readonly tracked: Tracked; readonly line: ActionEntry };
type Kind = ActionEvent['kind'];

/** What of the record says that something became of an action, by the word that a feed has for it for ever. */
const TOLD: Partial<Readonly<Record<Kind, string>>> = {
  published: 'published',
  republished: 'republished',
  dropped: 'dropped',
  progress: 'plan-said',
  updated: 'updated',
  amended: 'corrected',
  'date-asked': 'date-asked',
  'date-agreed': 'date-agreed',
  'date-declined': 'date-declined',
  'date-returned': 'date-returned',
  assigned: 'assigned',
  verified: 'complete',
  'not-verified': 'not-yet-complete',
  closed: 'closed',
  reopened: 'reopened',
  held: 'said-to-hold',
  'public-released': 'public-line',
  'public-withdrawn': 'public-line-withdrawn',
};

/** What was decided, and what the public was told: the rest is how people work. */
const PUBLIC: ReadonlySet<Kind> = new Set([
  'published',
  'republished',
  'dropped',
  'date-agreed',
  'verified',
  'closed',
  'reopened',
  'public-released',
  'public-withdrawn',
]);

/** What became of each action, line by line of the record, without anybody's own words. */
export const updatesFeed = feedOf<Line>({
  name: 'updates',
  means: 'what became of each action, line by line of the record; words are those for the public alone',
  isOfLines: true,
  columns: [
    column('line', 'number', { means: 'the line of the record, which no other has' }, ({ line }) => line.seq),
    column('plan', 'text', { means: 'the key of its plan' }, ({ tracked }) => tracked.action.plan),
    column('id', 'text', { means: 'the action’s name for ever' }, ({ tracked }) => tracked.action.id),
    column('ref', 'text', { means: 'its number today' }, ({ tracked }) => tracked.action.ref),
    column('day', 'day', { means: 'when it was said' }, ({ line }) => line.day),
    column(
      'what',
      'text',
      { means: 'what became of it, as one of the words below' },
      ({ line }) => TOLD[line.event.kind] ?? null,
    ),
    column('by', 'text', { means: 'who said so', leadershipOnly: true }, ({ line }, { index }) => {
      return line.by === null ? null : nameForFeed(index.called(line.by));
    }),
    column('rating', 'text', { means: 'what was declared', leadershipOnly: true }, ({ line }) => ratingIn(line)),
    column('date', 'day', { means: 'the day that was forecast, asked for, agreed or declined' }, ({ line }) =>
      dateIn(line),
    ),
    column(
      'public_line',
      'text',
      { means: 'what was let go for the public; the newest alone, while it stands' },
      publicLine,
    ),
  ],
  items: function* ({ tracked, lines }: FeedPlan, scope: FeedScope) {
    const actions = new Map(tracked.map((one) => [one.action.id, one]));
    const told = scope === 'public' ? (kind: Kind) => PUBLIC.has(kind) : (kind: Kind) => TOLD[kind] !== undefined;
    for (const line of stillStanding(lines)) {
      const one = actions.get(line.action);
      if (one !== undefined && told(line.event.kind)) yield { tracked: one, line };
    }
  },
});

function changeIn({ event }: ActionEntry): Change {
  return event.kind === 'updated' || event.kind === 'amended' ? event.change : {};
}

function ratingIn(line: ActionEntry): string | null {
  if (line.event.kind === 'progress') return ratingWord(line.event.rating);
  return ratingWord(changeIn(line).rating ?? null);
}

function dateIn(line: ActionEntry): Day | null {
  return 'day' in line.event ? (line.event.day ?? null) : (changeIn(line).forecast ?? null);
}

/** What was withdrawn, or another line took the place of, is no feed's to repeat. */
function publicLine({ tracked, line }: Line): string | null {
  const stands = tracked.standing.publicLine;
  return stands !== null && stands.seq === line.seq ? stands.words : null;
}
