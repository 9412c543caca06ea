package se.bostadforst.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import se.bostadforst.forms.FormSchema;

/**
 * One form.
 *
 * @param expectedId {@code <folder>-<file name>}, which is how tasks refer to it
 * @param schema the form as the server answers for it
 * @param json everything that is in the file
 */
record FormFile(String resource, String expectedId, FormSchema schema, JsonNode json) {}
