/** After a call whose token was not taken, the next one brings another. */
export function renewing(renew: () => void): <T>(call: () => Promise<T>) => Promise<T> {
  return async (call) => {
    try {
      return await call();
    } catch (error) {
      if (typeof error === 'object' && error !== null && Reflect.get(error, 'statusCode') === 401) renew();
      throw error;
    }
  };
}
