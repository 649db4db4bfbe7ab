import { visible } from '#src/messages/text/visible.ts';

/** Prints words for a person a line at a time, with nothing in them that could drive a terminal. */
export function print(line: (text: string) => void, text: string): void {
  for (const one of visible(text).split('\n')) line(one);
}

/** Prints one object as one line. */
export function printJson({ out }: { readonly out: (line: string) => void }, value: object): void {
  out(JSON.stringify(value));
}
