import type { App } from '@slack/bolt';
import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import type { HearingFacts } from '#adapters/slack/hear/facts.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { notedRef, pressedIn, threadOfTap } from '#adapters/slack/hear/tap.ts';
import { lineAsked } from '#adapters/slack/forms/line-modal.ts';
import { teamOf } from '#adapters/slack/hear/who-and-where.ts';
import { presserOfHome } from '#adapters/slack/pages/home.ts';
import type { Home } from '#adapters/slack/pages/home.ts';
import type { Forms } from '#adapters/slack/pages/open-forms.ts';
import type { Audiences } from '#adapters/slack/places/audiences.ts';
import type { Leadership } from '#adapters/slack/places/leadership.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import { sayOutOfDate } from '#src/messages/answer/refused/out-of-date.ts';
import { fromMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Workspaces } from '#adapters/slack/install/workspaces.ts';
import { createSideWorkReceiver } from './receiver.ts';
import { showWaiting, waitingAt } from './write-privately.ts';
import type { SideWorkReceiver } from './receiver.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';

/** The shortcut on a message that makes it an update; the manifest names it so. */
export const RECORD_SHORTCUT = 'record-as-update';

type Parts = {
  readonly world: SlackWorld;
  readonly clients: Clients;
  readonly facts: () => Promise<HearingFacts>;
  readonly home: Home;
  readonly forms: Forms;
  /** Forgets a workspace that has removed the app. */
  readonly forget: Workspaces['forget'];
  /** Takes note of what Slack says of somebody anew. */
  readonly changed: (team: string, user: unknown) => Promise<void>;
  readonly audiences: Pick<Audiences, 'forget'>;
  readonly leadership: Pick<Leadership, 'renamed'>;
};

/** What is done at once for an envelope that is no message, by listeners of a Bolt app; Bolt is loaded with the first of them. */
export function createSideWork(parts: Parts): (envelope: Envelope) => Promise<void> {
  let opened: ReturnType<typeof openListeners> | null = null;
  return async (envelope) => {
    if (textAt(envelope.body, 'type') === 'app_rate_limited') return parts.world.report(LIMITED);
    const { hand } = await (opened ??= openListeners(parts));
    await hand(envelope);
  };
}

async function openListeners(parts: Parts): Promise<Pick<SideWorkReceiver, 'hand'>> {
  const { openBolt } = await import('./open-bolt.ts');
  const receiver = createSideWorkReceiver();
  const app = openBolt(receiver, parts.world);
  listenForPages(app, parts);
  listenForPlaces(app, parts);
  listenForForms(app, parts);
  return receiver;
}

/** The end of the second in which something happened; now where Slack does not say. */
function endOf(body: object): Instant | undefined {
  const second = fieldAt(body, 'event_time');
  return typeof second === 'number' ? fromMs((second + 1) * 1000) : undefined;
}

const LIMITED = {
  level: 'error',
  what: 'Slack holds events back: the workspace sent more than it delivers in an hour. What was held back does not come later.',
} as const;

function listenForPages(app: App, { home, forget, changed }: Parts): void {
  app.event('app_home_opened', async ({ event, body }) => {
    const team = teamOf(body);
    if (team === null) return;
    if (fieldAt(event, 'tab') === 'home') await home.opened({ team, user: event.user });
  });
  app.event('app_uninstalled', async ({ body }) => {
    const team = teamOf(body);
    if (team !== null) await forget(team, endOf(body));
  });
  app.event('tokens_revoked', async ({ body, event }) => {
    const team = teamOf(body);
    // A person's own token is none of ours.
    if (team !== null && listAt(event, 'tokens', 'bot').length > 0) await forget(team, endOf(body));
  });
  const heardOf = async ({ body, event }: { readonly body: object; readonly event: object }): Promise<void> => {
    const team = teamOf(body);
    if (team !== null) await changed(team, fieldAt(event, 'user'));
  };
  app.event('user_change', heardOf);
  app.event('team_join', heardOf);
}

/** What may change who reads a channel, or which one is the leadership's. */
function listenForPlaces(app: App, { audiences, leadership }: Parts): void {
  const forget = async ({ body, event }: { readonly body: object; readonly event: object }): Promise<void> => {
    const [team, channel] = [teamOf(body), textAt(event, 'channel')];
    if (team !== null && channel !== null) audiences.forget({ team, channel });
  };
  app.event('member_joined_channel', forget);
  app.event('member_left_channel', forget);
  app.event('channel_shared', forget);
  app.event('channel_unshared', forget);
  app.event('channel_rename', async () => leadership.renamed());
  app.event('group_rename', async () => leadership.renamed());
}

/** What a button of a card is called, and what stands behind its three dots. */
const ANSWERS = /^(?:say|more)\//u;

function listenForForms(app: App, { world, clients, facts, forms, home }: Parts): void {
  app.action({ type: 'block_actions' }, async ({ body }) => {
    const heard = await facts();
    const line = lineAsked(listAt(body, 'actions')[0]);
    const by = askedBy(body);
    if (line !== null && by !== null) {
      return forms.openLine({ ...by, line, thread: threadOfTap(body, { ...by, facts: heard }) });
    }
    const pressed = await pressedIn(body, heard);
    const presser = pressed === null ? presserOfHome({ body }) : null;
    // A button that means nothing any more stands on an old page: its reader is shown how things stand.
    if (presser !== null) return home.opened(presser);
    if (pressed === null && by !== null && ANSWERS.test(textAt(listAt(body, 'actions')[0], 'action_id') ?? '')) {
      return showWaiting(waitingAt(body), sayOutOfDate(), { fetch: world.fetch, clients });
    }
    const ref = pressed === null ? null : notedRef(pressed);
    if (pressed === null || ref === null || by === null) return;
    const thread = threadOfTap(body, { ...by, facts: heard });
    await forms.openUpdate({ ...by, ref, card: pressed.card, thread });
  });
  app.shortcut({ callback_id: RECORD_SHORTCUT, type: 'message_action' }, async ({ body }) => {
    const asked = askedBy(body);
    if (asked !== null) await forms.openShortcut({ ...asked, body });
  });
}

function askedBy(body: object): { team: string; user: string; trigger: string } | null {
  const [team, user, trigger] = [teamOf(body), textAt(body, 'user', 'id'), textAt(body, 'trigger_id')];
  return team === null || user === null || trigger === null ? null : { team, user, trigger };
}
