package se.bostadforst.engine.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A model as plain XML. The engine's model API shows only what it knows; what it does not show may still run, so the rules that forbid
 * things read the file itself.
 */
final class Xml {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String BPMN_DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";

    private static final Pattern STEP =
            Pattern.compile("task|transaction|callActivity|(?:ad[hH]oc)?[sS]ubProcess|\\w+(?:Task|Event|Gateway)");

    private Xml() {}

    /** @throws IOException when it is no XML, or XML that points outside itself */
    static Document parse(byte[] content) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Thrower());
            return builder.parse(new ByteArrayInputStream(content));
        } catch (SAXException e) {
            throw new IOException(e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every element, from the root down. */
    static Stream<Element> elements(Document document) {
        return elements(document.getElementsByTagName("*"));
    }

    static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    static Stream<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .map(Attr.class::cast);
    }

    /** The text written directly in the element, not in its children. */
    static String ownText(Element element) {
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    static boolean is(Node node, String namespace, String name) {
        return namespace.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    /** The id of the element, or of the closest one around it that has one. */
    static String idOf(Element element) {
        if (element.hasAttribute("id") && !element.getNamespaceURI().equals(CAMUNDA)) {
            return element.getAttribute("id");
        }
        return element.getParentNode() instanceof Element parent ? idOf(parent) : element.getTagName();
    }

    /** Ids that more than one element has. */
    static Set<String> repeatedIds(Document document) {
        var seen = new HashSet<String>();
        var repeated = new LinkedHashSet<String>();
        elements(document)
                .filter(element -> element.hasAttribute("id") && !CAMUNDA.equals(element.getNamespaceURI()))
                .map(element -> element.getAttribute("id"))
                .filter(id -> !seen.add(id))
                .forEach(repeated::add);
        return repeated;
    }

    /** Flows and boundary events that do not hold on to a step, a gateway or an event. */
    static List<String> looseEnds(Document document) {
        var steps = elements(document)
                .filter(element -> BPMN.equals(element.getNamespaceURI())
                        && STEP.matcher(element.getLocalName()).matches())
                .map(element -> element.getAttribute("id"))
                .collect(Collectors.toSet());
        return elements(document)
                .filter(element -> is(element, BPMN, "sequenceFlow")
                                && !steps.containsAll(ends(element, "sourceRef", "targetRef"))
                        || is(element, BPMN, "boundaryEvent") && !steps.containsAll(ends(element, "attachedToRef")))
                .map(Xml::idOf)
                .toList();
    }

    private static List<String> ends(Element element, String... names) {
        return Stream.of(names).map(element::getAttribute).toList();
    }

    /** The parser's own handler would print to the console. */
    private static final class Thrower implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
