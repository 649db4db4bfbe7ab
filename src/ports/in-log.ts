import { hash } from 'node:crypto';
import type { MessageId, OutKey } from './message.ts';

/** A message as the log calls it: its key and id can hold somebody's name, and the log is read by more people than the register. */
export function inLog(key: OutKey | MessageId): string {
  return hash('sha256', key).slice(0, 12);
}
