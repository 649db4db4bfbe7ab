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
  /** True where it is stored after all: Teams sent it again to another process. */
  readonly isStored: (activity: Activity) => Promise<boolean>;
  readonly inBackground: (work: Promise<void>) => void;
  readonly report: TeamsWorld['report'];
};

/** Taking in, with who was refused remembered until Teams sends it again, or else told; nothing of it is kept on a disk. */
export function minding(take: Take, missing: Missing): { readonly take: Take; readonly stop: () => void } {
  const waiting = createWaiting(missing);
  return {
    take: async (activity) => {
      try {
        const reply = await take(activity);
        waiting.forget(keyOf(activity));
        return reply;
      } catch (error) {
        if (isMissed(activity)) waiting.wait(activity, 1);
        throw error;
      }
    },
    stop: waiting.stop,
  };
}

/** Who waits to be told, each until what they did comes again. */
function createWaiting({ after, inBackground, ...telling }: Missing) {
  const calledOff = new Map<string, () => void>();
  const forget = (key: string): void => {
    calledOff.get(key)?.();
    calledOff.delete(key);
  };
  const wait = (activity: Activity, tries: number): void => {
    const key = keyOf(activity);
    forget(key);
    const tell = (): void => {
      calledOff.delete(key);
      inBackground(tellOrWait(activity, tries));
    };
    if (calledOff.size >= MOST) return tell();
    calledOff.set(key, after(AGAIN_WITHIN, tell));
  };
  const tellOrWait = async (activity: Activity, tries: number): Promise<void> => {
    if (!(await isTold(activity, tries, telling))) wait(activity, tries + 1);
  };
  return { wait, forget, stop: () => Array.from(calledOff.keys()).forEach(forget) };
}

/** True where there is nothing more to try: their sender was told, or cannot be. */
async function isTold(
  activity: Activity,
  tries: number,
  { tell, isStored, report }: Pick<Missing, 'tell' | 'isStored' | 'report'>,
) {
  try {
    if (await isStored(activity)) return true;
    await tell(activity);
    report({ level: 'error', what: 'Something from Teams was not stored, and its sender told so.' });
    return true;
  } catch (error) {
    if (tries < TRIES) return false;
    report({ level: 'error', what: NOBODY_TOLD, error });
    return true;
  }
}

const NOBODY_TOLD = 'Something from Teams was not stored, and its sender could not be told so.';

function keyOf({ tenant, body }: Activity): string {
  return [tenant, textAt(body, 'conversation', 'id'), textAt(body, 'type'), textAt(body, 'id')].join('/');
}
