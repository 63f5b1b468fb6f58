import type { Attack } from './attack-answers.ts';

/** Sure of themselves, on the topic of machine learning systems, and wrong or dismissive throughout. */
export const contrary: readonly Attack[] = [
  {
    stage: 'clarify',
    text: 'There is nothing to clarify, everyone knows what such a system does. I take the most popular metric, it is always right. Latency and volume are details for the infrastructure team, the cloud handles all of that automatically. Users who complain are the exception and can be ignored. Accuracy above 90 % means we are done, and since the model is perfect after training there is no reason to think about new users or legal matters.',
  },
  {
    stage: 'data',
    text: 'Data is never the problem. We just take everything from the production database, because more data always wins, and the network sorts out what matters by itself. Cleaning is a waste of time. Labels are obviously correct, since the users made them. I split at random, which is the only right way, and compute all features over the whole table so that nothing is lost. Keep everything forever, disks are free.',
  },
  {
    stage: 'training',
    text: "The largest model is simply the best, so I'd train nothing else. No baseline, that only confirms what we know. Accuracy on the training data reaches 100 %, which proves that it has learned everything. Overfitting is a myth with modern networks. We never retrain because the world doesn't change, and one number for all users is enough, slices just confuse people.",
  },
  {
    stage: 'serving',
    text: 'One server with the model on it is plenty, it never goes down. Every request goes straight to the biggest model, and the users simply wait, they are used to it. Caching is not needed as hardware gets faster every year anyway. A new model replaces the old one everywhere at once, because it is always better. There is no need for a fallback, an error page is perfectly honest.',
  },
  {
    stage: 'monitoring',
    text: 'If the model was good at launch it stays good, that is mathematics. One chart of revenue is enough, everything else is noise. Alerts just wake people up for nothing. When something is really broken users will tell us anyway. Experiments are for companies who are not sure what they do; we ship everything to everyone directly, and whatever we ship is obviously an improvement.',
  },
];

/** Nothing but questions, hearsay and perhapses. */
export const evasive: readonly Attack[] = [
  {
    stage: 'clarify',
    text: 'Perhaps it is about engagement, or perhaps it is about revenue; people tend to disagree. Some might say that latency matters. There could be many users, or there might be few. One would possibly want to know about privacy, if that should turn out to be relevant. I have heard that such systems can be framed as ranking, though others would probably call it something else.',
  },
  {
    stage: 'data',
    text: 'Should we log what was shown? Would clicks be labels, or would something else? Might there be a bias? Some say that the position plays a role. Could one split by time? Who would own the features? Would a stream be worth it, or might a nightly job do? How would one handle what is new?',
  },
  {
    stage: 'training',
    text: 'Maybe one could begin with something simple, or maybe with something deep. It is said that calibration matters in some settings. A colleague told me that they retrain daily, whereas another one says weekly might do. Possibly there should be slices, if somebody asks for them. I suppose an offline test could be of interest, but opinions differ.',
  },
  {
    stage: 'serving',
    text: 'One could think about a cache, perhaps. Some would put the model behind a queue, others supposedly prefer to precompute. If the store were slow, one might fall back to something. I was told that canaries are recommended, but who knows. It may be that a GPU would help, or it may not. Should we perhaps consider a second region?',
  },
  {
    stage: 'monitoring',
    text: 'People say that drift should be watched; whether that is true I could not tell. There might be dashboards. Maybe somebody would be paged, maybe nobody. One hears about A/B tests everywhere, and they could possibly be run here too. Would we perhaps look at segments? Some recommend exploration, some would call it harmful.',
  },
];

/** Honest answers in manners that come near: sure of themselves, full of questions, full of refusals with reasons. */
export const honest: readonly Attack[] = [
  {
    stage: 'clarify',
    text: 'How many users do we have? I assume 20 million a day. How fast must the page be? I assume 200 ms for all of it, so the model gets about 80. What do we want: clicks or people who come back? I would go for people who come back after a week and use clicks only as a first signal, because clicks alone reward bad titles. Do new users matter? I assume yes, a tenth of the traffic. Is it fine if new items show up after an hour?',
  },
  {
    stage: 'data',
    text: 'I would not log every hover, it is ten times the volume and nobody has used it yet. What we need is each thing that was shown, where on the page, and what happened next, joined by an id within a day. No random split: yesterday tests what the days before taught, otherwise we peek into the future. We do not drop the bots silently, we mark them first and look at a sample, since some of them are people on bad phones.',
  },
  {
    stage: 'training',
    text: 'Start with a simple model, always. It takes two days and tells us whether the big one earns its keep. Then a boosted tree on thirty features. I never trust one average: new people, small countries and rare items each get their own number, and a model that loses more than one percent in any of them does not ship. Retrain every night, because prices change daily; the last good model stays on disk.',
  },
  {
    stage: 'serving',
    text: "I don't want a separate service per step, every hop costs 5 ms and one more thing that pages us. Two is enough: one finds 500 candidates from memory, the other one scores them in a single batch. If scoring takes longer than 60 ms we show what the first step found. Nothing goes to everybody at once: one machine first, then 5 % for an hour, and back to the old version if errors double.",
  },
  {
    stage: 'monitoring',
    text: 'We page on two things only: pages slower than 300 ms and the share of empty results above one percent, as each of them means a user sees it. Everything else goes to a dashboard that we read on Mondays, else nobody believes the pager. Each new model must beat the old one for two weeks on half of the users, but a big drop in the first hours stops it early. Every answer with a thumbs down is read by a person, about fifty a day.',
  },
  {
    stage: 'serving',
    text: '- one box w/ 2 GPUs does 400 req/s, need 250 at peak, so 2 boxes + 1 spare\n- cache top 10k queries 5 min, ~30 % hits\n- timeout 80 ms -> popular list\n- deploy: shadow 1 day, then 1 %, 10 %, all; rollback = flip alias\n- no k8s for 3 boxes, systemd is fine, revisit at 10+',
  },
];
