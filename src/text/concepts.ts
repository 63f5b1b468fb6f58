import { stemOf } from './words.ts';

/**
 * Words of machine-learning system design that people use for the same thing: the term of the trade beside
 * everyday words. A word may stand in several groups. General on purpose: nothing of one scenario.
 */
const GROUPS = `
click tap press clicked
predict guess estimate forecast score expect prediction judge
probability chance likelihood odds percentage probabilities
user person people viewer visitor customer someone everybody folks member consumer audience anyone guest
impression shown showing displayed appeared appear exposure view views imps seen
candidate shortlist names hopefuls
gpu card cards graphics accelerator
machine server host box node instance computer pod replica worker
cost bill money price expense spend dollar usd expensive cheap budget pay invoice cents cent euro
revenue income earnings money sales earn profit
latency delay slow wait speed fast quick milliseconds ms thousandths waiting
millisecond ms thousandths millis
second sec seconds
minute min minutes mins
hour hr hours hourly
daily day nightly overnight night
retrieve fetch find search lookup retrieval sift
rank order sort ranking sorted
baseline yardstick benchmark floor
train learn teach fit taught trained learner training learning
retrain refresh relearn retraining update
model learner network net predictor scorer
feature clue signal fact input attribute facts clues inputs
label outcome answer target truth yes
negative miss misses ignored no unclicked skipped
positive hit hits
sample subset slice fraction portion thin keep subsample downsample
calibration calibrated honest honesty overcharge
embedding vector numbers vectors emb embeddings
drift shift change changing shifts
monitor watch track observe dashboard graph graphs monitoring
alert page alarm notify woken pager paged oncall
rollback revert undo repoint
deploy ship launch release rollout push live
fallback backup default instead spare
experiment test trial ab
randomize random lot coin shuffle blind dice randomly
bias skew distorted tilt
cache reuse store stored remember
stale old outdated yesterday
fresh new recent freshness newest
duplicate copy copies repeated dedupe
shard split partition cut spread divide distribute
replicate copy copies mirror
peak busiest worst evening rush
throughput qps rps volume traffic load
request call visit query load opens
timeout late deadline stop
fail down dead breaks outage crash broke broken dies unavailable
index map catalog
quantize compress int8 compressed smaller
batch together bulk nightly batching gather
stream realtime streaming live
privacy consent gdpr personal private
legal law lawyer lawyers regulation
children kids minors underage
fraud bot robots fake bots spam
exploration explore random try chance
holdout heldout unseen frozen
metric measure number figure kpi measured
satisfaction happy regret worth pleased satisfied csat
retention return returning back
complaint complain complaints annoyed irritated angry cross
human person people agent colleague staff support someone operator
escalate handover handoff pass transfer escalation
document page article doc pages articles documents
passage chunk piece section paragraph pieces chunks snippet
cite citation source link sources link quote
hallucinate invent invented made hallucination fabricated unsupported
grounded faithful supported backed groundedness faithfulness
question query ask message
generate write writer writing reply answer generation
llm writer generator language gpt
reranker rerank reader cross
keyword word words bm25 lexical
semantic meaning dense vector
redact mask anonymize scrub blacked remove strip scrubbed blackout
vendor supplier provider api
version revision edition snapshot versions
reproduce rerun rebuild repeat reproducible
leakage leak cheat peek tomorrow future sneaks
simple easy plain boring straightforward simplest
maintain upkeep own maintenance mend
advertiser brand shop company business firm seller
auction contest bidding bid
budget purse wallet
conversion purchase buy sale
campaign adset
creator uploader channel maker author
diversity variety mix varied varied same
popular hot famous trending liked common
history past previous earlier recent
session visit sitting
tower side half
user viewer
item video product thing
catalog corpus library collection inventory
threshold cutoff limit bar percent
sure confident confidence certain doubt unsure
wrong incorrect mistake error false
review check inspect read audit look
validate verify check gate guard exam
expert specialist senior experienced
owner owns responsible whoever writers
growth grow growing bigger double doubles
memory ram gigabytes gigs gb
storage disk terabytes tb store
hash bucket buckets hashed collide
rare tail infrequent seldom uncommon
new fresh cold newcomer newcomers unseen
weight weigh reweight weights
correct fix adjust correction shrink compensate
`;

const conceptsByStem = new Map<string, number[]>();
let loaded = false;

/** The concepts a stem may stand for; stems that share one are loosely the same in a design answer. */
export function conceptsOf(stem: string): readonly number[] {
  if (!loaded) load();
  return conceptsByStem.get(stem) ?? [];
}

function load(): void {
  loaded = true;
  for (const [index, line] of GROUPS.trim().split('\n').entries()) {
    for (const stem of new Set(line.trim().split(/\s+/u).map(stemOf))) {
      const known = conceptsByStem.get(stem);
      if (known) known.push(index);
      else conceptsByStem.set(stem, [index]);
    }
  }
}
