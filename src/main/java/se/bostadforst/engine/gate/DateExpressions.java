package se.bostadforst.engine.gate;

import java.util.Set;

/** Days are counted by the house's calendar, never written into a model. */
final class DateExpressions {

    private static final Set<String> CALENDARS = Set.of("periods", "deadlines");

    private final ModelBeans beans;

    DateExpressions(ModelBeans beans) {
        this.beans = beans;
    }

    /**
     * Whether the text asks one of the calendar beans by a method that begins so. What is no allowed expression or names an unknown bean
     * passes, because {@link ExpressionRules} reports it.
     */
    boolean isFrom(String text, String methodPrefix) {
        if (!ModelExpression.isIn(text)) {
            return false;
        }
        return ModelExpression.parse(text)
                .map(call -> beans.type(call.name()).isEmpty()
                        || CALENDARS.contains(call.name())
                                && call.method()
                                        .filter(method -> method.startsWith(methodPrefix))
                                        .isPresent())
                .orElse(true);
    }
}
