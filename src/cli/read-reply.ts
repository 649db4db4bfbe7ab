import { CliRefusal } from './command.ts';
import type { CliCommand } from './command.ts';
import { dataOption, exampleOf, jsonOption, TYPED } from '#src/cli/print/options.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { readingJson } from './print/reading-json.ts';
import { readReplyLine } from './rehearsal/reply-line.ts';
import type { CliWorld } from './cli-world.ts';

/** The ear on its own: a reply and what was asked a line in, what was heard a line out; opens no register. */
export const readReplies: CliCommand = (program, world) => {
  program
    .command('read-reply')
    .description('read replies from standard input, {"text","today","asked"} a line')
    .addOption(dataOption(world))
    .addOption(jsonOption('no difference: this command prints nothing but JSON'))
    .addHelpText(
      'after',
      exampleOf(
        `echo '{"text":"amber","today":"2025-10-06","asked":[{"ref":"NUMBER","title":"","question":"","agreed":null,"rating":null}]}' | ${TYPED} read-reply`,
      ),
    )
    .action(() => readThrough(world));
};

async function readThrough(world: CliWorld): Promise<void> {
  // Each grammar is loaded by the command that needs it: start-up is quicker without.
  const { readReply } = await import('#src/reply/read-reply.ts');
  if (world.isTerminal) world.err('Type one object a line; Ctrl-D ends.');
  let number = 0;
  let refused = 0;
  for await (const line of world.input()) {
    number += 1;
    const said = readReplyLine(line);
    if ('problem' in said) {
      refused += 1;
      print(world.err, `Line ${number}: ${said.problem}`);
      continue;
    }
    printJson(world, readingJson(readReply(said.text, said.context), said.context));
  }
  if (refused > 0) throw new CliRefusal(`${refused} of ${number} lines could not be read as a reply; the others were.`);
}
