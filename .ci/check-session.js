// Fails unless a session as JSON has five judged stages and every quote is a slice of its answer.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const session = JSON.parse(readFileSync(process.argv[2], 'utf8'));
assert.deepEqual(
  session.stages.map((stage) => stage.id),
  ['clarify', 'data', 'training', 'serving', 'monitoring'],
);
assert.ok(session.finishedAt);
let quotes = 0;
for (const stage of session.stages) {
  assert.ok(stage.answer.length > 100, `${stage.id} has its answer`);
  const [critique] = stage.critiques;
  const judged = [...critique.criteria, ...Object.values(critique.tradeoffs)];
  for (const { evidence } of judged) {
    for (const { quote, start, end } of evidence) {
      assert.equal(quote, stage.answer.slice(start, end));
      quotes += 1;
    }
  }
}
assert.ok(quotes >= 20, `${quotes} quotes`);
assert.ok(session.score.high > 50, `a good interview scores ${session.score.high}`);
console.log(
  `five stages, ${quotes} quotes, each a slice of its answer, score ${session.score.low} to ${session.score.high}`,
);
