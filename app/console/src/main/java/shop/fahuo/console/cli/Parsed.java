package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Wording;

/// What a command line turned out to say.
public sealed interface Parsed {

    record Understood(Verb verb, Arguments arguments) implements Parsed {}

    /// @param verb the verb as far as it is known, for the hint how it is written; empty when it is
    ///   not
    record NotUnderstood(String verb, Wording why) implements Parsed {}
}
