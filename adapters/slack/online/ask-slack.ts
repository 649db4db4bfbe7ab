import { fieldAt, readObject, textAt } from '#adapters/network/fields.ts';
import { lineFaultOf } from '#adapters/network/line-fault.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { SlackConfig } from '#src/config.ts';
import type { Installations } from '#src/ports/installations.ts';

/** What Slack is asked with; `installations` is null where no register can be read. */
export type AskingSlack = {
  readonly config: SlackConfig;
  readonly fetch: typeof globalThis.fetch;
  readonly realClock: Clock;
  readonly installations: Pick<Installations, 'find' | 'all'> | null;
};

/** What Slack answered; `code` is its own word for no, null where nothing of Slack's came, and `why` says what came instead. */
export type SlackSaid =
  | { readonly ok: true; readonly said: object; readonly headers: Headers }
  | { readonly ok: false; readonly code: string | null; readonly why: string };

/** Milliseconds that Slack may take to answer. */
const LONGEST = 8000;

/** Asks one method of the Web API once. Never fails. */
export async function askSlack(
  method: string,
  token: string,
  { config, fetch }: Pick<AskingSlack, 'config' | 'fetch'>,
): Promise<SlackSaid> {
  try {
    const response = await fetch(`${config.apiUrl}${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      // The token goes nowhere but to Slack.
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST),
    });
    const said = readObject(await response.text());
    if (said !== null && fieldAt(said, 'ok') === true) return { ok: true, said, headers: response.headers };
    const code = textAt(said, 'error');
    return { ok: false, code, why: `something other than Slack answered (${response.status})` };
  } catch (error) {
    const { code } = lineFaultOf(error);
    return { ok: false, code: null, why: `Slack could not be reached${code === null ? '' : ` (${code})`}` };
  }
}

/** What mends a line on which something else answers, or nothing. */
export const LOOK_AT_LINE =
  'Look at the network, the proxy (HTTPS_PROXY), the certificates of this machine and SLACK_API_URL.';
