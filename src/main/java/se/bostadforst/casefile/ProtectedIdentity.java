package se.bostadforst.casefile;

/** Skyddade personuppgifter; anything but INGEN hides name and contact outside the named staff (T-47). */
public enum ProtectedIdentity {
    INGEN,
    SEKRETESSMARKERING,
    SKYDDAD_FOLKBOKFORING,
    FINGERADE
}
