package se.bostadforst.browser.day;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody who looks at a page can read, and what of it is no Swedish. */
final class VisibleText {

    /** What Camunda, Angular and form-js say when nobody has translated it, and the commonest words of the language they say it in. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|of|with|your|are|was|Loading|Select|Toggle|Submit|Save|Cancel|Close|Search|Tasks?|Claim|Unclaim|Complete|Completed|Due|"
                    + "Follow-up|Created|Updated|Description|History|Form|Sign|Log out|Logout|Next|Previous|Add|Delete|Edit|Refresh|Error|"
                    + "Required|Field|Invalid|Yes|Home|User|Password|Comments?|Nothing|Not found|Assignee|Hit policy|When|Then|Actions|"
                    + "Annotations|string|boolean|READ|ACCESS|Powered by|Welcome|January|February|May|June|July|October|Monday|Tuesday|"
                    + "Wednesday|Thursday|Friday|Saturday|Sunday|ago)\\b");

    /** A text's key instead of the text, a place that was never filled in, or a value that is none. */
    private static final Pattern RAW = Pattern.compile(
            "\\{\\{|}}|\\$\\{|#\\{|\\?\\?\\w+|\\b[A-ZÅÄÖ][A-ZÅÄÖ0-9]*_[A-ZÅÄÖ0-9_]+\\b|\\bundefined\\b|\\bnull\\b|\\bNaN\\b|\\[object |Invalid date");

    /** A decision table's own value, shown in Cockpit as the table has it. */
    private static final Set<String> CODES = Set.of("EJ_TILLFRAGAD");

    private VisibleText() {}

    /** Words on the page that should not be there, in the order they stand. */
    static List<String> faults(Page page) {
        var said = of(page);
        return java.util.stream.Stream.of(ENGLISH, RAW)
                .flatMap(pattern -> pattern.matcher(said)
                        .results()
                        .filter(found -> !CODES.contains(found.group()))
                        .map(found -> around(said, found)))
                .distinct()
                .toList();
    }

    /** What stands on the page and in its fields, and what is said of those that have no text of their own. */
    static String of(Page page) {
        return (String) page.evaluate("""
                () => document.body.innerText + '\\n'
                  + [...document.querySelectorAll('input, textarea')].filter(e => e.offsetParent && e.type !== 'hidden' && e.type !== 'radio' && e.type !== 'checkbox').map(e => e.value).join('\\n') + '\\n'
                  + [...document.querySelectorAll('[title],[aria-label],[placeholder],[alt]')].filter(e => e.offsetParent)
                    .map(e => [e.title, e.ariaLabel, e.placeholder, e.alt].filter(Boolean).join('\\n')).join('\\n')""");
    }

    private static String around(String said, MatchResult found) {
        var line = said.substring(said.lastIndexOf('\n', found.start()) + 1);
        return found.group() + " in: " + line.lines().findFirst().orElse("").strip();
    }
}
