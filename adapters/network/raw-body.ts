import type { IncomingMessage as Request } from 'node:http';

/** The largest request that is read unless less is said, in bytes: far more than a platform sends, far less than would hurt. */
const LARGEST_BODY = 1_048_576;

/** The bytes of a request exactly as sent; null when there are too many, and then the rest is never kept. */
export async function readRawBody(request: Request, largest = LARGEST_BODY): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > largest) return null;
  const pieces: Buffer[] = [];
  let length = 0;
  // Whoever sent too much is still told so: the line stays until it is answered.
  const sent: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const piece of sent) {
    length += piece.length;
    if (length > largest) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
