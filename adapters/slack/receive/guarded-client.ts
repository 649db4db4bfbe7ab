import { SocketModeClient } from '@slack/socket-mode';
import { fieldAt, readObject, textAt } from '#adapters/network/fields.ts';

/** The event that says that Slack wants a line back: it still carries what comes until another is there. */
export const LEAVING = 'leaving';

/** What is wrong with the line as Slack itself says it, as a sentence: others share it, or it is switched off. */
export type LineTrouble = { readonly kind: 'shared' | 'off'; readonly say: string };

/** What a line is told to, and asks. */
export type AroundLine = {
  /** Told, as a sentence, of what an operator should know of the line. */
  readonly tell: (what: string) => void;
  /** Told of what Slack says against it; null where it greets and nothing is wrong. */
  readonly found: (trouble: LineTrouble | null) => void;
  /** How many lines of this bot are open when Slack greets on one. */
  readonly ours: () => number;
};

/** Slack's client, which a frame without a payload would end together with the process. */
export class GuardedClient extends SocketModeClient {
  readonly #around: AroundLine;

  constructor(options: ConstructorParameters<typeof SocketModeClient>[0], around: AroundLine) {
    super(options);
    this.#around = around;
  }

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    const frame = typeof data === 'string' && !isBinary ? readObject(data) : null;
    // Nothing that Slack sends, and nothing that can be answered.
    if (frame === null) return;
    const isGreeting = textAt(frame, 'type') === 'hello';
    const trouble = troubleIn(frame, this.#around.ours());
    if (trouble !== null) this.#around.tell(trouble.say);
    if (trouble !== null || isGreeting) this.#around.found(trouble);
    if (textAt(frame, 'type') === 'disconnect') return void this.emit(LEAVING);
    if (isGreeting || isWhole(frame)) return super.onWebSocketMessage(data, isBinary);
    this.#around.tell('Slack sent something without what it is about; it is acknowledged and changes nothing.');
    this.#acknowledge(frame);
  }

  /** What is not acknowledged comes again, and would again be nothing. */
  #acknowledge(frame: object): void {
    const id = textAt(frame, 'envelope_id');
    if (id === null || this.websocket?.isActive() !== true) return;
    this.websocket.send(JSON.stringify({ envelope_id: id, payload: {} }), () => undefined);
  }
}

/** True where there is what the kind of frame is about. */
function isWhole(frame: object): boolean {
  const payload = fieldAt(frame, 'payload');
  if (textAt(frame, 'type') === null || typeof payload !== 'object' || payload === null) return false;
  return textAt(frame, 'type') !== 'events_api' || textAt(payload, 'event', 'type') !== null;
}

function troubleIn(frame: object, ours: number): LineTrouble | null {
  const [lines, reason] = [fieldAt(frame, 'num_connections'), textAt(frame, 'reason')];
  if (typeof lines === 'number' && lines > ours) return { kind: 'shared', say: sayShared(lines) };
  if (reason === 'link_disabled') return { kind: 'off', say: OFF };
  return reason === 'too_many_websockets' ? { kind: 'shared', say: TOO_MANY } : null;
}

function sayShared(lines: number): string {
  return `${lines} lines are open to this Slack app, so another bot takes part of what people say. A trial beside the real one needs an app of its own.`;
}

const OFF = 'Socket Mode was switched off in the settings of the Slack app: switch it on again, or use HTTP.';
const TOO_MANY =
  'Slack closed a line because too many are open to this app: stop the bots that use its token besides this one.';
