package se.bostadforst.casefile;

/** Why a case ended before anybody moved in. None of them is a mark against the person. */
public enum Closing {
    EJ_URVAL("Uppfyller inte urvalskraven"),
    EJ_GODKAND("Godkändes inte av alla parter"),
    AVSLAG("Avslag på ansökan"),
    AVBOJT("Erbjudandet avböjdes"),
    ATERTAGEN("Nomineringen återtogs"),
    SAMORDNAD("Samordnad med en annan nominering"),
    EJ_INFLYTTAD("Inflyttningen avbröts");

    private final String label;

    Closing(String label) {
        this.label = label;
    }

    /** The Swedish words that people see. */
    public String label() {
        return label;
    }
}
