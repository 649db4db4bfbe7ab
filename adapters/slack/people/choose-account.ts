import type { UsersSelect } from '@slack/types';
import { textAt } from '#adapters/network/fields.ts';
import type { Pressed } from '#adapters/slack/draw/payload.ts';
import { MARK_ROOM, unmarked } from '#adapters/slack/draw/register-on.ts';
import { lineOf, plain } from '#adapters/slack/draw/render-text.ts';
import type { Button } from '#src/messages/card.ts';

// "/rag link "Karl Battersby"" alone: the account is what is to be chosen.
const WITHOUT_ACCOUNT = /^\/rag link "[^"]+"$/u;
const CHOOSE = 'choose ';
const LONGEST = { action: 255 - MARK_ROOM, placeholder: 150 } as const;

/** A list of the workspace's people in place of a button whose words still want an account; null for every other button. */
export function chooserFor({ say, label }: Button): UsersSelect | null {
  const action = `${CHOOSE}${say}`;
  const words = lineOf(label, LONGEST.placeholder);
  if (!WITHOUT_ACCOUNT.test(say) || action.length > LONGEST.action) return null;
  return {
    type: 'users_select',
    action_id: action,
    placeholder: plain(words === '' ? 'Choose a person' : words, LONGEST.placeholder),
  };
}

/** The words of a choice in such a list, with the account put in; null for an action of another kind. */
export function chosenIn(action: unknown, team: string): Pressed | null {
  const [name, user] = [textAt(action, 'action_id'), textAt(action, 'selected_user')];
  if (name === null || user === null || !name.startsWith(CHOOSE)) return null;
  const say = unmarked(name).slice(CHOOSE.length);
  return WITHOUT_ACCOUNT.test(say) ? { say: `${say} slack:${team}/${user}`, card: null } : null;
}
