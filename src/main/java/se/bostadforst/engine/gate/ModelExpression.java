package se.bostadforst.engine.gate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one kind of expression a model may hold: a name, or one method of one bean with plain arguments. Anything longer is a program.
 *
 * @param name a bean, or a variable where there is no method
 * @param arguments as written; text keeps its apostrophes
 */
record ModelExpression(boolean negated, String name, Optional<String> method, List<String> arguments) {

    private static final String ARGUMENT = "\\s*(?:'[^',{}]*'|-?\\d+|[a-z]\\w*)\\s*";
    private static final Pattern FORM = Pattern.compile("[$#]\\{\\s*(!?)\\s*([a-z]\\w*)(?:\\.([a-z]\\w*)\\(((?:"
            + ARGUMENT + "(?:," + ARGUMENT + ")*)?|\\s*)\\))?\\s*}");

    /** Whether the engine would evaluate something in the text. */
    static boolean isIn(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    /** Empty when the text is no expression or more than the house allows. */
    static Optional<ModelExpression> parse(String text) {
        var form = FORM.matcher(text == null ? "" : text.strip());
        return form.matches()
                ? Optional.of(new ModelExpression(
                        !form.group(1).isEmpty(),
                        form.group(2),
                        Optional.ofNullable(form.group(3)),
                        split(form.group(4))))
                : Optional.empty();
    }

    boolean calls(String bean, String methodName) {
        return name.equals(bean) && method.equals(Optional.of(methodName));
    }

    /** The text between the apostrophes of an argument; empty when there is no such argument or it is no text. */
    Optional<String> text(int argument) {
        return arguments.size() > argument ? text(arguments.get(argument)) : Optional.empty();
    }

    /** Arguments that are variables of the process. */
    List<String> variables() {
        return arguments.stream()
                .filter(argument -> Character.isLetter(argument.charAt(0)) && !argument.matches("execution|true|false"))
                .toList();
    }

    static Optional<String> text(String argument) {
        return argument.startsWith("'") ? Optional.of(argument.substring(1, argument.length() - 1)) : Optional.empty();
    }

    private static List<String> split(String arguments) {
        return arguments == null || arguments.isBlank()
                ? List.of()
                : Arrays.stream(arguments.split(",")).map(String::strip).toList();
    }
}
