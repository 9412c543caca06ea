package se.bostadforst.engine.gate;

/** One family of rules. Looks at everything that is delivered together, because forms and decisions belong to their process. */
interface ModelRule {

    void check(Delivery delivery, Findings findings);
}
