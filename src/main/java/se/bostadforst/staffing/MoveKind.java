package se.bostadforst.staffing;

/** How a task has changed hands, and the sentence the case log says it in. */
enum MoveKind {
    HAND_OVER,
    HAND_OUT,
    TAKE_BACK,
    STAND_IN,
    RETURN,
    TO_TEAM
}
