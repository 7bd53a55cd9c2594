package shop.fahuo.console.account;

import java.time.Instant;
import java.util.List;

/// What a test of an account came to.
///
/// @param findings the gravest first; none: all is well
public record Tested(Instant at, List<Finding> findings) {

    public Tested {
        findings = List.copyOf(findings);
    }

    public boolean ok() {
        return findings.stream().noneMatch(Finding::isWrong);
    }
}
