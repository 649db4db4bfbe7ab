import { readersContract } from '#test/contracts/readers.ts';
import { registerContract } from '#test/contracts/register.ts';
import { aDatabase } from '#test/kit/a-database.ts';

registerContract(aDatabase);
readersContract(aDatabase);
