/*
 * How people ask: the vocabulary of clarifying questions in machine-learning system design. General on purpose:
 * nothing here is of one scenario.
 */

/** Several words, or a spelling, that stand for one. Tried in this order on text in lower case. */
export const TURNS: readonly (readonly [RegExp, string])[] = [
  [/\ba\s?\/\s?b\b|\bab[- ]test\w*|\bsplit[- ]test\w*/gu, 'abtest'],
  [/\be-?mails?\b/gu, 'email'],
  [/\bp\s?-?(?:50|90|95|99|999)\b|\b(?:95|99)(?:th|\s?%)/gu, 'percentile'],
  [
    /\b(?:log|logged|logging|sign|signed|signing)[- ]?(?:in|on)\b|\blogins?\b|\bauthenticated\b/gu,
    'signedin',
  ],
  [
    /\b(?:not|without|aren't|isn't) (?:being )?signedin\b|\b(?:log|logged|sign|signed)[- ]?out\b/gu,
    'signedout',
  ],
  [/\b(?:sign|signed|signs|signing)[- ]?up\b|\bsign-?ups?\b/gu, 'register'],
  [
    /\bno (?:user )?accounts?\b|\bwithout (?:an? )?(?:user )?accounts?\b|\bwithout logging in\b/gu,
    'signedout',
  ],
  [/\bon[- ]?call\b|\bpagers?\b|\bwo(?:ken|ke) up\b|\bwakes? up\b/gu, 'oncall'],
  [/\bcold[- ]?start\w*/gu, 'coldstart new'],
  [/\bbrand[- ]new\b/gu, 'new'],
  [/\bopt(?:s|ed|ing)?[- ]?(?:in|out)\b/gu, 'consent'],
  [/\bright to be forgotten\b/gu, 'deletion gdpr'],
  [/\bup[- ]?to[- ]?date\b|\bout[- ]?of[- ]?date\b|\boutdated\b/gu, 'stale'],
  [/\breal[- ]?time\b/gu, 'realtime'],
  [/\bback(?:ed)?[- ]?up\b/gu, 'backup'],
  [/\bfall(?:s|ing)?[- ]?back\b/gu, 'fallback'],
  [/\btake[ns]?[- ]?downs?\b|\btaken down\b|\btaking down\b/gu, 'takedown'],
  [
    /\b(?:goes|go|went|going|is|are|be|being|comes|crash\w*) (?:completely |totally |fully )?down\b/gu,
    'outage',
  ],
  [/\bwatch(?:ing)?[- ]?time\b|\bhours watched\b/gu, 'watchtime'],
  [/\blong[- ]?term\b|\bshort[- ]?term\b/gu, 'lasting'],
  [/\bdata ?cent(?:re|er)s?\b/gu, 'datacenter'],
  [
    /\bhelp[- ]?(?:cent(?:re|er)|pages?|site|articles?|docs?)\b|\bknowledge[- ]?base\b|\bkb\b|\bfaqs?\b/gu,
    'helpcenter article',
  ],
  [/\bhome ?page\b|\blanding page of ours\b/gu, 'home page'],
  [
    /\bground[- ]?truth\b|\bgold(?:en)?[- ](?:set|standard|data\w*|labels?)\b|\btest[- ]set\b/gu,
    'goldset label',
  ],
  [/\btime[- ]?outs?\b|\btimes? out\b/gu, 'timeout late'],
  [/\btime[- ]?lines?\b|\btime[- ]?frames?\b/gu, 'timeline'],
  [/\bhead[- ]?count\b/gu, 'team'],
  [/\buser[- ]?base\b/gu, 'audience'],
  [/\bactive users?\b|\bdaily actives?\b|\bdaus?\b/gu, 'dau user'],
  [/\bthumbs?\b/gu, 'thumbsup rating'],
  [/\blook(?:s|ed|ing)?[- ]?up\b/gu, 'lookup'],
  [
    /\bhand(?:s|ed|ing)?[- ]?(?:it |them |the customer |over )?(?:over|off)\b|\bhand-?(?:over|off)s?\b/gu,
    'handover',
  ],
  [/\bup[- ]?next\b|\bwatch next\b|\bplays? next\b/gu, 'upnext'],
  [/\bshort[- ]?(?:form|s|videos?|clips?)\b|\breels\b/gu, 'shortform'],
  [/\b(?:go(?:es|ing)?|getting|gets?) (?:up|more)\b/gu, 'growth'],
  [/\bhow far back\b/gu, 'history'],
  [/\bin[- ]house\b/gu, 'inhouse'],
  [/\bservice level\b|\bslas?\b|\bslos?\b|\bnines\b/gu, 'slo'],
  [/\b(?:first|second)[- ]price\b|\bvickrey\b/gu, 'auction pricing'],
  [/\bcp[cma]s?\b/gu, 'cpc price'],
  [/\bpay(?:s|ing)? off\b|\bworth (?:it|while)\b/gu, 'worth'],
  [/\bpii\b|\bpersonal (?:data|info\w*|details)\b/gu, 'pii privacy'],
  [
    /\bat the moment\b|\bright now\b|\bat present\b|\bas of (?:now|today)\b|\bthese days\b|\bnowadays\b/gu,
    'today',
  ],
  [/\b24 ?\/ ?7\b|\baround the clock\b|\bday and night\b/gu, 'hours clock'],
  [/\b24 ?h(?:ours|rs)?\b/gu, 'day'],
  [
    /\b(?:a|in a|next|coming|couple of|few) years?\b|\byears? (?:from now|ahead)\b|\bmonths? ahead\b/gu,
    'year',
  ],
];

/** Turns that tell what kind of answer is wanted. Several may hold. */
export const CUES: readonly (readonly [RegExp, string])[] = [
  [
    /\bhow many\b|\bnumber of\b|\bhow much\b|\bhow large\b|\bhow big\b|\bsize\b|\bcount of\b|\bhow huge\b/u,
    '#count',
  ],
  [
    /\bhow (?:long|late|soon|fast|quick|quickly|slow|rapidly)\b|\bhow much time\b|\bwithin what time\b/u,
    '#time',
  ],
  [/\bhow (?:often|frequently|regularly|many times)\b|\bfrequency\b/u, '#often'],
  [/\bwho(?:'s|se|m)?\b|\bsomebody else\b|\bwhich team\b|\banother team\b/u, '#who'],
  [/\b(?:by|until|till|since)? ?when\b|\bwhat date\b/u, '#when'],
  [
    /\bwhat (?:share|fraction|portion|percentage|percent|proportion|part)\b|\bwhat's the share\b|\bshare of\b|\bpercentage of\b|\bfraction of\b|\bproportion of\b/u,
    '#share',
  ],
  [/\bwhere\b/u, '#where'],
  [/\bwhat (?:if|happens|should happen|do we do|would happen)\b|\bin case\b|\bsuppose\b/u, '#whatif'],
  [
    /\bmay (?:i|we|it)\b|\ballowed\b|\bpermitted\b|\bcan (?:i|we) use\b|\bforbidden\b|\boff[- ]limits\b/u,
    '#may',
  ],
];

/** Words that ask, soften or fill and say nothing of what is asked for. */
export const FILLER = `
a about above after again all also am an and any anybody anyone anything approx approximately are aren't as ask asking
at avg back be because been being between both but by came can can't come comes coming correct could couple curious
did do does doesn't doing don't done during e.g each eg either else enough etc even every exactly exist exists far
feel feeling few fine first for from further get gets getting give given go goes going good got guess had happen
happens has have having he hello hence her here hi him his how however i i'd i'll i'm i've idea ie if imagine in
info information instead into is isn't it it's its just kind know known later least let let's like likely little look
looks lot lots make many matter may maybe me mean means might mind more most much must my need needs no not now of off
ok okay on one only or other others our ours out over own per perhaps please possible presumably probably put
question questions quite rather really right rough roughly say says see seem should so some somebody someone
something sorry sort start still stuff such suppose supposed sure take taken talk tell than thank thanks that that's the
their them then there there's these they they're thing things think thinking this those though three through to too
toward try two typical typically under understand up upon us use used using usual usually various very via
want wanted wants was wasn't way we we'd we'll we're we've well were what what's whats when where whether which while
who whom whose why will with within won't wonder wondering would yes yet you you'd you'll you're your clarify quick
knows knew thinks tells saying puts starts started starting needed needing looks looking tries trying happened happening asked asks
itself going gonna granted simply whoever whatever wonders wondering understood generally likes used basically currently actually simply concerning regarding terms case general overall concretely specific
specifically describe explain aware consider considering figure number numbers amount fact detail details imply
million billion thousand hundred percent expect expected expecting brief briefly interested assume assuming assumption suggest hope guess suppose im ill id dont doesnt isnt cant lets
`;

/** Words people use for the same thing when they ask. A word may stand in several groups. */
export const GROUPS = `
user person people viewer visitor customer audience member folks human humans consumer everyone everybody
customer merchant client shop seller business
dau mau audience actives active
qps rps tps throughput load traffic volume request requests
request call query fetch hit
peak busiest busier burst bursty spike spiky rush evening maximum max worst surge seasonal prime
average mean avg typical ordinary normal regular
visit load open come session opening
latency millisecond ms percentile delay response respond
fast quick quickly soon rapid rapidly promptly
wait patience patient impatient waiting
deadline timeline launch release ship schedule milestone date due
late slow timeout miss exceed
launch rollout live release ship pilot
budget cost spend money price expensive cheap spending afford dollar usd cent financial costs pay constraint
worth value revenue income earn money earning
revenue monetize monetise monetization business earn
gpu hardware compute machine server accelerator cpu infrastructure cluster capacity node resource
cloud region onprem premise hosting hosted
train training learn
serve serving inference
team engineer staff headcount colleague squad developer manpower people
oncall night rota maintain operate support
growth grow growing expand expanding increase scale double rising headroom bigger getting
year future next annual
catalogue catalog corpus inventory library collection pool
video item clip content
article document doc page text content
size large big huge
new fresh recent newcomer arrive incoming newly
upload publish post added posted
user account registered register
coldstart history onboarding newbie beginner prospect firsttimer newcomer
anonymous signedout unknown guest
signedin account authenticated identity identify recognise recognize
device phone mobile web desktop browser tv television tablet app platform handset screen ios android
language languages locale translation translated translate english spanish multilingual
country countries region regions market worldwide global international geography world geographic continent
surface placement place slot position feed
format image carousel banner
privacy gdpr consent law legal regulation compliance ccpa legally regulatory lawyer
consent tracking att agree refuse permission allow
delete deletion erase forget remove clear forgotten wipe
retention retain keep store stored kept archive storing
log record logged recorded capture track tracking telemetry
event signal data interaction action clickstream
impression shown exposure seen view display
label target outcome truth annotation
annotate annotation label labelling labeling annotator annotators
delay lag late latency arrive
feedback rating survey satisfaction csat review like dislike thumbsup
dislike negative hate dissatisfied
fresh freshness stale staleness update refresh daily hourly realtime online nightly batch
change edit modify revise touched update changed edited
remove removed takedown vanish disappear gone
goal objective success kpi metric optimise optimize optimising optimizing aim purpose north
goal why reason
baseline existing present today production current incumbent legacy replace status place
search retrieval retrieve engine recall
outage fail failure break breaks broken crash unavailable down fault dies incident
availability uptime slo reliability reliable
fallback backup degrade graceful empty blank generic default
experiment abtest test trial randomise randomize randomisation randomization experimentation
kid child children minor minors teenager teen underage age youngster
fraud bot bots spam invalid fake farm abuse
harmful moderation illegal policy misinformation unsafe violation toxic moderate
sensitive restricted taboo prohibited forbidden protected discrimination fairness housing
fair fairness
creator uploader channel youtuber publisher maker
advertiser brand company campaign
ad creative ads sponsored advertisement
campaign creative
lifetime lifespan live live duration churn turnover
auction bid bidding ranking price pricing
calibration calibrated probability score prediction output
click tap clicked tapped
ctr clickthrough
imbalance imbalanced balance positive negative skew skewed
conversion purchase sale sales install buy
attribution window
candidate shortlist candidates retrieval
eligible eligibility targeting targeted filter filtered upstream
hide block mute report hidden
cap capping frequency
cardinality vocabulary distinct unique vocab
embedding vector encoder representation
metadata description title tag attribute
transcript subtitle caption audio frame
page layout grid scroll thumbnail slots row tile
concentrated concentration small exposure head
ticket case conversation chat transcript log
conversation chat dialogue session
message turn
agent rep representative operator human staff support
hand handover escalate escalation transfer
wrong mistake error incorrect false hallucination hallucinate invent
citation cite source link reference attribution
audit explainable trace trail
refund money
act action execute perform trigger
lookup access api see query
access permission restriction restricted acl internal visibility
inject injection jailbreak attack hostile adversarial troll abuse manipulate
vendor provider supplier llm openai
token llm model
contract agreement terms
owner owns responsible maintain maintains own writer author
contradict contradiction contradictory conflict inconsistent disagree
repetitive repeat frequent common faq head intent distribution mix
cover answerable covered coverage resolve
solved fixed resolved helped
channel widget whatsapp telephone phone email voice
plan tier enterprise paid free
disclose disclosure transparent
subject topic theme
automate automated deflection deflect containment
recommend recommendable suggestion suggested
finish watch watched
`;
