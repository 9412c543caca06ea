package se.bostadforst.documents;

import java.util.List;
import se.bostadforst.access.DataClass;

/**
 * A kind of document, a line of {@code documents/register.csv} ({@code domain.md} Appendix B).
 *
 * @param code the template's name, the same in the register, the file and the room that fills it
 * @param dataClass who may see it once it is made
 * @param reads what it tells of, all of which its maker must be allowed to read
 * @param ownTemplate true when the seed names an appendix it does not contain and the page is our own proposal
 * @param author the organisation that makes it
 */
public record DocumentType(
        String code, String title, DataClass dataClass, List<DataClass> reads, boolean ownTemplate, String author) {}
