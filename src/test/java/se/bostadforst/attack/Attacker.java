package se.bostadforst.attack;

import org.springframework.lang.Nullable;

/** Who attacks: one of each kind that is signed in or stands outside. */
enum Attacker {
    LANDLORD("sb_forvaltare1", "hyresvärd"),
    OTHER_UNIT("soc_st_handlaggare1", "annan enhet"),
    ON_CALL("ssm_jour1", "jour"),
    RESPITE_HOST("avlastningsboende1", "avlastning"),
    MANAGER("projektledare1", "chef i Cockpit"),
    GROUPLESS("nobody1", "utan grupp"),
    NOBODY(null, "ej inloggad");

    private final String userId;
    private final String swedish;

    Attacker(@Nullable String userId, String swedish) {
        this.userId = userId;
        this.swedish = swedish;
    }

    /** Null for who is not signed in. */
    @Nullable
    String userId() {
        return userId;
    }

    String swedish() {
        return swedish;
    }
}
