import { personAt } from '#db/person-at.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import type { Register } from '#src/ports/register.ts';

/** The register in which the programme office of the configuration is somebody, though no roster names it: it can speak and be spoken to. */
export function officeRegister(register: Register, emails: readonly string[]): Register {
  const roster = async () => withOffice(await register.roster(), emails);
  return { ...register, roster, personAt: async (account) => personAt(await roster(), account) };
}
