package se.bostadforst.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * A word and the spellings it can hide in: UTF-8, UTF-16 and Latin-1, escaped for JSON, HTML, addresses and mail, Base64. One regular
 * expression that PostgreSQL and Java read alike; bytes are read as PostgreSQL writes them in its {@code escape} format.
 */
final class Canary {

    private final String regex;
    private final Pattern pattern;

    Canary(String... words) {
        regex = List.of(words).stream().map(Canary::spellings).collect(Collectors.joining("|"));
        pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Words as they are, when they are many. */
    static Canary plain(List<String> words) {
        return new Canary(
                words.stream()
                        .map(word -> word.replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit} ]", "\\\\$0"))
                        .collect(Collectors.joining("|")),
                true);
    }

    private Canary(String regex, boolean ready) {
        this.regex = regex;
        pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    String regex() {
        return regex;
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    /** Also inside what is packed. */
    boolean isIn(byte[] bytes) {
        return isIn(escaped(bytes)) || isIn(escaped(unpacked(bytes)));
    }

    private static String spellings(String word) {
        var letters = word.codePoints().mapToObj(Canary::letter).collect(Collectors.joining("(?:\\\\+000)?"));
        return letters + "|" + String.join("|", base64(word));
    }

    private static String letter(int letter) {
        var text = Character.toString(letter);
        if (letter < 128) {
            return Character.isLetterOrDigit(letter) ? text : "(?:[" + text + "]|%%%02X)".formatted(letter);
        }
        var either = new LinkedHashSet<String>();
        for (var cased : List.of(text.toLowerCase(java.util.Locale.ROOT), text.toUpperCase(java.util.Locale.ROOT))) {
            either.add(cased);
            var apart = Normalizer.normalize(cased, Normalizer.Form.NFD);
            either.add(apart);
            List.of("%%%02X", "=%02X", "\\\\+%03o")
                    .forEach(format -> either.add(each(apart, StandardCharsets.UTF_8, format)));
            either.add("\\\\+u%04x".formatted((int) cased.charAt(0)));
            either.add("&#0*%d;".formatted((int) cased.charAt(0)));
            either.add("&#x0*%x;".formatted((int) cased.charAt(0)));
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
                either.add(each(cased, charset, "%%%02X"));
                either.add(each(cased, charset, "=%02X"));
                either.add(each(cased, charset, "\\\\+%03o"));
            }
        }
        either.addAll(Set.of("&aring;", "&auml;", "&ouml;"));
        return "(?:" + String.join("|", either) + ")";
    }

    private static String each(String text, Charset charset, String format) {
        var out = new StringBuilder();
        for (var b : text.getBytes(charset)) {
            out.append(b > 0 ? Character.toString(b) : format.formatted(b & 0xFF));
        }
        return out.toString();
    }

    /** The letters that are the same whatever stands before and after. */
    private static Set<String> base64(String word) {
        var found = new LinkedHashSet<String>();
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var bytes = word.getBytes(charset);
            for (int before = 0; before < 3; before++) {
                var shifted = new byte[before + bytes.length];
                System.arraycopy(bytes, 0, shifted, before, bytes.length);
                var code = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                var stable = code.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
                found.add(stable.replace("+", "[+-]").replace("/", "[/_]"));
            }
        }
        return found;
    }

    private static String escaped(byte[] bytes) {
        var text = new StringBuilder(bytes.length);
        for (var b : bytes) {
            if (b == '\\') {
                text.append("\\\\");
            } else if (b > 0) {
                text.append((char) b);
            } else {
                text.append("\\%03o".formatted(b & 0xFF));
            }
        }
        return text.toString();
    }

    private static byte[] unpacked(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        for (boolean gzip : new boolean[] {true, false}) {
            try (InputStream in = gzip
                    ? new GZIPInputStream(new java.io.ByteArrayInputStream(bytes))
                    : new InflaterInputStream(new java.io.ByteArrayInputStream(bytes))) {
                in.transferTo(out);
                return out.toByteArray();
            } catch (IOException notPackedSo) {
                out.reset();
            }
        }
        return out.toByteArray();
    }
}
