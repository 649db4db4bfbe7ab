import { OthersDecided } from '#src/ports/beside/others-decided.ts';
import type { Register, Work } from '#src/ports/register.ts';
import type { ConversationPorts } from '#src/conversation/set-scene.ts';

/** How often another process may decide of the same in between: each time somebody got on. */
const MOST_OVERTAKEN = 50;

/** Decides something and writes it, and again from the beginning where another process decided of the same meanwhile; null where there is nothing to be written. */
export async function decided(
  { register }: Pick<ConversationPorts, 'register'>,
  decide: () => Promise<Work | null>,
): Promise<Work | null> {
  for (let overtaken = 0; ; overtaken += 1) {
    const asOf = await register.asOf();
    const work = await decide();
    if (work === null || (await isWritten({ ...work, asOf }, register, overtaken))) return work;
  }
}

async function isWritten(work: Work, { write }: Register, overtaken: number): Promise<boolean> {
  try {
    await write(work);
    return true;
  } catch (fault) {
    if (fault instanceof OthersDecided && overtaken < MOST_OVERTAKEN) return false;
    throw fault;
  }
}
