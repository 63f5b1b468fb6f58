/** What can be typed while an answer is written line by line. */
export const HELP = `A line with nothing but a full stop submits the answer.
:time says how much time is left.
:show reads the answer so far.
:undo takes the last line back.
:edit opens the answer in your own editor; the clock goes on.
:pause stops the clock.
:hint gives a hint; it lowers what the point can still earn.
:brief repeats the question and what was said before it.
:help lists these commands.
Ctrl+C leaves, and so does Ctrl+D on an empty line; the answer is saved.`;
