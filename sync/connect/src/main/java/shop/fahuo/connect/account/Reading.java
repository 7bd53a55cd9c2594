package shop.fahuo.connect.account;

import java.util.Optional;

/// What came of reading an account.
public sealed interface Reading<S extends AccountSetup> {

    record Good<S extends AccountSetup>(S setup) implements Reading<S> {}

    /// @param part name of the setting or secret
    record Wrong<S extends AccountSetup>(String part, Flaw flaw) implements Reading<S> {}

    /// Reads the parts of an account.
    @FunctionalInterface
    interface Reader<S extends AccountSetup> {

        /// @throws FlawedPart for the first part that is missing or wrong
        S read(AccountParts parts) throws FlawedPart;
    }

    static <S extends AccountSetup> Reading<S> of(AccountParts parts, Reader<? extends S> reader) {
        try {
            return new Good<>(reader.read(parts));
        } catch (FlawedPart e) {
            return new Wrong<>(e.part(), e.flaw());
        }
    }

    default Optional<S> good() {
        return this instanceof Good<S>(var setup) ? Optional.of(setup) : Optional.empty();
    }
}
