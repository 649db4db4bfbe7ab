import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A server of one line at a time that speaks as much of WebSocket as Slack's end needs: short texts, pings, goodbyes. */
export type WebSocketServer = {
  readonly url: string;
  readonly send: (message: object) => void;
  /** What came in since the start, oldest first. */
  readonly received: readonly object[];
  /** How many lines were opened. */
  readonly opened: () => number;
  /** From the next greeting on Slack counts so many lines of the app. */
  readonly counts: (lines: number) => void;
  /** From the next line on Slack says nothing on it, or greets again. */
  readonly greets: (isSo: boolean) => void;
  /** Lets the line die without a goodbye. */
  readonly cut: () => void;
};

// The fixed word of RFC 6455 that proves a server has read the key.
const PROOF = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const OPCODE = { text: 1, close: 8, ping: 9 } as const;

export async function aWebSocketServer(): Promise<WebSocketServer> {
  const server = createServer();
  const received: object[] = [];
  let line: Socket | null = null;
  let opened = 0;
  let counted = 1;
  let isGreeting = true;
  server.on('upgrade', (request, socket: Socket) => {
    const proof = createHash('sha1').update(`${request.headers['sec-websocket-key']}${PROOF}`).digest('base64');
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${proof}\r\n\r\n`,
    );
    [line, opened] = [socket, opened + 1];
    socket.on('error', () => {});
    socket.on('data', (bytes: Buffer) => {
      for (const { opcode, text } of framesIn(bytes)) {
        if (opcode === OPCODE.text) received.push(JSON.parse(text) as object);
        if (opcode === OPCODE.close) socket.end(frame(OPCODE.close, ''));
      }
    });
    if (isGreeting) socket.write(frame(OPCODE.text, JSON.stringify({ type: 'hello', num_connections: counted })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    line?.destroy();
    server.close();
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`,
    received,
    opened: () => opened,
    greets: (isSo) => void (isGreeting = isSo),
    counts: (lines) => void (counted = lines),
    send: (message) => void line?.write(frame(OPCODE.text, JSON.stringify(message))),
    cut: () => void line?.destroy(),
  };
}

function frame(opcode: number, text: string): Buffer {
  const bytes = Buffer.from(text);
  const length = bytes.length < 126 ? [bytes.length] : [126, bytes.length >> 8, bytes.length & 0xff];
  return Buffer.concat([Buffer.from([0x80 | opcode, ...length]), bytes]);
}

/** The frames of a client, which are masked; several may come at once. */
function framesIn(bytes: Buffer): readonly { opcode: number; text: string }[] {
  const frames: { opcode: number; text: string }[] = [];
  for (let at = 0; at + 6 <= bytes.length;) {
    const short = bytes[at + 1]! & 0x7f;
    const start = short === 126 ? at + 4 : at + 2;
    const length = short === 126 ? bytes.readUInt16BE(at + 2) : short;
    const mask = bytes.subarray(start, start + 4);
    const body = bytes.subarray(start + 4, start + 4 + length).map((byte, index) => byte ^ mask[index % 4]!);
    frames.push({ opcode: bytes[at]! & 0x0f, text: Buffer.from(body).toString() });
    at = start + 4 + length;
  }
  return frames;
}
