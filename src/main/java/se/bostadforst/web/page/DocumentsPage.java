package se.bostadforst.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bostadforst.web.api.DocumentsApi;

/** A case's papers, made, signed and scanned. What is made or sent in goes by {@code documents.js}. */
@Controller
class DocumentsPage {

    private final DocumentsApi documents;

    DocumentsPage(DocumentsApi documents) {
        this.documents = documents;
    }

    @GetMapping("/arenden/{caseNumber}/handlingar")
    String papers(@PathVariable String caseNumber, Model model) {
        model.addAttribute("papers", documents.list(caseNumber));
        return "page/documents";
    }
}
