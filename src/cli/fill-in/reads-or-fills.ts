import type { Command as Program } from 'commander';
import { exampleOf, TYPED } from '#src/cli/print/options.ts';

/** A command that reads a file, or writes one to fill in: an example of its name, what it is called, and what is done with each. */
type ReadsOrFills<Options> = {
  readonly example: string;
  readonly called: string;
  readonly fills: (options: Options) => Promise<void>;
  readonly reads: (file: string, options: Options) => Promise<void>;
};

/** Gives a command its examples and what it does; what does not go together is refused with how to say it. */
export function readsOrFills<Options extends { readonly template?: true; readonly out?: string }>(
  command: Program,
  { example, called, fills, reads }: ReadsOrFills<Options>,
): void {
  const name = command.name();
  const toFillIn = `${name} --template --out ${example}`;
  const examples = [toFillIn, `${name} ${example} --dry-run`, `${name} ${example}`];
  command
    .addHelpText('after', exampleOf(...examples.map((one) => `${TYPED} ${one}`)))
    .action(async (file: string | undefined, options: Options) => {
      if (options.template === true) {
        if (file === undefined) return fills(options);
        return command.error(`error: a template is written to the file behind --out: ${toFillIn}`);
      }
      if (file === undefined) return command.error(`error: no file was named. To get one to fill in: ${toFillIn}`);
      if (options.out === undefined) return reads(file, options);
      return command.error(`error: --out is where --template writes to; ${called} is only read.`);
    });
}
