import type { NetworkWorld } from '#adapters/network/world.ts';
import type { ProxyConfig, SlackConfig } from '#src/config.ts';
import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';
import type { DrawPaper } from '#src/ports/papers/papers.ts';

/** What the Slack adapter asks of the rest. */
export type SlackWorld = NetworkWorld & {
  readonly config: SlackConfig;
  /** Where calls go out through a proxy; the line that we open goes through it like the calls. */
  readonly proxy: ProxyConfig | null;
  /** What draws a chart as a picture; absent where its words stand alone. */
  readonly drawPicture?: DrawPicture;
  /** What draws a report as a file; absent where words say how to have it. */
  readonly drawPaper?: DrawPaper;
  /** Where the page for the browser is; absent where there is none. */
  readonly page?: string;
  /** Told when Slack says that the bot may be let in no more. */
  readonly doubted?: () => void;
  /** Told how many seconds Slack waited for something that came over the line. */
  readonly acknowledged?: (seconds: number) => void;
};
