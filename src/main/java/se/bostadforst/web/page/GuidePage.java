package se.bostadforst.web.page;

import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bostadforst.access.CaseNotFound;
import se.bostadforst.guides.Guides;

/** "Handledning": how the work is done here, for each role; the same text as in {@code docs}. */
@Controller
class GuidePage {

    private final Guides guides;

    GuidePage(Guides guides) {
        this.guides = guides;
    }

    @GetMapping(Guides.ADDRESS)
    String all(Model model) {
        model.addAttribute("guides", guides.all());
        return "page/guides";
    }

    @GetMapping(Guides.ADDRESS + "/{name}")
    String one(@PathVariable String name, Model model) {
        model.addAttribute("guide", guides.find(name).orElseThrow(CaseNotFound::new));
        return "page/guide";
    }

    @GetMapping(Guides.ADDRESS + "/bilder/{picture}")
    ResponseEntity<byte[]> picture(@PathVariable String picture) throws IOException {
        var file = new ClassPathResource("guides/bilder/roller/" + picture);
        if (!picture.matches("[a-z0-9_-]+\\.png") || !file.exists()) {
            throw new CaseNotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .body(file.getContentAsByteArray());
    }
}
