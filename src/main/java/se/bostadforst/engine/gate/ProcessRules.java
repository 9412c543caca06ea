package se.bostadforst.engine.gate;

import java.util.Collection;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** One file, one pool, one process that says what it is and how long its history is kept. */
final class ProcessRules implements ModelRule {

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            var processes = file.all(Process.class);
            checkPools(file, processes, findings);
            processes.forEach(process -> checkProcess(file, process, findings));
        }
    }

    private static void checkPools(ProcessFile file, Collection<Process> processes, Findings findings) {
        var pools = file.all(Participant.class).stream()
                .filter(pool -> pool.getProcess() != null)
                .toList();
        if (pools.size() > 1) {
            findings.add(
                    file,
                    pools.get(1),
                    "Filen har fler än en pool med en process. Rita ett förlopp i en fil, med organisationerna som banor i samma pool.");
        } else if (processes.size() > 1) {
            findings.add(
                    file,
                    processes.iterator().next(),
                    "Filen har fler än en process. Lägg varje process i en egen fil.");
        } else if (processes.isEmpty()) {
            findings.add(file.resource(), "process", "Filen har ingen process.");
        }
    }

    private static void checkProcess(ProcessFile file, Process process, Findings findings) {
        if (!file.name().equals(process.getId()) && file.all(Process.class).size() == 1) {
            findings.add(file, process, "Processens id ska vara detsamma som filens namn, ”%s”.", file.name());
        }
        if (!process.isExecutable()) {
            findings.add(file, process, "Processen är inte körbar. Kryssa i ”Executable”.");
        }
        if (Names.isBlank(process.getName())) {
            findings.add(
                    file,
                    process,
                    "Processen saknar namn. Skriv ett svenskt namn, till exempel ”Nominering och antagning”.");
        }
        if (process.getDocumentations().stream().allMatch(text -> Names.isBlank(text.getTextContent()))) {
            findings.add(
                    file,
                    process,
                    "Processen saknar beskrivning. Skriv en mening under ”Documentation” om vad den är till för.");
        }
        if (file.all(Process.class).size() == 1
                && process.isCamundaStartableInTasklist()
                && process.getChildElementsByType(StartEvent.class).stream()
                        .allMatch(start ->
                                Names.isBlank(start.getCamundaFormRef()) && start.getCamundaFormKey() == null)) {
            findings.add(
                    file,
                    process,
                    "Processen kan startas i Tasklist men har inget startformulär, och då finns inget ärende. Ange ett på starthändelsen, eller ta bort"
                            + " krysset ”Startable”.");
        }
        TimeToLive.fault(process.getCamundaHistoryTimeToLiveString())
                .ifPresent(fault -> findings.add(file, process, "Processen: %s", fault));
    }
}
