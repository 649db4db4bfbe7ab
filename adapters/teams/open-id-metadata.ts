/** Where Microsoft's public cloud describes the keys with which Teams signs. */
export const OPEN_ID_METADATA = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
