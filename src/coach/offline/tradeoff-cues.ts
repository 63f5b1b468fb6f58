import type { Dimension } from '../../domain/stages.ts';

/** A way of touching a dimension, in lower case, and how surely it does: 1 alone suffices, less needs company. */
type Cue = readonly [RegExp, number];

const TIME = '(?:ms|millis\\w*|s|secs?|seconds?|min|mins|minutes?)';

/**
 * What counts as speaking of a dimension. Latency is time from request to answer and how soon new data is
 * usable; training time is cost; business loss is no cost; effort to keep and change is maintainability.
 */
export const CUES: Readonly<Record<Dimension, readonly Cue[]>> = {
  latency: [
    [
      /\blatenc\w*|\bp(?:50|9\d|999)\b|\bresponse time|\btail\b(?! (?:video|item|ad|creator|content|quer))/,
      1,
    ],
    [/\b\d[\d.,]*\s?-?(?:ms|millis\w*)\b|\b\d[\d.,-]*\s?(?:s|secs?|seconds?)\b/, 1],
    [/\b(?:thousandths?|tenths?|third|half|quarter) of a sec/, 1],
    [
      /\b(?:slow(?:er|ly)?|fast(?:er)?|quick(?:er|ly)?|instant(?:ly)?|spinner|snappy|wait(?:s|ing)?|deadline|time[- ]?outs?|too late|hop)\b/,
      0.76,
    ],
    [
      /\b(?:first (?:token|words?)|stream(?:ed|ing)? (?:the )?(?:answer|tokens?|words?|reply|response)|streamed)\b/,
      1,
    ],
    [
      new RegExp(
        `\\b(?:within|in|after|every|each|about|than|of|by)\\s(?:~|about |under |some )?(?:\\d[\\d.,-]*|one|two|five|ten|fifteen|thirty|a few|few|half an?|an?)\\s?-?(?:${TIME}|hours?|h)\\b`,
      ),
      0.6,
    ],
    [
      /\b(?:fresh(?:er|ness)?|stale(?:ness)?|out of date|blind (?:for|on|to)|near[- ]real[- ]time|up to date|day old|hours? old|minutes? old|behind|live in|yesterday['’]?s world)\b/,
      0.8,
    ],
    [
      /\b(?:precomput\w+|nightly|batch)\b.{0,80}\b(?:online|real[- ]?time|stream\w*|live|on request|at request|webhook|lunch|evening)\b|\b(?:online|real[- ]?time|stream\w*|live|webhook)\b.{0,80}\b(?:precomput\w+|nightly|batch|daily)\b/,
      1,
    ],
    [/\b(?:late (?:events?|labels?|clicks?)|delayed|delay)\b/, 0.7],
  ],
  cost: [
    [/[$€£]\s?\d|\d\s?(?:\$|€|£|usd|eur|dollars?|euros?|cents?|bucks)\b|\b(?:dollars?|cents?)\b/, 1],
    [
      /\b(?:costs?|costly|cheap(?:er|est|ly)?(?! (?:phone|device|thumbnail))|expensive|dear(?:er)?|bill|invoice|spend(?:s|ing)?(?! (?:most|more|all|my|the|some|time))|price of (?:index|memory|compute|storage)|budget for|gpu budget|affordable|for free|costs nothing|practically free)\b/,
      1,
    ],
    [
      /\bgpu[- ]?hours?\b|\b(?:utili[sz]ation|idle)\b|\b(?:storage|disk)\b|\b(?:half|less|more|extra|twice|double|index|wasted|the) (?:the )?(?:compute|memory|ram|cpu)\b|\bmemory twice/,
      0.9,
    ],
    [/\b\d[\d.,]*\s?(?:gb|tb|gigs?|gigabytes?|terabytes?|kb|mb)\b/, 0.6],
    [
      /\b(?:\d[\d.,]*|some|more|fewer|extra|several|own|two|four|eight|twenty)\s?(?:gpus?|cards?|machines?|boxes|servers?|hosts?|nodes?|cores?|cpus?|h100s?|a100s?|instances?|replicas?)\b/,
      0.8,
    ],
    [
      /\b(?:label(?:l)?ing|annotat\w+|review(?:ing|ers?)?|agents?|engineers?|agent time|people|persons?)\b.{0,40}\b(?:hours?|days?|weeks?|quarter|months?|a week)\b|\b(?:hours?|days?|a day|weeks?) of (?:work|agent|engineer|labell?ing|review)/,
      0.8,
    ],
    [
      /\btokens?\b.{0,30}\b(?:cost|price|longer|more|fewer|per|budget|save)|\b(?:prompt|context) (?:gets|grows|is) \w+ longer|\bfewer tokens|per[- ]token/,
      1,
    ],
    [
      /\bsaves?\b|\bhal(?:f|ve[sd]?) (?:the|our) (?:compute|bill|cost|cpu|gpu|memory)|\bless (?:cpu|compute|memory|gpu)\b|\bsaving\b/,
      0.8,
    ],
    [
      /\b(?:train(?:s|ing)?|retrain\w*|embedding|rebuild\w*)\b.{0,40}\b(?:hours?|days?|overnight|faster|longer)\b/,
      0.8,
    ],
  ],
  scalability: [
    [/\b(?:qps|rps|tps)\b|\b(?:per|a|each|every) sec(?:ond)?\b|\/ ?s(?:ec)?\b/, 1],
    [
      /\b(?:scal(?:e|es|ed|ing|able|ability)|autoscal\w*|shard\w*|throughput|horizontal\w*|load[- ]balanc\w*|distribut(?:ed|e)|data[- ]parallel|all[- ]?reduce|parameter server|partition\w*|replicas?|peak|capacity|concurren\w+|burst)\b/,
      1,
    ],
    [
      /\b(?:\d[\d.,]*\s?(?:m|mm|b|bn|million|billion)\b(?! (?:model|param))(?!.{0,24}\b(?:each side|per arm|a side))|(?:hundred|half a|a|one|two|five|ten|fifty|twenty) (?:million|billion)|millions|billions)/,
      0.8,
    ],
    [
      /\b(?:\d[\d.,]*\s?k|(?:\w+|\d+) thousand)\b.{0,24}\b(?:daily|(?:per|a|each|every) (?:day|minute|hour)|conversations?|chats?|turns?|requests?|help pages|docs?|documents?|articles?|chunks?|vectors?)\b/,
      0.8,
    ],
    [/\b(?:grows?|growth|growing|volume|traffic|terabytes?|tb ?(?:\/|per|a) ?day)\b/, 0.7],
    [
      /\b(?:\d+x|twice|ten times|three, four times|five times|double|half|a tenth of)(?: of)? (?:the )?(?:traffic|load|volume|peak|users|requests|queries)\b|\bat a tenth of\b/,
      1,
    ],
    [/\b(?:overload|load shed\w*|shed(?:ding)? load|queue)\b/, 0.7],
    [
      /\b(?:spread|split|cut)\b.{0,24}\b(?:over|on|across)\b.{0,16}\b(?:machines?|cards?|hosts?|nodes?|gpus?|sites?)\b|\bregions?\b/,
      0.9,
    ],
    [
      /\b(?:can(?:no|['’])t|cannot|too (?:many|slow)|nobody can)\b.{0,24}\b(?:score|look|rank|search|fit)\b.{0,40}\b(?:all|every|everything|machine|100m)/,
      1,
    ],
  ],
  maintainability: [
    [
      /\b(?:maintain\w*|maintenance|operat(?:e|ing|ions)|ops burden|upkeep|tech(?:nical)? debt|on[- ]?call|pager|paged|runbooks?|rota|woken|wakes?)\b/,
      1,
    ],
    [/\b(?:retrain\w*|re-train\w*|refresh(?:ed|es)?|re-?index\w*|rebuil[dt]\w*|re-?embed\w*)\b/, 0.9],
    [
      /\b(?:versioned|versioning|versions? (?:every|each|the|of|in|with|control)|(?:model|prompt|index|data|embedding|article) versions?|registry|mlflow|roll(?:s|ed)?[- ]?(?:it(?:self)? )?back|canary|shadow|blue[- ]green|ci\/cd|ci\b|regression (?:test|suite|set)|reproduc\w+|lineage|pinned?|git|rollout|old model stays)\b/,
      1,
    ],
    [
      /\b(?:drift\w*|skew|psi|null (?:rate|share)|data (?:quality|health|validation)|schema|alerts?|alarms?|health check\w*|monitor\w*)\b/,
      0.9,
    ],
    [
      /\b(?:simple(?:r|st)?|simplicity|simple model|boring|dumb|easier to (?:operate|debug|run|change|explain)|modular\w*|decoupl\w*|debug\w*|interpretable|explainab\w*|read by a person|lock-?in|vendor lock)\b/,
      0.8,
    ],
    [
      /\b(?:one|two|single|second|another|separate|extra|fewer|more) (?:pipelines?|code ?paths?|systems?|indexes|indices|interface|config\w*|scripts?|jobs?|file)\b|\b(?:one|two|separate|more) models? to (?:keep|run|maintain|own|train|watch)/,
      0.8,
    ],
    [
      /\b(?:keep|kept) (?:in (?:step|sync)|alive|up|fed|it running|both)\b|\b(?:owners?|owns?|own that|someone['’]?s nights|nobody['’]?s nights|get up at night|nights)\b/,
      0.8,
    ],
    [/\bteam of\b|\b(?:engineers?|analyst|new joiner|joiner|someone (?:else )?(?:can|must|has to))\b/, 0.6],
    [
      /\b(?:feature store|log(?:ged|s)? (?:the )?features|train(?:ing)?[/ -]serv\w+|parity|mismatch|point[- ]in[- ]time)\b/,
      0.8,
    ],
    [/\b(?:tests?|tested|gate[ds]?|gates? on|promot\w+)\b/, 0.5],
    [
      /\b(?:baseline|start with|begin (?:with|embarrassingly)|fallback)\b.{0,50}\b(?:simpl\w*|heuristic|popular\w*|logistic|bm25|keyword|one day|honest)/,
      0.8,
    ],
  ],
};
