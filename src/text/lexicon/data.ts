/** Logs, labels, samples, features, splits, privacy; read by concepts.ts. */
export const DATA = `
log, write down, record, note down, jot down, keep a record, write one line, save every, logbook,
  written down, logged, event, store every, take down, gets written, we note
impression, shown, showing, displayed, on screen, appeared, appears, exposure, exposed, put in front of,
  imps, got to see, what they saw
viewable, really seen, really on screen, actually on screen, actually seen, visible, in view, truly seen,
  looked at, long enough to see, half visible
negative, miss, misses, ignored, saw and ignored, seen but not clicked, shown but not clicked, not clicked,
  skipped, scrolled past, flicked past, passed over, unclicked, non-click, without a click, left alone,
  did not tap, no tap
positive, hit, hits, watched through
label, outcome, ground truth, truth, right answer, correct answer, what happened, actual result, target,
  answer key, what really happened, reality
weak label, noisy label, unreliable label, label noise, not a real yes
thumbs up, share, subscribe, follow, comment
delayed feedback, late label, late click, comes later, arrive late, arrives late, come in late, hours later,
  still on its way, not ripe, click later, tap later, delayed, late arrivals, days later, known later,
  wait for the outcome, attribution window, wait before, wait half an hour, nothing within, mature
fix afterwards, correction event, send a correction, correct later, amended, turn into a yes, retract
join, pair up, match up, glue together, glued, stitch, put together, tie together, link up,
  brought together, joined, belongs to
request id, ticket, ticket number, unique id, shared id, same id, impression id, trace id, same number,
  common key
duplicate, dedupe, deduplicate, copies, counted twice, double count, double counted, near identical,
  same twice, exactly once, repeated event
downsample, subsample, undersample, sample the negatives, keep a tenth, keep a fraction, keep a share,
  thin out, throw away most, throw most away, drop most, keep only some, keep one in, throw nine,
  keep # percent, thinned, sampled negatives, discard most, throw # of, dropped most
sampling correction, correct for sampling, correct the sampling, reweight, importance weight,
  weight them back, shrink back, scale back, undo by arithmetic, undo the sampling, note the rate,
  remember the rate, sums can be fixed, weight of ten, multiply back, counted ten times, shrink the guesses,
  bring back down
imbalance, imbalanced, rare yes, few positives, mostly no, hardly any yes, skewed classes,
  misses for each hit, rare event, far more no
oversample, copy the positives, make up extra, synthetic examples, punish misses harder, class weights,
  rebalance, balance the classes, SMOTE, invented examples
random, at random, drawn by lot, lots drawn, draw lots, coin, coin toss, toss a coin, flip a coin, dice,
  blind, blindly, lottery, shuffle, lucky draw, arbitrarily, randomly, randomize
position bias, top gets clicked, because it is on top, because it's the top, higher up, top row, first row,
  first place gets, top spot, gets clicked for being first, stood on top
position, place on page, place in the feed, how far down, where it stood, which row, slot, how high,
  place on the screen, rank shown
same place for all, fixed position, pretend all stand, same position, position as a feature,
  position during training, neutral position, position set to
selection bias, only see what was shown, only what we showed, only winners, only see winners, never shown,
  exposure bias, picked by the old, chosen by the old, what the old system chose, losers, never learn about,
  biased by the old, saw only what
propensity, inverse propensity, IPS, chance of being shown, probability of being shown, off-policy,
  counterfactual, what would have happened
exploration, explore, let something else win, try something else, try unknown, give a chance, some chances,
  second chance, random slot, epsilon, bandit, thompson, chosen at random, picked blind, picked at random,
  trial showings, guaranteed showings, random traffic, drawn by lot, test showings
leakage, leak, leaks, peek, sneak in, sneaks, tomorrow's knowledge, knows the future, from the future,
  hindsight, cheat, information from later, known only afterwards, sees the answer, knowledge of the future,
  looks ahead, too good to be true
point in time, as it was then, known then, at that moment, at the moment of, at request time, what we knew,
  knew at the time, snapshot at, saved then, back then, at serving time, time of the request,
  known at that time, time travel, log the features, saved as is, logged at serving, frozen at request
training-serving skew, skew, same code, same code in both places, one definition, two implementations,
  written twice, computed twice, differ between training and live, mismatch, same computation,
  single definition, shared code, two versions of the same feature, shared library,
  compare with what was served, same values live
feature, clue, signal, hint, fact, attribute, predictor variable, what we know about, helps guessing,
  indicator
feature store, online store, redis, key-value, lookup table, in-memory store, fast store, quick table
recent behaviour, recent history, history, last actions, lately, tapped lately, watched lately, past taps,
  past clicks, recent clicks, recently watched, last few clicks, what they did before, last couple,
  recent activity, previous visits
interests, taste, preference, likes, profile, what they care for
counter, rolling count, rate over, last hour, last week, moving average, running total, sliding window,
  time window, track record, own record, past rate, historical rate, how it did lately, did lately
smoothing, smoothed, prior, borrow from, shrink towards, pull towards, average of the campaign,
  until it has enough, too few to trust, parent average, bayesian, backoff, sliding over to its own,
  from the rest of, average of its group
cold start, cold, brand new, just uploaded, newborn, newcomer, newcomers, no history, too new, day old,
  fresh upload, fresh uploads, new upload, new item, born today, born an hour ago, first hours, new video,
  young ads, new ads, first day, never seen before
new user, first visit, just installed, just signed up, unknown visitor, first time here, signed up today,
  no past, new viewer, someone new
content feature, content based, from text and picture, what it is about, title and image, picture and text,
  topic, subject, metadata, description, transcript
context, time of day, device type, weather, surroundings
missing value, missing, null, blank, blanks, empty, empties, gaps, absent, not there, not arrived,
  unknown value
fill in, impute, default value, usual value, typical value, average value, mean value, use the average
embedding, vector, learned numbers, row of numbers, list of numbers, hundred numbers, row of learned,
  coordinates, table of ids, embeddings, point in space
hash, hashing, hashed, bucket, share a row, share a slot, collision, collide, hashing trick
cardinality, distinct ids, different ids, many ids, billion ids, ids, number of ids
rare id, rare ones, long tail, seldom, infrequent, few examples, hardly seen, tail items
interaction of features, cross, crosses, feature cross, combination, combinations, combined
normalise, standardise, log transform, rescale, bins, binned
invalid click, fraud, click farm, fake clicks, fat finger, fat thumb, thumb slip, by mistake, accidental,
  robots, bots, bot traffic, spam clicks, invalid traffic, scripts
dwell check, stayed a few seconds, left at once, bounced, came right back, closed at once
data quality, sanity check, row count, complete, completeness, schema, broken logging, logging broke,
  plausibility, garbage in, data checks, data validation, nonsense values, count events
contract, agreed format, data contract, field changed, renamed field
delete after, kept for, thrown away after, expire, expires, deleted within, gone after, keep no longer, TTL,
  storage period, time limit on data, retention period
privacy, personal data, GDPR, consent, opt out, opted out, permission to use, private, agreed to,
  tracking refused, untracked, sensitive
sensitive attribute, health, religion, sexual, politics, ethnicity, special category
redact, mask, black out, blacked out, blanked out, strip out, scrub, anonymise, anonymize, remove names,
  pseudonym, take out names, card numbers
erasure, right to be forgotten, delete my data, erase, forget a person, deletion request, removal request
access control, who may see, allowed to see, entitled, ACL, staff-only, staff only, internal only,
  behind a door, restricted, permission filter, per customer rights
encryption, encrypted, keys
time split, temporal split, split by time, chronological, oldest to newest, older days, train on the past,
  test on the next, day after, following day, next day, next hour, following hour, later days,
  order of time, time order, never shuffle, past to future, backtest, progressive validation,
  guess the next, newest days, check with the newest, most recent days, last day
group split, split by user, same person in both, no user in both, split by person
holdout, held out, hold out, holding out, hold back, keep back, kept back, set aside, put aside,
  left untouched, leave untouched, locked away, never trained on, unseen, test set, reserved, kept apart,
  sealed, final test, frozen set, not used for training, never looked at, untouched
annotate, labeller, annotator, rater, mark by hand, label by hand, hand labelled, labelling, human labels,
  crowd
guideline, labelling guide, instructions for raters, written rules
agreement, agree with each other, two raters, kappa, disagreement, two people mark
active learning, label the unsure, ask about the uncertain, most useful to label
storage, disk, terabytes, petabytes, tb, store
warehouse, data lake, archive, long-term storage
pipeline, job, flow, conveyor, plumbing
backfill, recompute the past, rebuild history
`;
