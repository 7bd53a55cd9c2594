package shop.fahuo.rules.condition;

import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;

import java.math.BigDecimal;
import java.util.Optional;

/// `yuan(1000)` and `yuan("99.90")`: money as people write it, turned into fen while the condition
/// is read.
final class Yuan {

    static final CelMacro MACRO =
            CelMacro.newGlobalMacro(
                    "yuan",
                    1,
                    (factory, target, arguments) ->
                            Optional.of(fen(factory, arguments.getFirst())));

    private static final String AMOUNT = "-?\\d{1,15}(\\.\\d{1,2})?";

    private Yuan() {}

    private static CelExpr fen(CelMacroExprFactory factory, CelExpr argument) {
        return written(argument)
                .filter(amount -> amount.matches(AMOUNT))
                .map(amount -> new BigDecimal(amount).movePointRight(2).longValueExact())
                .map(factory::newIntLiteral)
                .orElseGet(() -> refuse(factory, argument));
    }

    private static Optional<String> written(CelExpr argument) {
        var constant = argument.constantOrDefault();
        return switch (constant.getKind()) {
            case INT64_VALUE -> Optional.of(Long.toString(constant.int64Value()));
            case STRING_VALUE -> Optional.of(constant.stringValue());
            default -> Optional.empty();
        };
    }

    private static CelExpr refuse(CelMacroExprFactory factory, CelExpr argument) {
        return factory.reportError(
                CelIssue.formatError(
                        factory.getSourceLocation(argument),
                        "yuan takes whole yuan or a text with at most two decimals, such as"
                                + " \"99.90\""));
    }
}
