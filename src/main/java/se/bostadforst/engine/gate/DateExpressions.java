package se.bostadforst.engine.gate;

import java.util.Set;

/** Days are counted by the house's calendar, never written into a model. */
final class DateExpressions {

    private static final Set<String> CALENDARS = Set.of("periods", "deadlines");

    /** A room's own calendar counts from a day of the case, such as {@code tenancyDates} from the anchor. */
    private static final String OWN = "Dates";

    private static final String MORNING = "morning";
    private static final String MIDNIGHT = "midnight";

    /** A minute of the day or night, for rooms that work around the clock (T-41). */
    private static final String MOMENT = "moment";

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
                        || call.method()
                                .filter(method -> counts(call.name(), method, methodPrefix))
                                .isPresent())
                .orElse(true);
    }

    private static boolean counts(String bean, String method, String methodPrefix) {
        if (CALENDARS.contains(bean)) {
            return method.startsWith(methodPrefix);
        }
        return bean.endsWith(OWN)
                && (method.startsWith(methodPrefix)
                        || MORNING.equals(methodPrefix) && (method.startsWith(MIDNIGHT) || method.startsWith(MOMENT)));
    }
}
