package se.bostadforst.web.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a JSON body to its end: one object, strict UTF-8, no key twice, no depth without reason, no key that would run or reveal. */
final class JsonShape {

    /** Tasklist's deepest body has six levels. */
    private static final int DEEPEST = 16;

    private static final JsonFactory STRICT = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .build();

    private JsonShape() {}

    /**
     * What is wrong with the body, if anything is.
     *
     * @param form whether it answers a form: then nothing stands beside the answers
     */
    static Optional<NeutralAnswer> fault(byte[] body, boolean form) {
        try (var parser = STRICT.createParser(text(body))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.of(NeutralAnswer.UNREADABLE);
            }
            for (var depth = 1; depth > 0; ) {
                var token = parser.nextToken();
                if (token == null) {
                    return Optional.of(NeutralAnswer.UNREADABLE);
                }
                if (token == JsonToken.FIELD_NAME) {
                    token = parser.nextToken();
                    if (form && depth == 1 && RefusedKeys.refusesBesideAnswers(parser.currentName(), token)) {
                        return Optional.of(NeutralAnswer.FORBIDDEN_QUERY);
                    }
                    if (token == JsonToken.VALUE_NULL
                            && "variables"
                                    .equals(parser.getParsingContext()
                                            .getParent()
                                            .getCurrentName())) {
                        return Optional.of(NeutralAnswer.UNREADABLE);
                    }
                    if (token.isScalarValue() && RefusedKeys.refuses(parser.currentName(), parser.getText())) {
                        return Optional.of(NeutralAnswer.FORBIDDEN_QUERY);
                    }
                    if (token.isStructStart() && RefusedKeys.refusesStructure(parser.currentName())) {
                        return Optional.of(NeutralAnswer.FORBIDDEN_QUERY);
                    }
                    if (RefusedKeys.mustBeEmpty(parser.currentName()) && token.isStructStart()) {
                        if (token != JsonToken.START_ARRAY || parser.nextToken() != JsonToken.END_ARRAY) {
                            return Optional.of(NeutralAnswer.FORBIDDEN_QUERY);
                        }
                        continue;
                    }
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
            return parser.nextToken() == null ? Optional.empty() : Optional.of(NeutralAnswer.UNREADABLE);
        } catch (CharacterCodingException | JsonProcessingException e) {
            return Optional.of(NeutralAnswer.UNREADABLE);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory cannot fail", e);
        }
    }

    private static String text(byte[] body) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    }
}
