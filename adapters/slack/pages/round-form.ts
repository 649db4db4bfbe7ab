import type { ModalView } from '@slack/types';
import { fieldAt, textAt } from '#adapters/network/fields.ts';
import { registerMark } from '#adapters/network/draw/register-mark.ts';
import { sceneOf } from '#adapters/network/scene.ts';
import { markedForm } from '#adapters/slack/draw/register-on.ts';
import { roundAbout } from '#adapters/slack/forms/read-round.ts';
import type { RoundAbout } from '#adapters/slack/forms/read-round.ts';
import { A_PAGE, fieldsOf, ROUND_FORM, roundModal } from '#adapters/slack/forms/round-modal.ts';
import { REF_FIELD, SHORTCUT_FORM } from '#adapters/slack/forms/shortcut-modal.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { HearingFacts } from '#adapters/slack/hear/facts.ts';
import { submissionIn } from '#adapters/slack/hear/form.ts';
import { pressedIn } from '#adapters/slack/hear/tap.ts';
import { teamOf } from '#adapters/slack/hear/who-and-where.ts';
import { accountOf, threadOf } from '#adapters/slack/ids.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import type { Scene } from '#src/commands/command.ts';
import { refusedIn, roundRefs, roundRows } from '#src/commands/lead/round/round-page.ts';
import { actionsOfForm } from '#src/commands/update/confirmed.ts';
import { loadOpen } from '#src/commands/update/open-actions.ts';
import type { ThreadId } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';

/** The round as a form: ten actions a page, each page recorded as it is sent off. */
export type RoundForm = {
  /** True for what asks for a round and brings a trigger, with which a form can be opened. */
  readonly isAskedBy: (envelope: Envelope) => Promise<boolean>;
  /** Opens the first page; false where there is none, or where Slack does not open it: then the card asks instead. */
  readonly open: (envelope: Envelope) => Promise<boolean>;
  /** What a page that was sent off, or the shortcut’s form, is answered with: the refusals beside its fields, the next page, or nothing. */
  readonly replyTo: (envelope: Envelope) => Promise<{ readonly body: object | null; readonly isRefused: boolean }>;
};

type Parts = {
  readonly world: SlackWorld;
  readonly clients: Clients;
  readonly messenger: Messenger;
  readonly facts: () => Promise<HearingFacts>;
};

const NOTHING = { body: null, isRefused: false } as const;
// The whole of what is said: with anything behind it, it is another request.
const ASKS = /^\/?rag round$/iu;

export function createRoundForm(parts: Parts): RoundForm {
  return {
    isAskedBy: async ({ kind, body }) => {
      if (kind === 'command') return textAt(body, 'text')?.trim().toLowerCase() === 'round';
      if (kind !== 'interactive' || textAt(body, 'type') !== 'block_actions') return false;
      return ASKS.test((await pressedIn(body, await parts.facts()))?.say ?? '');
    },
    open: async ({ body }) => openFirst(body, parts).catch(() => false),
    replyTo: async ({ kind, body }) => {
      const form = kind === 'interactive' ? textAt(body, 'view', 'callback_id') : null;
      if (form !== ROUND_FORM && form !== SHORTCUT_FORM) return NOTHING;
      const scene = await sceneIn(body, parts);
      if (scene === null) return NOTHING;
      const refused = await refusals(body, form, scene);
      if (refused !== null || form !== ROUND_FORM) return refused ?? NOTHING;
      return { body: await nextPage(body, scene, parts), isRefused: false };
    },
  };
}

/** The trigger lives three seconds, and whoever is not known yet is first looked up: they are asked by the card. */
async function openFirst(body: object, parts: Parts): Promise<boolean> {
  const [team, trigger] = [teamOf(body), textAt(body, 'trigger_id')];
  const scene = await sceneIn(body, parts);
  if (team === null || trigger === null || scene === null) return false;
  const view = await pageFrom({ refs: [], later: await roundRefs(scene), seen: 0 }, scene);
  if (view === null) return false;
  const client = await parts.clients(team, 'interactive');
  const marked = markedForm(view, await registerMark(parts.world));
  await client.views.open({ trigger_id: trigger, view: marked });
  return true;
}

async function sceneIn(body: object, parts: Parts): Promise<Scene | null> {
  const [team, user] = [teamOf(body), textAt(body, 'user', 'id') ?? textAt(body, 'user_id')];
  if (team === null || user === null) return null;
  const thread: ThreadId = threadOf({ team, channel: (await parts.facts()).privately(team, user), ts: null });
  return sceneOf({ account: accountOf(team, user), thread, card: null }, parts);
}

async function refusals(body: object, kind: string, scene: Scene) {
  const submission = submissionIn(body);
  if (submission?.kind !== 'form') return null;
  const { form } = submission;
  const all = actionsOfForm(form, await loadOpen(scene));
  const refused = await refusedIn(all, scene);
  if (refused.length === 0) return null;
  const errors =
    kind === ROUND_FORM
      ? Object.fromEntries(refused.map(({ ref, why }) => [fieldsOf(ref).choice, why]))
      : { [REF_FIELD]: refused.map(({ ref, why }) => (all.length > 1 ? `${ref}: ${why}` : why)).join(' ') };
  return { body: { response_action: 'errors', errors }, isRefused: true };
}

async function nextPage(body: object, scene: Scene, { world }: Parts): Promise<object | null> {
  if (submissionIn(body)?.kind === 'errors') return null;
  const view = await pageFrom(roundAbout(textAt(fieldAt(body, 'view'), 'private_metadata') ?? ''), scene);
  if (view === null) return null;
  return { response_action: 'update', view: markedForm(view, await registerMark(world)) };
}

/** The page after one; what was closed meanwhile is passed over. */
async function pageFrom({ refs, later, seen }: RoundAbout, scene: Scene): Promise<ModalView | null> {
  const [here, next] = [later.slice(0, A_PAGE), later.slice(A_PAGE)];
  if (here.length === 0) return null;
  const rows = await roundRows(here, scene);
  if (rows.length === 0) return pageFrom({ refs, later: next, seen }, scene);
  return roundModal({
    rows,
    later: next,
    seen: seen + refs.length,
    thread: scene.message.thread,
  });
}
