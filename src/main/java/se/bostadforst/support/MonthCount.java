package se.bostadforst.support;

/**
 * What a person's month holds so far.
 *
 * @param held meetings in person that the person came to
 * @param withSocialServices of those, with socialtjänsten and not denied by it
 * @param missed meetings the person did not come to
 * @param cancelled meetings staff called off
 * @param planned meetings still to come
 * @param plannedWithSocialServices of those, with socialtjänsten
 */
public record MonthCount(
        int held, int withSocialServices, int missed, int cancelled, int planned, int plannedWithSocialServices) {}
