package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;

/// How much of a line somebody earns.
public sealed interface Rate {

    /// Of what was paid for it.
    record Share(BasisPoints points) implements Rate {}

    /// For each unit, whatever it cost.
    ///
    /// @param amount not negative
    record PerUnit(Fen amount) implements Rate {

        public PerUnit {
            if (amount.isNegative()) {
                throw new IllegalArgumentException("earns " + amount);
            }
        }
    }

    /// Never more than was paid.
    default Fen of(Base base) {
        return switch (this) {
            case Share(var points) -> points.of(base.paid());
            case PerUnit(var amount) ->
                    Fen.of(
                            Math.min(
                                    Math.multiplyExact(amount.value(), (long) base.units()),
                                    base.paid().value()));
        };
    }
}
