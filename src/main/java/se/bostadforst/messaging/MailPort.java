package se.bostadforst.messaging;

/** The way out to the mail server. */
interface MailPort {

    /** Returns when the server has taken over the letter. */
    void send(Mail mail) throws NotSent;

    /** Whether a server answers and lets us in; asked before anything is tried again after {@link NotSent#SERVER_UNAVAILABLE}. */
    boolean answers();

    /** The letter was not taken. Carries a code only: servers repeat addresses in their texts. */
    final class NotSent extends RuntimeException {

        /** No server, or none that lets us in: no letter would have been taken. */
        static final String SERVER_UNAVAILABLE = "server-unavailable";

        private static final long serialVersionUID = 1L;

        private final String code;

        NotSent(String code) {
            super(code, null, false, false);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
