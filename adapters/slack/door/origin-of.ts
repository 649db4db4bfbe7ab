import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import { teamOf } from '#adapters/slack/hear/who-and-where.ts';

/** The workspace in which the bot hears something, and the whole Enterprise Grid that it is of; null for what an envelope does not name. */
export function slackOriginOf(body: object): { readonly team: string | null; readonly enterprise: string | null } {
  return { team: teamOf(body), enterprise: enterpriseOf(body) };
}

/** As for the workspace, what Slack authorised comes first: what else it names may be of whoever wrote. */
function enterpriseOf(body: object): string | null {
  if (listAt(body, 'authorizations').length > 0) return textAt(body, 'authorizations', 0, 'enterprise_id');
  if (fieldAt(body, 'context_team_id') !== undefined) return textAt(body, 'context_enterprise_id');
  return textAt(body, 'enterprise_id') ?? textAt(body, 'enterprise', 'id');
}
