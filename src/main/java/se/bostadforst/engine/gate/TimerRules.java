package se.bostadforst.engine.gate;

import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Hours may be drawn; days are counted by the calendar, which knows the red ones. */
final class TimerRules implements ModelRule {

    private static final Pattern HOURS_AND_MINUTES = Pattern.compile("PT(?=\\d)(\\d+H)?(\\d+M)?");

    private static final Pattern NOTHING = Pattern.compile("PT(?=\\d)(0+H)?(0+M)?");

    private final DateExpressions dates;

    TimerRules(ModelBeans beans) {
        this.dates = new DateExpressions(beans);
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            file.all(TimerEventDefinition.class).forEach(timer -> check(file, timer, findings));
        }
    }

    private void check(ProcessFile file, TimerEventDefinition timer, Findings findings) {
        if (timer.getTimeDate() != null) {
            if (!dates.isFrom(text(timer.getTimeDate()), "morning")) {
                findings.add(
                        file,
                        timer.getParentElement(),
                        "Tidpunkten ska räknas av periods eller deadlines, till exempel ${periods.morningAfterWorkingDays('approval.reminder.working-days')};"
                                + " nu står det ”%s”.",
                        text(timer.getTimeDate()));
            }
        } else if (timer.getTimeDuration() != null) {
            if (NOTHING.matcher(text(timer.getTimeDuration())).matches()) {
                findings.add(
                        file,
                        timer.getParentElement(),
                        "Väntetiden är noll, så klockan ringer genast. Skriv hur länge ärendet ska vänta, till exempel PT24H.");
            } else if (!HOURS_AND_MINUTES.matcher(text(timer.getTimeDuration())).matches()) {
                findings.add(
                        file,
                        timer.getParentElement(),
                        "En väntetid skrivs bara i timmar och minuter, till exempel PT24H; nu står det ”%s”. Räkna dagar som tidpunkt (Date) med periods eller"
                                + " deadlines.",
                        text(timer.getTimeDuration()));
            }
        } else {
            findings.add(
                    file,
                    timer.getParentElement(),
                    "Händelsen behöver en tidpunkt (Date) eller en väntetid (Duration). Det som ska upprepas ritas som en slinga, inte som Cycle.");
        }
    }

    private static String text(ModelElementInstance element) {
        return element.getTextContent().strip();
    }
}
