import { type Quotable, quotable } from './find-quote.ts';
import { ordersIn, withoutOrders } from './orders.ts';

/** Longer answers are read up to here, in UTF-16 code units. */
const MAX_ANSWER = 20_000;

/** An answer as the model sees it, and as its quotes are looked up. */
export interface ReadAnswer {
  /** Without the orders to the grader. */
  readonly shown: string;
  readonly quotable: Quotable;
}

export function readAnswer(answer: string): ReadAnswer {
  const text = answer.slice(0, MAX_ANSWER);
  const orders = ordersIn(text);
  return { shown: withoutOrders(text, orders), quotable: quotable(text, orders) };
}
