import { ALL_SCOPES, CORE_SCOPES, OPTIONAL_SCOPES } from '#adapters/slack/install/scopes.ts';
import type { Scope } from '#adapters/slack/install/scopes.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** What the token may do against what the manifest asks for; `said` is what Slack says beside each answer, null where it does not. */
export function checkScopes(said: string | null): readonly Finding[] {
  if (said === null) return [toKnow(WHAT, 'Slack did not say what the token may do.', null)];
  const given = new Set(said.split(',').map((scope) => scope.trim()));
  const lacking = (scopes: readonly Scope[]): readonly Scope[] => scopes.filter(({ scope }) => !given.has(scope));
  const [core, optional] = [lacking(CORE_SCOPES), lacking(OPTIONAL_SCOPES)];
  const more = [...given].filter((scope) => scope !== '' && !ALL_SCOPES.includes(scope));
  const found = [
    ...(core.length === 0
      ? []
      : [toMend(WHAT, `the app lacks ${named(core)}, without which it does not do its work.`, INSTALL)]),
    ...optional.map(({ scope, why }) => toKnow(WHAT, `without ${scope} it does not ${shortened(why)}.`, ADD)),
    ...(more.length === 0 ? [] : [toKnow(WHAT, `it may do more than it asks for: ${sayAnd(more)}.`, TAKE_AWAY)]),
  ];
  return found.length === 0 ? [well(WHAT, 'all that the manifest asks for, and no more.')] : found;
}

function named(scopes: readonly Scope[]): string {
  return sayAnd(scopes.map(({ scope }) => scope));
}

/** The first of what a scope is for. */
function shortened(why: string): string {
  return why.split(/[;,] /u, 1)[0] ?? why;
}

const WHAT = 'Slack scopes';
const INSTALL = 'Put the manifest (manifest/slack.json) into the app again, and install it again.';
const ADD = 'Leave it so if that is meant; otherwise put the manifest into the app again, and install it again.';
const TAKE_AWAY = 'Take what nobody needs out of the app under OAuth & Permissions, and install it again.';
