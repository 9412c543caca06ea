package se.bostadforst.access;

/** One line of {@code access/catalogue.csv}: this role has this right to this class, when the condition holds. */
record AccessRule(String roleCode, DataClass dataClass, AccessRight right, Condition condition) {

    /** When a rule gives its right. */
    enum Condition {
        /** The case belongs to the actor's own unit. */
        OWN_UNIT,
        /** The actor's organisation takes part in the case. */
        OWN_CASE,
        /** As OWN_CASE, and every adult has a valid samtycke for this organisation and class. */
        CONSENT,
        /** The actor's role has been called in to the case, and not been let go ({@link CallIns}). */
        CALLED_IN,
        /** As OWN_CASE, while a call that the jour has logged about the case is not too old ({@code domain.md} 2.10). */
        ON_CALL,
        /** As OWN_CASE, for whoever has opened the crisis card without a call and said why, and only for a while. */
        BREAK_GLASS,
        ALL
    }

    boolean gives(Actor actor, DataClass wanted, AccessRight wantedRight, CaseFacts facts) {
        return wanted == dataClass && wantedRight == right && actor.has(roleCode) && holds(actor, facts);
    }

    private boolean holds(Actor actor, CaseFacts facts) {
        return switch (condition) {
            case ALL -> true;
            case OWN_UNIT -> actor.unit().filter(facts.unit()::equals).isPresent();
            case OWN_CASE -> facts.parties().contains(actor.organisation());
            case CALLED_IN -> facts.calledIn().contains(roleCode);
            case ON_CALL -> facts.parties().contains(actor.organisation()) && facts.onCall();
            case BREAK_GLASS -> facts.parties().contains(actor.organisation()) && facts.brokeGlass();
            case CONSENT ->
                facts.parties().contains(actor.organisation())
                        && facts.consented().contains(dataClass);
        };
    }
}
