/**
 * Loaded into the program before anything of its own: writes down what it asks of the file system, into the file
 * SPEED_CALLS, and ends it in the moment in which it sends the text SPEED_UNTIL to a terminal, if that is set.
 */
import { writeFileSync } from 'node:fs';
import tty from 'node:tty';
import { watchFiles } from './watch-files.ts';

const { SPEED_CALLS: file = '', SPEED_UNTIL: until } = process.env;
const calls = watchFiles();
// Before the list is written itself.
process.on('exit', () => {
  const text = JSON.stringify(calls);
  writeFileSync(file, text);
});

if (until) {
  const { write } = tty.WriteStream.prototype;
  Object.assign(tty.WriteStream.prototype, {
    write(this: tty.WriteStream, ...args: Parameters<typeof write>) {
      if (String(args[0]).includes(until)) process.exit(0);
      return write.apply(this, args);
    },
  });
}
