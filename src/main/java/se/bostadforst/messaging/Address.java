package se.bostadforst.messaging;

/** Where one person's letters go. */
public record Address(String userId, String email) {

    public Address {
        if (userId == null
                || userId.isBlank()
                || email == null
                || !email.matches("[^\\s@<>,;\\p{Cntrl}]+@[^\\s@<>,;\\p{Cntrl}]+")) {
            throw new IllegalArgumentException("An address needs a user id and one e-mail address");
        }
    }
}
