import type { After } from '#adapters/network/after.ts';
import { textAt } from '#adapters/network/fields.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import type { Activity, Take } from './activity.ts';
import { isMissed } from './tell-of-loss.ts';

/** Milliseconds in which Teams is given to send again what was refused; it never says which time was the last. */
const AGAIN_WITHIN = 10 * 60_000;
/** As often somebody is tried to be told. */
const TRIES = 6;
/** As many are waited for at once; whoever writes beyond that is told without a wait. */
const MOST = 500;

export type Missing = {
  readonly after: After;
  /** Tells whoever did it that it is lost. */
  readonly tell: (activity: Activity) => Promise<void>;
  readonly inBackground: (work: Promise<void>) => void;
  readonly report: TeamsWorld['report'];
};

/** Taking in, with who was refused remembered until Teams sends it again, or else told; nothing of it is kept on a disk. */
export function minding(take: Take, parts: Missing): { readonly take: Take; readonly stop: () => void } {
  const waiting = new Map<string, () => void>();
  const forget = (key: string): void => {
    waiting.get(key)?.();
    waiting.delete(key);
  };
  const wait = (activity: Activity, tries: number): void => {
    const key = keyOf(activity);
    forget(key);
    const tell = (): void => {
      waiting.delete(key);
      parts.inBackground(told(activity, tries));
    };
    if (waiting.size >= MOST) return tell();
    waiting.set(key, parts.after(AGAIN_WITHIN, tell));
  };
  const told = async (activity: Activity, tries: number): Promise<void> => {
    try {
      await parts.tell(activity);
      parts.report({ level: 'error', what: 'Something from Teams was not stored, and its sender told so.' });
    } catch (error) {
      if (tries >= TRIES) return parts.report({ level: 'error', what: NOBODY_TOLD, error });
      wait(activity, tries + 1);
    }
  };
  return {
    take: async (activity) => {
      try {
        const reply = await take(activity);
        forget(keyOf(activity));
        return reply;
      } catch (error) {
        if (isMissed(activity)) wait(activity, 1);
        throw error;
      }
    },
    stop: () => {
      for (const key of waiting.keys()) forget(key);
    },
  };
}

const NOBODY_TOLD = 'Something from Teams was not stored, and its sender could not be told so.';

function keyOf({ tenant, body }: Activity): string {
  return [tenant, textAt(body, 'conversation', 'id'), textAt(body, 'type'), textAt(body, 'id')].join('/');
}
