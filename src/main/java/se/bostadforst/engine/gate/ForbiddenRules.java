package se.bostadforst.engine.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Nothing in a model runs code, names a person or goes round the house's rules ({@code security.md} 0.10). */
final class ForbiddenRules implements ModelRule {

    private static final String SCRIPT =
            "Skript är inte tillåtna. Be en utvecklare om ett steg och använd ”Delegate expression”.";
    private static final String CODE =
            "Java-klasser och uttryck är inte tillåtna här. Använd ”Delegate expression”, till exempel ${openCaseDelegate}.";
    private static final String CONNECTOR = "Connectors är inte tillåtna. Använd ”Delegate expression”.";
    private static final String TYPE =
            "Externa uppgifter och inbyggda stegtyper är inte tillåtna. Använd ”Delegate expression”.";
    private static final String FORM =
            "Bara Camunda Forms är tillåtna. Gör en .form-fil i forms/ och ange den under ”Form reference”.";
    private static final String FIELD =
            "Fältinjektion är inte tillåten, eftersom alla ärenden delar samma böna. Ta bort den.";
    private static final String PERSON =
            "En uppgift går till en roll, aldrig till en namngiven person. Använd ”Candidate groups”.";
    private static final String DECISION =
            "Motorn får inte läsa beslutstabellen på egen hand. Ange tabellen som ”decision” under ”Extension properties”"
                    + " och steget som ”Delegate expression”.";
    private static final String MAPPING =
            "Alla variabler får inte föras vidare. Ange dem en och en, eller låt bli: ärendenumret räcker oftast.";
    private static final String MAPPING_CODE =
            "Variabler får inte föras vidare med programkod. Ange dem en och en under ”In mappings”.";
    private static final String CASE = "Ärendemodeller (CMMN) används inte. Anropa en process.";
    private static final String LANGUAGE = "Villkor skrivs utan annat språk än det vanliga. Ta bort ”%s”.";

    private static final String NOBODY =
            "Uppgiften har ingen typ, så motorn går förbi den utan att någon gör den. Välj ”User task” eller ”Service task”.";
    private static final String LOOP =
            "Slingmarkeringen bestämmer inte rätt antal gånger. Rita en slinga, eller välj parallell flerinstans med ”Collection”.";
    private static final String UNKNOWN = "Elementet kan inte köras av motorn. Rita om det med uppgifter och vägval.";
    private static final String RETRIES = "Hur ofta programmet försöker på nytt bestäms i programmet. Ta bort värdet.";

    private static final Map<String, String> BPMN_ELEMENTS = Map.ofEntries(
            Map.entry("scriptTask", SCRIPT),
            Map.entry("potentialOwner", PERSON),
            Map.entry("humanPerformer", PERSON),
            Map.entry("performer", PERSON),
            Map.entry("resourceRole", PERSON),
            Map.entry("task", NOBODY),
            Map.entry("manualTask", NOBODY),
            Map.entry("loopCardinality", LOOP),
            Map.entry("standardLoopCharacteristics", LOOP),
            Map.entry("complexGateway", UNKNOWN),
            Map.entry("adHocSubProcess", UNKNOWN));

    private static final Map<String, String> CAMUNDA_ELEMENTS = Map.of(
            "script", SCRIPT,
            "connector", CONNECTOR,
            "formData", FORM,
            "formProperty", FORM,
            "field", FIELD,
            "failedJobRetryTimeCycle", RETRIES,
            "potentialStarter", PERSON);

    /** In this order only the first fault of an element is told; they are usually one and the same. */
    private static final Map<String, String> ATTRIBUTES = new LinkedHashMap<>();

    static {
        ATTRIBUTES.put("class", CODE);
        ATTRIBUTES.put("expression", CODE);
        ATTRIBUTES.put("type", TYPE);
        ATTRIBUTES.put("decisionRef", DECISION);
        ATTRIBUTES.put("formKey", FORM);
        ATTRIBUTES.put("formHandlerClass", FORM);
        ATTRIBUTES.put("resource", SCRIPT);
        ATTRIBUTES.put("assignee", PERSON);
        ATTRIBUTES.put("candidateUsers", PERSON);
        ATTRIBUTES.put("candidateStarterUsers", PERSON);
        ATTRIBUTES.put("variableMappingClass", MAPPING_CODE);
        ATTRIBUTES.put("variableMappingDelegateExpression", MAPPING_CODE);
        ATTRIBUTES.put("caseRef", CASE);
    }

    private static final Set<String> LISTENERS = Set.of("executionListener", "taskListener");

    @Override
    public void check(Delivery delivery, Findings findings) {
        for (var file : delivery.processes()) {
            Xml.elements(file.xml())
                    .forEach(element -> fault(element)
                            .ifPresent(fault -> findings.add(file.resource(), Xml.idOf(element), "%s", fault)));
        }
    }

    private static Optional<String> fault(Element element) {
        return Stream.of(
                        oldNamespace(element),
                        byName(element),
                        byAttribute(element),
                        mapping(element),
                        language(element))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The engine still obeys the names it had before it was called Camunda. */
    private static Optional<String> oldNamespace(Element element) {
        return Stream.concat(
                        Stream.of(element),
                        Xml.attributes(element).filter(attribute -> !"xmlns".equals(attribute.getPrefix())))
                .map(node -> node.getNamespaceURI())
                .filter("http://activiti.org/bpmn"::equals)
                .findFirst()
                .map(
                        namespace ->
                                "Tillägg från Activiti är inte tillåtna. Öppna filen i Camunda Modeler och fyll i värdena på nytt.");
    }

    private static Optional<String> byName(Element element) {
        var names = Xml.BPMN.equals(element.getNamespaceURI())
                ? BPMN_ELEMENTS
                : Xml.CAMUNDA.equals(element.getNamespaceURI()) ? CAMUNDA_ELEMENTS : Map.<String, String>of();
        return Optional.ofNullable(names.get(element.getLocalName()));
    }

    private static Optional<String> byAttribute(Element element) {
        if (LISTENERS.contains(element.getLocalName()) && Xml.CAMUNDA.equals(element.getNamespaceURI())) {
            return List.of("class", "expression").stream()
                    .filter(element::hasAttribute)
                    .map(ATTRIBUTES::get)
                    .findFirst();
        }
        return ATTRIBUTES.entrySet().stream()
                .filter(entry -> element.hasAttributeNS(Xml.CAMUNDA, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> mapping(Element element) {
        boolean maps = Xml.is(element, Xml.CAMUNDA, "in") || Xml.is(element, Xml.CAMUNDA, "out");
        return maps && "all".equals(element.getAttribute("variables")) ? Optional.of(MAPPING) : Optional.empty();
    }

    private static Optional<String> language(Element element) {
        return Optional.of(element.getAttribute("language"))
                .filter(language -> !language.isEmpty() && ConditionRules.isCondition(element))
                .map(LANGUAGE::formatted);
    }
}
