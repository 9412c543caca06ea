package se.bostadforst.attack;

import static se.bostadforst.attack.Scene.engine;

import java.util.List;

/** Comments and attachments, which the engine guards with nothing but the secrecy of their ids. */
final class CommentAttacks {

    private static final String SOURCE = "security.md 0.7, ASVS 8.2.2";

    private CommentAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of("Kommentarer på en annans uppgift läses", SOURCE, scene -> {
                            scene.get(on(scene, "/comment"));
                            scene.get(on(scene, "/comment/" + scene.victim().comment()));
                        })
                        .beneath((house, victim) -> house.getTaskService().getTaskComments(victim.task()))
                        .worksForAnybodySignedIn(),
                Attack.of(
                                "Kommentar skrivs på en annans uppgift",
                                SOURCE,
                                scene -> scene.post(on(scene, "/comment/create"), "{\"message\":\"falsk anteckning\"}"))
                        .beneath((house, victim) -> house.getTaskService()
                                .createComment(victim.task(), victim.instance(), "falsk anteckning")),
                Attack.of(
                                "En annans kommentar tas bort",
                                SOURCE,
                                scene -> scene.delete(
                                        on(scene, "/comment/" + scene.victim().comment())))
                        .beneath((house, victim) -> {
                            house.getTaskService().deleteTaskComment(victim.task(), victim.comment());
                            return "borttagen";
                        }),
                Attack.of("En bilaga läses, med innehåll", SOURCE, scene -> {
                            scene.get(on(scene, "/attachment"));
                            scene.get(on(scene, "/attachment/" + scene.victim().attachment()));
                            scene.get(on(scene, "/attachment/" + scene.victim().attachment() + "/data"));
                        })
                        .beneath((house, victim) -> house.getTaskService().getAttachmentContent(victim.attachment()))
                        .worksForAnybodySignedIn(),
                Attack.of(
                                "En bilaga tas bort",
                                SOURCE,
                                scene -> scene.delete(on(
                                        scene, "/attachment/" + scene.victim().attachment())))
                        .beneath((house, victim) -> {
                            house.getTaskService().deleteAttachment(victim.attachment());
                            return "borttagen";
                        })
                        .worksForAnybodySignedIn());
    }

    private static String on(Scene scene, String path) {
        return engine("/task/" + scene.victim().task() + path);
    }
}
