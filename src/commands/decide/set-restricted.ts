import { sayRestriction } from '#src/messages/office/restriction-card.ts';
import { entryOf } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Done } from '#src/commands/update/act-on.ts';
import type { Scene } from '#src/commands/command.ts';
import { takenDown } from './taken-down.ts';

/** Records whether only an action's leads and the office may see it; what named it before others is taken down. */
export async function setRestricted(tracked: Tracked, restricted: boolean, scene: Scene): Promise<Done> {
  const already = tracked.standing.restricted === restricted;
  const { publicLine, publicDraft } = tracked.standing;
  const withdraws = restricted && (publicLine !== null || publicDraft !== null);
  return {
    card: sayRestriction({ ...scene.naming.action(tracked.action), restricted, already, withdraws }),
    entries: already ? [] : [entryOf(tracked, { kind: 'restricted', restricted }, scene.saying)],
    notices: already || !restricted ? [] : await takenDown(tracked.action.id, scene),
  };
}
