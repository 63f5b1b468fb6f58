/**
 * Where a file of the package is. The sources and the built program both lie one folder below its root, and so
 * does this module, in either form.
 */
export function packageFile(path: string): URL {
  return new URL(`../${path}`, import.meta.url);
}
