import { textAt } from '#adapters/network/fields.ts';
import { LoginFault } from './login-fault.ts';
import { readableCode } from './login.ts';

/** Why no token came. A login library's own errors have 'invalid_client' with its number, or 'network_error' and the like. */
export function loginFaultOf(error: unknown): LoginFault {
  if (error instanceof LoginFault) return error;
  const number = textAt(error, 'errorNo');
  const code = readableCode(textAt(error, 'errorCode'));
  // 'ERR_OSSL_UNSUPPORTED': the key is none.
  const isNoKey = (textAt(error, 'code') ?? '').startsWith('ERR_');
  const isRefused = isNoKey || number !== null || REFUSALS.some((one) => one === code);
  return new LoginFault({
    code: number !== null && /^\d{1,9}$/u.test(number) ? `AADSTS${number}` : code,
    again: !isRefused,
  });
}

const REFUSALS = ['invalid_client', 'unauthorized_client', 'invalid_grant', 'invalid_request'] as const;
