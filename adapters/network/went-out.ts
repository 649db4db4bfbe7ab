import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';

/** A call that failed before the first byte of it was written: whatever became of the line, the other side heard nothing. */
export class NothingWentOut extends Error {
  constructor(cause: unknown) {
    super('Nothing of the call went out.', { cause });
    this.name = 'NothingWentOut';
  }
}

type Call = { isBegun: boolean; isWritten: boolean };

const calls = new AsyncLocalStorage<Call>();
const byRequest = new WeakMap<object, Call>();

/** Makes a call over the runtime's own fetch; throws NothingWentOut where it is certain that nothing was written, and otherwise what fetch throws. */
export async function notingWhatWentOut<T>(make: () => Promise<T>): Promise<T> {
  listen();
  const call: Call = { isBegun: false, isWritten: false };
  try {
    return await calls.run(call, make);
  } catch (error) {
    // A call that no request was seen of was made in another way, of which nothing is known here.
    throw call.isBegun && !call.isWritten ? new NothingWentOut(error) : error;
  }
}

let isListening = false;

/** The runtime tells of each request when it is made and right before its first byte is written. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  subscribe('undici:request:create', (message) => {
    const call = calls.getStore();
    const request = requestIn(message);
    // What asks a proxy for a way is not yet the call.
    if (call === undefined || request === null || Reflect.get(request, 'method') === 'CONNECT') return;
    call.isBegun = true;
    byRequest.set(request, call);
  });
  subscribe('undici:client:sendHeaders', (message) => {
    const request = requestIn(message);
    const call = request === null ? undefined : byRequest.get(request);
    if (call !== undefined) call.isWritten = true;
  });
}

function requestIn(message: unknown): object | null {
  const request: unknown = typeof message === 'object' && message !== null ? Reflect.get(message, 'request') : null;
  return typeof request === 'object' ? request : null;
}
