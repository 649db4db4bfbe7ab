import type { CardFile } from '#src/messages/card-file.ts';
import type { NotSent } from '#src/messages/report/file-card.ts';
import type { DrawnFile, DrawPaper } from '#src/ports/papers/papers.ts';
import { definiteRefusal } from '#src/ports/send-fault.ts';
import type { SendFault } from '#src/ports/send-fault.ts';
import type { Place } from '#adapters/slack/ids.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import type { Use } from '#adapters/network/use.ts';
import { SHORT_WAIT } from '#adapters/network/unclear-fault.ts';
import type { Clients } from './clients.ts';
import { codeOf, faultOf } from './faults.ts';
import type { Doing } from './faults.ts';
import { NotUploaded, share, upload } from './upload.ts';

/** A file for one conversation; `attempts` counts this one. */
export type Sharing = { readonly file: CardFile; readonly at: Place; readonly use: Use; readonly attempts: number };

/** Draws a file and shares it; null once it is shared, else why it is not. Throws a SendFault where another try may do, or nobody knows. */
export type ShareFile = (sharing: Sharing) => Promise<NotSent | null>;

type SharingParts = Pick<SlackWorld, 'fetch' | 'report'> & {
  readonly clients: Clients;
  readonly drawPaper: DrawPaper;
};

/** Whoever asked is told after so many tries, and not when a day is over. */
const MOST_TRIES = 3;

/** Only the last call shares: until then another try shares nothing twice. */
export function createShareFile(parts: SharingParts): ShareFile {
  return async (sharing) => {
    const made = await drawn(sharing.file, parts);
    if (typeof made === 'string') return { because: made };
    const { file, at, use } = sharing;
    const client = await parts.clients(at.team, use);
    let doing: Doing = 'repeatable';
    try {
      const id = await upload({ name: file.name, bytes: made.bytes }, { client, fetch: parts.fetch });
      doing = 'posting';
      // A file of a report among others has its words beside it, wherever it stands.
      await share({ id, title: file.title, comment: file.title }, at, client);
      return null;
    } catch (error) {
      return notShared(error, { ...sharing, doing });
    }
  };
}

async function drawn(
  file: CardFile,
  { drawPaper, report }: SharingParts,
): Promise<DrawnFile | 'restricted' | 'gone' | 'not-drawn'> {
  try {
    return await drawPaper(file);
  } catch (error) {
    report({ level: 'error', what: 'A report could not be drawn as a file; whoever asked is told.', error });
    return 'not-drawn';
  }
}

function notShared(error: unknown, { doing, attempts }: Sharing & { readonly doing: Doing }): NotSent {
  if (codeOf(error) === 'missing_scope') return { because: 'no-scope' };
  const fault = asFault(error, doing);
  const isForLater = fault.retryAfter !== null && attempts < MOST_TRIES;
  if (!fault.definite || fault.forAll || isForLater) throw fault;
  return { because: 'refused', why: fault.message };
}

function asFault(error: unknown, doing: Doing): SendFault {
  if (error instanceof NotUploaded)
    return definiteRefusal(`Slack did not take the file (${error.message})`, SHORT_WAIT);
  return faultOf(error, doing);
}
