package se.bostadforst.admission;

import se.bostadforst.access.CaseNotFound;

/** The unit's own nomination, and somebody has ended it, or the person has been admitted: there is nothing left to take back. */
public final class NominationEnded extends CaseNotFound {

    private static final long serialVersionUID = 1L;
}
