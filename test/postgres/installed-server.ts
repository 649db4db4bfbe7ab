import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A server of the programs in a folder, such as Debian installs them; by the user it made for it where root asks, as whom no server runs. */
export function installedServer(programs: string, folder: string, port: number) {
  const data = join(folder, 'server', 'data');
  const asks = (program: string, ...args: readonly string[]) => {
    const all = [join(programs, program), ...args];
    const isRoot = process.getuid?.() === 0;
    return isRoot ? run('runuser', ['-u', 'postgres', '--', ...all]) : run(all[0]!, all.slice(1));
  };
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  return {
    initialise: async () => {
      mkdirSync(join(folder, 'server'));
      chmodSync(join(folder, 'server'), 0o777);
      writeFileSync(join(folder, 'password'), 'postgres');
      const how = ['-U', 'postgres', '-A', 'scram-sha-256', '--encoding=UTF8', '--locale=C'];
      await asks('initdb', '-D', data, `--pwfile=${join(folder, 'password')}`, ...how);
    },
    start: () => asks('pg_ctl', '-D', data, '-l', join(folder, 'server', 'log'), '-o', options, '-w', 'start'),
    stop: () => asks('pg_ctl', '-D', data, '-m', 'fast', '-w', 'stop'),
  };
}
