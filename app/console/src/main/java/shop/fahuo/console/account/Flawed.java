package shop.fahuo.console.account;

import shop.fahuo.connect.account.Flaw;
import shop.fahuo.console.kit.Wording;

/// Why an account cannot be used as it is set.
///
/// @param part where, as it is kept; empty for the account's name
/// @param why as it stands beside the field
public record Flawed(String part, Wording why) {

    static Flawed of(String part, Flaw flaw) {
        return new Flawed(part, Wording.of("word.Flaw." + flaw.name()));
    }

    static Flawed name(String key) {
        return new Flawed("", Wording.of(key));
    }
}
