import type { Clock } from '#src/calendar/clock.ts';
import type { WebConfig } from '#src/config.ts';
import type { Look } from '#src/conversation/look/look-only.ts';
import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';
import type { DrawPaper } from '#src/ports/papers/papers.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { PageKeys } from '#src/ports/page/page-keys.ts';
import type { Calendars, FeedKeys } from '#src/ports/readers/feeds.ts';
import type { Register } from '#src/ports/register.ts';
import type { Threads } from '#src/ports/threads.ts';

/** What the page asks of the rest. */
export type WebWorld = {
  /** With the programme office of the settings in its roster. */
  readonly register: Register;
  readonly threads: Pick<Threads, 'card'>;
  readonly inbox: Pick<Inbox, 'receive' | 'message'>;
  readonly pageKeys: PageKeys;
  readonly feedKeys: Pick<FeedKeys, 'open'>;
  readonly calendars: Pick<Calendars, 'open'>;
  readonly clock: Clock;
  readonly config: WebConfig;
  readonly drawPicture: DrawPicture;
  readonly drawPaper: DrawPaper;
  readonly look: Look;
  /** Works what is stored and sends what that leads to. */
  readonly work: () => Promise<void>;
  /** Told what went wrong; never a link, a session or the words of a message. */
  readonly report: (line: {
    readonly level: 'info' | 'error';
    readonly what: string;
    readonly error?: unknown;
  }) => void;
};
