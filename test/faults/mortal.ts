import type { Store } from '#src/cli/cli-world.ts';
import type { Messenger } from '#src/ports/messenger.ts';

/** One step of a process to or from the outside: a call of a port, as it begins or when it has done its work. */
export type Step = string;

/**
 * A process that dies at its nth step: from then on nothing that it does reaches the register or a platform. What it waits
 * for never comes, until it is buried.
 */
export type Mortal = {
  readonly store: Store;
  /** The same messenger, whose posts are steps. */
  readonly posting: (messenger: Messenger) => Messenger;
  /** Passes a step of another kind, such as an acknowledgement. */
  readonly pass: (step: Step) => Promise<void>;
  readonly steps: readonly Step[];
  /** Settles at its death with the step at which it died; never, where it lives. */
  readonly died: Promise<Step>;
  readonly isDead: () => boolean;
  /** Lets whatever waited for the dead end. */
  readonly bury: () => void;
};

const PORTS = ['register', 'inbox', 'outbox'] as const;

/** Who dies while only reading has done nothing since their last step: that is no step of its own. */
const WRITES: Readonly<Record<(typeof PORTS)[number] | 'platform', ReadonlySet<string>>> = {
  register: new Set(['write']),
  inbox: new Set(['receive', 'setAside', 'again', 'keep']),
  outbox: new Set(['take', 'sent', 'retry', 'postpone', 'redraw', 'doubt', 'again', 'giveUp', 'recover']),
  platform: new Set(['send', 'find']),
};

/** Nothing was there to be done. */
const isIdle = (done: unknown): boolean => done === 0 || (Array.isArray(done) && done.length === 0);

/** `at` counts steps from 1; 0 is a process that lives for ever. */
export function aMortal(store: Store, at: number): Mortal {
  const steps: Step[] = [];
  const grave = new AbortController();
  let isDead = false;
  let tellDeath: (step: Step) => void = () => undefined;
  const died = new Promise<Step>((resolve) => (tellDeath = resolve));
  const pass = async (step: Step): Promise<void> => {
    if (isDead) return never(grave.signal);
    steps.push(step);
    if (steps.length !== at) return;
    isDead = true;
    tellDeath(step);
    return never(grave.signal);
  };
  const dying = <T extends object>(port: T, name: keyof typeof WRITES): T =>
    new Proxy(port, {
      get: (target, key) => {
        const found: unknown = Reflect.get(target, key);
        if (typeof found !== 'function') return found;
        const isStep = WRITES[name].has(String(key));
        return async (...given: unknown[]) => {
          if (isDead) return never(grave.signal);
          // What is taken is looked for every minute: before it there is only what came before.
          if (isStep && key !== 'take') await pass(`${name}.${String(key)} begins`);
          const done: unknown = await (found as (...given: unknown[]) => unknown)(...given);
          if (isStep && !isIdle(done)) await pass(`${name}.${String(key)} has ended`);
          return done;
        };
      },
    });
  return {
    store: { ...store, ...Object.fromEntries(PORTS.map((name) => [name, dying(store[name], name)])) },
    posting: (messenger) => ({ ...messenger, send: dying(messenger, 'platform').send }),
    pass,
    steps,
    died,
    isDead: () => isDead,
    bury: () => grave.abort(new Error('The process is dead.')),
  };
}

function never(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    else signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
