import { SocketModeClient } from '@slack/socket-mode';
import { fieldAt, readObject, textAt } from '#adapters/network/fields.ts';

/** The event that says that Slack wants a line back: it still carries what comes until another is there. */
export const LEAVING = 'leaving';

/** Told, as a sentence, of what an operator should know of the line. */
export type TellOfLine = (what: string) => void;

/** Slack's client, which a frame without a payload would end together with the process. */
export class GuardedClient extends SocketModeClient {
  readonly #tell: TellOfLine;

  constructor(options: ConstructorParameters<typeof SocketModeClient>[0], tell: TellOfLine) {
    super(options);
    this.#tell = tell;
  }

  protected override async onWebSocketMessage(data: string | ArrayBuffer, isBinary: boolean): Promise<void> {
    const frame = typeof data === 'string' && !isBinary ? readObject(data) : null;
    // Nothing that Slack sends, and nothing that can be answered.
    if (frame === null) return;
    const said = sayOfLine(frame);
    if (said !== null) this.#tell(said);
    if (textAt(frame, 'type') === 'disconnect') return void this.emit(LEAVING);
    if (textAt(frame, 'type') === 'hello' || isWhole(frame)) return super.onWebSocketMessage(data, isBinary);
    this.#tell('Slack sent something without what it is about; it is acknowledged and changes nothing.');
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

/** Of our lines two may be there for a moment, while one takes the place of the other. */
const OURS = 2;

function sayOfLine(frame: object): string | null {
  const [lines, reason] = [fieldAt(frame, 'num_connections'), textAt(frame, 'reason')];
  if (typeof lines === 'number' && lines > OURS)
    return `${lines} lines are open to this Slack app, so another bot takes part of what people say. A trial beside the real one needs an app of its own.`;
  if (reason === 'link_disabled')
    return 'Socket Mode was switched off in the settings of the Slack app: switch it on again, or use HTTP.';
  if (reason === 'too_many_websockets')
    return 'Slack closed a line because too many are open to this app: stop the bots that use its token besides this one.';
  return null;
}
