package shop.fahuo.core.rule;

import java.util.List;

/// Reads rule files. Lives outside `core` because it needs a parser; see docs/adr.
public interface RuleLanguage {

    /// @param source the text of a rule file
    Reading read(String source);

    /// What a rule file turned out to be.
    sealed interface Reading {

        record Valid(RuleSet ruleSet) implements Reading {}

        record Invalid(List<Problem> problems) implements Reading {

            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }

    /// @param line in the file, from 1; 0 when it concerns the whole file
    /// @param rule id of the rule; empty when it concerns no rule
    /// @param words what is wrong, in English, as the checker says it
    record Problem(int line, String rule, String words) {}
}
