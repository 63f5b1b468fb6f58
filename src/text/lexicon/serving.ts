/** Serving, capacity, cost, failure, release, monitoring, upkeep; read by concepts.ts. */
export const SERVING = `
latency, delay, slow, wait, waiting, response time, speed, how fast, fast, quick, quickly, time to answer,
  sluggish, slower, reply in, answer within
tail latency, p99, p95, tail, slowest, percentile, slowest one in a hundred, worst case
time budget, latency budget, per stage, each step gets, share of the time, half of it is ours,
  time for each step, we have # milliseconds, milliseconds each
timeout, deadline, time limit, stop waiting, give up after, too late, late is left out, left out,
  don't wait, never wait, does not wait, never waits, carry on without, move on without, cut off after,
  answer without
parallel, at the same time, same time, same instant, simultaneously, concurrently, fan out, asked together,
  meanwhile
batch requests, batch, batching, batched, in one go, gather requests, gathered, all together, single call,
  one call, collected for, bundle
computed once, once per request, once per visit, person's part once, user part once, user side once,
  shared work, reuse, reused, look up once
precompute, precomputed, beforehand, ahead of time, in advance, ready beforehand, prepared, ready-made,
  worked out earlier, overnight, keep ready, calculated before
cache, cached, keep in memory, held in memory, stay in memory, from memory, remember the answer,
  remember answers, keep handy, stored answer, kept close, local copy
hot key, hot item, same key, hammered, popular key, everybody asks the same, thundering herd
stale, outdated, out of date, hour-old, hours old, yesterday, lag, behind, too old, age, how old
freshness, fresh, up to date, within minutes, newest, current, minutes old, soon visible, fresher
streaming, stream, real-time, realtime, kafka, as it happens, straight away, immediately, within seconds,
  live update
batch job, nightly job, nightly run, bulk, once a day
shard, sharding, partition, spread over, spread across, split over machines, divided over, cut the table,
  distributed, distribute, cut over, live spread, over several machines, pieces on machines
replica, replicate, replicas, mirror, second copy, redundancy, second site, several sites, three sites,
  buildings, data centre, multi-region, one can go dark, spare machines, lose a site, other region
autoscale, autoscaling, add machines, scale out, more machines when, spin up, elastic, switch on more,
  grows with load
headroom, spare, slack, spare capacity, margin of safety, with spare, reserve, to be safe, room to grow
capacity, how many machines, number of GPUs, machines needed, cards needed, fleet, provision, so many cards,
  servers needed, GPUs needed
throughput, load, traffic, volume, how much it handles
load shedding, shed, drop requests, turn away, rate limit, throttle, backpressure, refuse extra, do less,
  circuit breaker, overloaded, overload, queue grows, serve less, score fewer
network hop, hops, round trip, passing around, trip, transfer between machines, communication, all-to-all
GPU, graphics card, card, cards, accelerator, TPU, gpus
machine, server, host, node, box, computer, instance, worker, pod
utilisation, utilization, busy share, idle, keep busy, stand around
quantise, quantize, quantization, int8, fp16, half precision, lower precision, fewer bits, two bytes,
  smaller numbers, rounded, rounded to, compress, compressed, low precision
memory, RAM, gigabytes, gigs, gb, fits on one, fit in memory
cost, bill, expense, spend, spending, money, dollar, dollars, euro, euros, cent, cents, expensive, cheap,
  cheaper, price, pay, pays, fortune
unit cost, cost per request, cost per thousand, cost per chat, each answer costs, cent each, price per call,
  per resolved, a reply costs, per thousand requests
pays for itself, worth the money, return on, earns back, gain against cost, worth the cost, worth the effort
human time, staff time, hours of work, people hours, person answering, salary, staff cost, reviewers
fallback, fall back, plan B, backup, back-up, if dead, degrade, degraded, graceful degradation, canned list,
  standby, stand-in answer, safe default, last resort, never an empty, still show something,
  better than nothing, use the rough, emergency, next best, instead of nothing, second one, usual rate,
  ordinary list, ladder
failure, fail, fails, outage, goes down, went down, crash, dead, broken, dies, unavailable, goes dark,
  breaks, broke, bad day, goes wrong, gone, stops working
rollback, roll back, go back, switch back, flips back, flip back, old version back, old copy,
  previous version, back to the old, last good, revert, undo the release, keep the old,
  return to the previous, previous one, old one, back in a minute, one switch, way back, back to last,
  old copy stays, keep copies, previous two, copies back
kill switch, turn off, switch off, off switch, big red button, disable, stop button
canary, small share first, few users first, few people first, one percent first, few machines first,
  one region first, step by step, gradually, gradual, by degrees, little at a time, bit by bit, ramp,
  ramp up, staged, slowly widen, phased, phase in, # of users, # percent of users, # of viewers,
  # of traffic, # percent of traffic, # of people, # of machines, small group first, limited release,
  handful of users, a few customers, small slice of traffic
shadow, shadow mode, silently, in silence, in secret, dark launch, run beside, alongside, beside the old,
  next to the old, nobody sees, not shown, runs quietly, quietly, mirror traffic, invisible,
  without showing, dry run
deploy, deployment, ship, launch, release, go live, goes live, put live, rollout, roll out, goes out,
  into production, publish, new version
version, versioned, edition, registry, lineage, which model, model id, numbered, tag, with a number,
  which version
swapped together, atomic, in step, in sync, one package, at once together, match each other, same version,
  go together
delta, only changed rows, changed rows, only those rows, what changed, difference only, diff,
  incremental push, only the changes
release gate, gate, promotion, takes over only if, only if it guesses better, only if better, must pass,
  has to pass, sign off, signs off, acceptance test, automatic check, checks before release,
  compare with the current, champion, challenger, no human looks, replaces only, beats the current, approval
regression test, test suite, joins the exam, make it a check, added to the tests, never again, CI
monitor, monitoring, watch, keep an eye, observe, track, dashboard, graph, graphs, look every,
  counted every, every few minutes, each quarter hour
alert, alerting, page someone, page the team, page the on-call, paged, wake, woken, wake somebody,
  wake someone, wakes, woken up, alarm, notify, notified, ring, phone rings, pager, on-call, on call,
  get called, warning, siren, out of bed, gets a call
false alert, alarm fatigue, too many alarms, enough clicks before, only where there are enough, noisy alert,
  cries wolf
silent failure, made no noise, nobody noticed, all green, quietly wrong, without an error, looks fine,
  unnoticed, no error, hidden failure
runbook, playbook, who does what, drill, practise, rehearse, rehearsal, fire drill, game day, exercise
owner, responsible, who looks after, looks after, in charge, accountable, named person, ownership
drift, shift, world changed, did the world change, tastes change, distribution change, behaviour changes,
  changed behaviour, different from training, concept drift, PSI, population stability, seasonal, season,
  holidays, moved away, no longer like
feature health, share of blanks, empty facts, null rate, how many are empty, how many are blank,
  arrive in time, facts arrive, feature coverage, input checks, stale facts, age of facts,
  feature distribution, how stale
fallback rate, did not really answer, didn't really answer, share of fallbacks, how often fallback,
  on the fallback, degraded share, how often we didn't
prediction average, average guess, mean prediction, average prediction, score distribution
root cause, find out why, us or the world, whose fault, diagnose, trace back, which part, tell apart,
  frozen copy, frozen model, find the cause, pinpoint, just ours
incident, postmortem, post-mortem, write up, write it up, lessons, afterwards review, what went wrong
compensate, refund, pay back, give it back, give back, make good, credit back, repay, tell those affected,
  write to those affected
retrain, retraining, relearn, learn again, teach again, refresh the model, new copy every, new copies,
  update the model, keep learning, online learning, learns all day, incremental training, continue from,
  continuing from, warm start, feed every, new evidence, goes in hourly, daily training, fresh copy,
  continual
schedule, cadence, every hour, each hour, how often, each day, trigger
stop learning, learner has to stop, learning has to stop, freeze, halt training, pause training,
  pause updates, stop the updates, stop training, hold the model, stopping is safe
poisoned data, bad hours, cut out the bad, find the bad, relearn from before, corrupt data, broken data,
  bad data
maintenance, maintain, maintainable, upkeep, look after it, keep running, burden, toil, moving parts,
  complexity, effort to run, simpler to run, operational load, hard to maintain
simple, easy, plain, boring, straightforward, basic, dumb, fewer parts
explainable, interpretable, explain, see why, understand why, tell why, say why, debug, debugging,
  transparent
reproducible, rerun, repeat exactly, same result again, rebuild exactly, reproduce, recreate
fail-safe, safe side, err on, in doubt
vendor, provider, supplier, API, third party, outside company, model's maker, lock-in, rented, another firm
spending cap, quota, cap on spending, limit per day, daily limit, budget alarm, per-day limit
multi-region failover, failover, second provider, switch to another, other supplier, take over
security, secure, attack, attacker, hacker, breach, break in
abuse, abuser, spammers, game the system, gaming, manipulate, exploit
test, check, verify, validate, inspect
growth of items, more videos next year, more ads next year
team, engineers, staff of ours, group of people
`;
