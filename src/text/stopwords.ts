/** English words that carry no content of their own in a design answer. Negations are not among them. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are as at be because been before being below
   both but by can could did do does doing down during each etc even every few for from further get
   gets getting go goes going gonna got had has have having he her here hers him his how i i'd i'll
   i'm i've if in into is it it's its itself just let let's lets like lot lots make makes making
   many may maybe me might more most much must my of off on once one only or other others our ours
   out over own per pretty quite rather really same say shall she should since so some something still
   such than that that's the their theirs them then there there's these they they're thing things
   this those through thus to too under until up upon us use used uses using very via want wants was
   we we'd we'll we're we've were what what's when where whether which while who whom whose why will
   with would yes yet you you'd you'll you're your yours`
    .split(/\s+/)
    .filter(Boolean),
);
