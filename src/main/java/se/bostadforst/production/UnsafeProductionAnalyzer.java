package se.bostadforst.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentences instead of a stack trace. */
public class UnsafeProductionAnalyzer extends AbstractFailureAnalyzer<UnsafeProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeProduction cause) {
        return new FailureAnalysis(
                "Bostad först startar inte i skarp drift så här. (Bostad först does not start in production like this.)",
                cause.getMessage(),
                cause);
    }
}
