import { Scenario } from '../../src/domain/scenario.ts';

interface CriterionFixture {
  readonly id: string;
  readonly claim: string;
  readonly mustHave: readonly (readonly string[])[];
  readonly anyOf: readonly string[];
  readonly antiPatterns?: readonly string[];
  readonly quantity?: { readonly units: readonly string[]; readonly what: string };
  readonly model: string;
}

function criterion(fixture: CriterionFixture) {
  return { antiPatterns: [], level: 'mid', weight: 1, probe: 'Tell me more?', ...fixture };
}

function stage(question: string, criteria: readonly CriterionFixture[], redFlags: readonly unknown[] = []) {
  return {
    minutes: 5,
    question,
    criteria: criteria.map(criterion),
    weighed: [
      'A bigger model catches more spam but costs three times the machines, so only doubtful mail gets it.',
    ],
    redFlags,
    tools: [{ name: 'Kafka', for: 'moving mail events to the trainer' }],
    modelPoints: ['Says what a mistake costs.'],
  };
}

const clarify = stage(
  'What would you ask before designing the filter, and what do you assume?',
  [
    {
      id: 'asymmetric-errors',
      claim:
        'Losing a wanted message is worse than letting a spam message through, so precision comes first.',
      mustHave: [
        ['false positive', 'wanted mail', 'real mail', 'legitimate mail', 'good mail', 'genuine message'],
        ['worse', 'more expensive', 'hurts more', 'costs more', 'dearer', 'unacceptable'],
      ],
      anyOf: [
        'a false positive costs more than a false negative',
        'blocking a legitimate message hurts more than one spam in the inbox',
        'losing a real mail is worse than seeing a bit of junk',
        'people forgive junk but never forgive a lost letter from a customer',
        'optimise precision at a fixed recall because wanted mail must not vanish',
        'when in doubt let it through, a lost invoice is the worse mistake',
      ],
      antiPatterns: ['catch all spam whatever it costs', 'recall is all that counts'],
      model: 'A lost invoice hurts more than ten junk mails, so I fix the false positive rate first.',
    },
    {
      id: 'load',
      claim: 'States messages per day and derives messages per second with a peak factor.',
      mustHave: [['messages per second', 'mails per second', 'qps', 'a second', 'per second']],
      anyOf: [
        'a billion messages a day is about twelve thousand per second',
        'derive the rate per second from daily volume and a peak factor',
        'ten million mailboxes times fifty messages gives the mails per second',
        'how many letters arrive each day and how many in the busiest second',
        'peak is three times the mean load',
        'volume of mail per day and at the worst hour',
      ],
      quantity: { units: ['per second', 'qps', 'messages', 'mails'], what: 'the message rate' },
      model: '500 M mails a day is 6 k per second, 18 k at the Monday peak.',
    },
    {
      id: 'time-limit',
      claim: 'Scanning may delay delivery by a stated time only.',
      mustHave: [['delay', 'latency', 'wait', 'deliver', 'delivery']],
      anyOf: [
        'mail must be delivered within two seconds including the scan',
        'latency budget of 300 ms per message at p99',
        'a second of delay is fine because mail is not chat',
        'nobody notices if a letter arrives a few seconds later',
        'the scan may take up to a second before delivery',
        'scoring deadline after which the message is delivered unscanned',
      ],
      quantity: { units: ['ms', 'seconds'], what: 'the scan time' },
      model: 'Scanning may add 500 ms at p99, since a mail that comes a second late harms nobody.',
    },
  ],
  [
    {
      says: 'Calls accuracy the goal although spam is rare for most mailboxes.',
      cues: ['the metric is accuracy', 'above 99% accuracy is the goal'],
      against: ['asymmetric-errors'],
    },
  ],
);

const data = stage('Which data do you need, and how does it get to the trainer?', [
  {
    id: 'report-labels',
    claim: 'Uses spam reports as labels and corrects for people who never report.',
    mustHave: [
      ['report', 'spam button', 'junk button', 'complaint'],
      ['noisy', 'bias', 'few people', 'wrong', 'correct', 'never report'],
    ],
    anyOf: [
      'clicks on the spam button are labels but noisy because people report newsletters they subscribed to',
      'only a few people report so silence is no negative',
      'reports are biased toward active users and need weighting',
      'some press junk on mail they once asked for',
      'send a sample to raters to measure how wrong the reports are',
      'treat rescued from the junk folder as a strong negative label',
    ],
    model:
      'Spam reports are my labels, but few people report, so a rated sample tells me how wrong they are.',
  },
  {
    id: 'time-split-data',
    claim: 'Keeps the time of each message so that training never sees the future of a campaign.',
    mustHave: [['time', 'date', 'timestamp', 'older', 'later']],
    anyOf: [
      'split by time because campaigns repeat the same message',
      'near duplicates of one campaign must not be in train and test',
      'train on older mail and test on newer mail',
      'the same letter sent a million times leaks into the test',
      'group by campaign and split on date',
      'features are as they were when the message came in',
    ],
    model: 'I split by date and by campaign, else copies of one mail sit on both sides.',
  },
]);

const training = stage('Which model, and how do you train it?', [
  {
    id: 'linear-baseline',
    claim: 'Starts with a cheap linear model on words as a yardstick that later models must beat.',
    mustHave: [['logistic regression', 'naive bayes', 'linear', 'word counts', 'simple']],
    anyOf: [
      'naive bayes on word counts as a baseline',
      'logistic regression with hashed words is cheap and hard to beat',
      'start with a simple model and only go deeper if it wins clearly',
      'a bag of words yardstick first',
      'count the words and weigh them before anything clever',
      'the linear model stays as a fallback',
    ],
    model:
      'Logistic regression on hashed words first; a transformer must beat it by enough to pay for itself.',
  },
  {
    id: 'retrain-often',
    claim: 'Retrains at least daily because spammers change their wording, with a stated cost.',
    mustHave: [
      ['retrain', 'refresh', 'update', 'relearn'],
      ['daily', 'hourly', 'every day', 'each night', 'nightly'],
    ],
    anyOf: [
      'retrain every night because spammers adapt within days',
      'hourly updates catch a new campaign before it is over',
      'they change their words each week so yesterday is already old',
      'daily refresh against adversarial drift',
      'warm start from the previous weights each hour',
      'a full retrain costs forty GPU hours so only weekly',
    ],
    model: 'Spammers reword within hours, so weights refresh hourly and a full run anchors them nightly.',
  },
]);

const serving = stage('How does a message get its verdict in production?', [
  {
    id: 'cheap-first',
    claim: 'Runs cheap checks first so that the heavy model sees only doubtful messages.',
    mustHave: [
      ['cheap', 'blocklist', 'rules', 'reputation', 'fast check'],
      ['heavy', 'expensive', 'large model', 'deep', 'slow'],
    ],
    anyOf: [
      'sender reputation first and the deep model only for doubtful mail',
      'a cascade where the cheap filter removes ninety percent',
      'known senders skip the heavy model',
      'quick look first, careful look only when unsure',
      'rules and blocklists before the expensive model',
      'two stages so that the slow model sees few messages',
    ],
    model: 'Reputation drops 80 %, so the transformer scores only one message in five.',
  },
  {
    id: 'fail-open',
    claim: 'When the scorer is down mail is delivered or queued, by a stated rule.',
    mustHave: [['down', 'fails', 'outage', 'time out', 'timeout', 'breaks']],
    anyOf: [
      'if the model is down deliver by sender reputation alone',
      'fail open after a second and scan again later',
      'queue the mail for a minute when the scorer breaks',
      'fallback to the rules when the service times out',
      'when it breaks let the mail through and clean up afterwards',
      'circuit breaker then the blocklist only',
    ],
    model: 'If the scorer times out, rules decide, and the mail is scored again within ten minutes.',
  },
]);

const monitoring = stage('What do you watch after launch?', [
  {
    id: 'false-positive-watch',
    claim: 'Watches the rate of mails rescued from the junk folder, with an alert threshold and an owner.',
    mustHave: [
      ['rescued', 'not spam', 'moved back', 'false positive rate', 'junk folder'],
      ['alert', 'threshold', 'page', 'woken', 'on call'],
    ],
    anyOf: [
      'alert when the rate of not-spam clicks rises above a threshold',
      'page the on-call when twice as many mails are rescued from junk',
      'watch how many people pull mail out of the junk folder',
      'somebody is woken when rescues double within an hour',
      'false positive rate per language with an alert',
      'rescues per thousand filtered mails, paged at three sigma',
    ],
    model: 'Rescues per thousand filtered mails, by language; doubling within an hour pages the on-call.',
  },
  {
    id: 'adversary-drift',
    claim: 'Detects new campaigns by clusters of unseen near-duplicates and reacts within hours.',
    mustHave: [['campaign', 'cluster', 'near duplicate', 'new pattern', 'drift']],
    anyOf: [
      'cluster near duplicates to find a new campaign within the hour',
      'sudden wave of similar messages from new senders',
      'drift in the words and senders of reported mail',
      'many copies of a letter nobody has seen before',
      'block the campaign by its fingerprint until the model has learned it',
      'share of reported mail that the model let through',
    ],
    model: 'Near-duplicate clusters from new senders are fingerprinted and blocked until the next refresh.',
  },
]);

/** A small made-up scenario for tests of the coach: a mail spam filter. */
export const spamFilter: Scenario = Scenario.parse({
  id: 'spam-filter',
  version: 1,
  title: 'Mail spam filter',
  domain: 'trust and safety',
  levels: ['mid', 'senior'],
  minutes: 30,
  followUpMinutes: 5,
  twist: 'The senders adapt, and losing a wanted mail is worse than showing a spam mail.',
  brief:
    'Design the filter that decides for every incoming mail whether it goes to the inbox or to the junk folder.',
  facts: [{ id: 'volume', asks: ['how many mails a day'], reply: '500 million.' }],
  numbers: [],
  dataFlow: 'flowchart LR\n mail --> scorer --> inbox',
  stages: { clarify, data, training, serving, monitoring },
});

/** A concrete answer to each stage, one sentence or two per criterion. */
export const goodAnswers = {
  clarify:
    "A lost invoice is worse than ten junk mails, so I'd fix the false positive rate at 0.1% and take what recall that leaves. 500M mails a day is about 6k per second, 18k at the Monday peak. The scan may add 500 ms at p99, nobody notices a letter that arrives a second later.",
  data: 'Clicks on the spam button are my labels, but they are noisy because people report newsletters they asked for, so raters check a sample of 5k a week. Split by date and by campaign, otherwise the same letter sent a million times sits in train and in test.',
  training:
    'Logistic regression on hashed words as the yardstick; anything deeper has to beat it clearly. Weights refresh hourly because spammers change their wording within days, plus a full retrain every night as an anchor.',
  serving:
    'Sender reputation and blocklists first, they remove 80%, so the expensive transformer sees only the doubtful fifth. If the scorer is down or times out after a second, rules alone decide and the mail is scored again in ten minutes.',
  monitoring:
    'Rescues from the junk folder per thousand filtered mails, by language; when they double within an hour the on-call is paged. Near-duplicate clusters from new senders point to a new campaign, and we block its fingerprint until the model has learned it.',
} as const;
