package se.bostadforst.assistance.appeal;

import se.bostadforst.casefile.CaseNumber;

/** An appeal has led to a new decision that gives the person something: it has to be executed, and watched until it is. */
public record FavourableDecisionMade(CaseNumber caseNumber) {}
