import { createPrompt, isEnterKey, useKeypress } from '@inquirer/core';

/** Waits for Enter. */
export const proceedPrompt = createPrompt<void, { readonly message: string }>((config, done) => {
  useKeypress((key, rl) => {
    if (isEnterKey(key)) done();
    else rl.clearLine(0);
  });
  return config.message;
});
