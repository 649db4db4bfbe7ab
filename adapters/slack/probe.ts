import { fieldAt, readObject, textAt } from '#adapters/network/fields.ts';
import type { Line } from '#adapters/network/line.ts';
import { lineFaultOf } from '#adapters/network/line-fault.ts';
import { closedToAll, SendFault } from '#src/ports/send-fault.ts';
import type { OwnToken } from './install/own-token.ts';
import { isNoStanding } from './send/faults.ts';
import { refusalOf } from './send/refusals.ts';

type Parts = {
  readonly apiUrl: string;
  readonly ownToken: OwnToken;
  readonly fetch: typeof globalThis.fetch;
  readonly line: Line;
};

/** Milliseconds that Slack may take to answer. */
const LONGEST = 10_000;

/** Of so many askings one is done while all is well. */
const SELDOM = 10;

/** Asks Slack at the start, now and then, and while nothing goes through to it or that is in doubt, whether it knows the bot. Never fails. */
export function createProbe({ apiUrl, ownToken, fetch, line }: Parts): () => Promise<void> {
  let asked = 0;
  return async () => {
    asked += 1;
    if (line.fault() === null && !line.isInDoubt() && asked % SELDOM !== 1) return;
    const token = await tokenFrom(ownToken, line);
    if (token === null) return;
    try {
      const headers = { authorization: `Bearer ${token}` };
      const response = await fetch(`${apiUrl}auth.test`, {
        method: 'POST',
        headers,
        signal: AbortSignal.timeout(LONGEST),
      });
      const answer = readObject(await response.text());
      const code = textAt(answer, 'error');
      if (response.status >= 500) line.failed(closedToAll(`Slack answers no call (${response.status})`, LONGEST));
      else if (code !== null && isNoStanding(code)) line.failed(closedToAll(refusalOf(code).say));
      // A page of something on the way is no answer of Slack's.
      else if (response.ok && typeof fieldAt(answer, 'ok') === 'boolean') line.worked();
    } catch (error) {
      const { code } = lineFaultOf(error);
      line.failed(closedToAll(`Slack could not be reached${code === null ? '' : ` (${code})`}`, LONGEST));
    }
  };
}

async function tokenFrom(ownToken: OwnToken, line: Line): Promise<string | null> {
  try {
    return await ownToken();
  } catch (error) {
    // A register that cannot be read says so itself.
    if (error instanceof SendFault) line.failed(error);
    return null;
  }
}
