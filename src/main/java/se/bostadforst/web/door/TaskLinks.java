package se.bostadforst.web.door;

/** Where a mail's link waits while its reader signs in: a server path survives the login, a fragment would not. */
public final class TaskLinks {

    /** Session attribute with the wanted path. */
    public static final String WANTED = TaskLinks.class.getName();

    private TaskLinks() {}
}
