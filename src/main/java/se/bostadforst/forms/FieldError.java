package se.bostadforst.forms;

/** A Swedish sentence at one field. */
public record FieldError(String key, String message) {}
