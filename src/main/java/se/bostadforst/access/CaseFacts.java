package se.bostadforst.access;

import java.util.Set;

/** What the rules need to know about a case, and nothing more. */
record CaseFacts(
        Unit unit,
        Set<Organisation> parties,
        Set<DataClass> consented,
        Set<String> calledIn,
        boolean onCall,
        boolean brokeGlass) {}
