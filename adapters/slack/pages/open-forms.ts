import type { ModalView } from '@slack/types';
import { fieldAt, textAt } from '#adapters/network/fields.ts';
import type { HearingFacts } from '#adapters/slack/hear/facts.ts';
import { wordsOf } from '#adapters/slack/hear/words.ts';
import { accountOf, threadOf } from '#adapters/slack/ids.ts';
import type { Clients } from '#adapters/slack/send/clients.ts';
import { isFleeting } from '#adapters/slack/send/responders.ts';
import { registerMark } from '#adapters/network/draw/register-mark.ts';
import { sceneOf } from '#adapters/network/scene.ts';
import { markedForm } from '#adapters/slack/draw/register-on.ts';
import { cardModal, waitModal } from '#adapters/slack/forms/plain-modals.ts';
import { lineModal } from '#adapters/slack/forms/line-modal.ts';
import type { LineAsked } from '#adapters/slack/forms/line-modal.ts';
import { shortcutModal } from '#adapters/slack/forms/shortcut-modal.ts';
import { updateModal } from '#adapters/slack/forms/update-modal.ts';
import type { FindWho } from '#adapters/network/people/introductions.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import type { Scene } from '#src/commands/command.ts';
import { factsAbout } from '#src/commands/show/show-action.ts';
import type { OutKey, ThreadId } from '#src/ports/message.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { sayOfAnother } from '#src/messages/answer/refused/other-register.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import type { Messenger } from '#src/ports/messenger.ts';

/** Who asked for a form; the trigger opens one and lives three seconds. */
type Asked = { readonly team: string; readonly user: string; readonly trigger: string };

/** The forms that open over the conversation. */
export type Forms = {
  readonly openUpdate: (asked: Asked & { ref: string; card: string | null; thread: ThreadId }) => Promise<void>;
  /** The form for the one line that a card asks for. */
  readonly openLine: (asked: Asked & { line: LineAsked; thread: ThreadId }) => Promise<void>;
  /** `body` is the shortcut's own, with the message that was picked. */
  readonly openShortcut: (asked: Asked & { body: object }) => Promise<void>;
  /** Says in a window that what was pressed is of another register. */
  readonly openOfAnother: (asked: Asked) => Promise<void>;
};

type Parts = {
  readonly world: SlackWorld;
  readonly clients: Clients;
  readonly messenger: Messenger;
  readonly facts: () => Promise<HearingFacts>;
  readonly findWho: FindWho;
};

export function createForms(parts: Parts): Forms {
  const open = async ({ team, trigger }: Asked, view: ModalView): Promise<string | null> => {
    const client = await parts.clients(team, 'interactive');
    const marked = markedForm(view, await registerMark(parts.world));
    return textAt(await client.views.open({ trigger_id: trigger, view: marked }), 'view', 'id');
  };
  return {
    openUpdate: async (asked) => {
      const { team, user, ref, thread } = asked;
      const looking = { account: accountOf(team, user), thread, card: asked.card as OutKey | null };
      const scene = await sceneOf(looking, parts);
      if (scene !== null) return void (await open(asked, await updateFormOf(ref, scene)));
      // Slack has to be asked who they are, and by then the trigger is dead: the form is put into a view that waits.
      const view = await open(asked, waitModal());
      const isThere = (await parts.findWho(looking.account)) === 'known' ? await sceneOf(looking, parts) : null;
      const form =
        isThere === null ? cardModal(sayRefusal({ because: 'not-known' })) : await updateFormOf(ref, isThere);
      const client = await parts.clients(team, 'interactive');
      const marked = markedForm(form, await registerMark(parts.world));
      if (view !== null) await client.views.update({ view_id: view, view: marked });
    },
    openLine: async (asked) => {
      const { line, thread } = asked;
      await open(asked, lineModal(line, isFleeting(thread) ? null : thread));
    },
    openOfAnother: async (asked) => void (await open(asked, cardModal(sayOfAnother()))),
    openShortcut: async (asked) => {
      const { team, user, body } = asked;
      const { text } = wordsOf(fieldAt(body, 'message'), { body, team, facts: await parts.facts() });
      const { words } = asHeard(text);
      const thread = threadOf({ team, channel: user, ts: null });
      const scene = await sceneOf({ account: accountOf(team, user), thread, card: null }, parts);
      const ref = scene === null ? null : leadingRef(words, scene);
      await open(asked, shortcutModal({ ref: ref?.said ?? null, words: ref?.rest ?? words }));
    },
  };
}

/** The form about an action, or why its reader may not say how it stands. */
async function updateFormOf(ref: string, scene: Scene): Promise<ModalView> {
  const found = await findAction(ref, scene);
  const refusal = isRefusal(found) ? found : mayUpdate(scene.asker, found);
  if (isRefusal(found) || refusal !== null) return cardModal(sayRefusal(refusal ?? { because: 'not-known' }));
  const standing = await factsAbout(found, scene);
  const { card, thread } = scene.message;
  const typed = typedRef(found.action, scene.plans);
  const modal = updateModal({ ref: typed, title: found.action.title, standing, card });
  const about = { ref: typed, card, thread: isFleeting(thread) ? null : thread };
  return { ...modal, private_metadata: JSON.stringify(about) };
}
