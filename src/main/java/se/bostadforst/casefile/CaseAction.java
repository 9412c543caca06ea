package se.bostadforst.casefile;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** Something that can happen to a case at any time, offered on its page to whoever may do it. */
public interface CaseAction {

    /** Its address: lower case and hyphens. */
    String id();

    /** The button's Swedish words. */
    String label();

    /** What is asked, in Swedish, before it is done: what follows from it. */
    String question();

    /** True when the asker may do it now. */
    boolean offered(CaseNumber caseNumber);

    /**
     * Does it. Asks the access rules itself.
     *
     * @throws ActionRefused when it is too late or not the time for it
     * @throws se.bostadforst.access.CaseNotFound when the asker may not do it
     */
    void run(CaseNumber caseNumber);

    /** An action from its parts, for rooms with several. */
    static CaseAction of(
            String id, String label, String question, Predicate<CaseNumber> offered, Consumer<CaseNumber> work) {
        return new CaseAction() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public String label() {
                return label;
            }

            @Override
            public String question() {
                return question;
            }

            @Override
            public boolean offered(CaseNumber caseNumber) {
                return offered.test(caseNumber);
            }

            @Override
            public void run(CaseNumber caseNumber) {
                work.accept(caseNumber);
            }
        };
    }
}
