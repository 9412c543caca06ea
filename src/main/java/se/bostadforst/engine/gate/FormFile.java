package se.bostadforst.engine.gate;

import se.bostadforst.forms.FormSchema;

/**
 * One form.
 *
 * @param expectedId {@code <folder>-<file name>}, which is how tasks refer to it
 */
record FormFile(String resource, String expectedId, FormSchema schema) {}
