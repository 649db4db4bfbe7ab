import type { OutKey } from './message.ts';

/** A part of a message: the part's number, from 1, and the key of the whole. */
export type Part = { readonly of: OutKey; readonly number: number };

// 'digest/RIP/2015-06-08/part:2'
const PART = /^(.+)\/part:([1-9]\d{0,2})$/su;

/** The key of a part of a message, by which it is posted once. */
export function partKey({ of, number }: Part): OutKey {
  return `${of}/part:${number}` as OutKey;
}

/** The part that a key names; null for the key of a whole message. */
export function partOf(key: OutKey): Part | null {
  const [, of, number] = PART.exec(key) ?? [];
  return of === undefined || number === undefined ? null : { of: of as OutKey, number: Number(number) };
}
