package se.bostadforst.engine.gate;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;

/** The deployment breaks the house's rules; the message is for the designer, one finding a line. */
public class GateRefused extends ProcessEngineException {

    private static final long serialVersionUID = 1L;

    GateRefused(List<Finding> findings) {
        super(findings.stream()
                .map(Finding::toString)
                .collect(Collectors.joining(
                        "\n", "Modellen släpps inte in. Rätta detta och sänd hela mappen på nytt:\n", "")));
    }
}
