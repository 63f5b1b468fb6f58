/** Models, training, evaluation, experiments, retrieval, ranking; read by concepts.ts. */
export const LEARNING = `
predict, prediction, guess, estimate, forecast, score, expect, judgement, judgment
probability, chance, likelihood, odds, percentage, how likely
model, learner, predictor, scorer, judge
train, training, learn, learning, teach, taught, fit, learned
baseline, yardstick, reference point, bar to beat, mark to beat, thing to beat, has to beat, must beat,
  starting point, simplest thing, before anything fancy, before any cleverness, rule of thumb, heuristic,
  current system, hand-written rules, naive, embarrassingly simple, begin simple, start simple, hard to beat
popularity, most popular, popular, most liked, hot, trending, famous, top list, favourites, well known,
  everybody watches
co-visitation, watched also watched, also watched, also bought, item to item, goes with, people who watched,
  collaborative filtering, matrix factorization, watched together
logistic regression, linear model, weighted sum, add the weights, squash, regression, FTRL
boosted trees, gradient boosting, GBDT, xgboost, lightgbm, trees, tree, decision tree, forest
neural network, neural net, net, network, deep, deep model, DNN, MLP, layers, DLRM, deepfm
attention, sequence model, transformer, most attention on, past items that resemble, order of events, DIN,
  recurrent, look back at, pays attention
two tower, dual encoder, tower, towers, user side and item side, dot product, inner product,
  one for users one for items, near each other, good matches end up near, two halves
multi-task, multitask, several heads, heads, several things at once, several targets, shared bottom, MMoE,
  many outputs, guesses several, more than one target
combine the scores, added with weights, weighted together, blend of targets, weights for each,
  one final score, value formula, mixing weights, weighted total
loss, log loss, cross entropy, logloss, penalty, how surprised, surprise
normalised entropy, NCE, NE, compared with the average, always says the average, better than the average
sampled softmax, in-batch negatives, among others, others in the batch, point to the right one,
  pick the right one, random others, thousand others, contrast, softmax
popularity correction, logQ, correct for popularity, correct for how common, how common each is,
  common items punished, frequency correction
hard negative, near miss, tricky examples, almost right, look-alike, lookalikes
overfit, memorise, memorize, learn by heart, by heart, by rote, second pass, regularise, dropout,
  early stopping, weight decay
one epoch, single pass, once through, one pass, go through once, single epoch, only once
batch size, learning rate, optimizer, adam, adagrad, nudge the weights, gradient, SGD, step size
hyperparameter, settings, tuning, knobs, sweep
ablation, leave one out, take one away, with and without
transfer, pretrained, borrowed knowledge, foundation
fine-tune, finetune, adapt, train further, teach a language model, LoRA
distil, distillation, student, smaller copy, teach a small one, mimic, small one learns from big
calibration, calibrated, honest, honesty, true size, right size, predicted versus observed,
  predicted over actual, predicted to actual, promised over, promises against reality, promised versus got,
  said versus happened, guesses added up, sum of guesses, sum of predictions, says # and # happen,
  do one in five happen, had better be, isotonic, platt, temperature scaling, guesses against what happened,
  add up what we said, expected over observed, ought to be one, near one
overestimate, too high, too hopeful, overconfident, too optimistic, overrated, overcharge, overcharged,
  inflated, pays too much, too sure
underestimate, too low, undercharge, too modest
winner's curse, winners look overrated, optimistic about winners, winners are overestimated
correction layer, small correction, correction of its own, own correction, recalibrate, adjust,
  fix the scale, correction step
ranking quality, AUC, right order, order right, better order, order of pairs, watched above skipped,
  clicked above, within one page, pairs in order, GAUC
recall at k, recall, found among the first, among the top, in the top ten, right page found, hit rate, NDCG,
  MRR, find the right page, find the right
precision, how many were right, share right
accuracy, correctness, correct, right
threshold, cutoff, cut-off, draw the line, dividing line, operating point, choose the spot, where to stop
segment, slice, subgroup, by country, by device, per country, per language, by language, each country,
  each language, break down, broken down, separately, apart for, separately for, cohort, split by country,
  per group, small languages, each part
total hides, overall figure hides, average hides, drowns in, average looks fine, total can be perfect,
  hidden in the total, overall looks fine, masks
error analysis, read failures, look at mistakes, go through errors, sort the failures, where it fails,
  worst cases, ask why, furthest off, collect mistakes, kinds of mistake
confidence interval, noise, luck, just luck, by chance, error bars, several seeds, seeds, different dice,
  repeat runs, significance, significant, uncertainty, variance, spread
sample size, power, statistical power, minimum detectable, how many people, enough people, enough users,
  each side, large enough, big enough to see, need about, too few clicks
variance reduction, CUPED, own past, own earlier, month before, pre-period, compare with themselves,
  covariate
experiment, A/B test, AB test, split test, controlled test, coin toss per person, control group, control,
  treatment, two groups, half the people, compare two versions, comparing two versions, two versions,
  new against old, trial, online test
randomise by user, per user, per person, by person, not per visit, same person always, unit of randomisation
full weeks, two weeks, whole weeks, two full weeks, weekdays and weekends, fortnight
novelty effect, novelty, new is exciting, anything new, curiosity, wears off, honeymoon
fatigue, tired, tiredness, ad blindness, worn out, bored
interference, spillover, leak between groups, budgets leak, share one budget, shared budget, same purse,
  one purse, cut each purse, own share of budget, steal from, cannibalise, split by advertiser,
  network effects, budget split, draw on one, switchback, splits the budget
long-term holdout, holdback, stays on the old, stay on the old, keep some on the old, left on an old,
  leave on the old, permanent control, last year's version, half a year on the old, slow effects,
  stay on an old model, old thing for half a year
stopping rule, pre-registered, decided in advance, fixed before, written before, decided beforehand,
  no peeking, stop early, before we start, set in advance
offline evaluation, offline, on paper, on old data, replay, before launch, in the lab, past data
online, live, real users, real traffic, in production, real life, real world, live traffic
offline-online gap, great on paper, does not carry over, nothing when live, on paper but not live
training cost, training time, training hours, how long training takes, cost of training
learning from scratch, from scratch, from nothing, full retrain, complete retraining
candidate generation, candidate generator, retrieval, first pass, coarse pass, sieve, sift, narrow down,
  narrowing, shortlist, cut down to, cut to, funnel, cascade, prefilter, whittle, pare down, trim,
  few hundred, two-stage, leaves hundreds, look at all, cannot look at all, cannot score all
pre-ranker, pre-ranking, light ranker, cheap model, rough guess, rough score, rough judge, light score,
  light model, quick look, first cut, cheap comparison, cheap guess, rough order, coarse score, small model
heavy ranker, ranker, heavy model, careful judge, careful look, full model, big model, proper guess,
  good model, exact model, precise model, carefully, slow one
rank, ranking, order, sort, ordered list, put in order, best first
nearest neighbours, ANN, nearest neighbour, approximate search, HNSW, faiss, IVF, ScaNN, neighbours,
  similar vectors, map of neighbours, nearby points, closest vectors, approximate
recall loss, accept missing, miss one in, lose a few, missing one in twenty, not exact
retrieval sources, several sources, sources, followed channels, channels you follow, subscriptions,
  similar to watched, what you just saw, merge the lists, several lists, multiple generators
diversity, variety, varied, mix, not all the same, no three from, not three from, at most two, same channel,
  one channel, more of the same, MMR, cap per channel, monotony, repetitive, different kinds
eligibility, eligible, filter, allowed, permitted, forbidden, not allowed, blocked, targeting, targeted,
  rules, policy filter, excluded, allowed for
already seen, already watched, seen before, frequency cap, too often, seen it already, times today
filter bubble, echo chamber, rabbit hole, narrower, rich get richer, more of the same
feedback loop, self-reinforcing, feeds itself, learns from itself, learns from its own, pages it filled,
  own choices, trained on what it chose, self-fulfilling, its own output, own suggestions, loop, circle,
  what we showed before
uncertainty estimate, how sure, confidence, confident, sure of itself, sureness, doubt, certain
bias, biased, distorted, tilted, lopsided, slanted
metric, measure, KPI, measurement, measured
compare, comparison, side by side, next to, against each other
`;
