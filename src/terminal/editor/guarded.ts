/** Makes what is called by events and timers fail by `fail` instead of ending the process. */
export function guardedBy(fail: (error: unknown) => void) {
  return <A extends unknown[]>(run: (...parameters: A) => void): ((...parameters: A) => void) =>
    (...parameters) => {
      try {
        run(...parameters);
      } catch (error) {
        fail(error);
      }
    };
}
