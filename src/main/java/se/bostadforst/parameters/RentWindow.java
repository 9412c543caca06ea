package se.bostadforst.parameters;

/** Which rents are looked at before an own contract. The customer has not chosen yet; the seed's wording is the first. */
public enum RentWindow implements Choice {
    /** "Hyran har betalats i tid under hela perioden", S002:L213. */
    HELA_PERIODEN("Hela perioden från inflyttningen"),
    /** One late rent does not follow the tenant for ever. */
    RULLANDE_9M("De nio månaderna före prövningen");

    private final String label;

    RentWindow(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
