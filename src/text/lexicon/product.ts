/** Goals, people, money, amounts; read by concepts.ts. */
export const PRODUCT = `
click, tap, press, clicked on, tapped on
click rate, CTR, click through rate, tap rate, share clicked, share tapped, clicks per view, taps per view
user, viewer, visitor, customer, member, audience, consumer, person, people, someone, somebody, everyone,
  everybody, anyone, folks
daily users, DAU, daily active users, users a day, people a day, people every day, users each day
watch time, minutes watched, time spent, dwell time, viewing time, watching time, how long they watched,
  how long they stayed, time on page, minutes viewed, completion, watched to the end, finished watching
satisfaction, satisfied, happy, happier, CSAT, pleased, was worth it, worth their time, worth watching,
  regret, glad, enjoyed, content customers
survey, questionnaire, poll, ask users, ask people, ask customers, asked whether, stars, one to five, rating
retention, returning, come back, came back, return next week, open again, open us again, return rate, churn,
  leave for good, lose users, quit the app, stay with us, keep users, next month still here
clickbait, misleading title, misleading thumbnail, catchy title, bait, tricked into, lures
engagement, interaction, activity, use of the app
complaint, complain, hide, not interested, don't show me this, annoyed, annoying, irritated, angry, upset,
  cross, mute, thumbs down, dislike, unsubscribe, hiding
revenue, income, earnings, earn, takings, sales, money made, money comes in, turnover, RPM,
  per thousand shown, yield
profit, margin, what is left after cost
guardrail, must not get worse, must not fall, may not drop, must not rise, may not rise, red line,
  do not launch, no launch if, not at the expense, means no, stop the launch, blocks the launch, veto,
  do no harm
success metric, north star, main metric, main number, headline figure, counts as success, counts as winning,
  what good looks like, what winning means, how we know it worked, say it worked, what is winning,
  judge success, primary metric, one number, one figure
proxy, stand-in, substitute, not the real goal, easy to measure
goal, objective, aim, purpose, what the business wants, what the firm wants, what are we after
scope, first version, leave for later, not now, later phase, out of scope, start with
assume, assumption, suppose, presume, let me say
back of the envelope, rough sum, rough arithmetic, sums, work out roughly, arithmetic, multiply
per second, QPS, RPS, each second, every second, requests a second, loads a second, calls a second
peak, busiest hour, busy hour, rush hour, rush, evening, at the worst, worst hour, spike, surge, burst,
  everybody at once, high season, busiest
growth, grow, growing, double, doubling, bigger next year, ten times as many, multiply by
session, visit, sitting, page load, opening, refresh
advertiser, brand, shop, company, business, firm, seller, merchant, sponsor
auction, contest, bidding, bidders, second price, highest bid, price contest, highest wins, bid war
expected value, bid times, times bid, times the bid, chance times, probability times, eCPM, expected income,
  worth of showing
budget, purse, wallet, money left, used up money, spending limit
pacing, spend evenly, spread spending, overspend, spent too early, spend quicker
conversion, purchase, buy, bought, checkout, sign up, install
creator, uploader, channel, maker, publisher, artist, author
item, product, piece of content, listing
catalogue, catalog, inventory, corpus, library, collection
video, film, clip, movie
advertisement, ad, advert, sponsored post, creative
device, phone, tv, tablet, handset, app version, platform, browser, iphone, android
country, region, market, territory, locale
language, tongue, spelling
time of day, hour of day, morning, weekday, weekend
human agent, agent, colleague, human, real person, staff, support person, operator, representative
fairness, fair, unfair, small ones can't win, equal chance, treated equally, disadvantage, small sellers,
  giants, minority
harmful, toxic, dangerous, misinformation, extreme, unsafe, hateful, violent, borderline content
children, kids, minors, underage, teens, teenagers
legal, law, lawyer, regulation, regulator, compliance, illegal, court
asymmetric cost, worse than, much worse, hurts more, costs more than, mistake costs, price of a mistake,
  wrong is worse, costs of errors, cheaper than a wrong
false positive, false alarm, wrongly flagged, wrongly blocked, innocent, cry wolf, bothering for nothing
false negative, missed case, slips through, slip through, let through, gets past
trade-off, pull apart, at the price of, in exchange, cannot have both, gain and price, one against the other
per request, for each request, each time, every time, per call
milliseconds, ms, millis, thousandths of a second, thousandths, tenth of a second, third of a second
hour, hourly, hrs, hr
minute, min, mins, quarter of an hour, quarter hour
day, daily, every day
night, nightly, overnight, each night, every night
week, weekly
`;
