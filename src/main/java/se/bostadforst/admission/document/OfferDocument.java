package se.bostadforst.admission.document;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.bostadforst.admission.Offers;
import se.bostadforst.calendar.SwedishDates;
import se.bostadforst.casefile.CaseNumber;
import se.bostadforst.casefile.CasePapers;
import se.bostadforst.documents.DocumentSource;

/** "Erbjudande": what the person is asked to say yes to, and until when; nothing is lost by a no. */
@Component
class OfferDocument implements DocumentSource {

    private final CasePapers papers;
    private final Offers offers;

    OfferDocument(CasePapers papers, Offers offers) {
        this.papers = papers;
        this.offers = offers;
    }

    @Override
    public String documentCode() {
        return "offer";
    }

    @Override
    public boolean ready(CaseNumber caseNumber) {
        return offers.of(caseNumber).isPresent();
    }

    @Override
    public Map<String, Object> content(CaseNumber caseNumber) {
        var values = papers.heading(caseNumber);
        var offer = offers.of(caseNumber).orElseThrow();
        values.put("givenOn", SwedishDates.iso(offer.givenOn()));
        values.put("answerBy", SwedishDates.iso(offer.answerBy()));
        values.put("answer", offer.answer().map(Offers.Answer::label).orElse(null));
        values.put("answeredOn", offer.answeredOn().map(SwedishDates::iso).orElse(null));
        return values;
    }
}
