// Loaded before the program: ends it when it asks the system for a connection, a name or a datagram.
import { createHook } from 'node:async_hooks';
import { writeSync } from 'node:fs';

/** As Node calls the resources it opens for TCP, UDP and the two ways to look a name up. */
const NETWORK = /^(?:TCP|UDP|GETADDRINFO|GETNAMEINFO|QUERY|TLS|HTTP)/;

createHook({
  init(_, type) {
    if (!NETWORK.test(type)) return;
    writeSync(2, `NETWORK: ${type}\n`);
    process.exit(99);
  },
}).enable();
