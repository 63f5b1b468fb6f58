/** Search in documents, and answers written by language models; read by concepts.ts. */
export const LANGUAGE = `
language model, LLM, GPT, text model, generator, chat model, writer model, text generator
assistant, chatbot, helper, support bot, automated agent
question, query, ask, message, request in words
answer, reply, response, respond
generate, write the reply, writes, drafting, draft, wording of the reply, compose
document, page, article, help page, doc, manual, guide, knowledge base, pages
chunk, passage, piece, section, paragraph, snippet, pieces, cut along headings, split at headings,
  cut by section, along its headings, by heading, chunking, part of a page
never through a list, keep lists whole, never cut a list, steps together, keep tables, tables keep,
  half a procedure
context on chunk, write on top, put on top, on top of every piece, title on each, heading on each, prepend,
  header on each, breadcrumb, where it belongs, which product and page
table, spreadsheet, grid
screenshot, picture, image, pictures with text, OCR, read out
keyword search, keyword, keywords, BM25, exact word, exact words, word for word, by word, lexical,
  full text, literal, exact match, word search, plain word search, must be found exactly, error code
semantic search, semantic, dense, by meaning, meaning, similar sense, same sense, vector search,
  different words
hybrid search, hybrid, both ways, two forms, word and meaning, both searches, words and meaning,
  combine both, fusion, reciprocal rank, two kinds of search
rerank, reranker, reranking, cross-encoder, read the best, second look, reorder, keep the best few,
  best few, look again, closer look
query rewriting, rewrite, rephrase, reword, full question, standalone question, one full question,
  what was said before, earlier messages, previous messages, conversation so far, condense,
  history of the chat
intent, router, routing, triage, sorter, what sort of message, kind of message, classify the message,
  sort messages, kind of question
grounded, grounding, groundedness, faithful, faithfulness, supported, backed by, rests on,
  based on the page, page says so, really say so, really says it, only if the page, from the pages,
  nothing from memory, stick to the page, what you've written, check each claim, each sentence must point,
  entailment
hallucination, hallucinate, made up, make up, makes up, invent, invented, fabricated, unsupported,
  false claim, falsehood, not in the pages, making things up, claims made up, plausible nonsense, lies
citation, cite, cites, source link, link to the source, show the page, which page it came from,
  where it came from, shows where, point to the bit, with a link, quote the page, reference to,
  show the source, names the source
abstain, abstention, decline, refuse, don't know, not sure, not certain, keeps quiet, keep quiet,
  stay silent, silence, say nothing, rather no answer, admit, no answer, cannot be answered, unanswerable,
  when in doubt, in doubt, unsure, I'm not certain
escalate, escalation, hand over, hand off, handover, handoff, handed over, pass to a colleague, pass on,
  passed on, pass it on, bring in somebody, bringing in somebody, fetch somebody, get a human, transfer,
  asking for a human, straight to a person, go to people, give to a person, real person, to a colleague,
  call a colleague, asks for one, talk to a person, pass to staff
handover summary, summary, short note, story so far, nobody has to repeat, not repeat themselves,
  nobody asks twice, context for the agent, note for the colleague
resolved, resolution, solved, settled, really helped, didn't come back, didn't return, not back in,
  case closed, problem fixed, no second contact, recontact, without a repeat, reopened, not come back,
  solves
deflection, containment, handled without a person, no person was needed, self-service, fewer calls
gave up, abandoned, left in anger, gave up in anger, trapped, never lets you through, no way out, dead end,
  closed the chat
prompt, wording, instruction, instructions, system message, template, phrasing
prompt injection, injection, jailbreak, trick, tricked, hidden instruction, talk it into, fooled,
  adversarial, red team, pry, malicious, mean questions, outwit, mean ones, manipulate the bot,
  poisoned page
asking nicely, only told in the prompt, asking the model nicely, not protection
output check, second check, check the reply, moderation, block the reply, strike it out, post-check,
  verifier, checker
stale document, old page, outdated page, page changed, last checked, last reviewed, date checked,
  expiry date, forgot to update, valid until, when it was last
contradiction, contradict, contradicts, disagree, disagrees, conflicting, conflict, two pages say,
  say different things
content clean-up, tidy, tidy up, clean up, clean-up, cleaning, mend the pages, fix the pages, mends,
  list them for owners, bad pages, missing page, gap in the docs, no page
index update, reindex, re-index, refresh the index, changed page in, new page in, withdrawn,
  deleted page gone, sync, webhook, crawl, compare everything, page gone, minutes after a change,
  picked up within
golden set, gold set, test questions, exam, exam questions, question set, reference answers, real questions,
  evaluation set, eval set, what must be in the reply, questions with answers, marked examples
expert, specialist, experienced, senior staff, best people, experienced people, people who know,
  experienced staff, professionals
LLM judge, model as judge, judge model, another model marks, automatic grader, model grades, grader,
  model can mark, marks, auto-grader, mark the exam
checked against people, agreement with people, compare its marks, agree with people, before I trust it,
  validated against humans, against human marks, compared with people
human review, people read, read # chats, spot check, spot-check, by hand, hand-check, manual review, audit,
  go through a sample, reviewer, read a sample, staff read, by eye, quality review, reads
weekly review, each week, every week we, weekly meeting, sit down with
token, tokens, length of the prompt, words sent
stream the reply, word by word, first word, first token, typing, shows up while, see it typing
action, tool call, function call, change in account, move money, do things in the account,
  look into the account, API call
read-only, no refunds, may not change, cannot change anything, no changes in accounts, only reads
pin the version, pinned, fixed version, alter it without, changes underneath, without telling us,
  silent model change
topic, subject by subject, theme, subject
multilingual, several languages, translate, translation, other languages
country and plan, for which plan, which country, plan, tier, edition of product
public, for customers, published
identity, login, signed in, who is asking, account
risk, risky, harm, danger, dangerous, harmless, stakes, damage
money question, billing, fee, fees, payout, invoice, charge
cost of mistake, bad advice, wrong advice, wrong answer, harmful mistake, wrong reply
draft mode, suggests to staff, staff see drafts, drafts for staff, copilot, agent assist,
  suggestions for agents, drafts in silence, correct the drafts
duplicate question, same question, repeated question, asked often, FAQ, common questions
outage notice, status page, thousands ask the same, one text for all, banner
`;
