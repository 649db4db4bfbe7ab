import type { TeamsMessage } from '#adapters/teams/draw/payload.ts';
import { render } from '#adapters/teams/draw/render.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Card } from '#src/messages/card.ts';
import { sayTeamWelcome, sayWelcome } from '#src/messages/look/welcome-card.ts';

/** A card that the sample made, and its key. */
export type Shown = { readonly name: string; readonly card: Card; readonly key: OutKey };

/** One picture of a message in Teams; `opens` is the button whose own card is open. */
export type TeamsScene = { readonly name: string; readonly message: TeamsMessage; readonly opens: string | null };

/** The same scenes as in Slack, the update form, somebody's own actions and the greetings. */
export function teamsScenes(
  shown: readonly Shown[],
  own: Readonly<Record<'my-actions' | 'my-actions-office', Card>>,
): readonly TeamsScene[] {
  const scenes = shown.map(({ name, card, key }) => ({ name, message: render(card, key), opens: null }));
  const main = scenes
    .filter(({ name }) => name === 'digest-and-thread')
    .map(({ message }) => ({ name: 'digest', message: { ...message, thread: [] }, opens: null }));
  const form = scenes
    .filter(({ name }) => name === 'nudge')
    .map(({ message }) => ({ name: 'form', message, opens: 'Add a note' }));
  const others = Object.entries({ ...own, ...GREETINGS }).map(([name, card]) => ({
    name,
    message: render(card, null),
    opens: null,
  }));
  return [...scenes, ...main, ...form, ...others];
}

const PLAN = 'Rotherham Improvement Plan (sample)';
const GREETINGS: Readonly<Record<string, Card>> = {
  welcome: sayWelcome({
    known: { name: 'Karl Battersby', isOffice: false, open: 25, isFirstToCome: false },
    plan: PLAN,
  }),
  'welcome-stranger': sayWelcome({ known: null, plan: PLAN }),
  'welcome-team': sayTeamWelcome(PLAN),
};
