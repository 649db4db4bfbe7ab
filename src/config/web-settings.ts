import { z } from 'zod';
import { isLoopback } from './loopback.ts';
import { OPEN_ID_SETTINGS, openIdIn } from './open-id-settings.ts';
import type { OpenIdConfig } from './open-id-settings.ts';

/** The office’s page, as configured. */
export type WebConfig = {
  /** Where people open it: what stands before the path, without a slash at the end. */
  readonly origin: string;
  /** True where what travels is sealed: everywhere but on this machine itself. */
  readonly isSecure: boolean;
  /** Null where people sign in by links from chat alone. */
  readonly openId: OpenIdConfig | null;
};

/** Where people open the office’s page; absent for no page. */
export const WEB_SETTINGS = {
  ...OPEN_ID_SETTINGS,
  RAGTIME_WEB_URL: z
    .string()
    .refine((address) => originIn(address) !== null, {
      message:
        'is the address at which people open the page, such as https://plan.council.example, with nothing behind the name. Only on this machine itself may it be http://127.0.0.1:3000.',
    })
    .optional(),
};

const Settings = z.object(WEB_SETTINGS);

/** Null where no page is configured. */
export function webIn(settings: z.infer<typeof Settings>): WebConfig | null {
  const { RAGTIME_WEB_URL: address } = settings;
  const url = address === undefined ? null : originIn(address);
  if (url === null) return null;
  return { origin: url.origin, isSecure: url.protocol === 'https:', openId: openIdIn(settings) };
}

function originIn(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  // In chat an address is one only with a dot in its name.
  return isBare && isSafe && url.hostname.includes('.') ? url : null;
}
