package se.bostadforst.engine.gate;

import camundajar.impl.fastparse.Parsed;
import camundajar.impl.scala.Product;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.feel.impl.parser.FeelParser;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/**
 * One FEEL text as its parser sees it.
 *
 * @param names the values it asks for
 * @param texts the texts it compares with
 * @param isProgram whether it loops, makes functions or calls methods: one line of that can keep the server busy for ever
 */
record Feel(Set<String> names, Set<String> texts, boolean isProgram) {

    private static final FeelEngine ENGINE = new ScalaFeelEngineFactory(java.util.List.of()).createInstance();

    /** Empty when the text is no FEEL expression. */
    static Optional<Feel> expression(String text) {
        return read(FeelParser.parseExpression(text));
    }

    /** Empty when the text cannot stand in a cell of a condition. */
    static Optional<Feel> unaryTests(String text) {
        return read(FeelParser.parseUnaryTests(text));
    }

    static boolean isTrue(String expression, Map<String, Object> values) {
        return Boolean.TRUE.equals(ENGINE.evaluateSimpleExpression(
                expression, Variables.fromMap(values).asVariableContext()));
    }

    private static Optional<Feel> read(Parsed<Exp> parsed) {
        if (!parsed.isSuccess()) {
            return Optional.empty();
        }
        var names = new TreeSet<String>();
        var texts = new TreeSet<String>();
        var programs = new boolean[1];
        walk(parsed.get().value(), part -> {
            if (part instanceof Ref ref) {
                names.add(ref.names().head());
            } else if (part instanceof ConstString text) {
                texts.add(text.value());
            } else if (part instanceof For
                    || part instanceof SomeItem
                    || part instanceof EveryItem
                    || part instanceof FunctionDefinition
                    || part instanceof QualifiedFunctionInvocation
                    || part instanceof JavaFunctionInvocation) {
                programs[0] = true;
            }
        });
        return Optional.of(new Feel(names, texts, programs[0]));
    }

    private static void walk(Object part, Consumer<Object> seen) {
        if (part instanceof camundajar.impl.scala.collection.Iterable<?> many) {
            for (var each = many.iterator(); each.hasNext(); ) {
                walk(each.next(), seen);
            }
        } else if (part instanceof Product product) {
            seen.accept(part);
            for (var each = product.productIterator(); each.hasNext(); ) {
                walk(each.next(), seen);
            }
        }
    }
}
