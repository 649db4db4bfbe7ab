import { definiteRefusal, uncertainOutcome } from '#src/ports/send-fault.ts';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';

/** How long an answer may take at Slack's address, in milliseconds. */
const LONGEST = 10_000;

/** Posts at the address Slack gave with a command or a tap; false when Slack certainly showed nothing and never will there. */
export async function postToUrl(
  url: string,
  { message, replaces }: { readonly message: SlackMessage; readonly replaces: boolean },
  fetch: typeof globalThis.fetch,
): Promise<boolean> {
  const { response, said } = await tryPost(url, { ...answerBody(message), replace_original: replaces }, fetch);
  // Slack says “ok” there, and whatever stands between us and Slack answers with a page.
  if (response.ok && said.trimStart().startsWith('<')) throw uncertainOutcome('Something else took the answer.');
  if (response.ok) return true;
  if (response.status === 429) {
    throw definiteRefusal('Slack asked to wait with the answer.', waitOf(response));
  }
  if (response.status < 500) return false;
  throw uncertainOutcome(`Slack answered ${response.status} to the answer.`);
}

/** An answer as Slack takes it in the acknowledging response, or at the address: only who asked sees it. */
export function answerBody({ text, blocks }: SlackMessage): object {
  return { response_type: 'ephemeral', text, blocks };
}

type Told = { readonly response: Response; readonly said: string };

async function tryPost(url: string, body: object, fetch: typeof globalThis.fetch): Promise<Told> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LONGEST),
    });
    return { response, said: await response.text() };
  } catch (cause) {
    // It may have arrived before the line broke.
    throw uncertainOutcome('It is not known whether Slack took the answer.', cause);
  }
}

/** Milliseconds; Slack writes seconds. */
function waitOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? '1');
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 1000;
}
