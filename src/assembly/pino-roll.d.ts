/** pino-roll has no types of its own: what is used of it. */
declare module 'pino-roll' {
  import type { DestinationStream } from 'pino';

  /** Opens the newest of a file's numbered followers, and goes on in the next when it is full. */
  export default function open(how: {
    readonly file: string;
    readonly extension: string;
    /** With its unit: '5m'. */
    readonly size: string;
    readonly limit: { readonly count: number; readonly removeOtherLogFiles: boolean };
    readonly mkdir: boolean;
    readonly sync: boolean;
    readonly mode: number;
  }): Promise<DestinationStream & NodeJS.EventEmitter>;
}
