package se.bostadforst.access;

/** The classes of data in the access catalogue ({@code domain.md} 2.0.3; C0, A1 and A2 are 2.1's own visibility rules). */
public enum DataClass {
    /** The case's position: number, status, dates. */
    C0,
    /** Identity and contact. */
    C1,
    /** Household and children. */
    C2,
    /** Apartment and contract. */
    C3,
    /** Rent payments. */
    C4,
    /** Disturbances. */
    C5,
    /** Support meetings: dates, held or not. */
    C6,
    /** Support notes and health. */
    C7,
    /** Debts. */
    C8,
    /** Assistance decisions and the investigation behind them. */
    C9,
    /** Respite. */
    C10,
    /** Evaluation answers. */
    C11,
    /** The jour's log. */
    C12,
    /** The selection's outcome, yes or no, without its grounds. */
    A1,
    /** The motivation of an assessment of violence and risk. */
    A2,
    /** That two units have nominated the same person; for the project leader alone, until both have been spoken to. */
    A3,
    /** Who has seen the case; for those who follow up the log. */
    A4,
    /** The key agreement; Stadsmissionen's and the tenant's, the authority knows its status ({@code domain.md} 2.2). */
    A5,
    /** The support plan ({@code domain.md} 2.3). */
    A6,
    /** The follow-ups' report and record. */
    A7,
    /** The landlord's own rating of the neighbourhood. */
    A8,
    /** The takeover: its conditions as four statuses, the proposal and the answer; never what somebody has paid or owes (T-30). */
    A9,
    /** The crisis card, the only part of C7 that the jour sees ({@code domain.md} 2.0.3, 2.10). */
    A12,
    /** What of the jour's log is addressed to the reader's own organisation; for Svenska Bostäder codes only (C12). */
    A13
}
