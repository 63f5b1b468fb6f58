import type { Dimension } from '../../domain/stages.ts';

/** How people speak of a dimension, as patterns for text in lower case. */
export interface DimensionCues {
  /** Ways of speaking of it at all; how surely each does is fitted. */
  readonly subjects: readonly RegExp[];
  /** What is gained in this dimension, and what is paid in it. */
  readonly gain: RegExp;
  readonly price: RegExp;
}

const TIME = '(?:ms|millis\\w*|s|secs?|seconds?|min|mins|minutes?)';
const MONEY = '[$€£]\\s?\\d|\\d\\s?(?:\\$|€|£|usd|eur|dollars?|euros?|cents?|bucks)(?![a-z])';
const MACHINES =
  '(?:gpus?|cards?|machines?|boxes|servers?|hosts?|nodes?|cores?|cpus?|[ahv]\\d00s?|instances?|replicas?)';
/** What a wrong prediction loses is no cost of the system. */
const BUSINESS =
  '(?! [^.,;]{0,20}\\b(?:revenue|watch|views?|sessions?|users?|trust|engagement|clicks?|conversions?))';

/**
 * What counts as speaking of a dimension. Latency is time from request to answer and how soon new data is
 * usable; training time is cost; business loss is no cost; effort to keep and change is maintainability.
 */
export const CUES: Readonly<Record<Dimension, DimensionCues>> = {
  latency: {
    subjects: [
      /\blatenc\w*|\bp(?:50|9\d|999)\b|\bresponse time|\btail\b(?! (?:video|item|ad|creator|content|quer))/,
      /\b\d[\d.,]*\s?-?(?:ms|millis\w*)\b|\b(?:thousandths?|tenths?|third|half|quarter) of a sec/,
      /\b\d[\d.,-]*\s?(?:s|secs?|seconds?)\b/,
      /\b(?:slow(?:er|ly|s)?|fast(?:er)?|quick(?:er|ly)?|instant(?:ly)?|snappy)\b/,
      /\b(?:spinner|wait(?:s|ing)?|deadline|time[- ]?outs?|too late)\b/,
      /\bfirst (?:token|words?)\b|\bstream(?:ed|ing)? (?:the )?(?:answer|tokens?|words?|reply|response)\b|\bstreamed\b/,
      new RegExp(
        `\\b(?:within|in|after|every|each|about|than|under|below)\\s(?:~|about |some )?(?:\\d[\\d.,-]*|one|two|five|ten|fifteen|thirty|a few|few|half an?|an?)\\s?-?(?:${TIME}|hours?|h)\\b`,
      ),
      /\b(?:fresh(?:er|ness)?|stale(?:ness)?|out of date|near[- ]real[- ]time|up to date)\b/,
      /\bblind (?:for|on|to)\b|\b(?:days?|hours?|minutes?) (?:old|behind|late)\b|\byesterday['’]?s\b/,
      /\b(?:precomput\w+|nightly|batch)\b.{0,80}\b(?:online|real[- ]?time|stream\w*|live|on request|at request|webhook)\b|\b(?:online|real[- ]?time|stream\w*|live|webhook)\b.{0,80}\b(?:precomput\w+|nightly|batch|daily)\b/,
      /\b(?:late (?:events?|labels?|clicks?)|delayed|delays?)\b/,
    ],
    gain: /\b(?:fast(?:er|est)?|quick(?:er|ly)?|instant(?:ly)?|snappy|fresh(?:er|est)?|up to date|real[- ]?time|(?:with)?in (?:seconds|minutes|an hour)|(?:nobody|never|no one|not) (?:\w+ )?waits?|low(?:er)? latency|streamed)\b|\b\d[\d.]* ?(?:ms|s)\b(?! (?:slower|more|extra|longer))/,
    price:
      /\b(?:slow(?:er|s|ly)?|waits?|waiting|late|stale(?:ness)?|blind|behind|delay\w*|latency|longer|spinner|yesterday['’]?s?|outdated|time[- ]?outs?|deadline|queue(?:s|ing)?|lags?)\b|(?:\+|\badds? (?:about |around |some |maybe )?|\bextra |\banother |\bplus )\d[\d.]* ?(?:ms|s|secs?|seconds?|minutes?)\b|\b\d[\d.]* ?(?:ms|s|secs?|seconds?) (?:slower|more|extra|longer|later)\b|\b(?:minutes?|hours?|days?) (?:old|later)\b|\bover (?:the |our )?budget\b/,
  },
  cost: {
    subjects: [
      new RegExp(MONEY),
      /\b\d[\d.,]*\s?k? (?:a|per|\/) ?(?:month|year)\b/,
      new RegExp(`\\bcosts?\\b${BUSINESS}|\\b(?:costly|expensive|dear(?:er)?)\\b`),
      /\b(?:cheap(?:er|est|ly)?(?! (?:phone|device|thumbnail))|affordable|for free|isn['’]?t free|aren['’]?t free|practically free)\b/,
      /\b(?:bills?(?:s| is| of| for)?|invoices?|spend(?:s|ing)? (?:on|for|per)|(?:gpu |compute |hardware |infra\w* )budget|price of (?:storage|memory|compute)|per[- ]token|budget for)\b/,
      /\bgpu[- ]?hours?\b|\b(?:utili[sz]ation|idle)\b/,
      /\b(?:storage|disk|compute|memory|ram)\b/,
      /\b\d[\d.,]*\s?(?:gb|tb|gigs?|gigabytes?|terabytes?|kb|mb|pb)\b/,
      new RegExp(
        `\\b(?:\\d[\\d.,]*|some|more|fewer|extra|several|own|one|two|three|four|eight|ten|twenty|a hundred)\\s?(?:\\w+ )?${MACHINES}\\b|\\bgpus\\b`,
      ),
      /\b(?:label(?:l)?ing|annotat\w+|review(?:ing|ers?)?|agents?|engineers?|people|persons?)\b.{0,40}\b(?:hours?|days?|weeks?|quarter|months?)\b|\b(?:hours?|days?|weeks?) of (?:work|agent|engineer|labell?ing|review)/,
      /\btokens?\b.{0,30}\b(?:cost|price|longer|more|fewer|per|budget|save)|\b(?:prompt|context) (?:gets|grows|is) \w+ longer|\bfewer tokens|\bcosts? tokens/,
      /\bsav(?:es?|ing|ings)\b|\bhal(?:f|ve[sd]?) (?:the|our) (?:compute|bill|cost|cpu|gpu|memory)|\bless (?:cpu|compute|memory|gpu|storage)\b/,
      /\b(?:train(?:s|ing)?|retrain\w*|embedding|rebuild\w*)\b.{0,40}\b(?:hours?|days?|overnight|cheaper|faster|longer)\b/,
      /\b(?:wasted?|waste of) (?:money|compute|gpus?)\b/,
    ],
    gain: /\b(?:cheap(?:er|est|ly)?|sav(?:es?|ed|ing|ings)|free|pennies|costs? (?:nothing|less|little)|affordable|fewer (?:tokens|machines|boxes|servers|gpus|people)|less (?:memory|compute|cpu|gpu|storage|ram)|(?:half|tenth|third|quarter|fraction) (?:of )?(?:the |our )?(?:bill|cost|price|compute|memory|cpu|gpus?)|hal(?:f|ves|ved) (?:the|our))\b|\b\d[\d.]* ?(?:x|times) (?:cheaper|less)\b|\b\d+ ?% (?:less|fewer|cheaper|off|cost)\b|\bcuts? (?:the |our )?(?:bill|cost|spend)\w*/,
    price: new RegExp(
      `${MONEY}|\\bcosts?(?! nothing| less)\\b${BUSINESS}|\\b(?:costly|expensive|dear(?:er)?|bills?|invoices?|spend(?:s|ing)?|pays? for|hire|salary|one (?:ml )?engineer|(?:more|extra|twice the|double the) (?:compute|memory|gpus?|machines|storage|tokens|people|hardware)|petabytes|terabytes)\\b|\\b(?:needs?|wants?|takes?|requires?|eats?) (?:\\w+,? ){0,3}(?:gpus?|machines|cards|memory|servers?|hardware|people|quota|compute)\\b|\\b\\d[\\d.]* ?(?:x|×|times) (?:the |as much |more )?(?:price|cost|compute|bill|storage|memory|gpus?|tokens|longer)\\b|\\b(?:doubles?|triples?|doubling|tripling)\\b|\\b\\d[\\d.,]*\\s?(?:k )?(?:\\w+ )?${MACHINES}\\b`,
    ),
  },
  scalability: {
    subjects: [
      /\b(?:qps|rps|tps)\b/,
      /\b(?:\d[\d.,]*|thousand|million|hundred|three|fifteen|few)\s?[kmb]?\s?(?:\w+ )?(?:(?:per|a|each|every) sec(?:ond)?\b|\/ ?s(?:ec)?\b)/,
      /\b(?:scal(?:es|ing|able|ability)|at (?:\w+ )?scale|scale (?:to|out|up|with|well|linearly)|autoscal\w*|horizontal\w*|load[- ]balanc\w*|throughput|capacity|concurren\w+|burst\w*)\b/,
      /\b(?:shard\w*|partition\w*|replicas?|distribut(?:ed|e)|data[- ]parallel|all[- ]?reduce|parameter servers?)\b/,
      /\bpeaks?\b/,
      /\b\d[\d.,]*\s?(?:m|mm|b|bn|million|billion)\b(?! (?:model|param))(?!.{0,24}\b(?:each side|per arm|\/arm|a side))/,
      /\b(?:(?:hundred|half a|a|one|two|five|ten|fifty|twenty) (?:million|billion)|millions|billions)\b/,
      /\b(?:\d[\d.,]*\s?k|\d[\d.,]*[.,]\d{3}|(?:\w+|\d+) thousand)\b.{0,24}\b(?:daily|(?:per|a|each|every) (?:day|minute|hour)|conversations?|chats?|turns?|requests?|pages|docs?|documents?|articles?|chunks?|pieces|vectors?)\b/,
      /\b(?:grows?|growth|growing|volume|traffic)\b/,
      /\b(?:terabytes?|tb ?(?:\/|per|a) ?day)\b/,
      /\b(?:\d+\s?[x×]|twice|(?:two|three|four|five|ten) times|double|half|a tenth of|a third of)(?: of)? (?:the )?(?:\w+ )?(?:traffic|load|volume|peak|users|requests|queries|chats)\b|\bat a tenth of\b/,
      /\b(?:overload(?:ed)?|load shed\w*|shed(?:ding)? load|queue)\b/,
      /\b(?:spread|split|cut)\b.{0,24}\b(?:over|on|across)\b.{0,16}\b(?:machines?|cards?|hosts?|nodes?|gpus?|sites?)\b|\bregions?\b/,
      /\b(?:can(?:no|['’])t|cannot|too (?:many|slow)|nobody can|impossible to)\b.{0,24}\b(?:score|look|rank|search|fit|weigh)\b.{0,40}\b(?:all|every|everything|machine|million|billion)/,
    ],
    gain: /\b(?:throughput|scales?|horizontal\w*|shard\w*|autoscal\w*|spread (?:over|across)|handles?|absorbs?|narrow\w*|fits? (?:in|on))\b/,
    price:
      /\b(?:grows? (?:with|by|every|\d)|grows|must shard|can['’]?t (?:score|fit|scan|keep up)|cannot (?:score|fit|scan)|too (?:many|slow|big|large)|out of memory|does(?:n['’]t| not) (?:fit|scale)|network|hot (?:shard|key|spot)s?|bottleneck|limits?|overload\w*|flooded|peak)\b/,
  },
  maintainability: {
    subjects: [
      /\b(?:maintain\w*|maintenance|operat(?:e|ing|ions)|ops burden|upkeep|tech(?:nical)? debt)\b/,
      /\b(?:on[- ]?call|pager|paged?|runbooks?|rota|woken|wakes?|someone['’]?s nights|nobody['’]?s nights|get up at night|nights)\b/,
      /\b(?:retrain\w*|re-train\w*|(?:train|learn)(?:ed)? again|refresh(?:ed|es)?)\b/,
      /\b(?:re-?index\w*|rebuil[dt]\w*|re-?embed\w*|reprocess\w*)\b/,
      /\b(?:versioned|versioning|versions? (?:every|each|the|of|in|with|control)|(?:model|prompt|index|data|embedding|article) versions?|registry|mlflow|reproduc\w+|lineage|pin(?:ned|s)?|git)\b/,
      /\b(?:roll(?:s|ed)?[- ]?(?:it(?:self)? )?back|rollback|canary|shadow|blue[- ]green|rollout|old (?:model|one|version) (?:stays|is kept))\b/,
      /\b(?:ci\/cd|ci\b|regression (?:test|suite|set)|unit tests?|tested|tests? (?:for|on|before)|gate[ds]?|promot\w+)\b/,
      /\b(?:drift\w*|skew|psi|null (?:rate|share)|nulls|data (?:quality|health|validation)|schema)\b/,
      /\b(?:alerts?|alarms?|health check\w*|monitor\w*|dashboards?)\b/,
      /\b(?:simple(?:r|st)|simplicity|simple (?:model|to|enough|first|baseline|system|job)|boring|dumb|start (?:simple|stupid|small)|easier to (?:operate|debug|run|change|explain))\b/,
      /\b(?:modular\w*|decoupl\w*|debug\w*|interpretable|explainab\w*|read by a person|lock-?in|vendor lock|swapped)\b/,
      /\b(?:one|two|single|second|another|separate|extra|fewer|more) (?:pipelines?|code ?paths?|paths?|systems?|indexes|indices|interface|config\w*|scripts?|jobs?|file|codebase)\b|\b(?:one|two|separate|more) models? to (?:keep|run|maintain|own|train|watch)/,
      /\b(?:keep|kept) (?:\w+ )?(?:in (?:step|sync)|alive|fed|running|warm)\b|\b(?:owners?|owns?|own that|who (?:mends|owns|fixes|maintains|updates?))\b/,
      /\bteam of\b|\b(?:engineers?|analyst|new joiner|joiner|someone (?:else )?(?:can|must|has to))\b/,
      /\b(?:feature store|log(?:ged|s)? (?:the )?features|train(?:ing)?[/ -]serv\w+|parity|mismatch|point[- ]in[- ]time)\b/,
      /\b(?:baseline|start with|begin with|fallback)\b.{0,50}\b(?:simpl\w*|heuristic|popular\w*|logistic|bm25|keyword|honest)/,
      /\b(?:breaks?|broke|broken|bugs?)\b/,
      /\b(?:update|improve|fix|tune)s? (?:\w+ ){0,2}(?:over time|regularly|every|when|with)\b|\bwhen (?:\w+ ){0,3}changes?\b/,
    ],
    gain: /\b(?:simpl\w+|boring|dumb|stupid|easy to|eas(?:y|ier)|one (?:pipeline|file|box|path|model|index|interface|config|system|codebase|place|job)|nothing to (?:tune|train|maintain)|any(?:one| analyst|body) can|read by|roll(?:s|ed)?[- ]?(?:itself )?back|rollback|swapped|modular|independent(?:ly)?|nobody['’]?s|catch(?:es)?|reproducib\w+|debug\w*|explain\w*|stable|robust|gates?|pin(?:ned|s)?|goes away|clean(?:er)?|fresh(?:er)?)\b/,
    price:
      /\b(?:on[- ]?call|pager|paged|woken|wakes?|nights?|someone['’]?s|somebody|two (?:code ?paths?|pipelines?|indexes|indices|systems?|models?)|code paths|keep (?:\w+ )?(?:in step|in sync|alive|fed|warm)|break(?:s|ing)?|broke(?:n)?|bugs?|ships? a|forgets?|upkeep|(?:has|have|needs?) to be|own that|versioned with|team|hire|(?:more|extra|three|two) (?:people|engineers)|drifts?|rots?|brittle|fragile|complex\w*|harder|hard to|migrations?|dependency|lock(?:ed)?[- ]?in|alerts? (?:per|a|every)|warm-?up|tuning|stale|poison\w*|someone else['’]?s|can['’]?t (?:bisect|debug|reproduce|tell)|don['’]?t repeat|maintain\w*|burden|needs? (?:own|its own|streaming)|wrong (?:price|answer|prediction)|bad (?:price|model))\b/,
  },
};
