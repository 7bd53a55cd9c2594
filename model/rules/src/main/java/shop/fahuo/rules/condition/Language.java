package shop.fahuo.rules.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;

import shop.fahuo.core.rule.Fact;

/// CEL as a condition may use it: the standard functions, `yuan`, the facts and nothing else. None
/// of that reads a clock, a file or a network, and all of it ends.
final class Language {

    /// In characters.
    static final int MAX_LENGTH = 2_000;

    static final int MAX_NESTING = 32;

    /// Items looked at in all loops of one evaluation.
    static final int MAX_ITERATIONS = 1_000;

    static final int MAX_REGEX_SIZE = 1_000;

    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .maxExpressionCodePointSize(MAX_LENGTH)
                    .maxParseRecursionDepth(MAX_NESTING)
                    .maxParseErrorRecoveryLimit(5)
                    .comprehensionMaxIterations(MAX_ITERATIONS)
                    .maxRegexProgramSize(MAX_REGEX_SIZE)
                    .populateMacroCalls(true)
                    .build();

    private final CelCompiler compiler = compiler();
    private final CelRuntime runtime =
            // The planner takes programs that compare numbers of different types; the compiler
            // above lets none through.
            CelRuntimeFactory.plannerRuntimeBuilder()
                    .setOptions(
                            OPTIONS.toBuilder().enableHeterogeneousNumericComparisons(true).build())
                    .build();

    private static CelCompiler compiler() {
        var builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                        .addMacros(Yuan.MACRO)
                        .setResultType(SimpleType.BOOL);
        for (var fact : Fact.values()) {
            builder.addVar(fact.factName(), type(fact.type()));
        }
        return builder.build();
    }

    private static CelType type(Fact.Type type) {
        return switch (type) {
            case WHOLE -> SimpleType.INT;
            case FLAG -> SimpleType.BOOL;
            case TEXT -> SimpleType.STRING;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }

    CelValidationResult parse(String source) {
        return compiler.parse(source, "condition");
    }

    CelValidationResult check(CelAbstractSyntaxTree parsed) {
        return compiler.check(parsed);
    }

    /// @param checked passed [#check]
    Program program(CelAbstractSyntaxTree checked) {
        try {
            return runtime.createProgram(checked);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a checked condition has no program", e);
        }
    }
}
