package se.bostadforst.engine.gate;

/** A process belongs to one folder. Who calls it gets the newest version, so a namesake in another folder would take its place unseen. */
final class OwnershipRules implements ModelRule {

    private final KnownModels known;

    OwnershipRules(KnownModels known) {
        this.known = known;
    }

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            file.all(org.camunda.bpm.model.bpmn.instance.Process.class)
                    .forEach(process -> known.folderOf(process.getId())
                            .filter(folder -> !folder.equals(delivery.folder()))
                            .ifPresent(folder -> findings.add(
                                    file,
                                    process,
                                    "Processen ”%s” hör till mappen ”%s”. Ändra den där, eller ge den här processen ett eget id.",
                                    process.getId(),
                                    folder)));
        }
    }
}
