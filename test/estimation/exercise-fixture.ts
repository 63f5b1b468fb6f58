import { type DrawnExercise, drawExercise } from '../../src/estimation/draw-exercise.ts';
import { readExercises } from '../../src/estimation/read-exercises.ts';
import { formatFinding } from '../../src/yaml/finding.ts';

/** Exercises with one value for each parameter, and so with one answer. */
const EXERCISES = `
- id: load
  title: Load
  stage: clarify
  level: mid
  question: '{users} open a page {opens} times a day. What is the load in requests per second?'
  parameters:
    - { name: users, unit: users, choices: [20e6] }
    - { name: opens, choices: [8] }
  steps:
    - { name: requests, what: In a day, formula: users * opens, unit: requests }
    - { name: load, what: Load, formula: requests / day, unit: requests per second }
  answer: load
  why: It matters.
- id: storage
  title: Storage
  stage: data
  level: mid
  question: '{events} of {size} are kept for {kept}. How many TB?'
  parameters:
    - { name: events, unit: events per day, choices: [2e9] }
    - { name: size, unit: bytes, choices: [1300] }
    - { name: kept, unit: days, choices: [4] }
  steps:
    - { name: daily, what: A day of it, formula: events * size, unit: TB per day }
    - { name: total, what: All days, formula: daily * kept, unit: TB }
  answer: total
  why: It matters.
- id: cost
  title: Cost
  stage: serving
  level: senior
  question: '{gpus} at {price}: how many dollars per month?'
  parameters:
    - { name: gpus, unit: GPUs, choices: [14] }
    - { name: price, unit: $ per hour, choices: [2.5] }
  steps:
    - { name: hours, what: GPU-hours of a month, formula: gpus * month, unit: GPU-hours }
    - { name: cost, what: Cost, formula: hours * price, unit: $ per month }
  answer: cost
  why: It matters.
- id: hits
  title: Hit rate
  stage: serving
  level: mid
  question: 'Of {requests} requests {hits} are hits. What is the hit rate in %?'
  parameters:
    - { name: requests, choices: [4000] }
    - { name: hits, choices: [1200] }
  steps:
    - { name: rate, what: Hit rate, formula: hits / requests, unit: '%' }
  answer: rate
  why: It matters.
- id: gpus
  title: GPUs
  stage: serving
  level: mid
  question: 'At {load} and {each} for each GPU, how many GPUs?'
  parameters:
    - { name: load, unit: requests per second, choices: [10000] }
    - { name: each, unit: requests per second, choices: [640] }
  steps:
    - { name: gpus, what: GPUs, formula: ceil(load / each), unit: GPUs }
  answer: gpus
  why: It matters.
- id: scan
  title: Scan
  stage: data
  level: mid
  question: '{volume} terabytes at {speed}: how many minutes?'
  parameters:
    - { name: volume, unit: TB, choices: [12], show: number }
    - { name: speed, unit: GB per second, choices: [5] }
  steps:
    - { name: time, what: Time, formula: volume / speed, unit: minutes }
  answer: time
  why: It matters.
- id: compute
  title: Compute
  stage: training
  level: senior
  question: '{weights} and {tokens} at 6 FLOP: how many FLOP?'
  parameters:
    - { name: weights, unit: parameters, choices: [7e9] }
    - { name: tokens, unit: tokens, choices: [1e12] }
  steps:
    - { name: compute, what: All, formula: 6 * FLOP * weights * tokens, unit: FLOP }
  answer: compute
  why: It matters.
- id: network
  title: Network
  stage: serving
  level: senior
  question: '{load} of {size} each: how many Gbit/s?'
  parameters:
    - { name: load, unit: requests per second, choices: [20000] }
    - { name: size, unit: KB, choices: [50] }
  steps:
    - { name: traffic, what: Traffic, formula: load * size, unit: GB per second }
    - { name: bits, what: In bits, formula: traffic, unit: Gbit/s }
  answer: bits
  why: It matters.
`;

/** A drawn exercise of those above. */
export function drawn(id: string): DrawnExercise {
  const { exercises, findings } = readExercises(EXERCISES, 'fixture.yaml');
  const exercise = exercises?.find((one) => one.id === id);
  if (!exercise) throw new Error(findings.map(formatFinding).join('\n') || `no exercise ${id}`);
  return drawExercise(exercise, 1);
}
