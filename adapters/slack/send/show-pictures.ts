import { pictureOfMix } from '#src/chart/charts/rating-mix.ts';
import type { Picture } from '#src/picture/picture.ts';
import type { Chart } from '#src/messages/card.ts';
import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';
import type { Place } from '#adapters/slack/ids.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import type { Use } from '#adapters/network/use.ts';
import type { Clients } from './clients.ts';
import { codeOf } from './faults.ts';
import { NotUploaded, share as shareUpload, upload } from './upload.ts';

/** Charts whose words stand in a thread, to be shown there as pictures. */
type Shown = { readonly charts: readonly Chart[]; readonly at: Place; readonly use: Use };

/** Shows charts under their words; never throws: the words say the same, and are not posted again for a picture. */
export type ShowPictures = (shown: Shown) => Promise<void>;

type ShowingParts = Pick<SlackWorld, 'fetch' | 'report'> & {
  readonly clients: Clients;
  readonly drawPicture: DrawPicture;
  readonly now: () => number;
};

/** A workspace that let the bot upload nothing is asked again so much later, in milliseconds. */
const REST = 24 * 3_600_000;
const MOST_ALT_TEXT = 1000;

/** Each picture is a file shared in the thread: Slack shows an uploaded file that is shared nowhere to nobody but the bot. */
export function createShowPictures(parts: ShowingParts): ShowPictures {
  const refusedAt = new Map<string, number>();
  const isRefused = (team: string): boolean => (refusedAt.get(team) ?? Number.NEGATIVE_INFINITY) + REST > parts.now();
  return async ({ charts, at, use }) => {
    for (const chart of charts) {
      const drawn = isRefused(at.team) ? null : await drawnChart(chart, parts);
      if (drawn === null) continue;
      const refusal = await whyNotShared(drawn, { at, use, parts });
      if (refusal === null) continue;
      if (refusal === 'missing_scope') refusedAt.set(at.team, parts.now());
      parts.report({
        level: 'info',
        what: `Slack did not take the picture of a digest (${refusal}). Its words stand.`,
      });
    }
  };
}

type DrawnChart = { readonly picture: Picture; readonly png: Uint8Array };

/** A chart as a picture of a phone's width; null where there is nothing to draw, or drawing it failed, which is told. */
async function drawnChart(chart: Chart, { drawPicture, report }: ShowingParts): Promise<DrawnChart | null> {
  const picture = pictureOfMix(chart);
  if (picture.series.length === 0) return null;
  try {
    return { picture, png: await drawPicture.png(picture, 'phone') };
  } catch (error) {
    // Whatever it was, the words stand already.
    report({ level: 'error', what: 'The picture of a digest could not be drawn. Its words stand.', error });
    return null;
  }
}

type Showing = Omit<Shown, 'charts'> & { readonly parts: ShowingParts };

/** Why a picture was not shared: Slack's own code, or that it was not reached; null where it was. An error may quote the token, so that none is passed on. */
async function whyNotShared(drawn: DrawnChart, showing: Showing): Promise<string | null> {
  try {
    await share(drawn, showing);
    return null;
  } catch (error) {
    return error instanceof NotUploaded ? error.message : (codeOf(error) ?? 'no answer');
  }
}

async function share({ picture, png }: DrawnChart, { at, use, parts }: Showing): Promise<void> {
  const client = await parts.clients(at.team, use);
  const alt = picture.inWords.slice(0, MOST_ALT_TEXT);
  const id = await upload({ name: `${picture.id}.png`, bytes: png, alt }, { client, fetch: parts.fetch });
  await shareUpload({ id, title: picture.title }, at, client);
}
